"""Which of several activities a step was, where its name may stand for any of them."""

from collections.abc import Iterable, Sequence

import attrs

from ssm.comparison.walking.replay import Edge, befores

__all__ = ["Options", "reading"]

Options = Sequence[Sequence[str]]
"""What one step may be: one or several ways to take it, each some activities, or none."""

_MOST = 4096


@attrs.frozen
class _Way:
    """One way to take all steps so far; ways share what they begin with."""

    early: int
    choice: int = 0
    earlier: "_Way | None" = None


def reading(
    activities: Iterable[str], edges: Iterable[Edge], steps: Sequence[Options]
) -> tuple[int, ...]:
    """For each step which of its options is taken, so that fewest steps come early.

    Among ways with as few early steps, those count in which most activities happen, and
    among these the one that takes earlier options at the first steps where they differ.
    What can be told apart of a way is only which activities have happened by then, so
    all ways to the same set are one. With more than twelve activities in doubt, the best
    few thousand sets are followed.

    Args:
        activities: ids of the operations of a model.
        edges: dependencies (a, b) that ask for an order.
        steps: the options of each step.

    Example:
        >>> a_call = [["1"], ["3"]]
        >>> reading("123", [("1", "2"), ("2", "3")], [a_call, [["2"]], a_call])
        (0, 0, 1)

    References:
        Bellman (1957), Dynamic Programming.
    """
    before = befores(activities, edges)
    ways: dict[frozenset[str], _Way] = {frozenset(): _Way(0)}
    for options in steps:
        ways = _fewest(_onward(ways, options, before))
    done = min(ways, key=lambda each: (ways[each].early, -len(each)))
    chosen: list[int] = []
    way: _Way | None = ways[done]
    while way is not None and way.earlier is not None:
        chosen.append(way.choice)
        way = way.earlier
    return tuple(reversed(chosen))


def _onward(
    ways: dict[frozenset[str], _Way], options: Options, before: dict[str, tuple[str, ...]]
) -> dict[frozenset[str], _Way]:
    """All ways one step further; they stay in the order of the choices they are made of."""
    onward: dict[frozenset[str], _Way] = {}
    for done, way in ways.items():
        for choice, option in enumerate(options):
            now = done.union(each for each in option if each in before)
            early = any(b not in now for each in now - done for b in before[each])
            cost, known = way.early + early, onward.get(now)
            if known is None or cost < known.early:
                onward.pop(now, None)
                onward[now] = _Way(cost, choice, way)
    return onward


def _fewest(ways: dict[frozenset[str], _Way]) -> dict[frozenset[str], _Way]:
    """The ways that are followed: all of them, but for very many."""
    if len(ways) <= _MOST:
        return ways
    best = sorted(ways, key=lambda each: (ways[each].early, -len(each)))[:_MOST]
    kept = set(best)
    return {done: way for done, way in ways.items() if done in kept}
