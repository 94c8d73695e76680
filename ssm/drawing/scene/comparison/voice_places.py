"""Where faces find room round a blob: clear of arrows, words and each other."""

from collections.abc import Callable, Iterator, Sequence

import attrs

from ssm.drawing.arrange.touch import meet
from ssm.drawing.geometry import Box, Point
from ssm.drawing.rows.blob import Blob
from ssm.drawing.rows.plan import CHAIRS, LINE, MORE, MOST

__all__ = ["Full", "Size", "label_place", "seats"]

_RADII = (15.0, 13.5, 12.0, 10.0, 8.5)
"""Half the height of a face; smaller ones only where there is no room otherwise."""
_STEP = 5.5
_DOWN = 9.0
_ASIDE, _FAR, _LARGE = 22.0, 64.0, 12.0
_APART = 64.0
_REACH = 300.0


@attrs.frozen(repr=False)
class Size:
    """What a face takes with its hat and letters: its width, above and below its middle."""

    wide: float
    up: float
    down: float

    def box(self, x: float, y: float) -> Box:
        """The box of it at a place."""
        return x - self.wide / 2, y - self.up, x + self.wide / 2, y + self.down


@attrs.frozen(repr=False)
class Full:
    """Where no place is: boxes of other things, and points of lines."""

    taken: Sequence[Box]
    lines: Sequence[Point]

    def near(self, box: Box) -> "Full":
        """Only what meets a box, so that all else need not be looked at again."""
        x0, y0, x1, y1 = box
        taken = [other for other in self.taken if meet(box, other)]
        return Full(taken, [p for p in self.lines if x0 < p[0] < x1 and y0 < p[1] < y1])

    def allows(self, box: Box) -> bool:
        """Whether a box lies clear of everything."""
        x0, y0, x1, y1 = box
        if any(meet(box, other) for other in self.taken):
            return False
        return not any(x0 - 3 < x < x1 + 3 and y0 - 1 < y < y1 + 1 for x, y in self.lines)


Line = tuple[float, Sequence[Size]]
Span = tuple[float, float, float]


def seats(
    blob: Blob, measure: Callable[[float], Sequence[Size]], full: Full, split: int
) -> tuple[float, tuple[Point, ...]]:
    """Places for faces round a blob, like people round a table; and how big they can be.

    They sit below, in one line if there is room, else below and above, else in more lines;
    where all that is crowded, they are smaller.

    Args:
        blob: the activity.
        measure: what each face takes, in order, for a radius.
        full: where no place is.
        split: how many of them sit below, if some sit above.
    """
    half = max(blob.w, blob.strip[0]) / 2 + _FAR + 20
    reach = blob.h / 2 + _REACH
    near = full.near((blob.x - half, blob.y - reach, blob.x + half, blob.y + reach))
    ways = [(radius, _ASIDE) for radius in _RADII if radius >= _LARGE]
    ways += [(radius, _FAR) for radius in _RADII if radius <= _LARGE]
    for radius, aside in ways:
        sizes = measure(radius)
        for rows in _arrangements(blob, sizes, split):
            places = _filled(blob, rows, near, aside)
            if len(places) == len(sizes):
                return radius, places
    for radius in _RADII[-2:]:
        sizes = measure(radius)
        places = _flowing(blob, sizes, full)
        if len(places) == len(sizes):
            break
    else:
        places = _filled(blob, _below(blob, *_fives(sizes)), Full((), ()), _FAR)
    return radius, places


