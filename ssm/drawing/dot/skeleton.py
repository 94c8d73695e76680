"""DOT for layout alone: boxes of fixed size without labels, on given rows."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Literal

__all__ = ["skeleton"]

_INCH = 72


def skeleton(
    sizes: Mapping[str, tuple[float, float]],
    rows: Mapping[str, int],
    edges: Sequence[tuple[str, str]],
    *,
    direction: Literal["TB", "LR"] = "TB",
    gaps: tuple[float, float] = (40.0, 60.0),
) -> str:
    """A graph that leaves an engine nothing to decide but order and positions.

    Labels are left out: texts are measured and drawn by ourselves.

    Args:
        sizes: width and height of each node, in pixels.
        rows: the row of each node; an invisible chain keeps the rows apart.
        edges: pairs of nodes; those that do not lead to a later row bind nothing.
        direction: rows below each other, or beside each other.
        gaps: pixels between neighbours in a row, and between rows.
    """
    from graphviz import Digraph

    graph = Digraph(
        graph_attr={
            "rankdir": direction,
            "nodesep": f"{gaps[0] / _INCH:.4f}",
            "ranksep": f"{gaps[1] / _INCH:.4f}",
            "splines": "false",
        },
        node_attr={"shape": "ellipse", "label": "", "fixedsize": "true"},
        edge_attr={"arrowhead": "none"},
    )
    for name, (width, height) in sizes.items():
        graph.node(name, width=f"{width / _INCH:.4f}", height=f"{height / _INCH:.4f}")
    _add_rows(graph, rows)
    for tail, head in edges:
        backward = rows[tail] >= rows[head]
        graph.edge(tail, head, **({"constraint": "false"} if backward else {}))
    return str(graph.source)


def _add_rows(graph: "object", rows: Mapping[str, int]) -> None:
    from graphviz import Digraph

    assert isinstance(graph, Digraph)
    firsts = []
    for row in range(max(rows.values(), default=-1) + 1):
        members = [name for name, at in rows.items() if at == row]
        firsts.append(members[0])
        with graph.subgraph(graph_attr={"rank": "same"}) as same:
            for name in members:
                same.node(name)
    for above, below in pairwise(firsts):
        graph.edge(above, below, style="invis", weight="0")
