"""What stands under a drawing of what changed: the signs, and words as they were."""

from collections.abc import Sequence

import attrs

from ssm.drawing.geometry import ellipse
from ssm.drawing.scene.changes.marking import MARKER, tag, tag_width
from ssm.drawing.scene.marks import Line, Mark, Scene, Shape, Text, Thing
from ssm.drawing.scene.page import MARGIN, paragraph
from ssm.drawing.text.fonts import width

__all__ = ["foot"]

_SIZE, _ROW = 14.0, 34.0
_MOST = 6


def foot(
    scene: Scene, names: tuple[str, str] | None, told: Sequence[str], *, sample: str | None
) -> Scene:
    """A drawing of what changed, with the signs it uses and the words that it cannot show.

    Args:
        scene: the drawing.
        names: what the two versions are called.
        told: what is to be said in words.
        sample: what a tag on the drawing says of something as it was; None without one.
    """
    things = [_subtitled(thing, names, scene.width) for thing in scene.things]
    y = scene.height
    marks: list[Mark] = []
    more = [f"and {len(told) - _MOST} more" for _ in told[_MOST : _MOST + 1]]
    for line in (*told[:_MOST], *more):
        text, y = paragraph(line, MARGIN, y, scene.width - 2 * MARGIN, size=_SIZE)
        marks.append(text)
        y += 6
    ref = scene.ref
    if marks:
        things.append(Thing(ref=ref, role="before", title="", marks=tuple(marks), layer=90))
        y += 10
    pale, signs = _signs(things, y + _ROW / 2, sample)
    things.append(Thing(ref=ref, role="marker", title="", marks=pale, layer=90, faint=True))
    things.append(Thing(ref=ref, role="legend", title="Legend", marks=signs, layer=91))
    return attrs.evolve(scene, things=tuple(things), height=round(y + _ROW + MARGIN * 0.6))


def _subtitled(thing: Thing, names: tuple[str, str] | None, wide: float) -> Thing:
    """The head of the page: below the title stands what is set beside what."""
    if thing.role != "heading" or names is None or len(thing.marks) < 2:
        return thing
    under = thing.marks[1]
    if not isinstance(under, Text):
        return thing
    line = f"From {names[0]} to {names[1]}"
    if width(line, under.size) > wide - 2 * MARGIN:
        return thing
    return attrs.evolve(thing, marks=(thing.marks[0], attrs.evolve(under, lines=(line,))))


def _signs(
    things: Sequence[Thing], y: float, sample: str | None
) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """What is used to show changes: its pale marks, and all others."""
    x = MARGIN + 6
    pale: list[Mark] = []
    drawn: list[Mark] = []
    strokes = [thing.marks[:1] for thing in things if thing.role == "marker"]
    if any(isinstance(mark, Shape) for marks in strokes for mark in marks):
        came = ellipse(x + 24, y, 48, 22, 4)
        pale.append(Shape(points=came, ink="watch", width=MARKER))
        drawn.append(Shape(points=ellipse(x + 24, y, 38, 14, 4), fill="paper", width=1.6))
        x = _word(drawn, "came in", x + 62, y)
    if any(isinstance(mark, Line) for marks in strokes for mark in marks):
        way = ((x, y + 2), (x + 20, y - 2), (x + 42, y))
        pale.append(Line(points=way, ink="watch", width=MARKER))
        drawn.append(Line(points=way, ink="ink", width=1.9, head=True))
        x = _word(drawn, "a line that came in", x + 54, y)
    if any("gone" in thing.role.split() for thing in things):
        pale.append(Shape(points=ellipse(x + 22, y, 44, 20, 4), dash="dashed", width=1.8))
        x = _word(drawn, "went out", x + 54, y)
    if sample is not None:
        wide = tag_width(sample)
        drawn += tag(sample, (x + wide / 2, y), went=True)
        _word(drawn, "how it was", x + wide + 10, y)
    return tuple(pale), tuple(drawn)


def _word(marks: list[Mark], text: str, x: float, y: float) -> float:
    marks.append(Text(x=x, y=y, lines=(text,), size=_SIZE, ink="soft", anchor="start"))
    return x + width(text, _SIZE) + 28
