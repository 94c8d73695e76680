"""How tangled the arrows between blobs are, and blobs exchanged until they are less so."""

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from ssm.drawing.geometry import Box, Point, cross, distance
from ssm.drawing.rows.blob import Blob
from ssm.drawing.rows.levels import Dependency
from ssm.drawing.rows.shape import Blobs, extent

__all__ = ["tangle", "untangled"]

_STRUCK, _CROSSED, _NARROW, _LENGTH = 1.0, 0.6, 0.3, 3000.0
_COSINE = 0.97
_NUDGE, _NEAR = 36.0, 17.0
_GOOD = 0.15
_WIDE, _TWELFTHS = 6.0, range(1, 12)

Change = tuple[tuple[str, ...], Callable[[Blobs], tuple[Point, ...]]]
Span = tuple[Point, Point, Dependency]


def tangle(blobs: Blobs, dependencies: Sequence[Dependency]) -> float:
    """How far straight arrows are from short ones that meet nothing and keep apart."""
    spans = _spans(blobs, dependencies)
    length = sum(distance(a, b) for a, b, _ in spans)
    return length / _LENGTH + _knots(blobs, spans)


def _spans(blobs: Blobs, dependencies: Sequence[Dependency]) -> list[Span]:
    return [
        ((blobs[d.tail].x, blobs[d.tail].y), (blobs[d.head].x, blobs[d.head].y), d)
        for d in dependencies
    ]


def _knots(blobs: Blobs, spans: Sequence[Span]) -> float:
    rooms = [(id, blob, blob.room(_WIDE)) for id, blob in blobs.items()]
    struck = sum(_struck(a, b, d, rooms) for a, b, d in spans)
    crossed = narrow = 0
    for (a, b, d), (c, e, f) in combinations(spans, 2):
        if d.tail == f.tail or d.head == f.head:
            narrow += _narrow(a, b, c, e)
        elif d.tail != f.head and d.head != f.tail:
            crossed += cross(a, b, c, e)
    return _STRUCK * struck + _CROSSED * crossed + _NARROW * narrow


def _narrow(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two arrows from one place, or to one, lie close together."""
    ux, uy, vx, vy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    along = ux * vx + uy * vy
    return along > 0 and along * along > _COSINE * _COSINE * (ux * ux + uy * uy) * (
        vx * vx + vy * vy
    )


def _struck(a: Point, b: Point, d: Dependency, rooms: Sequence[tuple[str, Blob, Box]]) -> int:
    """How many other blobs the straight way between two blobs runs into."""
    (ax, ay), (bx, by) = a, b
    x0, x1 = (ax, bx) if ax < bx else (bx, ax)
    y0, y1 = (ay, by) if ay < by else (by, ay)
    count = 0
    for id, blob, (left, top, right, bottom) in rooms:
        near = left < x1 and x0 < right and top < y1 and y0 < bottom
        if near and id not in {d.tail, d.head}:
            steps = ((ax + (bx - ax) * t / 12, ay + (by - ay) * t / 12) for t in _TWELFTHS)
            count += any(blob.blocks(step, _WIDE) for step in steps)
    return count


def untangled(blobs: Blobs, rows: Mapping[str, int], dependencies: Sequence[Dependency]) -> Blobs:
    """Blobs of one row exchanged, and blobs nudged, as long as arrows come free by it.

    Args:
        blobs: at their places.
        rows: the row of each.
        dependencies: the arrows.
    """
    if _knots(blobs, _spans(blobs, dependencies)) < _GOOD:
        return blobs
    page = extent(blobs)
    best = tangle(blobs, dependencies)
    for changes in (_exchanges, _nudges, _exchanges):
        for ids, offsets in changes(blobs, rows):
            tried = dict(blobs)
            for id, (dx, dy) in zip(ids, offsets(blobs), strict=True):
                tried[id] = blobs[id].moved(dx, dy)
            if all(_is_clear(tried, id, page) for id in ids):
                found = tangle(tried, dependencies)
                if found < best - _GOOD:
                    blobs, best = tried, found
    return blobs


def _exchanges(blobs: Blobs, rows: Mapping[str, int]) -> Iterator[Change]:
    """Two blobs of one row, each to the place of the other."""
    for a, b in combinations(blobs, 2):
        if rows[a] == rows[b]:
            yield (a, b), functools.partial(_exchanged, a, b)


def _exchanged(a: str, b: str, blobs: Blobs) -> tuple[Point, ...]:
    dx, dy = blobs[b].x - blobs[a].x, blobs[b].y - blobs[a].y
    return (dx, dy), (-dx, -dy)


def _nudges(blobs: Blobs, rows: Mapping[str, int]) -> Iterator[Change]:
    """One blob a little further, up, down or aside."""
    for id in rows:
        for dx, dy in ((0, -1), (0, 1), (-1, 0), (1, 0)):
            yield (id,), functools.partial(_nudged, (dx * _NUDGE, dy * _NUDGE))


def _nudged(offset: Point, blobs: Blobs) -> tuple[Point, ...]:
    return (offset,)


def _is_clear(blobs: Blobs, id: str, page: Box) -> bool:
    """Whether a blob keeps its distance from the others, and lies on the page."""
    left, top, right, bottom = blobs[id].room(_NEAR)
    own = blobs[id].room()
    if own[0] < page[0] or own[1] < page[1] or own[2] > page[2] or own[3] > page[3]:
        return False
    for other, blob in blobs.items():
        x0, y0, x1, y1 = blob.room(_NEAR)
        if other != id and left < x1 and x0 < right and top < y1 and y0 < bottom:
            return False
    return True
