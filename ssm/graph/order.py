"""Order among activities: rows, cycles, arrows that others imply, parts that hang together.

Pure functions over names and pairs of names, of the standard library alone, so that
drawing and checking need no graph package. Results depend on the order in which nodes and
edges are given, and on nothing else; edges to nodes that are not given are left out.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from ssm.graph.components import components, strong_components

__all__ = ["components", "cycles", "implied", "layers"]

Edge = tuple[str, str]


def layers(nodes: Iterable[str], edges: Iterable[Edge]) -> dict[str, int]:
    """The row of each node: 0 for those that depend on nothing, then on and on.

    A node stands one row below the lowest of those that it depends on, as Checkland
    places activities by hand: first those that depend on nothing, then those that
    depend only on these. In other words, its row is the longest path that leads to it.

    Where arrows run in a circle there is no such row. Then each arrow that leads back to
    a node on the way is set aside, walking from the nodes in the order given; every arrow
    between two nodes that share no circle still leads downwards.

    Args:
        nodes: names, in the order that decides how circles are opened.
        edges: pairs (a, b), where b depends on a.

    Returns:
        A row, from 0, for every node, in the order given.

    Example:
        >>> layers("1234", [("1", "3"), ("2", "3"), ("1", "4"), ("3", "4")])
        {'1': 0, '2': 0, '3': 1, '4': 2}
        >>> layers("abc", [("a", "b"), ("b", "c"), ("c", "b")])
        {'a': 0, 'b': 1, 'c': 2}

    References:
        Checkland and Poulter (2006), Learning for Action, ch. 2: building a model.
        Sugiyama, Tagawa and Toda (1981), Methods for visual understanding of
        hierarchical system structures: layers by longest path.
    """
    after = _successors(nodes, edges)
    finished = _finished(after)
    rows = dict.fromkeys(after, 0)
    place = {node: n for n, node in enumerate(finished)}
    for node in reversed(finished):
        for head in after[node]:
            if place[head] < place[node]:
                rows[head] = max(rows[head], rows[node] + 1)
    return rows


def cycles(edges: Iterable[Edge]) -> tuple[tuple[str, ...], ...]:
    """The circles that arrows make, enough of them to touch every arrow in one.

    There may be exponentially many circles; these are few. Going through the arrows in
    the order given, each one that lies on a circle, but on none found so far, adds the
    shortest circle through it.

    Args:
        edges: pairs (a, b), where b depends on a.

    Returns:
        Each circle once, as the nodes on it in the direction of the arrows, beginning
        with the tail of the arrow that found it; the first node is not repeated.

    Example:
        >>> cycles([("1", "2"), ("2", "3"), ("3", "1"), ("3", "4")])
        (('1', '2', '3'),)
        >>> cycles([("1", "2"), ("2", "3")])
        ()

    References:
        Tarjan (1972), Depth-first search and linear graph algorithms: an arrow lies on
        a circle if and only if one strong component holds both its ends.
    """
    given = tuple(dict.fromkeys(edges))
    nodes = tuple(dict.fromkeys(end for edge in given for end in edge))
    home = _homes(nodes, given)
    inside = tuple(edge for edge in given if home[edge[0]] == home[edge[1]])
    after = _successors(nodes, inside)
    found: list[tuple[str, ...]] = []
    covered: set[Edge] = set()
    for tail, head in inside:
        if (tail, head) not in covered:
            circle = (tail, *_shortest(after, head, tail)[:-1])
            covered.update(zip(circle, (*circle[1:], tail), strict=True))
            found.append(circle)
    return tuple(found)


def implied(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """The arrows that say nothing new, because a longer way says the same.

    Logical dependency is transitive: when 3 depends on 2 and 2 on 1, an arrow from 1 to
    3 adds nothing. What stays is the transitive reduction, the least set of arrows with
    the same meaning. Arrows on a circle are never implied; an arrow from one circle to
    another is implied when a way leads through a third part.

    Args:
        edges: pairs (a, b), where b depends on a.

    Returns:
        The implied arrows, each once, in the order given.

    Example:
        >>> implied([("1", "2"), ("2", "3"), ("1", "3")])
        (('1', '3'),)

    References:
        Aho, Garey and Ullman (1972), The transitive reduction of a directed graph.
    """
    given = tuple(dict.fromkeys(edges))
    nodes = tuple(dict.fromkeys(end for edge in given for end in edge))
    home = _homes(nodes, given)
    after: list[set[int]] = [set() for _ in set(home.values())]
    for tail, head in given:
        if home[tail] != home[head]:
            after[home[tail]].add(home[head])
    reach = _reach(after)
    return tuple(
        (tail, head)
        for tail, head in given
        if home[tail] != home[head]
        and any(reach[step] >> home[head] & 1 for step in after[home[tail]] - {home[head]})
    )


def _homes(nodes: Sequence[str], edges: Sequence[Edge]) -> dict[str, int]:
    parts = strong_components(nodes, edges)
    return {node: n for n, part in enumerate(parts) for node in part}


def _reach(after: Sequence[set[int]]) -> list[int]:
    """What each strong component leads to, as the bits of a number.

    Components come with those that others lead to first, so one pass is enough.
    """
    reach = [0] * len(after)
    for n, steps in enumerate(after):
        for step in steps:
            reach[n] |= reach[step] | 1 << step
    return reach


def _successors(nodes: Iterable[str], edges: Iterable[Edge]) -> dict[str, list[str]]:
    after: dict[str, dict[str, None]] = {node: {} for node in nodes}
    for tail, head in edges:
        if tail in after and head in after:
            after[tail][head] = None
    return {node: list(heads) for node, heads in after.items()}


def _finished(after: Mapping[str, Sequence[str]]) -> list[str]:
    """All nodes in the order in which a depth-first walk is done with them."""
    done: list[str] = []
    seen: set[str] = set()
    for start in after:
        if start in seen:
            continue
        seen.add(start)
        way = [(start, iter(after[start]))]
        while way:
            node, heads = way[-1]
            step = next((head for head in heads if head not in seen), None)
            if step is None:
                done.append(node)
                way.pop()
            else:
                seen.add(step)
                way.append((step, iter(after[step])))
    return done


def _shortest(after: Mapping[str, Sequence[str]], start: str, end: str) -> tuple[str, ...]:
    """A shortest way from one node to another, both included; there must be one."""
    came: dict[str, str | None] = {start: None}
    queue = deque([start])
    while end not in came:
        node = queue.popleft()
        for head in after[node]:
            if head not in came:
                came[head] = node
                queue.append(head)
    way: list[str] = []
    step: str | None = end
    while step is not None:
        way.append(step)
        step = came[step]
    return tuple(reversed(way))
