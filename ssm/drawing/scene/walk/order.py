"""In which order the activities of a model stand beside an account."""

from collections.abc import Mapping, Sequence

from ssm.comparison.walking.outcomes import OrderShown
from ssm.comparison.walking.walked import Walked
from ssm.graph.order import layers

__all__ = ["lanes_of", "standing"]

_ASKED_OF_NO_ORDER = (OrderShown.ROUND, OrderShown.WATCHES)


def standing(account: Walked, operations: Sequence[str]) -> tuple[str, ...]:
    """The operations from top to bottom: each below all that it depends on.

    Among orders that keep to that, it is the one nearest to the account: each activity
    stands where it, or something that depends on it, happened first. So a line from a
    step to its activity crosses another only where something came before what it rests
    on.

    Args:
        account: the account.
        operations: ids of the operations of the model, in its order.
    """
    links = [(o.tail, o.head) for o in account.orders if o.shown not in _ASKED_OF_NO_ORDER]
    rows = layers(operations, links)
    last = len(account.steps) + 1
    first: dict[str, int] = {}
    for step in account.steps:
        first |= {each: step.number for each in step.activities if each not in first}
    key = {each: first.get(each, last) for each in operations}
    for each in sorted(operations, key=rows.__getitem__, reverse=True):
        key[each] = min([key[each], *(key[head] for tail, head in links if tail == each)])
    place = {each: n for n, each in enumerate(operations)}
    return tuple(sorted(operations, key=lambda each: (key[each], rows[each], place[each])))


def lanes_of(spans: Mapping[str, tuple[int, int]]) -> dict[str, int]:
    """A lane for each arrow beside a column, so that no two in one lane overlap.

    Args:
        spans: for each arrow, the places of its ends in the column.

    Example:
        >>> lanes_of({"a": (0, 1), "b": (1, 2), "c": (0, 2)})
        {'a': 0, 'b': 0, 'c': 1}
    """
    lanes: dict[str, int] = {}
    held: list[list[tuple[int, int]]] = []
    for name, (one, other) in sorted(spans.items(), key=lambda item: abs(item[1][0] - item[1][1])):
        low, high = min(one, other), max(one, other)
        free = (n for n, of in enumerate(held) if all(high <= a or b <= low for a, b in of))
        lane = next(free, len(held))
        if lane == len(held):
            held.append([])
        held[lane].append((low, high))
        lanes[name] = lane
    return {name: lanes[name] for name in spans}
