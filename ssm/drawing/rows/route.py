"""Arrows between blobs: gentle arcs that meet no other blob, or a way round."""

from collections.abc import Iterator, Mapping, Sequence

from ssm.drawing.geometry import (
    Point,
    box_of,
    chaikin_open,
    cross,
    distance,
    quadratic,
    sampled,
)
from ssm.drawing.rows.blob import Blob
from ssm.drawing.rows.levels import Dependency

__all__ = ["route"]

_CLEAR = 9.0
_HEAD, _TAIL = 5.0, 2.0
_BENDS = (0.07, -0.07, 0.15, -0.15, 0.24, -0.24, 0.36, -0.36)
_STEPS = 16


def route(
    blobs: Mapping[str, Blob], dependencies: Sequence[Dependency]
) -> dict[str, tuple[Point, ...]]:
    """The points of each arrow, by the name of its dependency.

    Short arrows choose first; of several arcs that meet no blob the one is taken that
    bends least, crosses least and keeps away from the ends of others.

    Args:
        blobs: at their places.
        dependencies: the arrows to draw.
    """
    ways: dict[str, tuple[Point, ...]] = {}
    for d in sorted(dependencies, key=lambda d: (_length(blobs, d), d.name)):
        others = [blob for id, blob in blobs.items() if id not in {d.tail, d.head}]
        arc = _best_arc(blobs[d.tail], blobs[d.head], others, ways)
        ways[d.name] = arc or _round_about(blobs[d.tail], blobs[d.head], others)
    return {d.name: ways[d.name] for d in dependencies}


def _best_arc(
    tail: Blob, head: Blob, others: Sequence[Blob], ways: Mapping[str, Sequence[Point]]
) -> tuple[Point, ...] | None:
    """The best arc that meets no other blob; the first that nothing disturbs is good."""
    best: tuple[float, tuple[Point, ...]] | None = None
    for bend, points in _arcs(tail, head, others):
        disturbed = _disturbance(points, ways)
        cost = bend * 1.6 + disturbed
        if best is None or cost < best[0]:
            best = cost, points
        if not disturbed:
            break
    return best and best[1]


def _length(blobs: Mapping[str, Blob], d: Dependency) -> float:
    return distance((blobs[d.tail].x, blobs[d.tail].y), (blobs[d.head].x, blobs[d.head].y))


def _arcs(
    tail: Blob, head: Blob, others: Sequence[Blob]
) -> Iterator[tuple[float, tuple[Point, ...]]]:
    """The arcs from blob to blob that meet no other, each with how much it bends."""
    a, b = (tail.x, tail.y), (head.x, head.y)
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    for bend in _BENDS:
        control = (middle[0] - (b[1] - a[1]) * bend, middle[1] + (b[0] - a[0]) * bend)
        points = _clipped(quadratic(a, control, b, _STEPS), tail, head)
        if _is_free(points, others):
            yield abs(bend), points


def _is_free(points: Sequence[Point], others: Sequence[Blob]) -> bool:
    """Whether a line keeps clear of blobs."""
    x0, y0, x1, y1 = box_of(points)
    for blob in others:
        a, b, c, d = blob.room(_CLEAR)
        near = a < x1 and x0 < c and b < y1 and y0 < d
        if near and any(blob.blocks(point, _CLEAR) for point in points):
            return False
    return True


def _clipped(points: Sequence[Point], tail: Blob, head: Blob) -> tuple[Point, ...]:
    """The part of a line from centre to centre that lies between two blobs."""
    first = next((n for n, p in enumerate(points) if not tail.covers(p, _TAIL)), 1)
    after = points[first:]
    last = next((n for n, p in enumerate(after) if head.covers(p, _HEAD)), len(after) - 1)
    start = tail.edge(points[first - 1], points[first], _TAIL)
    before = after[last - 1] if last else start
    return (start, *after[:last], head.edge(after[last], before, _HEAD))


def _disturbance(points: Sequence[Point], ways: Mapping[str, Sequence[Point]]) -> float:
    """How much an arrow crosses others and crowds their ends."""
    crossings = near = 0.0
    for way in ways.values():
        crossings += _crossings(points, way)
        for end in (points[0], points[-1]):
            for other in (way[0], way[-1]):
                near += max(0.0, 22 - distance(end, other)) / 22
    return 0.5 * crossings + 0.4 * near


def _crossings(one: Sequence[Point], other: Sequence[Point]) -> int:
    coarse, rough = one[::3], other[::3]
    return sum(
        cross(a, b, c, d)
        for a, b in zip(coarse, (*coarse[1:], one[-1]), strict=True)
        for c, d in zip(rough, (*rough[1:], other[-1]), strict=True)
    )


def _round_about(tail: Blob, head: Blob, others: Sequence[Blob]) -> tuple[Point, ...]:
    from ssm.drawing.rows.detour import detour

    corners = detour((tail.x, tail.y), (head.x, head.y), others)
    for way in (chaikin_open(corners, 3), *(_rounded(corners, r) for r in (60, 40, 24))):
        points = _clipped(sampled(way, 8), tail, head)
        if _is_free(points, others):
            return points
    return _clipped(sampled(corners, 8), tail, head)


def _rounded(corners: Sequence[Point], radius: float) -> list[Point]:
    """A line with its corners rounded, no wider than there is room on both sides."""
    out = [corners[0]]
    for a, b, c in zip(corners, corners[1:], corners[2:], strict=False):
        start, end = _towards(b, a, radius), _towards(b, c, radius)
        out += quadratic(start, b, end, 8)
    return [*out, corners[-1]]


def _towards(a: Point, b: Point, step: float) -> Point:
    long = distance(a, b) or 1.0
    share = min(step / long, 0.45)
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
