"""The questions set in columns beside a plan or below it, so that the page is well filled."""

from collections.abc import Iterator, Sequence

import attrs

from ssm.drawing.scene.marks import Thing
from ssm.drawing.scene.page import GUTTER, MARGIN
from ssm.drawing.scene.questions import COLUMN, Entry, heading

__all__ = ["Panel", "Room", "panel"]

_GAP, _BETWEEN = 44.0, 22.0
_ABOVE = 30.0
_WIDE, _NARROW = 1.65, 1.36
_AREA = 2_400_000


@attrs.frozen(repr=False)
class Room:
    """Where a column beside may begin, the right edge of the plan, and where all else ends."""

    top: float
    right: float
    bottom: float


@attrs.frozen(repr=False)
class Panel:
    """The questions at their places; their right and lower edge."""

    things: tuple[Thing, ...]
    right: float
    bottom: float

    def cost(self, room: Room) -> float:
        """How far the page is from the shape of a poster, and how large it is."""
        width = max(self.right, room.right) + MARGIN
        height = max(self.bottom, room.bottom) + MARGIN
        ratio = max(width / height / _WIDE, _NARROW * height / width, 1.0)
        return ratio * 2 + width * height / _AREA


def panel(ref: str, entries: Sequence[Entry], room: Room) -> Panel:
    """The best way to set some entries round a plan.

    Args:
        ref: canonical ref of the drawing.
        entries: in their order; at least one.
        room: where the plan is.
    """
    found = [way for corners in _corners(room) if (way := _set(ref, entries, corners))]
    return min(found, key=lambda way: way.cost(room))


def _corners(room: Room) -> Iterator[list[tuple[float, float]]]:
    """The upper left corners of one or two columns beside, and of several below."""
    beside = room.right + GUTTER
    for count in (1, 2):
        yield [(beside + n * (COLUMN + _GAP), room.top) for n in range(count)]
    most = max(1, int((room.right - MARGIN + _GAP + COLUMN / 2) // (COLUMN + _GAP)))
    for count in range(2, most + 1):
        yield [(MARGIN + n * (COLUMN + _GAP), room.bottom + _ABOVE) for n in range(count)]


def _set(
    ref: str, entries: Sequence[Entry], corners: Sequence[tuple[float, float]]
) -> Panel | None:
    """Entries in columns as even as can be; None where one would stand alone."""
    title, y = heading(ref, "To ask next", *corners[0])
    parts = _shared(entries, len(corners))
    if len(corners) > 1 and min(map(len, parts)) < 2:
        return None
    things, bottom = [title], y
    for (x, _), part in zip(corners, parts, strict=True):
        at = y
        for entry in part:
            things.append(entry.thing(x, at))
            bottom = max(bottom, at + entry.height)
            at += entry.height + _BETWEEN
    right = corners[len(parts) - 1][0] + COLUMN
    return Panel(tuple(things), right, bottom)


def _shared(entries: Sequence[Entry], count: int) -> list[list[Entry]]:
    """Entries in their order, in columns whose highest is as low as can be."""
    if count == 1:
        return [list(entries)]
    best: tuple[float, list[list[Entry]]] | None = None
    for first in range(len(entries) + 1):
        parts = [list(entries[:first]), *_shared(entries[first:], count - 1)]
        high = max(map(_high, parts))
        if best is None or high < best[0]:
            best = high, parts
    assert best is not None
    return best[1]


def _high(entries: Sequence[Entry]) -> float:
    return sum(entry.height + _BETWEEN for entry in entries)
