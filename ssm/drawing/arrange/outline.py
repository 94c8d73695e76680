"""The outlines of rings: convex hulls with round corners, that still hold their members."""

from ssm.drawing.arrange.hulls import Hull
from ssm.drawing.geometry import Point, distance, quadratic, sampled

__all__ = ["STEP", "outline"]

STEP = 6.0
"""How far the points of an outline are apart, in pixels."""
_CUT = 84.0


def outline(hull: Hull) -> list[Point]:
    """A hull with its corners rounded, as points at equal steps, clockwise.

    The members keep away from the corners of a hull by its pad on either side, and a
    corner is cut by less than that: no member loses its place inside.

    Example:
        >>> from ssm.drawing.arrange.hulls import hull_of
        >>> len(outline(hull_of([(-100, -60, 100, 60)], 26))) > 80
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
