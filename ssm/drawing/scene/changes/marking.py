"""The signs of change: a broad stroke round what came, a pale hand for what went, tags."""

from collections.abc import Iterator
from functools import singledispatch

import attrs

from ssm.drawing.geometry import Point, rounded_box
from ssm.drawing.scene.marks import Line, Mark, Shape, Text, TextPath, Thing
from ssm.drawing.text.fonts import width

__all__ = ["MARKER", "gone", "marker", "stroke_under", "tag", "tag_width"]

MARKER = 11.0
"""How broad the stroke is that marks what came in."""
_INK = "watch"
_HIGH, _SIZE = 19.0, 12.5
_BEHIND, _OVER_GROUNDS = 5, 28


def marker(thing: Thing, points: tuple[Point, ...]) -> Thing:
    """A broad stroke round a thing that came in, behind it.

    Args:
        thing: what came in.
        points: a closed outline round it.
    """
    stroke = Shape(points=points, ink=_INK, width=MARKER)
    return _under(thing, (stroke,))


def stroke_under(thing: Thing) -> Thing:
    """A broad stroke under the lines of a link, or along a boundary, that came in."""
    lines = (mark for mark in thing.marks if isinstance(mark, Line))
    under = _under(thing, tuple(_broad(line) for line in lines))
    return attrs.evolve(under, layer=_OVER_GROUNDS) if thing.role == "boundary" else under


def _broad(line: Line) -> Line:
    return attrs.evolve(
        line, ink=_INK, width=MARKER, dash="solid", zigzag=False, head=False, tail=False
    )


def _under(thing: Thing, marks: tuple[Mark, ...]) -> Thing:
    return Thing(
        ref=thing.ref,
        role="marker",
        title="",
        marks=marks,
        layer=thing.layer - _BEHIND,
        faint=True,
    )


def gone(thing: Thing) -> Iterator[Thing]:
    """A thing that is there no more: its lines pale, its words still to be read."""
    words = tuple(mark for mark in thing.marks if isinstance(mark, (Text, TextPath)))
    drawn = tuple(_pale(mark) for mark in thing.marks if mark not in words)
    yield attrs.evolve(thing, marks=drawn, faint=True, href=None, role=f"{thing.role} gone")
    if words:
        soft = tuple(attrs.evolve(mark, ink="soft") for mark in words)
        yield attrs.evolve(thing, marks=soft, title="", href=None, role="gone")


@singledispatch
def _pale(mark: Mark) -> Mark:
    return mark


@_pale.register
def _(mark: Line) -> Mark:
    return attrs.evolve(mark, ink="soft", dash="dashed")


@_pale.register
def _(mark: Shape) -> Mark:
    return attrs.evolve(mark, fill="paper" if mark.fill else None, dash="dashed")


def tag_width(text: str) -> float:
    """How wide a tag is."""
    return width(text, _SIZE, "strong") + 16


def tag(text: str, at: Point, *, went: bool = False) -> tuple[Mark, ...]:
    """A small label that is stuck on to a thing: `new`, `gone`, `was tired`.

    Args:
        text: what it says.
        at: its middle.
        went: it is on something that is there no more.

    Example:
        >>> [type(mark).__name__ for mark in tag("new", (0, 0))]
        ['Shape', 'Text']
    """
    x, y = at
    half = tag_width(text) / 2
    around = rounded_box(x - half, y - _HIGH / 2, x + half, y + _HIGH / 2, _HIGH / 2)
    fill, ink = ("paper", "soft") if went else (_INK, "paper")
    return (
        Shape(points=around, fill=fill, ink="soft" if went else "paper", width=1.5),
        Text(x=x, y=y, lines=(text,), size=_SIZE, font="strong", ink=ink),
    )