def _arrangements(blob: Blob, sizes: Sequence[Size], split: int) -> Iterator[list[Line]]:
    """Lines of faces with their heights, the best arrangement first."""
    yield _below(blob, sizes)
    if not 0 < split < len(sizes):
        split = -(-len(sizes) // 2)
    under, over = sizes[:split], sizes[split:]
    pair = [*_below(blob, under), *_above(blob, over)]
    lines = _below(blob, under, over)
    yield from (lines, pair) if blob.strip[1] > LINE + MORE else (pair, lines)
    third = -(-len(sizes) // 3)
    some = sizes[:third], sizes[third : 2 * third], sizes[2 * third :]
    yield [*_below(blob, some[0], some[1]), *_above(blob, some[2])]
    yield _below(blob, *some)
    yield [*_below(blob, some[0]), *_above(blob, some[1], some[2])]
    yield _above(blob, under, over)
    yield _above(blob, *some)
    yield _below(blob, *_fives(sizes))


def _flowing(blob: Blob, sizes: Sequence[Size], full: Full) -> tuple[Point, ...]:
    """As many on each line as there is room for, line after line downwards."""
    up, down = max(size.up for size in sizes), max(size.down for size in sizes)
    edge = max(blob.w, blob.strip[0]) / 2 + _FAR
    y, out = blob.y + blob.h / 2 + _DOWN, list[Point]()
    for _ in range(len(sizes) + 4):
        out += _best_line((blob.x, y, edge), sizes[len(out) :], full)
        if len(out) == len(sizes):
            break
        y += up + down
    return tuple(out)


def _fives(sizes: Sequence[Size]) -> list[Sequence[Size]]:
    """As many lines as room is kept for."""
    return [sizes[n : n + MOST] for n in range(0, len(sizes), MOST)]


def _below(blob: Blob, *lines: Sequence[Size]) -> list[Line]:
    """Lines under each other, the first one half on the edge of the blob."""
    out: list[Line] = []
    y = blob.y + blob.h / 2 + _DOWN
    for n, sizes in enumerate(lines):
        y += max((size.up for size in sizes), default=0.0) if n else 0.0
        out.append((y, sizes))
        y += max((size.down for size in sizes), default=0.0) + 1
    return out


def _above(blob: Blob, *lines: Sequence[Size]) -> list[Line]:
    """Lines above each other, the last one over the blob."""
    out: list[Line] = []
    y = blob.y - blob.h / 2 - 2
    for sizes in lines[::-1]:
        y -= max((size.down for size in sizes), default=0.0) + 1
        out.append((y, sizes))
        y -= max((size.up for size in sizes), default=0.0)
    return out[::-1]


def _filled(blob: Blob, rows: Sequence[Line], full: Full, aside: float) -> tuple[Point, ...]:
    """All faces at their places, as far as there is room."""
    edge = max(blob.w, blob.strip[0]) / 2 + aside
    out: list[Point] = []
    for y, sizes in rows:
        if not sizes:
            continue
        line = _best_line((blob.x, y, edge), sizes, full)
        out += line
        if len(line) < len(sizes):
            break
    return tuple(out)


def _best_line(span: Span, sizes: Sequence[Size], full: Full) -> list[Point]:
    best: list[Point] = []
    middle, y, edge = span
    up, down = max(size.up for size in sizes) + 2, max(size.down for size in sizes) + 2
    full = full.near((middle - edge - 5, y - up, middle + edge + 5, y + down))
    for shift in _shifts():
        line = _line(span, sizes, shift, full)
        if len(line) > len(best):
            best = line
        if len(best) == len(sizes):
            break
    return best


def _shifts() -> Iterator[float]:
    """From the middle outwards."""
    for n in range(16):
        yield n * _STEP
        yield -n * _STEP


def _line(span: Span, sizes: Sequence[Size], shift: float, full: Full) -> list[Point]:
    """As many places as one line has, those that an arrow would strike skipped."""
    middle, y, edge = span
    total = min(sum(size.wide for size in sizes), 2 * edge)
    x, placed = middle - total / 2 + shift, list[Point]()
    for size in sizes:
        at = x + size.wide / 2
        while at + size.wide / 2 <= middle + edge and not full.allows(size.box(at, y)):
            at += _STEP
        if placed and at - placed[-1][0] > _APART:
            break
        if at + size.wide / 2 > middle + edge or at - size.wide / 2 < middle - edge:
            break
        placed.append((at, y))
        x = at + size.wide / 2
    return placed


def label_place(blob: Blob, size: Size, lowest: float, full: Full) -> Point | None:
    """A place for the chairs of those who were not asked: below the faces, or near.

    Args:
        blob: the activity.
        size: of the chairs and their letters.
        lowest: where the faces end.
        full: where no place is.
    """
    under = blob.y + blob.h / 2 + size.down + 3
    over = blob.y - blob.h / 2 - size.up - 3
    first = lowest + size.up + 0.5
    for y in (max(first, under), under, first + CHAIRS, over, over - 8):
        for shift in _shifts():
            if abs(shift) < blob.w * 0.6 and full.allows(size.box(blob.x + shift, y)):
                return blob.x + shift, y
    return None
