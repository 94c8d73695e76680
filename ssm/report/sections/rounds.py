"""One round of a study beside the one before: what was looked at, and what is told otherwise."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ssm.comparison.formats.words import said
from ssm.comparison.rounds import in_order
from ssm.model.finding import Round
from ssm.model.stakeholder import named
from ssm.model.words import Verdict
from ssm.report.blocks import (
    Block,
    Card,
    Facts,
    Grid,
    GridCell,
    GridRow,
    Link,
    Para,
    Section,
    Words,
)
from ssm.report.names import anchor, day, joined
from ssm.report.sections.matter import Matter, facts
from ssm.report.sections.named_rows import named_rows
from ssm.report.sections.places import chart_place
from ssm.report.sections.quoting import there_too

if TYPE_CHECKING:
    from ssm.comparison import Chart, Row

__all__ = ["beside_each_other"]

LEAD = (
    "What people told in one round beside what they told in the round before. What is told "
    "otherwise may be a change in the situation, or in whom we asked."
)
_QUOTES = 2
_UNKNOWN = (None, Verdict.UNKNOWN)
_GROUPS: tuple[tuple[str, Callable[["Row"], bool]], ...] = (
    (
        "Told otherwise than before",
        lambda row: (
            row.was not in (*_UNKNOWN, row.overall.verdict)
            and row.overall.verdict is not Verdict.UNKNOWN
        ),
    ),
    (
        "Told of for the first time",
        lambda row: row.was is Verdict.UNKNOWN and row.overall.verdict is not Verdict.UNKNOWN,
    ),
    (
        "Told as before",
        lambda row: row.was is row.overall.verdict and row.was is not Verdict.UNKNOWN,
    ),
)


def beside_each_other(matter: Matter) -> Section | None:
    """What each round looked at, then each model's rows then and now; None with one round."""
    rounds = in_order(matter.study.rounds)
    if len(rounds) < 2:
        return None
    charts = [chart for chart in matter.voiced.values() if chart.earlier]
    cards = (
        *_rounds(matter, rounds),
        *(card for chart in charts for card in _chart(matter, chart)),
    )
    title = f"{_name(rounds[-1])} beside {_name(rounds[-2])}"
    return Section(anchor="rounds", title=title, lead=LEAD, blocks=cards)


def _name(round_: Round) -> str:
    return named(round_.label, round_.id)


def _rounds(matter: Matter, rounds: tuple[Round, ...]) -> Iterator[Card]:
    """A card for each round: when, after which changes, whom it heard, what it drew."""
    ends = [*(after.from_ for _, after in pairwise(rounds)), dt.date.max]
    for number, (round_, end) in enumerate(zip(rounds, ends, strict=True)):
        begin = round_.from_ if number else dt.date.min
        rows = facts(
            ("from", day(round_.from_)),
            ("after", matter.names.links(round_.follows)),
            ("heard", _heard(matter, begin, end)),
            ("drawn", _drawn(matter, begin, end)),
        )
        yield Card(anchor=anchor(f"round/{round_.id}"), title=_name(round_), blocks=(Facts(rows),))


def _heard(matter: Matter, begin: dt.date, end: dt.date) -> Words:
    sources = (each for each in matter.study.sources if each.date and begin <= each.date < end)
    people = dict.fromkeys(each.perspective for each in sources if each.perspective)
    return matter.names.people(people)


def _drawn(matter: Matter, begin: dt.date, end: dt.date) -> Words:
    pictures = (each for each in matter.study.pictures if each.date and begin <= each.date < end)
    return joined(matter.names.link(f"picture/{each.id}") for each in pictures)


def _chart(matter: Matter, chart: "Chart") -> Iterator[Card]:
    """A table of what was told in both rounds, or in the newest for the first time."""
    rows = tuple(_rows(matter, chart))
    if not rows:
        return
    before = matter.round_of(chart.earlier[0])
    now = matter.round_of(chart)
    grid = Grid(
        caption="What was told then, and what is told now",
        heads=("What the model asks for", before, now),
        rows=rows,
        role="chart",
    )
    place = f"rounds.{chart.model}"
    yield Card(anchor=place, title=chart.title, blocks=(grid, *_silent(chart)), role="wide")


def _rows(matter: Matter, chart: "Chart") -> Iterator[GridRow]:
    before, now = matter.round_of(chart.earlier[0]), matter.round_of(chart)
    for heading, is_so in _GROUPS:
        held = [row for row in chart.rows if is_so(row)]
        for number, row in enumerate(held):
            earlier = chart.before(row.ref)
            was = tuple(_told(matter, earlier[1])) if earlier and row.was is not None else ()
            name = f"{row.name} {row.text}" if row.kind == "activity" else row.text
            yield GridRow(
                anchor=f"rounds.{anchor(row.ref)}",
                head=(Para((Link(name, chart_place(chart, row.ref)),)),),
                cells=(
                    GridCell(blocks=was or (Para("not asked", "was"),), label=before),
                    GridCell(blocks=tuple(_told(matter, row)), label=now),
                ),
                group="" if number else heading,
            )


def _told(matter: Matter, row: "Row") -> Iterator[Block]:
    """What was said of a row, with the first few of the words."""
    yield Para(said(row.overall), "verdict")
    yield from there_too(map(matter.told, row.overall.answers[:_QUOTES]))
    rest = len(row.overall.answers) - _QUOTES
    if rest > 0:
        yield Para(f"and {rest} more", "note")


def _silent(chart: "Chart") -> Iterator[Block]:
    """The rows of which somebody told before, and nobody was asked again."""
    rows = tuple(
        row
        for row in chart.rows
        if row.overall.verdict is Verdict.UNKNOWN and row.was not in _UNKNOWN
    )
    if rows:
        yield Para("Told of before, and not asked about again", "entry")
        yield named_rows(chart, rows)
