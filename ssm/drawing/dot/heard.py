"""The comparison of a model as DOT: its activities and arrows with what was said of each."""

from ssm.drawing.dot.source import add_activities, broken, graph_of
from ssm.model.activity import Model
from ssm.model.study import Study
from ssm.model.walk import link_names

__all__ = ["heard_dot"]


def heard_dot(study: Study, model: Model) -> str:
    """A model with what was said about each row in its label.

    Args:
        study: the study, with its findings.
        model: the model that the findings are laid beside.
    """
    from graphviz import escape

    from ssm.comparison.lineup import compare
    from ssm.drawing.scene.comparison.voice_cast import told

    chart = compare(study, model.id).charts[0]
    notes = {row.name: told(chart, row) for row in chart.rows}
    graph = graph_of(f"Comparison: {chart.title}", rankdir="TB", compound="true")
    add_activities(graph, model, notes)
    rows = {row.ref: row for row in chart.rows}
    for name, link in link_names(model.dependencies):
        row = rows.get(f"model/{model.id}/{name}")
        note = told(chart, row) if row and row.overall.answers else ""
        graph.edge(link.tail, link.head, label=escape(broken(note)))
    return str(graph.source)
