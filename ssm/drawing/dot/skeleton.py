"""DOT for layout alone: boxes of fixed size without labels, on given rows."""

from collections.abc import Iterator, Mapping, Sequence
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
    from graphviz.quoting import quote

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
    names = {name: quote(name) for name in sizes}
    graph.body += [
        f"\t{names[name]} [height={height / _INCH:.4f} width={width / _INCH:.4f}]\n"
        for name, (width, height) in sizes.items()
    ]
    graph.body += _rows(names, rows)
    for tail, head in edges:
        backward = " [constraint=false]" if rows[tail] >= rows[head] else ""
        graph.body.append(f"\t{names[tail]} -> {names[head]}{backward}\n")
    return str(graph.source)


def _rows(names: Mapping[str, str], rows: Mapping[str, int]) -> Iterator[str]:
    """What holds the members of each row together, and the rows in their order."""
    firsts = []
    for row in range(max(rows.values(), default=-1) + 1):
        members = [names[name] for name, at in rows.items() if at == row]
        firsts.append(members[0])
        held = "".join(f"\t\t{name}\n" for name in members)
        yield f"\t{{\n\t\tgraph [rank=same]\n{held}\t}}\n"
    for above, below in pairwise(firsts):
        yield f"\t{above} -> {below} [style=invis weight=0]\n"
