"""A model, or what is done now, as GraphML: for graph editors and for reading back."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence

from ssm.model.activity import Activity, Model
from ssm.model.as_is import AsIs, Task
from ssm.model.links import Link

__all__ = ["as_graphml"]

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_KEYS = (("node", "label"), ("node", "by"), ("node", "is"), ("edge", "label"))


def as_graphml(graph: Model | AsIs) -> str:
    """The tasks and links of what is done now, or the activities and dependencies of a model.

    A label is the words, `by` who does it, `is` the activities that a task is.

    Args:
        graph: a part of a study.

    Example:
        >>> from ssm.findings.processes import read_process
        >>> model = Model(id="m", activities=[Activity(id="1", do="Ask"),
        ...               Activity(id="2", do="Answer")], dependencies=["1 -> 2"])
        >>> read_process(as_graphml(model).encode(), "m.graphml").links[0].head
        'answer'
    """
    root = ET.Element("graphml", xmlns=_NAMESPACE)
    for of, name in _KEYS:
        fields = {"id": f"{of}-{name}", "for": of, "attr.name": name, "attr.type": "string"}
        ET.SubElement(root, "key", fields)
    top = ET.SubElement(root, "graph", id=graph.id, edgedefault="directed")
    steps: Sequence[Activity | Task]
    steps, links = (
        (graph.activities, graph.dependencies)
        if isinstance(graph, Model)
        else (graph.tasks, graph.links)
    )
    for step in steps:
        node = ET.SubElement(top, "node", id=step.id)
        _data(node, "node-label", step.do)
        _data(node, "node-by", ", ".join(step.by))
        _data(node, "node-is", ", ".join(getattr(step, "is_", None) or ()))
    _edges(top, links, {step.id for step in steps})
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def _edges(top: ET.Element, links: Iterable[Link], known: set[str]) -> None:
    for link in links:
        if {link.tail, link.head} <= known:
            edge = ET.SubElement(top, "edge", source=link.tail, target=link.head)
            _data(edge, "edge-label", link.label or "")


def _data(element: ET.Element, key: str, text: str) -> None:
    if text:
        ET.SubElement(element, "data", key=key).text = "".join(map(_visible, text))


def _visible(char: str) -> str:
    """A character, or a sign instead where XML allows none of its kind."""
    allowed = char in "\t\n\r" or " " <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd"
    return char if allowed or char > "\uffff" else "\ufffd"
