"""Where the number of an activity stands on the line round it, out of the way of arrows."""

from collections.abc import Sequence

import attrs

from ssm.drawing.geometry import Box, Point, distance, rounded_box
from ssm.drawing.rows.blob import Blob
from ssm.drawing.scene.marks import Mark, Shape, Text
from ssm.drawing.text.fonts import width

__all__ = ["Badge", "badge_for"]

_HIGH = 24.0
_SIZE = 13.0
_LONGEST = 18
_SPOTS = ((-0.36, -0.42), (-0.2, -0.48), (-0.44, -0.32), (0.0, -0.5), (0.2, -0.48), (-0.36, 0.42))


@attrs.frozen(kw_only=True, repr=False)
class Badge:
    """A small pill with the id of an activity."""

    text: str
    x: float
    y: float
    w: float

    def box(self) -> Box:
        """The box round it: left, top, right, bottom."""
        return (
            self.x - self.w / 2,
            self.y - _HIGH / 2,
            self.x + self.w / 2,
            self.y + _HIGH / 2,
        )

    def marks(self, fill: str = "flow") -> tuple[Mark, ...]:
        """The pill and what is written in it."""
        return (
            Shape(points=rounded_box(*self.box(), _HIGH / 2), fill=fill, ink="paper", width=1.5),
            Text(x=self.x, y=self.y, lines=(self.text,), size=_SIZE, font="strong", ink="paper"),
        )


def badge_for(blob: Blob, ends: Sequence[Point]) -> Badge | None:
    """The badge of an activity; an id that is too long for a badge gets none.

    Args:
        blob: the activity, at its place.
        ends: where arrows touch it.
    """
    if len(blob.id) > _LONGEST:
        return None
    wide = max(_HIGH, width(blob.id, _SIZE, "strong") + 13)
    spots = [(blob.x + blob.w * u, blob.y + blob.h * v) for u, v in _SPOTS]
    if wide > _HIGH * 1.5:
        spots = [(x, y) for x, y in spots if abs(x - blob.x) < blob.w * 0.3]
    reach = wide / 2 + 6
    x, y = next((s for s in spots if all(distance(s, e) > reach for e in ends)), spots[0])
    return Badge(text=blob.id, x=x, y=y, w=wide)
