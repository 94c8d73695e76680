"""An outline round things, drawn like a rope laid about them: taut, with shallow dents."""

from collections.abc import Sequence

from ssm.drawing.geometry import Point, chaikin, distance, hull

__all__ = ["rope"]

_CELL = 14.0
_LONG = 180.0
_SLOPE, _SHARE = 0.5, 0.78
_CALM, _SHALLOW = 6, 26.0


def rope(points: Sequence[Point]) -> list[Point]:
    """A rounded outline of some points that sinks in where there are none.

    Along each long side of the convex hull it is measured how deep the nearest points
    lie; the side sinks in by a share of that, nowhere steeply.

    Args:
        points: what it holds, close together, with the distance it is to keep.
    """
    corners = hull(points)
    out: list[Point] = []
    for a, b in zip(corners, corners[1:] + corners[:1], strict=True):
        out.append(a)
        long = distance(a, b)
        if long > _LONG:
            out += _sunk(a, b, long, points)
    return chaikin(out, 2)


def _sunk(a: Point, b: Point, long: float, points: Sequence[Point]) -> list[Point]:
    """What stands between two corners of the hull: the side, sunk in."""
    u, v = (b[0] - a[0]) / long, (b[1] - a[1]) / long
    count = int(long / _CELL)
    cell = long / count
    deep = [long] * (count + 1)
    ax, ay = a
    first, last = -cell, long + cell
    for x, y in points:
        dx, dy = x - ax, y - ay
        at = dx * u + dy * v
        if first < at < last:
            near = int(at / cell + 0.5)
            near = 0 if near < 0 else min(near, count)
            down = dy * u - dx * v
            if down < deep[near]:  # noqa: PLR1730 - faster, and asked of every point
                deep[near] = down
    deep[0] = deep[-1] = 0.0
    calm = _calm(_gentle(deep, _SLOPE * cell))
    return [
        (a[0] + u * n * cell - v * depth, a[1] + v * n * cell + u * depth)
        for n, depth in enumerate(calm[1:-1], start=1)
    ]


def _gentle(deep: list[float], step: float) -> list[float]:
    """Depths that change by no more than a step from place to place."""
    out = list(deep)
    for n in range(1, len(out)):
        out[n] = min(out[n], out[n - 1] + step)
    for n in range(len(out) - 2, -1, -1):
        out[n] = min(out[n], out[n + 1] + step)
    return out


def _calm(deep: list[float]) -> list[float]:
    """Depths without sharp turns and ripples, and less than they may be."""
    out = []
    for n, depth in enumerate(deep):
        part = deep[max(0, n - _CALM) : n + _CALM + 1]
        sunk = min(sum(part) / len(part), depth)
        out.append(sunk * sunk / (sunk + _SHALLOW) * _SHARE)
    return out
