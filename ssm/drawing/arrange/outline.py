"""The outlines of rings: convex hulls with round corners, that still hold their members."""

from collections.abc import Sequence

from ssm.drawing.arrange.hulls import Hull
from ssm.drawing.geometry import Point, distance, quadratic, sampled

__all__ = ["STEP", "exit_point", "outline"]

STEP = 6.0
"""How far the points of an outline are apart, in pixels."""
_CUT = 84.0


def outline(hull: Hull) -> list[Point]:
    """A hull with its corners rounded, as points at equal steps, clockwise.

    The members keep away from the corners of a hull by its pad on either side, and a
    corner is cut by less than that: no member loses its place inside.

    Example:
        >>> from ssm.drawing.arrange.hulls import hull_round
        >>> len(outline(hull_round([(0, 0, 100, 60)], 26))) > 80
        True
    """
    corners = [(float(x), float(y)) for x, y in hull.corners]
    ahead = [*corners[1:], corners[0]]
    behind = [corners[-1], *corners[:-1]]
    around: list[Point] = []
    for before, corner, after in zip(behind, corners, ahead, strict=True):
        around += quadratic(_cut(corner, before), corner, _cut(corner, after), 12)
    return sampled(around, STEP, closed=True)


def _cut(corner: Point, other: Point) -> Point:
    """The point on a side where the rounding of a corner begins."""
    length = distance(corner, other) or 1.0
    share = min(_CUT / length, 0.5)
    return (
        corner[0] + (other[0] - corner[0]) * share,
        corner[1] + (other[1] - corner[1]) * share,
    )


def exit_point(around: Sequence[Point], target: Point, aim: Point) -> Point:
    """Where a line that comes from `aim` meets an outline.

    Args:
        around: the outline.
        target: a point inside.
        aim: where the line comes from; when it lies inside too, the nearest point of
            the outline is the answer.
    """
    from ssm.drawing.geometry import inside

    if inside(around, aim):
        return min(around, key=lambda p: (distance(p, aim), p))
    best = min(around, key=lambda p: (_aside(p, target, aim), p))
    return best


def _aside(p: Point, target: Point, aim: Point) -> float:
    """How far a point is from the line between two others, and on the way there."""
    ux, uy = target[0] - aim[0], target[1] - aim[1]
    length = distance(target, aim) or 1.0
    along = ((p[0] - aim[0]) * ux + (p[1] - aim[1]) * uy) / length
    aside = abs((p[0] - aim[0]) * uy - (p[1] - aim[1]) * ux) / length
    return aside * 8 + along
