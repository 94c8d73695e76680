"""Parts of a graph that hang together, whichever way or both ways the arrows point."""

from collections.abc import Iterable, Iterator, Mapping

__all__ = ["components", "strong_components"]

Edge = tuple[str, str]


def components(nodes: Iterable[str], edges: Iterable[Edge]) -> tuple[tuple[str, ...], ...]:
    """The groups of nodes that arrows connect, whichever way these point.

    An activity model is one group; a second one is a model of its own, or wants an arrow.

    Args:
        nodes: names, in the order that the groups keep.
        edges: pairs of names; those with an end that is not given are left out.

    Returns:
        The groups, each in the order given, and in the order of their first nodes.

    Example:
        >>> components("12345", [("1", "3"), ("4", "2")])
        (('1', '3'), ('2', '4'), ('5',))

    References:
        Checkland (1981), Systems Thinking, Systems Practice: connectivity, in the
        formal system model.
    """
    leader = {node: node for node in nodes}
    for tail, head in edges:
        if tail in leader and head in leader:
            leader[_leader(leader, head)] = _leader(leader, tail)
    groups: dict[str, list[str]] = {}
    for node in leader:
        groups.setdefault(_leader(leader, node), []).append(node)
    return tuple(tuple(group) for group in groups.values())


def _leader(leader: dict[str, str], node: str) -> str:
    while leader[node] != node:
        leader[node] = leader[leader[node]]
        node = leader[node]
    return node


def strong_components(nodes: Iterable[str], edges: Iterable[Edge]) -> tuple[tuple[str, ...], ...]:
    """The groups of nodes of which each can be reached from each, along the arrows.

    Args:
        nodes: names.
        edges: pairs of names; those with an end that is not given are left out.

    Returns:
        The groups, those that arrows lead to before those that the arrows come from.

    Example:
        >>> strong_components("123", [("1", "2"), ("2", "1"), ("2", "3")])
        (('3',), ('1', '2'))

    References:
        Tarjan (1972), Depth-first search and linear graph algorithms.
        Pearce (2016), A space-efficient algorithm for finding strongly connected
        components: the walk without recursion.
    """
    after: dict[str, list[str]] = {node: [] for node in nodes}
    for tail, head in edges:
        if tail in after and head in after:
            after[tail].append(head)
    order = {node: n for n, node in enumerate(after)}
    low: dict[str, int] = {}
    return tuple(
        tuple(sorted(part, key=order.__getitem__))
        for node in after
        if node not in low
        for part in _strong_from(node, after, low)
    )


def _strong_from(
    start: str, after: Mapping[str, list[str]], low: dict[str, int]
) -> Iterator[list[str]]:
    """The strong components met on a walk from one node; `low` tells what was met before."""
    closed = len(after)
    met: list[str] = []
    place: dict[str, int] = {}
    rank: dict[str, int] = {}

    def meet(node: str) -> tuple[str, Iterator[str]]:
        rank[node] = low[node] = len(low)
        place[node] = len(met)
        met.append(node)
        return node, iter(after[node])

    way = [meet(start)]
    while way:
        node, heads = way[-1]
        for head in heads:
            if head not in low:
                way.append(meet(head))
                break
            low[node] = min(low[node], low[head])
        else:
            way.pop()
            if way:
                low[way[-1][0]] = min(low[way[-1][0]], low[node])
            if low[node] == rank[node]:
                part = met[place[node] :]
                del met[place[node] :]
                low.update(dict.fromkeys(part, closed))
                yield part
