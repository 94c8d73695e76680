"""Beside a comparison: the questions to put next, with a quote or two, large and few."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from ssm.drawing.geometry import rounded_box
from ssm.drawing.scene.asking import Ask, name_of
from ssm.drawing.scene.marks import Mark, Shape, Text, Thing
from ssm.drawing.scene.page import paragraph
from ssm.drawing.scene.picture_move import moved
from ssm.drawing.scene.voice_cast import Voice
from ssm.drawing.scene.voices import face
from ssm.drawing.text.fonts import width
from ssm.model.words import Happens

if TYPE_CHECKING:
    from ssm.comparison.answers import Answer
    from ssm.comparison.chart import Chart, Row

__all__ = ["COLUMN", "Entry", "entry_of", "heading", "rest_of"]

COLUMN = 480.0
_INDENT = 60.0
_QUESTION, _PHRASE, _QUOTE, _SMALL, _TITLE = 20.0, 16.5, 17.0, 14.0, 26.0
_LONGEST = 110
_NAMED = 14
_SAID = {Happens.YES: "yes", Happens.PARTLY: "partly", Happens.NO: "no"}


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


def heading(ref: str, text: str, x: float, y: float) -> tuple[Thing, float]:
    """What stands above the questions; and where they may begin."""
    title, end = paragraph(text, x, y, COLUMN, size=_TITLE, font="title", leading=1.2)
    return Thing(ref=ref, role="heading", title="", marks=(title,)), end + 12


def entry_of(chart: "Chart", ask: Ask, voices: Mapping[str, Voice]) -> Entry:
    """One question with its number, what was said, and whom to ask."""
    wide, y = COLUMN - _INDENT, 2.0
    marks: list[Mark] = [*_sign(ask)]
    if not ask.names_row:
        phrase, y = paragraph(ask.row.text, _INDENT, y, wide, size=_PHRASE, font="strong")
        marks.append(phrase)
        y += 3
    for answer in ask.answers:
        quote, y = _quote(chart, answer, voices, y + 2)
        marks += quote
        y += 4
    text, y = paragraph(ask.text, _INDENT, y, wide, size=_QUESTION, ink="flow", leading=1.28)
    whom, y = paragraph(f"Ask: {ask.whom}", _INDENT, y + 2, wide, size=_SMALL, ink="soft")
    return Entry(
        ref=f"{ask.row.ref}/question",
        title=f"{ask.row.name}: {ask.text}",
        marks=(*marks, text, whom),
        height=max(y, 30),
    )


def _sign(ask: Ask) -> Iterator[Mark]:
    """The number of an activity in its pill, or the two ends of a dependency."""
    name = name_of(ask.row)
    if ask.row.kind == "control":
        yield Shape(points=rounded_box(0, 0, 30, 26, 7), fill="tint-green", ink="flow", width=1.6)
        return
    sizes = [(name, 14.5), (name, 12.5), ("→" if "→" in name else "…", 14.5)]
    fits = [(text, size) for text, size in sizes if width(text, size, "strong") < _INDENT - 20]
    text, size = fits[0]
    wide = max(28.0, width(text, size, "strong") + 13)
    yield Shape(points=rounded_box(0, 0, wide, 26, 13), fill="flow", ink=None)
    yield Text(x=wide / 2, y=13, lines=(text,), size=size, font="strong", ink="paper")


def _quote(
    chart: "Chart", answer: "Answer", voices: Mapping[str, Voice], y: float
) -> tuple[list[Mark], float]:
    """The words of somebody beside their face, with the source."""
    voice = voices[answer.perspective]
    left = _INDENT + 38
    said = _SAID.get(answer.happens, "unclear") if answer.happens else "unclear"
    judged = [answer.judged] if answer.judged else []
    marks = [*face(_INDENT + 15, y + 18, 12.0, said, judged=judged, kind=voice.kind)]  # type: ignore[arg-type]
    wide = COLUMN - left
    text, y = paragraph(
        f"“{_clipped(answer.text)}”", left, y, wide, size=_QUOTE, font="quote", leading=1.25
    )
    source, y = paragraph(_whose(chart, answer), left, y + 1, wide, size=13, ink="soft")
    return [*marks, text, source], max(y, 0)


def _clipped(text: str) -> str:
    """A long quote up to a word, with a sign that it goes on."""
    words = " ".join(text.split())
    if len(words) <= _LONGEST:
        return words
    short = words[:_LONGEST]
    whole = short.rpartition(" ")[0] if " " in short[_LONGEST // 2 :] else short
    return whole.rstrip(" .,;:") + " […]"


def _whose(chart: "Chart", answer: "Answer") -> str:
    said = [chart.label(answer.perspective), answer.method]
    source = answer.source if answer.has_source else None
    return " · ".join(text for text in (*said, source) if text)


def _by_kind(chart: "Chart", shown: Sequence[Ask], asks: Sequence[Ask]) -> list["Row"]:
    """The rows that are asked about and not shown: activities, dependencies, the control."""
    rest = {ask.row.ref for ask in asks if ask not in shown}
    kinds = ("activity", "dependency", "control")
    return [row for kind in kinds for row in chart.rows if row.kind == kind and row.ref in rest]


def rest_of(chart: "Chart", shown: Sequence[Ask], asks: Sequence[Ask]) -> Entry | None:
    """What else to ask about, in one line or two; None where everything is shown."""
    names = [name_of(row) for row in _by_kind(chart, shown, asks)]
    more = len(chart.agenda) - len(shown)
    if not more:
        return None
    marks: list[Mark] = []
    y = 0.0
    if names:
        some = f"{', '.join(names[:_NAMED])}{' …' if len(names) > _NAMED else ''}"
        text, y = paragraph(f"Ask also about {some}", 0, y, COLUMN, size=_PHRASE)
        marks.append(text)
    questions = "One more question stands" if more == 1 else f"{more} more questions stand"
    text, y = paragraph(
        f"{questions} in the comparison chart.", 0, y + 3, COLUMN, size=_SMALL, ink="soft"
    )
    return Entry(
        ref=f"model/{chart.model}/others",
        title=f"Ask also about {', '.join(names)}" if names else questions,
        marks=(*marks, text),
        height=y,
        role="others",
    )
