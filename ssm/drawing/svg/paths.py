"""SVG path data from points: straight, or smooth through every point."""

from collections.abc import Sequence
from math import sqrt

from ssm.drawing.geometry import Point, cubic, distance, sampled

__all__ = ["HEAD", "arrival", "closed_path", "curved", "head_path", "open_path", "zigzag_points"]

HEAD = (0.9, 0.42)
"""How far the strokes of an arrow head reach back along the line, and aside."""

_CLOSE = 6.0


def _pair(point: Point) -> str:
    """A point with one decimal each."""
    return f"{point[0]:.1f} {point[1]:.1f}"


def _short(path: str) -> str:
    """Path data without `.0`, after which no digit ever follows, and without `-0`."""
    return path.replace("-0.0", "0").replace(".0", "")


def open_path(points: Sequence[Point], *, smooth: bool = True) -> str:
    """A line from the first point to the last.

    Example:
        >>> open_path([(0, 0), (10, 0)])
        'M0 0L10 0'
    """
    if len(points) < 3 or not smooth:
        return _short("M" + "L".join(map(_pair, points)))
    return _short(_spline([points[0], *points, points[-1]]))


def closed_path(points: Sequence[Point], *, smooth: bool = True) -> str:
    """An outline through all points and back to the first."""
    if len(points) < 3 or not smooth:
        return _short("M" + "L".join(map(_pair, points)) + "Z")
    return _short(_spline([points[-1], *points, points[0], points[1]]) + "Z")


def _spline(around: Sequence[Point]) -> str:
    """A smooth way from the second point to the last but one (Catmull-Rom)."""
    values: list[float] = []
    for a, b, c, d in zip(around, around[1:], around[2:], around[3:], strict=False):
        values += _handles(a, b, c, d)
        values += c
    pieces = "C%.1f %.1f %.1f %.1f %.1f %.1f" * (len(around) - 3)
    return f"M{_pair(around[1])}{pieces % tuple(values)}"


def _handles(a: Point, b: Point, c: Point, d: Point) -> tuple[float, float, float, float]:
    """The handles of the curve from `b` to `c`, the outer two giving the direction.

    They are kept short, so that a long step beside a short one makes no bulge.
    """
    bx, by = b
    cx, cy = c
    dx, dy = cx - bx, cy - by
    most = (dx * dx + dy * dy) * 0.16
    ux, uy = (cx - a[0]) / 6, (cy - a[1]) / 6
    vx, vy = (bx - d[0]) / 6, (by - d[1]) / 6
    long, other = ux * ux + uy * uy, vx * vx + vy * vy
    if long > most:
        part = sqrt(most / long)
        ux, uy = ux * part, uy * part
    if other > most:
        part = sqrt(most / other)
        vx, vy = vx * part, vy * part
    return bx + ux, by + uy, cx + vx, cy + vy


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
    for a, b, c, d in zip(around, around[1:], around[2:], around[3:], strict=False):
        parts = min(12, int(distance(b, c) / _CLOSE) + 1)
        ux, uy, vx, vy = _handles(a, b, c, d)
        line += cubic(b, (ux, uy), (vx, vy), c, parts)[1:]
    return line


def arrival(points: Sequence[Point], step: float) -> tuple[Point, Point]:
    """The last point of a line, and a step from it back along the way the line came.

    Example:
        >>> arrival([(0, 0), (50, 0)], 10)
        ((50, 0), (-10.0, 0.0))
    """
    tip = points[-1]
    back = next((p for p in reversed(points[:-1]) if distance(p, tip) >= step * 0.8), points[0])
    length = distance(back, tip) or 1.0
    return tip, ((back[0] - tip[0]) / length * step, (back[1] - tip[1]) / length * step)


def head_path(points: Sequence[Point], size: float) -> str:
    """An open arrow head at the last point of a line, along the way it came."""
    tip, (u, v) = arrival(points, size)
    along, aside = HEAD
    left = (tip[0] + u * along - v * aside, tip[1] + v * along + u * aside)
    right = (tip[0] + u * along + v * aside, tip[1] + v * along - u * aside)
    return _short(f"M{_pair(left)}L{_pair(tip)}L{_pair(right)}")


def zigzag_points(points: Sequence[Point], step: float = 7.0, amp: float = 5.0) -> list[Point]:
    """Points that leap from side to side of a line, calm at both ends."""
    run = sampled(points, step)
    out = []
    for i, (x, y) in enumerate(run):
        a, b = run[max(0, i - 1)], run[min(len(run) - 1, i + 1)]
        length = distance(a, b) or 1.0
        k = 0.0 if i < 2 or i > len(run) - 3 else amp * (1 if i % 2 else -1)
        out.append((x - (b[1] - a[1]) / length * k, y + (b[0] - a[0]) / length * k))
    return out
