"""The lines of two hands: the model's arrows, and today's marker and pen."""

from collections.abc import Sequence

from ssm.drawing.geometry import Point
from ssm.drawing.scene.as_is.slips import INK
from ssm.drawing.scene.marks import Line

__all__ = ["asked_line", "marker", "pen"]


def marker(way: Sequence[Point]) -> Line:
    """A broad stroke under an arrow of the model: it goes so today."""
    return Line(points=tuple(way), ink="tint-violet", width=11.0)


def asked_line(way: Sequence[Point], *, held: bool) -> Line:
    """An arrow of the model, in ink where it is gone today."""
    if held:
        return Line(points=tuple(way), head=True, width=2.0)
    return Line(points=tuple(way), head=True, ink="soft", width=1.3)


def pen(way: Sequence[Point], *, both: bool = False) -> Line:
    """A way that is gone today, and that the model has not so; there and back, perhaps."""
    return Line(points=tuple(way), head=True, tail=both, ink=INK, width=2.4)
