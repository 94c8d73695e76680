"""SVG path data from points: straight, or smooth through every point."""

from collections.abc import Sequence
from math import sqrt

from ssm.drawing.geometry import Point, cubic, distance

__all__ = ["closed_path", "curved", "head_path", "open_path", "zigzag_points"]

_HEAD_ALONG, _HEAD_ASIDE = 0.9, 0.42
_CLOSE = 6.0


def _pair(point: Point) -> str:
    """A point with one decimal each; after it no digit follows, so `.0` can be dropped."""
    return f"{point[0]:.1f} {point[1]:.1f}".replace("-0.0", "0").replace(".0", "")


def open_path(points: Sequence[Point], *, smooth: bool = True) -> str:
    """A line from the first point to the last.

    Example:
        >>> open_path([(0, 0), (10, 0)])
        'M0 0L10 0'
    """
    start = f"M{_pair(points[0])}"
    if len(points) < 3 or not smooth:
        return start + "".join(f"L{_pair(point)}" for point in points[1:])
    around = [points[0], *points, points[-1]]
    return start + "".join(_curve(around[i : i + 4]) for i in range(len(points) - 1))


def closed_path(points: Sequence[Point], *, smooth: bool = True) -> str:
    """An outline through all points and back to the first."""
    start = f"M{_pair(points[0])}"
    if len(points) < 3 or not smooth:
        return start + "".join(f"L{_pair(point)}" for point in points[1:]) + "Z"
    around = [points[-1], *points, points[0], points[1]]
    return start + "".join(_curve(around[i : i + 4]) for i in range(len(points))) + "Z"


def _curve(four: Sequence[Point]) -> str:
    """From the second point to the third, the outer two giving the direction (Catmull-Rom).

    Handles are kept short, so that a long step beside a short one makes no bulge.
    """
    one, two = _handles(four)
    return f"C{_pair(one)} {_pair(two)} {_pair(four[2])}"


def _handles(four: Sequence[Point]) -> tuple[Point, Point]:
    a, b, c, d = four
    most = distance(b, c) * 0.4
    one, two = _handle(a, c, most), _handle(d, b, most)
    return (b[0] + one[0], b[1] + one[1]), (c[0] + two[0], c[1] + two[1])


def _handle(start: Point, end: Point, most: float) -> Point:
    u, v = (end[0] - start[0]) / 6, (end[1] - start[1]) / 6
    long = u * u + v * v
    if long <= most * most:
        return u, v
    part = most / sqrt(long)
    return u * part, v * part


def curved(points: Sequence[Point], *, closed: bool = False) -> list[Point]:
    """Points close together on the smooth line through some points.

    Args:
        points: what the line passes through.
        closed: whether it comes back to the first of them, which is then the last as well.

    Example:
        >>> len(curved([(0, 0), (30, 10), (60, 0)]))
        13
    """
    if closed:
        around = [points[-1], *points, points[0], points[1]]
    else:
        around = [points[0], *points, points[-1]]
    line = [around[1]]
    for n in range(len(around) - 3):
        four = around[n : n + 4]
        parts = min(12, int(distance(four[1], four[2]) / _CLOSE) + 1)
        line += cubic(four[1], *_handles(four), four[2], parts)[1:]
    return line


def head_path(points: Sequence[Point], size: float) -> str:
    """An open arrow head at the last point of a line, along the way it came."""
    tip = points[-1]
    back = next((p for p in reversed(points[:-1]) if distance(p, tip) >= size * 0.8), points[0])
    length = distance(back, tip) or 1.0
    u, v = (back[0] - tip[0]) / length * size, (back[1] - tip[1]) / length * size
    along, aside = _HEAD_ALONG, _HEAD_ASIDE
    left = (tip[0] + u * along - v * aside, tip[1] + v * along + u * aside)
    right = (tip[0] + u * along + v * aside, tip[1] + v * along - u * aside)
    return f"M{_pair(left)}L{_pair(tip)}L{_pair(right)}"


def zigzag_points(points: Sequence[Point], step: float = 7.0, amp: float = 5.0) -> list[Point]:
    """Points that leap from side to side of a line, calm at both ends."""
    from ssm.drawing.geometry import sampled

    run = sampled(points, step)
    out = []
    for i, (x, y) in enumerate(run):
        a, b = run[max(0, i - 1)], run[min(len(run) - 1, i + 1)]
        length = distance(a, b) or 1.0
        k = 0.0 if i < 2 or i > len(run) - 3 else amp * (1 if i % 2 else -1)
        out.append((x - (b[1] - a[1]) / length * k, y + (b[0] - a[0]) / length * k))
    return out
