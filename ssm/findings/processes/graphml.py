"""GraphML, as graph editors write it: nodes with labels, edges with labels."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping

from ssm.errors import UnreadableError
from ssm.findings.processes.dissolving import Arrow, Node
from ssm.findings.processes.drawn import Drawn, drawn_of, some
from ssm.findings.safe.xml import local

__all__ = ["graphml_drawn"]

_WORDS = ("do", "label", "name", "text", "title")
_WHO = ("by", "who", "lane", "role")
_DESCRIBES = {"nodegraphics", "edgegraphics", "resources", "portgraphics", "url", "description"}


def graphml_drawn(root: ET.Element, name: str) -> Drawn:
    """The tasks and links of a GraphML file.

    Nodes inside nodes are taken out of them; a node that holds others is a step only where
    a line ends at it.

    Args:
        root: the element `graphml`.
        name: the file's name in messages.

    Raises:
        UnreadableError: there is no graph in it.
    """
    graphs = [each for each in root if local(each) == "graph"]
    if not graphs:
        msg = f"{name}: it holds no graph; export it again from the program that drew it"
        raise UnreadableError(msg, name)
    keys = {
        each.get("id", ""): (each.get("attr.name") or each.get("yfiles.type") or "").lower()
        for each in root
        if local(each) == "key"
    }
    edges = [each for graph in graphs for each in graph.iter() if local(each) == "edge"]
    ends = {each.get(end, "") for each in edges for end in ("source", "target")}
    nodes, groups = [], []
    for each in (node for graph in graphs for node in graph.iter() if local(node) == "node"):
        words = _said(each, keys, _WORDS) or each.get("id", "")
        if any(local(child) == "graph" for child in each) and each.get("id") not in ends:
            groups.append(words)
        else:
            who = _said(each, keys, _WHO)
            nodes.append(Node(key=each.get("id", ""), name=words, by=(who,) if who else ()))
    arrows = [
        Arrow(each.get("source", ""), each.get("target", ""), _said(each, keys, _WORDS))
        for each in edges
    ]
    nodes = list({node.key: node for node in nodes}.values())
    told = _told(root, graphs, edges, {node.key for node in nodes}, groups, keys)
    return drawn_of(nodes, list(dict.fromkeys(arrows)), told, name)


def _said(element: ET.Element, keys: Mapping[str, str], wanted: tuple[str, ...]) -> str:
    """The words of an element: of its own data, or of the label that an editor drew."""
    held = {}
    for data in (child for child in element if local(child) == "data"):
        label = next((x for x in data.iter() if local(x) in {"NodeLabel", "EdgeLabel"}), None)
        if label is None:
            label = next((x for x in data.iter() if local(x).endswith(".Text")), None)
        text = data.text if label is None else label.text
        field = keys.get(data.get("key", ""), data.get("key", "").lower())
        held["label" if label is not None else field] = " ".join((text or "").split())
    return next((held[field] for field in wanted if held.get(field)), "")


def _told(
    root: ET.Element,
    graphs: list[ET.Element],
    edges: list[ET.Element],
    known: set[str],
    groups: list[str],
    keys: Mapping[str, str],
) -> Iterator[str]:
    """What was left out, and what was taken for something."""
    if groups:
        yield f"groups are taken apart into what they hold: {some(groups)}"
    undirected = any(graph.get("edgedefault") == "undirected" for graph in graphs)
    if any(e.get("directed", "false" if undirected else "true") == "false" for e in edges):
        yield "lines without a direction are read from their source to their target"
    loose = [e for e in edges if not {e.get("source", ""), e.get("target", "")} <= known]
    if loose:
        yield f"{len(loose)} lines end at nothing that is a step, and are left out"
    for tag, what in (("hyperedge", "lines with many ends"), ("port", "ports")):
        count = sum(local(each) == tag for each in root.iter())
        if count:
            yield f"{what} are left out ({count})"
    known_fields = {*_WORDS, *_WHO, *_DESCRIBES, ""}
    more = [field for field in keys.values() if field not in known_fields]
    if more:
        yield f"other facts about nodes and lines are not read: {some(more)}"
