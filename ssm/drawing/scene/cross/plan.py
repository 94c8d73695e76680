"""Where everything on a Maltese cross stands: lanes, rows, and the band between the halves."""

from collections.abc import Sequence

import attrs

from ssm.comparison.information import Information, Line
from ssm.drawing.geometry import Point
from ssm.drawing.text.wrap import wrap

__all__ = [
    "LABEL",
    "LEADING",
    "ROW",
    "SPINE",
    "CrossPlan",
    "Side",
    "cross_plan",
    "lane_label",
    "row_words",
]

ROW = 15.0
"""The size of the words of a row."""

LABEL = 14.5
"""The size of the names of information."""

LEADING = 1.16
SPINE = 330.0
"""How wide the upper middle is; the lower one is wider, as the lanes lead outwards."""

_ACROSS, _DOWN = 0.6, 0.8
_LOW, _HIGH, _STEP = 120, 280, 10
_LANE, _ROOM = 34.0, 9.0
_LEAST, _PAD = 42.0, 24.0
_ASKED = 32.0

Side = float
"""-1 for the west, where information goes in; 1 for the east, where it comes out."""


@attrs.frozen(kw_only=True, repr=False)
class CrossPlan:
    """The measures of one cross.

    Attributes:
        middle: the middle of the spine.
        lane: how wide the lane of one kind of information is.
        above: the top and the bottom of each row above the band.
        below: the same, below it.
        band: the top and the bottom of the band.
        count: how many lanes there are on each side.
    """

    middle: float
    lane: float
    above: tuple[tuple[float, float], ...]
    below: tuple[tuple[float, float], ...]
    band: tuple[float, float]
    count: int

    @property
    def shift(self) -> float:
        """How far a lane leads outwards on its way through the band."""
        return (self.band[1] - self.band[0]) * _ACROSS / _DOWN

    @property
    def half(self) -> float:
        """Half of the whole width."""
        return SPINE / 2 + self.shift + self.count * self.lane

    @property
    def top(self) -> float:
        """Where the rows begin."""
        return self.above[0][0] if self.above else self.band[0]

    @property
    def bottom(self) -> float:
        """Where the rows end."""
        return self.below[-1][1] if self.below else self.band[1]

    @property
    def strips(self) -> tuple[float, float]:
        """The middles of the two strips beside the band in which numbers of questions stand."""
        return self.band[0] - _ASKED / 2, self.band[1] + _ASKED / 2

    def upper(self, number: float, side: Side) -> float:
        """Where the middle of a lane is above the band."""
        return self.middle + side * (SPINE / 2 + (number + 0.5) * self.lane)

    def lower(self, number: float, side: Side) -> float:
        """Where the middle of a lane is below the band."""
        return self.upper(number, side) + side * self.shift

    def edges(self, number: int, side: Side) -> tuple[Point, ...]:
        """The line between two lanes, from the top to the bottom."""
        up, low = self.upper(number - 0.5, side), self.lower(number - 0.5, side)
        return (up, self.top), (up, self.band[0]), (low, self.band[1]), (low, self.bottom)


def cross_plan(found: Information, top: float) -> CrossPlan:
    """A plan of the right size for what is on the cross.

    Args:
        found: the information of a model.
        top: where it may begin.
    """
    names = [category.name for category in found.categories]
    deep = _depth(names)
    most = max((len(lane_label(name, deep)) for name in names), default=1)
    lane = max(_LANE, (most * LABEL * LEADING + _ROOM) / _DOWN)
    above = _rows([row_words(line) for line in found.lines], top, SPINE - 64)
    start = (above[-1][1] if above else top) + _ASKED
    band = (start, start + deep)
    wide = SPINE + 2 * deep * _ACROSS / _DOWN
    below = _rows([task.text for task in found.procedures], band[1] + _ASKED, wide - 150)
    return CrossPlan(middle=0.0, lane=lane, above=above, below=below, band=band, count=len(names))


def row_words(line: Line) -> str:
    """What stands on the row of an activity."""
    return f"{line.name}  {line.text}"


def lane_label(name: str, deep: float) -> tuple[str, ...]:
    """The lines of a name that runs along its lane."""
    return wrap(name, LABEL, deep / _DOWN - 22).lines


def _depth(names: Sequence[str]) -> float:
    """The least depth of the band at which no name needs more than two lines."""
    for deep in range(_LOW, _HIGH, _STEP):
        if all(len(lane_label(name, deep)) <= 2 for name in names):
            return float(deep)
    return float(_HIGH)


def _rows(texts: Sequence[str], top: float, limit: float) -> tuple[tuple[float, float], ...]:
    rows = []
    for text in texts:
        lines = wrap(text, ROW, limit).lines
        high = max(_LEAST, len(lines) * ROW * 1.2 + _PAD)
        rows.append((top, top + high))
        top += high
    return tuple(rows)
