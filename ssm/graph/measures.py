"""Measures on arrows: what stands alone, what can be reached from where."""

from collections import deque
from collections.abc import Iterable

__all__ = ["isolated", "reachable"]

Edge = tuple[str, str]


def isolated(nodes: Iterable[str], edges: Iterable[Edge]) -> tuple[str, ...]:
    """The nodes that no arrow touches; one that only points to itself is one of them.

    An activity on which nothing depends, and which depends on nothing, wants a question:
    is it part of this system?

    Args:
        nodes: names, in the order that the result keeps.
        edges: pairs of names.

    Example:
        >>> isolated("123", [("1", "2"), ("3", "3")])
        ('3',)
    """
    touched = {end for tail, head in edges if tail != head for end in (tail, head)}
    return tuple(node for node in nodes if node not in touched)


def reachable(edges: Iterable[Edge], start: str) -> tuple[str, ...]:
    """What can be reached from a node along the arrows, the nearest first.

    Args:
        edges: pairs (a, b); turn them round to learn what leads to a node.
        start: where to begin; part of the result only when a circle leads back to it.

    Example:
        >>> reachable([("1", "2"), ("2", "3"), ("4", "3")], "1")
        ('2', '3')
    """
    after: dict[str, list[str]] = {}
    for tail, head in edges:
        after.setdefault(tail, []).append(head)
    found: dict[str, None] = {}
    queue = deque([start])
    while queue:
        for head in after.get(queue.popleft(), ()):
            if head not in found:
                found[head] = None
                queue.append(head)
    return tuple(found)
