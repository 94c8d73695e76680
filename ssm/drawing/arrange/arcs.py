"""The ways a line can take between two boxes: arcs of several bends, and loops."""

from collections.abc import Iterator
from math import sqrt

import attrs

from ssm.drawing.geometry import Point, cubic, distance, quadratic

__all__ = ["Arc", "Box", "Target", "arcs", "loop"]

POINTS = 20
_BENDS = (0.06, -0.06, 0.14, -0.14, 0.23, -0.23, 0.33, -0.33, 0.45, -0.45, 0.6, -0.6)
_STIFF = (0.02, -0.02, 0.1, -0.1, 0.2, -0.2, 0.33, -0.33, 0.48, -0.48)
_PAD = 9.0
_LEAST = 18.0

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@attrs.frozen
class Target:
    """An end of a line: a box, or the outline of a ring."""

    x: float
    y: float
    w: float
    h: float
    around: tuple[Point, ...] | None = None

    @property
    def middle(self) -> Point:
        """The point that a line aims at."""
        return self.x, self.y

    def meet(self, aim: Point) -> Point:
        """Where a line that comes from `aim` ends: just off the box, or on the outline."""
        if self.around is not None:
            from ssm.drawing.arrange.outline import exit_point

            return exit_point(self.around, self.middle, aim)
        u = (aim[0] - self.x) / (self.w / 2 + _PAD)
        v = (aim[1] - self.y) / (self.h / 2 + _PAD)
        far = sqrt(sqrt(u * u * u * u + v * v * v * v)) or 1.0
        return self.x + (aim[0] - self.x) / far, self.y + (aim[1] - self.y) / far


@attrs.frozen
class Arc:
    """One way for a line: its points, and what the way itself costs."""

    points: tuple[Point, ...]
    price: float


def arcs(a: Target, b: Target, *, stiff: bool = False) -> tuple[Arc, ...]:
    """The ways from one end to the other, the straightest first; never none.

    Args:
        a, b: the ends.
        stiff: whether to bend less, for lines that are heavy already.
    """
    found = tuple(_bent(a, b, _STIFF if stiff else _BENDS))
    if found:
        return found
    return (Arc((a.meet(b.middle), b.meet(a.middle)), 0.0),)


def _bent(a: Target, b: Target, bends: tuple[float, ...]) -> Iterator[Arc]:
    (ax, ay), (bx, by) = a.middle, b.middle
    for bend in bends:
        control = (
            (ax + bx) / 2 - (by - ay) * bend,
            (ay + by) / 2 + (bx - ax) * bend,
        )
        start, end = a.meet(control), b.meet(control)
        if distance(start, end) >= _LEAST:
            yield Arc(tuple(quadratic(start, control, end, POINTS)), abs(bend) * 46)


def loop(a: Target, label: Target, height: float) -> tuple[Point, ...]:
    """A line from a box out towards a label beside it, and back.

    Args:
        a: the box where it begins and ends.
        label: where its label stands.
        height: of the root of the loop.
    """
    side = 1.0 if label.x > a.x else -1.0
    root = a.x + side * (a.w / 2 + 4)
    far = label.x - side * label.w / 2
    out = root + side * max(24.0, abs(far - root) * 1.25)
    top, low = label.y - height / 2, label.y + height / 2
    return tuple(
        cubic((root, top), (out, top - height * 0.55), (out, low + height * 0.55), (root, low), POINTS)
    )
