"""Replay: an order of steps set beside dependencies, by first occurrences alone.

Pure functions over names: what a step is has been decided before, or is one of few things
it may be (`ssm.comparison.walking.readings`). There is no search for a best alignment,
and nothing is counted against anybody.
"""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from ssm.comparison.walking.outcomes import OrderShown
from ssm.graph.components import strong_components

__all__ = ["Edge", "Replay", "Taken", "befores", "ordering", "replay"]

Edge = tuple[str, str]


@attrs.frozen(kw_only=True)
class Taken:
    """One activity in one step.

    Attributes:
        activity: its id.
        first: whether it had not happened before.
        waits_for: activities on which it depends, and which had not happened by then, in
            the order of the model; empty for a repeat.
    """

    activity: str
    first: bool
    waits_for: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Replay:
    """What an order of steps shows.

    Attributes:
        steps: for each step, what it is; empty for one that is nothing of the model.
        first: the place of the step, from 0, in which each activity happened first.
        orders: what is shown of each dependency, in the order given.
        left_out: activities that happen in no step, in the order of the model.
    """

    steps: tuple[tuple[Taken, ...], ...]
    first: Mapping[str, int]
    orders: tuple[OrderShown, ...]
    left_out: tuple[str, ...]


def replay(
    activities: Iterable[str], edges: Iterable[Edge], steps: Iterable[Sequence[str]]
) -> Replay:
    """Goes through the steps and sees what had happened by then.

    Args:
        activities: ids of the operations of a model.
        edges: dependencies (a, b), b depends on a, that ask for an order.
        steps: the activities that each step is; names that are no activity are none.

    Example:
        >>> shown = replay("123", [("1", "2"), ("2", "3")], [["2"], [], ["1"], ["2"]])
        >>> [[(t.activity, t.first, t.waits_for) for t in step] for step in shown.steps]
        [[('2', True, ('1',))], [], [('1', True, ())], [('2', False, ())]]
        >>> shown.orders, shown.left_out
        (('early', 'stopped short'), ('3',))

    References:
        Checkland (1981), Systems Thinking, Systems Practice, ch. 6: setting what
        happened beside what the model would have done.
        Pesic and van der Aalst (2006), A declarative approach for flexible business
        processes management: precedence between two activities.
    """
    own, links = tuple(dict.fromkeys(activities)), tuple(edges)
    before = befores(own, links)
    first: dict[str, int] = {}
    told = []
    for place, step in enumerate(steps):
        is_ = [each for each in dict.fromkeys(step) if each in before]
        done = {*first, *is_}
        told.append(
            tuple(
                Taken(activity=each, first=False)
                if each in first
                else Taken(
                    activity=each,
                    first=True,
                    waits_for=tuple(b for b in before[each] if b not in done),
                )
                for each in is_
            )
        )
        first |= {each: place for each in is_ if each not in first}
    return Replay(
        steps=tuple(told),
        first=first,
        orders=tuple(_shown(first.get(tail), first.get(head)) for tail, head in links),
        left_out=tuple(each for each in own if each not in first),
    )


def befores(activities: Iterable[str], edges: Iterable[Edge]) -> dict[str, tuple[str, ...]]:
    """For each activity those on which it depends directly, in the order of the model.

    Example:
        >>> befores("123", [("2", "3"), ("1", "3")])
        {'1': (), '2': (), '3': ('1', '2')}
    """
    own = tuple(dict.fromkeys(activities))
    links = set(edges)
    return {head: tuple(tail for tail in own if (tail, head) in links) for head in own}


def ordering(activities: Iterable[str], edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """The dependencies that ask for an order: between two operations, and on no circle.

    Where dependencies run in a circle, each activity on it comes before all others and
    after them: that is how a system learns, and no order can be asked of it.

    Args:
        activities: ids of the operations; monitoring and control are none.
        edges: all dependencies (a, b).

    Example:
        >>> ordering("1234", [("1", "2"), ("2", "3"), ("3", "2"), ("3", "4"), ("4", "monitor")])
        (('1', '2'), ('3', '4'))
    """
    own = tuple(dict.fromkeys(activities))
    between = [(tail, head) for tail, head in edges if tail in own and head in own]
    home = {node: n for n, part in enumerate(strong_components(own, between)) for node in part}
    return tuple((tail, head) for tail, head in between if home[tail] != home[head])


def _shown(tail: int | None, head: int | None) -> OrderShown:
    """What the places of two first occurrences show."""
    if tail is None:
        return OrderShown.NOT_REACHED if head is None else OrderShown.LEFT_OUT_FIRST
    if head is None:
        return OrderShown.STOPPED_SHORT
    if tail == head:
        return OrderShown.TOGETHER
    return OrderShown.HELD if tail < head else OrderShown.EARLY
