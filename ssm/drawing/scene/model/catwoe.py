"""CATWOE and the Es as a column beside a model."""

from collections.abc import Sequence

from ssm.drawing.geometry import ellipse
from ssm.drawing.scene.letters import TINTS
from ssm.drawing.scene.marks import Line, Mark, Shape, Text, Thing
from ssm.drawing.scene.page import paragraph
from ssm.drawing.scene.words import CatwoePart
from ssm.model.activity import Measures

__all__ = ["column"]

_INDENT, _DASH = 48.0, 14.0
_NAME, _TEXT = 14.0, 16.0


def column(
    ref: str,
    parts: Sequence[CatwoePart],
    measures: Measures,
    at: tuple[float, float],
    width: float,
) -> tuple[tuple[Thing, ...], float]:
    """CATWOE above, the Es below; and where the column ends.

    Args:
        ref: canonical ref of the root definition.
        parts: what is said under each letter, in their order; blank ones are left out.
        measures: the Es; those that are asked are shown.
        at: the upper left corner.
        width: of the column.
    """
    x, y = at
    things: list[Thing] = []
    said = [part for part in parts if part.texts]
    if said:
        heading, y = paragraph("CATWOE", x, y, width, size=20, font="title")
        things.append(Thing(ref=ref, role="catwoe", title="", marks=(heading,)))
        y += 12
        for n, part in enumerate(said):
            thing, y = _part(ref, part, (x, y), width, last=n == len(said) - 1)
            things.append(thing)
    asked = measures.asked()
    if asked:
        y += 16 if said else 0
        heading, y = paragraph("How it would be judged", x, y, width, size=20, font="title")
        things.append(Thing(ref=ref, role="measures", title="", marks=(heading,)))
        y += 12
        for code, name, question in asked:
            thing, y = _measure(ref, (code, name.capitalize(), question), (x, y), width)
            things.append(thing)
    return tuple(things), y


def _part(
    ref: str, part: CatwoePart, at: tuple[float, float], width: float, *, last: bool
) -> tuple[Thing, float]:
    x, y = at
    name, below = paragraph(part.name, x + _INDENT, y, width - _INDENT, size=_NAME, ink="soft")
    marks: list[Mark] = [
        Shape(points=ellipse(x + 17, y + 17, 34, 34, 3), fill=TINTS[part.letter], width=1.6),
        Text(x=x + 17, y=y + 17, lines=(part.letter,), size=17, font="title"),
        name,
    ]
    dashed = part.key == "environment" and len(part.texts) > 1
    indent = _INDENT + (_DASH if dashed else 0.0)
    for text in part.texts:
        if dashed:
            dash, _ = paragraph("–", x + _INDENT, below + 1, _DASH, size=_TEXT)
            marks.append(dash)
        told, below = paragraph(text, x + indent, below + 1, width - indent, size=_TEXT)
        marks.append(told)
    below = max(below, y + 36) + 8
    if not last:
        marks.append(
            Line(points=((x + _INDENT, below), (x + width, below)), ink="faint", width=1.0)
        )
    told_title = f"{part.name}: {'; '.join(part.texts)}"
    thing = Thing(ref=f"{ref}/{part.key}", role="catwoe-part", title=told_title, marks=tuple(marks))
    return thing, below + 10


def _measure(
    ref: str, measure: tuple[str, str, str], at: tuple[float, float], width: float
) -> tuple[Thing, float]:
    code, name, question = measure
    x, y = at
    letter = Text(x=x + 17, y=y + 13, lines=(code,), size=16, font="title", ink="flow")
    first, below = paragraph(name, x + _INDENT, y, width - _INDENT, size=_NAME, ink="soft")
    second, below = paragraph(question, x + _INDENT, below + 1, width - _INDENT, size=_TEXT)
    thing = Thing(
        ref=f"{ref}/{code.lower()}",
        role="measure",
        title=f"{name}: {question}",
        marks=(letter, first, second),
    )
    return thing, below + 12
