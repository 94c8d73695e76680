"""Beside a comparison: the questions to put next, with a quote or two, large and few."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from ssm.drawing.geometry import Point, rounded_box
from ssm.drawing.scene.comparison.asking import Ask, name_of
from ssm.drawing.scene.comparison.voice_cast import Voice
from ssm.drawing.scene.comparison.voices import Said, face
from ssm.drawing.scene.marks import Mark, Shape, Text, Thing
from ssm.drawing.scene.move import moved
from ssm.drawing.scene.page import paragraph
from ssm.drawing.text.fonts import width
from ssm.model.words import Happens

if TYPE_CHECKING:
    from ssm.comparison.answers import Answer
    from ssm.comparison.chart import Chart, Row

__all__ = ["COLUMN", "TITLE", "Entry", "entry_of", "heading", "rest_of"]

COLUMN, TITLE = 480.0, 44.0
"""How wide a column is, and how high the heading above it, at scale 1."""
_INDENT = 60.0
_QUESTION, _PHRASE, _QUOTE, _SMALL, _SOURCE, _TITLE = 20.0, 16.5, 17.0, 14.0, 13.0, 26.0
_LONGEST = 110
_MOST = 14
_ALSO = 15.0
_SAID: dict[Happens, Said] = {Happens.YES: "yes", Happens.PARTLY: "partly", Happens.NO: "no"}


@attrs.frozen(kw_only=True, repr=False)
class Entry:
    """A piece of the column, set from the corner (0, 0)."""

    ref: str
    title: str
    marks: tuple[Mark, ...]
    height: float
    role: str = "question"

    def thing(self, x: float, y: float) -> Thing:
        """The entry at its place."""
        marks = tuple(moved(mark, x, y) for mark in self.marks)
        return Thing(ref=self.ref, role=self.role, title=self.title, marks=marks)


def heading(ref: str, text: str, at: Point, scale: float) -> Thing:
    """What stands above the questions, from its upper left corner."""
    size = _TITLE * scale
    title, _ = paragraph(text, *at, COLUMN * scale, size=size, font="title", leading=1.2)
    return Thing(ref=ref, role="heading", title="", marks=(title,))


def entry_of(chart: "Chart", ask: Ask, voices: Mapping[str, Voice], scale: float) -> Entry:
    """One question with its number, what was said, and whom to ask.

    Args:
        chart: what was said.
        ask: the question.
        voices: who is who.
        scale: how large its words are; 1 is large enough beside a plan.
    """
    left, y = _INDENT * scale, 2.0
    wide = COLUMN * scale - left
    marks: list[Mark] = [*_sign(ask, scale)]
    if not ask.names_row:
        size = _PHRASE * scale
        phrase, y = paragraph(ask.row.text, left, y, wide, size=size, font="strong")
        marks.append(phrase)
        y += 3
    for answer in ask.answers:
        quote, y = _quote(chart, answer, voices, y + 2, scale)
        marks += quote
        y += 4
    size, small = _QUESTION * scale, _SMALL * scale
    text, y = paragraph(ask.text, left, y, wide, size=size, ink="flow", leading=1.28)
    whom, y = paragraph(f"Ask: {ask.whom}", left, y + 2, wide, size=small, ink="soft")
    return Entry(
        ref=f"{ask.row.ref}/question",
        title=f"{ask.row.name}: {ask.text}",
        marks=(*marks, text, whom),
        height=max(y, 30 * scale),
    )


def _sign(ask: Ask, scale: float) -> Iterator[Mark]:
    """The number of an activity in its pill, or the two ends of a dependency."""
    name, high = name_of(ask.row), 26 * scale
    if ask.row.kind == "control":
        box = rounded_box(0, 0, 30 * scale, high, 7 * scale)
        yield Shape(points=box, fill="tint-green", ink="flow", width=1.6)
        return
    least, pad, most = 28 * scale, 13 * scale, (_INDENT - 4) * scale
    sizes = [(name, 14.5), (name, 12.5), ("→" if "→" in name else "", 14.5)]
    wides = [(text, em * scale, width(text, em * scale, "strong") + pad) for text, em in sizes]
    text, size, wide = next(one for one in wides if one[2] < most)
    wide = max(least, wide)
    yield Shape(points=rounded_box(0, 0, wide, high, high / 2), fill="flow", ink=None)
    if text:
        yield Text(x=wide / 2, y=high / 2, lines=(text,), size=size, font="strong", ink="paper")


def _quote(
    chart: "Chart", answer: "Answer", voices: Mapping[str, Voice], y: float, scale: float
) -> tuple[list[Mark], float]:
    """The words of somebody beside their face, and who spoke."""
    from ssm.comparison.voices import signed

    kind = voices[answer.perspective].kind
    left = (_INDENT + 38) * scale
    said: Said = _SAID.get(answer.happens, "unclear") if answer.happens else "unclear"
    judged = [answer.judged] if answer.judged else []
    x, middle, r = (_INDENT + 15) * scale, y + 22 * scale, 12 * scale
    marks = [*face(x, middle, r, said, judged=judged, kind=kind)]
    wide, size, small = COLUMN * scale - left, _QUOTE * scale, _SOURCE * scale
    words = f"“{_clipped(answer.text)}”"
    text, y = paragraph(words, left, y, wide, size=size, font="quote", leading=1.25)
    spoke = signed(answer, chart.label(answer.perspective))
    cite, y = paragraph(spoke, left, y + 1, wide, size=small, ink="soft")
    return [*marks, text, cite], y


def _clipped(text: str) -> str:
    """A long quote up to a word, with a sign that it goes on."""
    words = " ".join(text.split())
    if len(words) <= _LONGEST:
        return words
    short = words[:_LONGEST]
    whole = short.rpartition(" ")[0] if " " in short[_LONGEST // 2 :] else short
    return whole.rstrip(" .,;:") + " […]"


def _by_kind(chart: "Chart", shown: Sequence[Ask], asks: Sequence[Ask]) -> list["Row"]:
    """The rows that are asked about and not shown: activities, dependencies, the control."""
    rest = {ask.row.ref for ask in asks if ask not in shown}
    kinds = ("activity", "dependency", "control")
    return [row for kind in kinds for row in chart.rows if row.kind == kind and row.ref in rest]


def rest_of(
    chart: "Chart", shown: Sequence[Ask], asks: Sequence[Ask], scale: float
) -> Entry | None:
    """What else to ask about, in a line or two; None where everything is shown."""
    names = [name_of(row) for row in _by_kind(chart, shown, asks)]
    more = len(chart.agenda) - len(shown)
    if not more:
        return None
    marks: list[Mark] = []
    y, wide, size, small = 0.0, COLUMN * scale, _ALSO * scale, _SMALL * scale
    if names:
        some = f"{', '.join(names[:_MOST])}{' …' if len(names) > _MOST else ''}"
        text, y = paragraph(f"Ask also about {some}", 0, y, wide, size=size)
        marks.append(text)
    count = "One more question stands" if more == 1 else f"{more} more questions stand"
    words = f"{count} in the comparison chart."
    text, y = paragraph(words, 0, y + 3, wide, size=small, ink="soft")
    return Entry(
        ref=f"model/{chart.model}/others",
        title=f"Ask also about {', '.join(names)}" if names else words,
        marks=(*marks, text),
        height=y,
        role="others",
    )
