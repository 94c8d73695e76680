"""The comparison chart: activities, control and dependencies beside what was said of each.

Every cell opens on the quotes behind it. No totals, no marks: voices, and questions.
"""

from typing import TYPE_CHECKING

from ssm.comparison.formats.beside import placed, ruling_words
from ssm.comparison.formats.words import flag_words, said
from ssm.comparison.phrases import SAID, judged_words
from ssm.model.words import Verdict
from ssm.report.blocks import (
    Block,
    Card,
    Figure,
    Fold,
    Grid,
    GridCell,
    GridRow,
    Link,
    Mark,
    Para,
    Quote,
)
from ssm.report.blocks import Section as Chapter
from ssm.report.names import anchor
from ssm.report.sections.matter import Matter
from ssm.report.sections.places import chart_place
from ssm.report.sections.questions import questions_of
from ssm.report.sections.quoting import looked_up, there_too
from ssm.report.words import captioned, evidence_words, together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssm.comparison import Answer, Cell, Chart, Row

__all__ = ["agenda", "chart_card", "comparison"]

LEAD = (
    "What each model asks for, beside what people said of it. Each cell leads to the words "
    "behind it. Silence is not a no: it only says that nobody was asked, or nobody told."
)
AGENDA = (
    "What the comparison leaves open, and whom one would ask; what people see in different "
    "ways comes first. These are openings, not verdicts."
)
GROUPS = {
    "activity": "Activities",
    "control": "Monitoring and control",
    "dependency": "What follows from what",
}


def comparison(matter: Matter) -> Chapter | None:
    """A card for each chart: the drawing with the voices, and the table."""
    cards = tuple(chart_card(matter, chart) for chart in matter.voiced.values())
    if not cards:
        return None
    title = "The models beside what was said"
    return Chapter(anchor="comparison", title=title, lead=LEAD, blocks=cards)


def agenda(matter: Matter) -> Chapter | None:
    """The questions of all charts, the most open first."""
    cards = tuple(_agenda(chart) for chart in matter.voiced.values() if chart.agenda)
    if not cards:
        return None
    return Chapter(anchor="agenda", title="To ask and to talk about", lead=AGENDA, blocks=cards)


def chart_card(matter: Matter, chart: "Chart") -> Card:
    """One model beside what was said: every cell opens on the words behind it.

    Args:
        matter: the study with what a report says of it.
        chart: one of the charts of its comparison.
    """
    earlier = tuple(
        Fold(
            summary=each.period or "Earlier",
            blocks=(grid,),
            role="earlier",
        )
        for each in chart.earlier
        for grid in (_grid(matter, each, newest=False),)
    )
    return Card(
        anchor=chart_place(chart),
        title=chart.title,
        blocks=(
            Figure(ref=f"comparison/{chart.model}", title=chart.title),
            _grid(matter, chart),
            *earlier,
        ),
        role="wide",
    )


def _grid(matter: Matter, chart: "Chart", *, newest: bool = True) -> Grid:
    when = f" · {matter.round_of(chart)}" if chart.round else ""
    return Grid(
        caption=captioned(f"What was said of each activity and dependency{when}", chart.rows),
        heads=("What the model asks for", *chart.labels, "Taken together"),
        rows=tuple(_rows(matter, chart, newest=newest)),
        role="chart",
    )


def _rows(matter: Matter, chart: "Chart", *, newest: bool) -> "Iterator[GridRow]":
    """All rows of the newest chart; of earlier ones those of which somebody spoke then."""
    group = ""
    for row in chart.rows:
        if not (newest or row.overall.answers):
            continue
        begins = row.kind != group
        group = row.kind
        then = chart.before(row.ref)
        before = chart_place(then[0], row.ref) if then else ""
        voices = tuple(
            _cell(matter, cell, label, before)
            for cell, label in zip(row.cells, chart.labels, strict=True)
        )
        yield GridRow(
            anchor=chart_place(chart, row.ref),
            head=(Para((Link(_head(row), _in_model(row, chart)),)),),
            cells=(*voices, _together(row, chart, before)),
            group=GROUPS[row.kind] if begins else "",
        )


def _in_model(row: "Row", chart: "Chart") -> str:
    """Where the row stands in the words of its model, with all that it comes up in."""
    return anchor(f"model/{chart.model}" if row.kind == "dependency" else row.ref)


def _head(row: "Row") -> str:
    return f"{row.name} {row.text}" if row.kind == "activity" else row.text


def _cell(matter: Matter, cell: "Cell", label: str, before: str) -> GridCell:
    if not cell.answers:
        chair = Mark(mark=str(cell.verdict), text=said(cell))
        return GridCell(blocks=(chair, *_was(cell, before)), label=label, role="unknown")
    told = tuple(there_too(block for answer in cell.answers for block in _told(matter, answer)))
    fold = Fold(
        summary=said(cell),
        mark=str(cell.verdict),
        blocks=told,
        paper=looked_up(matter.study, cell.cited),
    )
    judged = (Para(judged_words(cell.judged), "was"),) if cell.judged else ()
    blocks = (fold, *judged, *_was(cell, before))
    return GridCell(blocks=blocks, label=label, role=str(cell.verdict))


def _was(cell: "Cell", before: str) -> tuple[Para, ...]:
    """What was said in the round before, with a link to the words of then."""
    if cell.was is None or cell.was is cell.verdict or cell.was is Verdict.UNKNOWN:
        return ()
    told = f"before: {SAID[cell.was]}"
    return (Para((Link(told, before),) if before else told, "was"),)


def _told(matter: Matter, answer: "Answer") -> "Iterator[Block]":
    words = matter.names.occasion(answer.source if answer.has_source else None)
    told = Link(words, anchor(f"finding/{answer.finding}")) if answer.finding else words
    yield Quote(text=answer.text, cite=(told,))
    says = evidence_words(answer)
    if says:
        yield Para(says, "says")


def _together(row: "Row", chart: "Chart", before: str) -> GridCell:
    words = together(row.overall, row.kind_of_dispute)
    blocks: list[Block] = [Para(words, "verdict"), *_was(row.overall, before)]
    blocks += (Para(flag, "was") for flag in flag_words(row))
    told_beside = (row.note, ruling_words(row, chart), *placed(row, chart))
    blocks += (Para(text, "note") for text in told_beside if text)
    if row.agenda:
        asked = (Para(row.agenda[0].ask, "question"),)
        blocks.append(Fold(summary="to ask next", blocks=asked, role="ask"))
    return GridCell(blocks=tuple(blocks), label="Taken together", role="together")


def _agenda(chart: "Chart") -> Card:
    blocks = tuple(questions_of(chart))
    return Card(anchor=f"agenda.{chart_place(chart)}", title=chart.title, blocks=blocks)
