"""The signs of a legend with their words, set in lines: measured once, tried in many places."""

from collections.abc import Iterator

import attrs

from ssm.drawing.geometry import Point
from ssm.drawing.scene.marks import Mark, Text, Thing
from ssm.drawing.scene.move import moved
from ssm.drawing.text.fonts import width

__all__ = ["Item", "Lines", "Placed", "Signs"]

_SIZE = 14.5
_ASIDE = 8

Item = tuple[tuple[Mark, ...], float, str]
"""A sign round the middle of its left edge, how wide it is, and the words for it."""


def _measured(items: Iterator[Item]) -> tuple[tuple[Item, float], ...]:
    return tuple((item, item[1] + _ASIDE + width(item[2], _SIZE)) for item in items)


@attrs.frozen(repr=False, eq=False)
class Lines:
    """Signs of one height: with how wide each is beside its words, and how far lines are apart.

    Attributes:
        items: the signs.
        step: from one line to the next.
        below: from the last line to what follows.
    """

    items: tuple[tuple[Item, float], ...] = attrs.field(converter=_measured)
    step: float
    below: float


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Signs:
    """All signs of a legend.

    Attributes:
        ref: canonical ref of the drawing.
        lines: the signs, those of one height together.
        gap: between one sign's words and the next sign.
        after: from where the last lines end to where the legend does.
    """

    ref: str
    lines: tuple[Lines, ...]
    gap: float
    after: float

    def placed(self, at: Point, limit: float) -> "Placed":
        """The signs in as many lines as they need.

        Args:
            at: the left edge, and the middle of the first line.
            limit: the greatest width.
        """
        spots: list[Point] = []
        y = at[1]
        for lines in self.lines:
            x = at[0]
            for _, wide in lines.items:
                full = wide + self.gap
                if x > at[0] and x + full - self.gap > at[0] + limit:
                    x, y = at[0], y + lines.step
                spots.append((x, y))
                x += full
            y += lines.below if lines.items else 0
        return Placed(signs=self, spots=tuple(spots), end=y + self.after)


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Placed:
    """Signs with their places.

    Attributes:
        signs: the signs.
        spots: where each stands.
        end: where the legend ends.
    """

    signs: Signs
    spots: tuple[Point, ...]
    end: float

    def thing(self) -> Thing:
        """The legend as it is drawn."""
        items = [item for lines in self.signs.lines for item, _ in lines.items]
        marks: list[Mark] = []
        for (signs, wide, name), (x, y) in zip(items, self.spots, strict=True):
            marks += [moved(mark, x, y) for mark in signs]
            left = x + wide + _ASIDE
            marks.append(Text(x=left, y=y, lines=(name,), size=_SIZE, ink="soft", anchor="start"))
        return Thing(ref=self.signs.ref, role="legend", title="Legend", marks=tuple(marks))
