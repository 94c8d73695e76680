"""Marks moved: what is set round a point of its own is then put in its place on the page."""

import functools

import attrs

from ssm.drawing.geometry import Point
from ssm.drawing.scene.marks import (
    Bubble,
    Eye,
    Figure,
    Line,
    Mark,
    Photo,
    Shape,
    Swords,
    Text,
    TextPath,
)

__all__ = ["moved"]


@functools.singledispatch
def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """A mark somewhere else.

    Raises:
        TypeError: nothing is known about moving such a mark.

    Example:
        >>> from ssm.drawing.scene.marks import Swords
        >>> moved(Swords(x=1, y=2, size=40), 10, 20).y
        22
    """
    msg = f"nothing is known about moving a {type(mark).__name__}"
    raise TypeError(msg)


@moved.register(Text)
@moved.register(Figure)
@moved.register(Swords)
@moved.register(Photo)
def _(mark: Text | Figure | Swords | Photo, dx: float, dy: float) -> Mark:
    return attrs.evolve(mark, x=mark.x + dx, y=mark.y + dy)


@moved.register(Line)
@moved.register(Shape)
@moved.register(TextPath)
def _(mark: Line | Shape | TextPath, dx: float, dy: float) -> Mark:
    return attrs.evolve(mark, points=tuple(_by(point, dx, dy) for point in mark.points))


@moved.register
def _(mark: Eye, dx: float, dy: float) -> Mark:
    return attrs.evolve(mark, x=mark.x + dx, y=mark.y + dy, at=_by(mark.at, dx, dy))


@moved.register
def _(mark: Bubble, dx: float, dy: float) -> Mark:
    return attrs.evolve(mark, x=mark.x + dx, y=mark.y + dy, tip=_by(mark.tip, dx, dy))


def _by(point: Point, dx: float, dy: float) -> Point:
    return point[0] + dx, point[1] + dy
