"""A Maltese cross as DOT: activities, what is done now, and the information between them."""

from ssm.comparison.information import information
from ssm.drawing.dot.source import broken, graph_of
from ssm.model.activity import Model
from ssm.model.study import Study

__all__ = ["crosswise_dot"]


def crosswise_dot(study: Study, model: Model) -> str:
    """The cross of a model as a graph: arrows lead in to what needs, and out of what gives.

    Args:
        study: the study.
        model: the model.
    """
    from graphviz import escape

    (found,) = information(study, model.id)
    graph = graph_of(found.title, rankdir="LR")
    for line in found.lines:
        graph.node(line.ref, label=escape(broken(f"{line.name}. {line.text}")))
    for task in found.procedures:
        graph.node(task.ref, label=escape(broken(task.text)), shape="box")
    for number, one in enumerate(found.categories, 1):
        node = f"information-{number}"
        graph.node(node, label=escape(broken(one.name)), shape="plaintext")
        for ref in (*one.needed, *one.used):
            graph.edge(node, ref)
        for ref in (*one.given, *one.yielded):
            graph.edge(ref, node)
    return str(graph.source)
