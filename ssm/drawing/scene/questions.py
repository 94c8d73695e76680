"""Beside a comparison: what was said, with its source, and the question to put next."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from ssm.drawing.geometry import rounded_box
from ssm.drawing.scene.marks import Mark, Shape, Text, Thing
from ssm.drawing.scene.page import paragraph
from ssm.drawing.scene.picture_move import moved
from ssm.drawing.text.fonts import width
from ssm.model.study import Study

if TYPE_CHECKING:
    from ssm.comparison.answers import Answer
    from ssm.comparison.chart import Chart, Row

__all__ = ["COLUMN", "GAP", "Entry", "entries_of", "set_in_columns"]

COLUMN = 340.0
GAP = 40.0
_BETWEEN = 20.0
_INDENT = 54.0
_QUOTES = 2


@attrs.frozen(kw_only=True, repr=False)
class Entry:
    """One row's quotes and question, set from the corner (0, 0)."""

    ref: str
    kind: str
    title: str
    marks: tuple[Mark, ...]
    height: float

    def thing(self, x: float, y: float) -> Thing:
        """The entry at its place."""
        return Thing(
            ref=f"{self.ref}/question",
            role="question",
            title=self.title,
            marks=tuple(moved(mark, x, y) for mark in self.marks),
        )


def entries_of(study: Study, chart: "Chart") -> tuple[Entry, ...]:
    """The entries of a chart: all activities, and whatever else somebody spoke of.

    Args:
        study: where the sources are described.
        chart: what was said, row by row.
    """
    shown = [row for row in chart.rows if row.kind == "activity" or row.overall.answers]
    entries = [_entry(study, chart, row) for row in shown]
    rest = [row for row in chart.rows if row not in shown and row.agenda]
    if rest:
        entries.append(_rest(chart, rest))
    return tuple(entries)


def _entry(study: Study, chart: "Chart", row: "Row") -> Entry:
    marks: list[Mark] = [*_sign(row)]
    wide = COLUMN - _INDENT
    name, y = paragraph(row.text, _INDENT, 1, wide, size=13.5, font="strong")
    marks.append(name)
    y += 3
    for answer in _chosen(row):
        said, y = paragraph(f"“{answer.text}”", _INDENT, y, wide, size=14, font="quote")
        whose, y = paragraph(_whose(study, chart, answer), _INDENT, y, wide, size=12, ink="soft")
        marks += [said, whose]
        y += 4
    if row.agenda:
        question = row.agenda[0]
        whom = ", ".join(question.whom)
        marks.append(
            Text(x=_INDENT + 4, y=y + 10, lines=("→",), size=15, font="strong", ink="flow")
        )
        asked, y = paragraph(question.ask, _INDENT + 22, y, wide - 22, size=14, ink="flow")
        to, y = paragraph(f"ask: {whom}", _INDENT + 22, y, wide - 22, size=12, ink="soft")
        marks += [asked, to]
    asks = row.agenda[0].ask if row.agenda else ""
    return Entry(
        ref=row.ref,
        kind=row.kind,
        title=f"{row.name}: {asks}",
        marks=tuple(marks),
        height=max(y, 26) + 4,
    )


def _sign(row: "Row") -> tuple[Mark, ...]:
    """The number of an activity in its pill, or the two ends of a dependency."""
    name = row.name.replace("->", "→").replace(" ", "")
    if row.kind == "control" or len(name) > 6:
        return (Shape(points=rounded_box(8, 5, 20, 17, 6), fill="flow", ink=None),)
    wide = max(26.0, width(name, 12.5, "strong") + 12)
    shape = Shape(points=rounded_box(0, 0, wide, 22, 11), fill="flow", ink=None)
    sign = Text(x=wide / 2, y=11, lines=(name,), size=12.5, font="strong", ink="paper")
    return shape, sign


def _chosen(row: "Row") -> tuple["Answer", ...]:
    """A few quotes that differ: one of each kind of answer first, then of each role."""
    answers = row.overall.answers
    by_stance = {answer.happens: answer for answer in reversed(answers)}
    by_role = {answer.perspective: answer for answer in reversed(answers)}
    firsts = [a for a in answers if a in by_stance.values()]
    others = [a for a in answers if a in by_role.values() and a not in firsts]
    return tuple([*firsts, *others][:_QUOTES])


def _whose(study: Study, chart: "Chart", answer: "Answer") -> str:
    said = [chart.label(answer.perspective), answer.method]
    when = answer.date.isoformat() if answer.date else None
    source = answer.source if answer.has_source else None
    return " · ".join(text for text in (*said, when, source) if text)


def _rest(chart: "Chart", rows: Sequence["Row"]) -> Entry:
    """All rows of which nobody spoke, in one entry."""
    names = [
        row.text if row.kind == "control" else row.name.replace("->", "→").replace(" ", "")
        for row in rows
    ]
    wide = COLUMN - _INDENT
    head, y = paragraph("Not asked about yet", _INDENT, 1, wide, size=13.5, font="strong")
    told, y = paragraph(", ".join(names), _INDENT, y + 3, wide, size=14, ink="flow")
    marks = (Shape(points=rounded_box(8, 5, 20, 17, 6), fill="bubble", ink="soft"), head, told)
    return Entry(
        ref=f"model/{chart.model}/others",
        kind="others",
        title=f"Not asked about yet: {', '.join(names)}",
        marks=marks,
        height=y + 4,
    )


def set_in_columns(
    entries: Sequence[Entry], columns: Sequence[tuple[float, float]], least: float
) -> tuple[tuple[Thing, ...], float]:
    """Entries in columns that all end at one height, as small as can be; and that height.

    Args:
        entries: in their order.
        columns: the upper left corner of each column, in the order of reading.
        least: the height down to which they may reach in any case.
    """
    total = sum(entry.height + _BETWEEN for entry in entries)
    high = least + total + sum(max(0.0, y - least) for _, y in columns)
    low, best = least, _filled(entries, columns, high)
    while high - low > 8:
        middle = (low + high) / 2
        placed = _filled(entries, columns, middle)
        if placed is None:
            low = middle
        else:
            high, best = middle, placed
    assert best is not None
    return best


def _filled(
    entries: Sequence[Entry], columns: Sequence[tuple[float, float]], bottom: float
) -> tuple[tuple[Thing, ...], float] | None:
    """All entries above a height, or None when they do not fit."""
    things: list[Thing] = []
    corners = iter(columns)
    x, y = next(corners)
    end = 0.0
    for entry in entries:
        while y + entry.height > bottom:
            corner = next(corners, None)
            if corner is None:
                return None
            x, y = corner
        things.append(entry.thing(x, y))
        end = max(end, y + entry.height)
        y += entry.height + _BETWEEN
    return tuple(things), end
