"""What lies on what: boxes, points and lines, asked quickly and often."""

from collections.abc import Sequence
from itertools import pairwise

from ssm.drawing.geometry import Box, Point

__all__ = ["across", "crossings", "meet", "overlap", "within"]


def meet(a: Box, b: Box) -> bool:
    """Whether two boxes share more than an edge.

    Example:
        >>> meet((0, 0, 2, 2), (1, 1, 3, 3)), meet((0, 0, 2, 2), (2, 0, 3, 3))
        (True, False)
    """
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def overlap(box: Box, others: Sequence[Box], margin: float) -> list[float]:
    """The areas that a box shares with others, where it comes nearer than a margin."""
    x0, y0, x1, y1 = box
    x0, y0, x1, y1 = x0 - margin, y0 - margin, x1 + margin, y1 + margin
    return [
        (min(x1, c) - max(x0, a)) * (min(y1, d) - max(y0, b))
        for a, b, c, d in others
        if a < x1 and c > x0 and b < y1 and d > y0
    ]


def within(box: Box, points: Sequence[Point]) -> list[Point]:
    """The points that lie in a box."""
    x0, y0, x1, y1 = box
    return [(x, y) for x, y in points if x0 < x < x1 and y0 < y < y1]


def across(box: Box, around: Box, points: Sequence[Point]) -> int:
    """How many stretches of a line touch a box.

    Args:
        box: the box.
        around: the box round the line.
        points: of the line.
    """
    x0, y0, x1, y1 = box
    if around[0] >= x1 or around[2] <= x0 or around[1] >= y1 or around[3] <= y0:
        return 0
    return sum(
        [
            not (
                (ax <= x0 and bx <= x0)
                or (ax >= x1 and bx >= x1)
                or (ay <= y0 and by <= y0)
                or (ay >= y1 and by >= y1)
            )
            for (ax, ay), (bx, by) in pairwise(points)
        ]
    )


def crossings(one: Sequence[Point], two: Sequence[Point]) -> int:
    """How often two lines cross."""
    count = 0
    theirs = [(c, d, min(c[0], d[0]), max(c[0], d[0])) for c, d in pairwise(two)]
    for (ax, ay), (bx, by) in pairwise(one):
        x0, x1 = (ax, bx) if ax < bx else (bx, ax)
        ux, uy = bx - ax, by - ay
        for (cx, cy), (dx, dy), low, high in theirs:
            if high < x0 or low > x1:
                continue
            if (ux * (cy - ay) - uy * (cx - ax) > 0) == (ux * (dy - ay) - uy * (dx - ax) > 0):
                continue
            vx, vy = dx - cx, dy - cy
            count += (vx * (ay - cy) - vy * (ax - cx) > 0) != (vx * (by - cy) - vy * (bx - cx) > 0)
    return count
