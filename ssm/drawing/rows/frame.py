"""The boundary round a subsystem, with its name written where the line is interrupted."""

import functools
from collections.abc import Iterable, Sequence
from math import inf

import attrs

from ssm.drawing.geometry import Box, Point, box_of, distance, rounded_box, sampled
from ssm.drawing.rows.blob import Blob
from ssm.drawing.rows.outline import rope
from ssm.drawing.scene.marks import Line, Mark, Shape, Text
from ssm.drawing.text.fonts import width

__all__ = ["Frame", "frame_round"]

_STEP = 6.0
_LABEL = 15.0


@attrs.frozen(kw_only=True, repr=False)
class Frame:
    """A boundary: its outline, and its name with the stretch that the name takes."""

    outline: tuple[Point, ...]
    line: tuple[Point, ...]
    label: Text
    label_width: float

    @functools.cached_property
    def box(self) -> Box:
        """The box round the outline."""
        return box_of(self.outline)

    def marks(self, fill: str) -> tuple[Mark, ...]:
        """The ground, the interrupted line and the name."""
        return (
            Shape(points=self.outline[::4], fill=fill, ink=None),
            Line(points=self.line[::4] + self.line[-1:], ink="soft", width=1.8),
            self.label,
        )

    def moved(self, dx: float, dy: float) -> "Frame":
        """The same frame somewhere else."""
        return attrs.evolve(
            self,
            outline=tuple([(x + dx, y + dy) for x, y in self.outline]),
            line=tuple([(x + dx, y + dy) for x, y in self.line]),
            label=attrs.evolve(self.label, x=self.label.x + dx, y=self.label.y + dy),
        )

    def label_box(self) -> Box:
        """The box round the name."""
        x, y, half = self.label.x, self.label.y, self.label_width / 2
        return x - half, y - _LABEL * 0.65, x + half, y + _LABEL * 0.65

    def reach(self, point: Point) -> Point:
        """Where a way from a point below meets the outline: straight above, or nearest."""
        x0, _, x1, _ = self.box
        if x0 + 40 < point[0] < x1 - 40:
            above = [p for p in self.outline if abs(p[0] - point[0]) <= _STEP]
            return point[0], max(y for _, y in above)
        return min(self.outline, key=lambda p: (distance(p, point), p))


def frame_round(
    blobs: Iterable[Blob],
    ways: Iterable[Sequence[Point]],
    name: str,
    *,
    pad: float = 30.0,
    low: bool = False,
) -> Frame:
    """The boundary of some blobs and arrows, rounded, and sunk in where there are none.

    Args:
        blobs: what it holds.
        ways: arrows that it holds.
        name: what is written on its line.
        pad: how far it keeps away.
        low: write the name on the lower side instead of the upper.
    """
    corners: list[Point] = []
    for blob in blobs:
        low_pad = 0.6 if blob.strip[1] else 1.0
        x0, y0, x1, y1 = blob.room(pad)
        round_ = pad + min(blob.w, blob.h) * 0.35
        around = rounded_box(x0, y0, x1, y1 - pad * (1 - low_pad), round_, n=3)
        corners += sampled(around, 12, closed=True)
    for way in ways:
        corners += [(x + dx, y + dy) for x, y in way[::2] for dx in (-16, 16) for dy in (-16, 16)]
    outline = sampled(rope(corners), _STEP, closed=True)
    wide = width(name, _LABEL, "title")
    start, count = _stretch(outline, wide + 18, low=low)
    turned = outline[start:] + outline[:start]
    a, b = turned[0], turned[count]
    label = Text(
        x=(a[0] + b[0]) / 2,
        y=_level(turned[: count + 1]),
        lines=(name,),
        size=_LABEL,
        font="title",
        ink="soft",
    )
    line = (*turned[count:], turned[0])
    return Frame(outline=tuple(outline), line=tuple(line), label=label, label_width=wide)


def _level(points: Sequence[Point]) -> float:
    """The height on which a name lies best on a nearly level stretch."""
    ys = [y for _, y in points]
    return (min(ys) + max(ys)) / 2


def _stretch(outline: Sequence[Point], length: float, *, low: bool) -> tuple[int, int]:
    """Where a closed outline is most level over a length, rather on the left: start, steps."""
    n = len(outline)
    x0, y0, x1, y1 = box_of(outline)
    count = min(n - 1, int(length / _STEP) + 1)
    reach, middle, edge = count // 2 * 2, (y0 + y1) / 2, y1 if low else y0
    twice = [*outline, *outline]
    heights = [y for _, y in twice]
    best, least = (0, 1), inf
    for start, (x, y) in enumerate(outline):
        last = twice[start + reach]
        if (y > middle) is not low or (last[0] > x) is low or abs(last[1] - y) >= least:
            continue
        part = heights[start : start + reach + 1 : 2]
        top, bottom = min(part), max(part)
        aside = abs(((x + last[0]) / 2 - x0) / (x1 - x0) - 0.28)
        depth = abs((bottom if low else top) - edge) / (y1 - y0)
        cost = bottom - top + 8 * aside + 20 * depth
        if cost < least:
            best, least = (start, count), cost
    return best
