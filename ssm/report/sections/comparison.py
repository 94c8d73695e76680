"""The comparison chart: activities, control and dependencies beside what was said of each.

Every cell opens on the quotes behind it. No totals, no marks: voices, and questions.
"""

from typing import TYPE_CHECKING

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
    Para,
    Quote,
)
from ssm.report.blocks import Section as Chapter
from ssm.report.names import anchor, day
from ssm.report.sections.matter import Matter
from ssm.report.words import JUDGED, VERDICTS, evidence_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssm.comparison import Answer, Cell, Chart, Row

__all__ = ["agenda", "comparison"]

LEAD = (
    "What each model asks for, beside what people said of it. Open a cell to read the words "
    "behind it. Silence is not a no: it only says that nobody was asked, or nobody told."
)
AGENDA = (
    "Questions to talk about together, in the order of the models. They are openings, not findings."
)
GROUPS = {
    "activity": "Activities",
    "control": "Monitoring and control",
    "dependency": "What follows from what",
}


def comparison(matter: Matter) -> Chapter | None:
    """A card for each chart: the drawing with the voices, and the table."""
    cards = tuple(_chart(matter, chart) for chart in _charts(matter))
    if not cards:
        return None
    title = "The models beside what was said"
    return Chapter(anchor="comparison", title=title, lead=LEAD, blocks=cards)


def agenda(matter: Matter) -> Chapter | None:
    """The questions of all charts, the most open first."""
    cards = tuple(_agenda(chart) for chart in _charts(matter) if chart.agenda)
    if not cards:
        return None
    return Chapter(anchor="agenda", title="To talk about", lead=AGENDA, blocks=cards)


def _charts(matter: Matter) -> "Iterator[Chart]":
    for chart in matter.comparison.charts:
        if any(row.overall.findings for each in (chart, *chart.earlier) for row in each.rows):
            yield chart


def _chart(matter: Matter, chart: "Chart") -> Card:
    earlier = tuple(
        Fold(summary=each.period or "Earlier", blocks=(_grid(matter, each),), role="earlier")
        for each in chart.earlier
    )
    now = (Para(chart.period, "meta"),) if chart.period else ()
    return Card(
        anchor=_anchor(chart),
        title=chart.title,
        blocks=(*now, Figure(ref=f"comparison/{chart.model}"), _grid(matter, chart), *earlier),
        role="wide",
    )


def _grid(matter: Matter, chart: "Chart") -> Grid:
    when = f" ({chart.round})" if chart.round else ""
    return Grid(
        caption=f"What was said of each activity and dependency{when}",
        heads=("What the model asks for", *chart.labels, "Taken together"),
        rows=tuple(_rows(matter, chart)),
        role="chart",
    )


def _anchor(chart: "Chart", ref: str = "") -> str:
    place = f"chart.{chart.model}" + (f".{chart.round}" if chart.round else "")
    return f"{place}.{anchor(ref)}" if ref else place


def _rows(matter: Matter, chart: "Chart") -> "Iterator[GridRow]":
    group = ""
    for row in chart.rows:
        begins = row.kind != group
        group = row.kind
        voices = tuple(
            _cell(cell, label) for cell, label in zip(row.cells, chart.labels, strict=True)
        )
        yield GridRow(
            anchor=_anchor(chart, row.ref),
            head=(Para((Link(_head(row), anchor(f"model/{chart.model}")),)),),
            cells=(*voices, _together(row)),
            group=GROUPS[row.kind] if begins else "",
        )


def _head(row: "Row") -> str:
    return f"{row.name} {row.text}" if row.kind == "activity" else row.text


def _cell(cell: "Cell", label: str) -> GridCell:
    if not cell.answers:
        return GridCell(blocks=(Para("not asked", "silent"), *_was(cell)), label=label, role="none")
    told = tuple(block for answer in cell.answers for block in _told(answer))
    word = VERDICTS[cell.verdict]
    if cell.judged:
        word = f"{word}, {' and '.join(JUDGED[judged] for judged in cell.judged)}"
    fold = Fold(summary=word, mark=str(cell.verdict), blocks=told)
    return GridCell(blocks=(fold, *_was(cell)), label=label, role=str(cell.verdict))


def _was(cell: "Cell") -> tuple[Para, ...]:
    if cell.was is None or cell.was is cell.verdict or cell.was is Verdict.UNKNOWN:
        return ()
    return (Para(f"before: {VERDICTS[cell.was]}", "was"),)


def _told(answer: "Answer") -> "Iterator[Block]":
    cite = ", ".join(word for word in (answer.method or "", day(answer.date)) if word)
    source = answer.source if answer.has_source else "source not stated"
    yield Quote(
        text=answer.text,
        cite=(Link(f"{source}, {cite}" if cite else source, anchor(f"finding/{answer.finding}")),),
    )
    says = evidence_words(answer)
    if says:
        yield Para(says, "says")


def _together(row: "Row") -> GridCell:
    blocks: list[Block] = [Para(_overall(row), "verdict"), *_was(row.overall)]
    if row.note:
        blocks.append(Para(row.note, "note"))
    blocks += [Para(question, "question") for question in row.questions]
    return GridCell(blocks=tuple(blocks), label="Taken together", role="together")


def _overall(row: "Row") -> str:
    word = VERDICTS[row.overall.verdict]
    if row.kind_of_dispute == "between":
        return f"{word}: people differ"
    if row.kind_of_dispute == "within":
        return f"{word}: the same people say both"
    return f"{word}, on one voice" if row.overall.step == 1 else word


def _agenda(chart: "Chart") -> Card:
    blocks = tuple(Para(str(question), "question") for question in chart.agenda)
    return Card(anchor=f"agenda.{_anchor(chart)}", title=chart.title, blocks=blocks)
