"""Who serves whom as DOT: layers from the furthest in to the end users."""

from ssm.drawing.dot.source import broken, graph_of
from ssm.model.study import Study

__all__ = ["served_dot"]


def served_dot(study: Study) -> str:
    """The chain of customers as DOT text; dashed is whom somebody served before.

    Args:
        study: the study.

    Example:
        >>> from ssm.model.stakeholder import Stakeholder
        >>> baker = Stakeholder(id="baker", serves=["guests"])
        >>> "baker -> guests" in served_dot(Study(stakeholders=[baker, Stakeholder(id="guests")]))
        True
    """
    from graphviz import escape

    from ssm.comparison.serving import customers

    found = customers(study)
    graph = graph_of("Whose customer is whose", rankdir="TB")
    for layer in found.layers:
        with graph.subgraph(graph_attr={"rank": "same"}) as same:
            for id in layer:
                same.node(id, label=escape(broken(found.person(id).name)))
    for id in found.apart:
        graph.node(id, label=escape(broken(found.person(id).name)))
    for serving in found.servings:
        style = {} if serving.now else {"style": "dashed", "constraint": "false"}
        graph.edge(serving.who, serving.whom, **style)
    return str(graph.source)
