"""Where small faces find room below a blob: clear of arrows, words and each other."""

from collections.abc import Iterator, Sequence

import attrs

from ssm.drawing.geometry import Point
from ssm.drawing.rows.blob import Blob
from ssm.drawing.rows.plan import LINE

__all__ = ["HEAD", "Box", "Place", "meets", "places_below"]

Box = tuple[float, float, float, float]

HEAD = 9.5
_STEP = 5.5


@attrs.frozen(repr=False)
class Place:
    """Room for one face or chair: the middle of its head, and how wide it is."""

    x: float
    y: float
    wide: float

    @property
    def box(self) -> Box:
        """Head and letter: left, top, right, bottom."""
        return self.x - self.wide / 2, self.y - HEAD, self.x + self.wide / 2, self.y + HEAD + 14


@attrs.frozen(repr=False)
class _Full:
    """Where no place is: boxes of other things, and points of arrows."""

    taken: Sequence[Box]
    lines: Sequence[Point]

    def allows(self, place: Place) -> bool:
        x0, y0, x1, y1 = place.box
        if any(meets(place.box, box) for box in self.taken):
            return False
        return not any(x0 - 3 < x < x1 + 3 and y0 < y < y1 for x, y in self.lines)


def places_below(
    blob: Blob, widths: Sequence[float], taken: Sequence[Box], lines: Sequence[Point]
) -> tuple[Place, ...]:
    """Places in lines below a blob, from left to right, as near to its middle as they can be.

    Args:
        blob: the activity.
        widths: of what is to be placed, in order.
        taken: boxes of other things.
        lines: points of arrows, close together.
    """
    rest, out, full = list(widths), list[Place](), _Full(taken, lines)
    for row in range(len(widths) + 1):
        y = blob.y + blob.h / 2 + HEAD + 4 + row * LINE
        best: list[Place] = []
        for shift in _shifts():
            line = _line(blob, y, rest, shift, full)
            if len(line) > len(best):
                best = line
        out += best
        rest = rest[len(best) :]
        if not rest:
            break
    return tuple(out)


def _shifts() -> Iterator[float]:
    """From the middle outwards."""
    for n in range(14):
        yield n * _STEP
        yield -n * _STEP


def _line(blob: Blob, y: float, widths: Sequence[float], shift: float, full: _Full) -> list[Place]:
    """As many places as one line has, those that an arrow would strike skipped."""
    edge = max(blob.w, blob.strip[0]) / 2 + 4
    total = min(sum(widths), 2 * edge)
    x, placed = blob.x - total / 2 + shift, list[Place]()
    for wide in widths:
        place = Place(x + wide / 2, y, wide)
        while place.box[2] <= blob.x + edge and not full.allows(place):
            place = attrs.evolve(place, x=place.x + _STEP)
        if place.box[2] > blob.x + edge or place.box[0] < blob.x - edge:
            break
        placed.append(place)
        x = place.x + wide / 2
    return placed


def meets(a: Box, b: Box) -> bool:
    """Whether two boxes overlap."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
