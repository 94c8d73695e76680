"""Legend and questions set round a plan, so that the page is well filled and large to read."""

from collections.abc import Callable, Iterator, Sequence

import attrs

from ssm.drawing.geometry import Point
from ssm.drawing.scene.comparison.questions import COLUMN, TITLE, Entry, heading
from ssm.drawing.scene.marks import Thing
from ssm.drawing.scene.page import GUTTER, MARGIN
from ssm.drawing.scene.signs import Placed

__all__ = ["Room", "Surround", "surround"]

_SCALES = (1.0, 1.12, 1.25)
_GAP, _BETWEEN = 44.0, 22.0
_ABOVE, _KEY = 30.0, 40.0
_WIDE, _NARROW = 1.65, 1.33
_AREA, _EMPTY = 3_000_000, 2.4

Key = Callable[[Point, float], Placed]
"""The legend from a corner and within a width."""
Choices = Callable[[float], Sequence[Sequence[Entry]]]
"""Entries at a scale: with all the questions that may be shown, then with fewer."""


@attrs.frozen(kw_only=True, repr=False)
class Room:
    """Where the plan is.

    Attributes:
        top: where a column beside it may begin.
        right: its right edge.
        bottom: its lower edge.
    """

    top: float
    right: float
    bottom: float


@attrs.frozen(kw_only=True, repr=False)
class Surround:
    """One way to set everything round a plan.

    Attributes:
        scale: how large the words of the questions are.
        entries: with the upper left corner of each.
        title: the upper left corner of the heading.
        key: the legend.
        right: the right edge of all.
        bottom: the lower edge of all.
    """

    scale: float
    entries: tuple[tuple[Entry, Point], ...]
    title: Point
    key: Placed
    right: float
    bottom: float

    def things(self, ref: str) -> tuple[Thing, ...]:
        """The legend, the heading and the questions, if there are any."""
        if not self.entries:
            return (self.key.thing(),)
        placed = (entry.thing(*at) for entry, at in self.entries)
        title = heading(ref, "To ask next", self.title, self.scale)
        return (self.key.thing(), title, *placed)

    def cost(self, room: Room) -> float:
        """How far the page is from the shape of a poster, how empty and how large it is."""
        width, height = self.right + MARGIN, self.bottom + MARGIN
        ratio = max(width / height / _WIDE, _NARROW * height / width, 1.0)
        wide = COLUMN * self.scale
        used = (room.right - MARGIN) * room.bottom
        used += sum(wide * (entry.height + _BETWEEN) for entry, _ in self.entries)
        empty = 1 - used / (width * height)
        return 2 * ratio * ratio + _EMPTY * empty + width * height / _AREA


def surround(room: Room, choices: Choices, key: Key, worth: float) -> Surround:
    """The best way to set questions and legend round a plan.

    Args:
        room: where the plan is.
        choices: the questions at a scale.
        key: the legend.
        worth: how much one question more is worth.
    """
    best: tuple[float, Surround] | None = None
    for scale in _SCALES:
        for entries in choices(scale):
            if not entries:
                return _alone(room, key)
            for way in _ways(room, entries, key, scale):
                cost = way.cost(room) - worth * len(entries)
                if best is None or cost < best[0]:
                    best = cost, way
    assert best is not None
    return best[1]


def _alone(room: Room, key: Key) -> Surround:
    """The legend alone, where there is nothing to ask."""
    under = key((MARGIN, room.bottom + _KEY), room.right - MARGIN)
    return Surround(
        scale=1.0, entries=(), title=(0.0, 0.0), key=under, right=room.right, bottom=under.end
    )


def _ways(room: Room, entries: Sequence[Entry], key: Key, scale: float) -> Iterator[Surround]:
    """Columns beside the plan or below it, each with the legend where it may stand."""
    yield from _beside(room, entries, key, scale)
    yield from _below(room, entries, key, scale)


def _beside(room: Room, entries: Sequence[Entry], key: Key, scale: float) -> Iterator[Surround]:
    """One column or two on the right, the legend under the plan, under them or under all."""
    wide, left = COLUMN * scale, room.right + GUTTER
    under = key((MARGIN, room.bottom + _KEY), room.right - MARGIN)
    for count in (1, 2):
        corners = [(left + n * (wide + _GAP), room.top) for n in range(count)]
        placed = _placed(entries, corners, scale)
        if placed is None:
            continue
        right, end = corners[-1][0] + wide, _end(placed)
        beside = key((left, end + _KEY), right - left)
        along = key((MARGIN, max(room.bottom, end) + _KEY), right - MARGIN)
        for legend, low in ((under, end), (beside, room.bottom), (along, room.bottom)):
            yield Surround(
                scale=scale,
                entries=placed,
                title=corners[0],
                key=legend,
                right=right,
                bottom=max(room.bottom, low, legend.end),
            )


def _below(room: Room, entries: Sequence[Entry], key: Key, scale: float) -> Iterator[Surround]:
    """As many columns as the plan is wide, under the legend."""
    wide = COLUMN * scale
    under = key((MARGIN, room.bottom + _KEY), room.right - MARGIN)
    for count in range(2, int((room.right - MARGIN + _GAP + wide / 2) // (wide + _GAP)) + 1):
        corners = [(MARGIN + n * (wide + _GAP), under.end + _ABOVE) for n in range(count)]
        placed = _placed(entries, corners, scale)
        if placed:
            yield Surround(
                scale=scale,
                entries=placed,
                title=corners[0],
                key=under,
                right=max(room.right, corners[-1][0] + wide),
                bottom=_end(placed),
            )


def _end(placed: Sequence[tuple[Entry, Point]]) -> float:
    return max(y + entry.height for entry, (_, y) in placed)


def _placed(
    entries: Sequence[Entry], corners: Sequence[Point], scale: float
) -> tuple[tuple[Entry, Point], ...] | None:
    """Entries in columns as even as can be; None where one would stand alone."""
    parts = _shared(entries, len(corners))
    if len(corners) > 1 and min(map(len, parts)) < 2:
        return None
    out = []
    for (x, top), part in zip(corners, parts, strict=True):
        y = top + TITLE * scale
        for entry in part:
            out.append((entry, (x, y)))
            y += entry.height + _BETWEEN
    return tuple(out)


def _shared(entries: Sequence[Entry], count: int) -> list[list[Entry]]:
    """Entries in their order, in columns whose highest is as low as can be."""
    if count == 1:
        return [list(entries)]
    best: tuple[float, list[list[Entry]]] | None = None
    for first in range(len(entries) + 1):
        parts = [list(entries[:first]), *_shared(entries[first:], count - 1)]
        high = max(sum(entry.height + _BETWEEN for entry in part) for part in parts)
        if best is None or high < best[0]:
            best = high, parts
    assert best is not None
    return best[1]
