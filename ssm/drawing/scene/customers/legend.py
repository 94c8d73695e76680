"""The legend of the drawing of customers: the signs that are on it, and no others."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssm.drawing.geometry import Point
from ssm.drawing.scene.comparison.voices import chair
from ssm.drawing.scene.customers.folk import Folk
from ssm.drawing.scene.marks import Bubble, Figure, Line, Mark, Text, Thing
from ssm.drawing.scene.move import moved
from ssm.drawing.text.fonts import width

if TYPE_CHECKING:
    from ssm.comparison.serving import Customers

__all__ = ["legend"]

_SIZE = 13.5
_ROW, _GAP, _NEXT = 34.0, 9.0, 28.0
_ARROW = ((-20.0, 2.0), (0.0, -2.0), (20.0, 0.0))

Item = tuple[tuple[Mark, ...], float, str]
"""A sign at (0, 0), the half of its width, and the words for it."""


def legend(
    ref: str, found: "Customers", folk: Folk, at: Point, limit: float
) -> tuple[tuple[Thing, ...], float]:
    """The legend in as many rows as it needs, and where it ends.

    Args:
        ref: canonical ref of the drawing.
        found: whose customer is whose.
        folk: everybody on the drawing.
        at: the left edge, and the middle of the first row.
        limit: the greatest width.
    """
    marks: list[Mark] = []
    x, y = at
    for signs, half, words in _items(found, folk):
        wide = 2 * half + _GAP + width(words, _SIZE)
        if x > at[0] and x + wide > at[0] + limit:
            x, y = at[0], y + _ROW
        marks += [moved(mark, x + half, y) for mark in signs]
        left = x + 2 * half + _GAP
        marks.append(Text(x=left, y=y, lines=(words,), size=_SIZE, ink="soft", anchor="start"))
        x += wide + _NEXT
    if not marks:
        return (), at[1]
    return (Thing(ref=ref, role="legend", title="Legend", marks=tuple(marks), layer=90),), y + 16


def _items(found: "Customers", folk: Folk) -> Iterator[Item]:
    yield from _arrows(found)
    said = folk.cast.said
    if said:
        bubble = Bubble(kind="thought", x=0, y=-3, w=38, h=24, tip=(-10, 15))
        yield (bubble,), 19, "what keeps them awake"
    every = [want.told.is_assumed for want in found.wants] + [each.source is None for each in said]
    if False in every:
        quote = Text(x=0, y=0, lines=("“Abc”",), size=_SIZE, font="quote")
        yield (quote,), 20, "heard, with who said it"
    if True in every:
        yield (Text(x=0, y=0, lines=("Abc",), size=_SIZE),), 13, "assumed, nobody said so yet"
    if len({(want.who, want.whom, want.way) for want in found.wants}) < 2 * len(
        {(want.who, want.whom) for want in found.wants}
    ):
        line = Line(points=((-18.0, 0.0), (18.0, 0.0)), ink="soft", width=1.6, dash="dotted")
        yield (line,), 18, "not heard of yet"
    if any(not who.is_heard for who in folk.figured.values()):
        yield chair(0, 0, 11), 9, "nobody asked them yet"
    if any(who.is_open for who in folk.figured.values()):
        sign = Figure(kind="badge-doubt", x=0, y=0, size=22)
        yield (sign,), 11, "whom they serve is not known yet"


def _arrows(found: "Customers") -> Iterator[Item]:
    circles = [frozenset(circle) for circle in found.circles]
    ways = [(s.now, any({s.who, s.whom} <= c for c in circles)) for s in found.servings]
    if (True, False) in ways:
        yield (Line(points=_ARROW, ink="flow", width=2.0, head=True),), 20, "serves"
    if (True, True) in ways:
        words = "serve one another, in a circle"
        yield (Line(points=_ARROW, ink="watch", width=2.0, head=True),), 20, words
    if any(not now for now, _ in ways):
        line = Line(points=_ARROW, ink="soft", width=2.0, head=True, dash="dashed")
        yield (line,), 20, "served before, and not now"
    if any(serving.now and serving.before for serving in found.servings):
        arrow = Line(points=_ARROW, ink="flow", width=2.0, head=True)
        also = Line(points=((-20.0, 8.0), (16.0, 7.0)), ink="soft", width=1.7, dash="dashed")
        yield (arrow, also), 20, "serves, and did before"
