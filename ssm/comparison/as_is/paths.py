"""Shortest ways in small graphs, always the same one of several."""

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence

__all__ = ["after", "shortest"]


def after(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """What follows each, once, in the order given.

    Example:
        >>> after([("a", "b"), ("a", "c"), ("a", "b")])
        {'a': ['b', 'c']}
    """
    found: dict[str, dict[str, None]] = {}
    for tail, head in pairs:
        found.setdefault(tail, {})[head] = None
    return {tail: list(heads) for tail, heads in found.items()}


def shortest(
    graph: Mapping[str, Sequence[str]], starts: Sequence[str], ends: Collection[str]
) -> tuple[str, ...]:
    """The shortest way from one of some to one of others, which meets none of them between.

    Of several the one that was written first is taken; a way has one link at least.

    Args:
        graph: what follows each.
        starts: where it may begin.
        ends: where it may end.

    Example:
        >>> shortest(after([("a", "x"), ("x", "b")]), ["a"], ["b"]), shortest({}, ["a"], ["b"])
        (('a', 'x', 'b'), ())
    """
    came: dict[str, str] = {}
    waiting = deque(starts)
    while waiting:
        here = waiting.popleft()
        for there in graph.get(here, ()):
            if there in ends:
                way = [there, here]
                while way[-1] in came:
                    way.append(came[way[-1]])
                return tuple(reversed(way))
            if there not in came and there not in starts:
                came[there] = here
                waiting.append(there)
    return ()
