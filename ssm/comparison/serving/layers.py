"""Layers of customers: how far everybody stands from the end users."""

from collections import deque
from collections.abc import Mapping

import attrs

from ssm.graph.components import strong_components

__all__ = ["Layers", "layered"]

Serves = Mapping[str, tuple[str, ...] | None]


@attrs.frozen(kw_only=True)
class Layers:
    """Who stands in which layer.

    Attributes:
        layers: from the furthest in to those at the end of the chain; each in the order
            of the study. The members of a circle stand in one layer.
        circles: those who serve each other round in a circle, or themselves.
        apart: who serves nobody that is known and is served by nobody.
        place: the number of the layer of each, counted from the end, which is 0.
        nearest: steps to the nearest who is said to serve nobody.
    """

    layers: tuple[tuple[str, ...], ...]
    circles: tuple[tuple[str, ...], ...]
    apart: tuple[str, ...]
    place: Mapping[str, int]
    nearest: Mapping[str, int]


def layered(serves: Serves) -> Layers:
    """The layers of a chain of customers.

    Everybody stands further in than all whom they serve, by the longest way to an end of
    the chain; so every arrow leads outwards. Those who serve each other in a circle
    stand together. Of whom it is not known whom they serve stands just outside the nearest
    of those who serve them, and never among the end users: nothing says that the chain
    ends there.

    Args:
        serves: whom each serves, by id; None when it is not known. Only known ids.

    Example:
        >>> found = layered({"shop": ("wearers",), "wearers": (), "desk": ("shop", "wearers")})
        >>> found.layers
        (('desk',), ('shop',), ('wearers',))
        >>> layered({"desk": ("board", "wearers"), "board": None, "wearers": ()}).layers
        (('desk',), ('board',), ('wearers',))
        >>> layered({"a": ("b",), "b": ("a",), "c": None}).circles
        (('a', 'b'),)
    """
    arrows = [(who, whom) for who, ends in serves.items() for whom in ends or ()]
    served = {whom for _, whom in arrows}
    apart = tuple(id for id, ends in serves.items() if not ends and id not in served)
    inside = [id for id in serves if id not in apart]
    parts = strong_components(inside, arrows)
    least = int(any(serves[id] == () for id in inside))
    place = _longest(parts, serves, least)
    for id in inside:
        if serves[id] is None:
            place[id] = min(place[who] for who, whom in arrows if whom == id) - 1
    most = max(place.values(), default=-1)
    return Layers(
        layers=tuple(tuple(id for id in inside if place[id] == n) for n in range(most, -1, -1)),
        circles=tuple(
            sorted(
                (part for part in parts if len(part) > 1 or part[0] in (serves[part[0]] or ())),
                key=lambda part: inside.index(part[0]),
            )
        ),
        apart=apart,
        place=place,
        nearest=_nearest(serves),
    )


def _longest(parts: tuple[tuple[str, ...], ...], serves: Serves, least: int) -> dict[str, int]:
    """The longest way of each to an end of the chain; those served come first in `parts`.

    Whoever is not said to serve nobody is at least so many steps away.
    """
    place: dict[str, int] = {}
    for part in parts:
        out = [place[whom] + 1 for id in part for whom in serves[id] or () if whom not in part]
        end = 0 if serves[part[0]] == () else least
        place.update(dict.fromkeys(part, max(out, default=end)))
    return place


def _nearest(serves: Serves) -> dict[str, int]:
    """The shortest way of each to somebody who is said to serve nobody."""
    before: dict[str, list[str]] = {id: [] for id in serves}
    for who, ends in serves.items():
        for whom in ends or ():
            before[whom].append(who)
    found = {id: 0 for id, ends in serves.items() if ends == ()}
    line = deque(found)
    while line:
        id = line.popleft()
        for who in before[id]:
            if who not in found:
                found[who] = found[id] + 1
                line.append(who)
    return found
