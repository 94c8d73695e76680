"""The comparison chart: activities, control and dependencies beside what was said of each.

Every cell opens on the quotes behind it. No totals, no marks: voices, and questions.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssm.model.finding import Finding
from ssm.report.blocks import Block, Card, Figure, Fold, Grid, GridCell, GridRow, Para
from ssm.report.blocks import Section as Chapter
from ssm.report.names import anchor
from ssm.report.sections.matter import Matter
from ssm.report.words import VERDICTS, evidence_words

if TYPE_CHECKING:
    from ssm.comparison import Cell, Chart, Row

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
    """The questions of all charts, each with the row it comes from."""
    cards = tuple(card for chart in _charts(matter) for card in _questions(matter, chart))
    if not cards:
        return None
    return Chapter(anchor="agenda", title="To talk about", lead=AGENDA, blocks=cards)


def _charts(matter: Matter) -> "Iterator[Chart]":
    for compared in matter.comparisons:
        for chart in compared.charts:
            if any(_spoken(cell) for row in chart.rows for cell in row.cells):
                yield chart


def _spoken(cell: "Cell") -> bool:
    return bool(cell.findings)


def _chart(matter: Matter, chart: "Chart") -> Card:
    figure = (Figure(ref=f"comparison/{chart.model}"),) if chart.round is None else ()
    grid = Grid(
        caption=f"{chart.title}: what was said of each activity and dependency",
        heads=(
            "What the model asks for",
            *(matter.names.who(name) for name in chart.perspectives),
            "Taken together",
        ),
        rows=tuple(_rows(matter, chart)),
        role="chart",
    )
    return Card(
        anchor=_anchor(chart),
        title=chart.title,
        note=_round(matter, chart.round),
        blocks=(*figure, grid),
        role="wide",
    )


def _anchor(chart: "Chart", ref: str = "") -> str:
    place = f"chart.{chart.model}" + (f".{chart.round}" if chart.round else "")
    return f"{place}.{anchor(ref)}" if ref else place


def _round(matter: Matter, round_: str | None) -> str:
    return matter.names.title(f"round/{round_}") if round_ else ""


def _rows(matter: Matter, chart: "Chart") -> Iterator[GridRow]:
    group = ""
    for row in chart.rows:
        begins = row.kind != group
        group = row.kind
        cells = {cell.perspective: cell for cell in row.cells}
        voices = tuple(
            _cell(matter, row, cells[name], matter.names.who(name))
            for name in chart.perspectives
            if name in cells
        )
        yield GridRow(
            anchor=_anchor(chart, row.ref),
            head=(Para(_head(matter, row)),),
            cells=(*voices, _together(row)),
            group=GROUPS[row.kind] if begins else "",
        )


def _head(matter: Matter, row: "Row") -> str:
    return matter.names.title(row.ref) if row.kind == "activity" else row.text


def _cell(matter: Matter, row: "Row", cell: "Cell", label: str) -> GridCell:
    told = tuple(_told(matter, row, cell))
    word = VERDICTS[cell.verdict]
    if not told:
        return GridCell(blocks=(Para("not asked", "silent"),), label=label, role="unknown")
    fold = Fold(summary=word, mark=str(cell.verdict), blocks=told)
    return GridCell(blocks=(fold,), label=label, role=str(cell.verdict))


def _told(matter: Matter, row: "Row", cell: "Cell") -> Iterator[Block]:
    for id_ in cell.findings:
        finding = matter.finding(id_)
        if finding is None:
            continue
        yield matter.heard(finding)
        says = _says(matter, row, finding)
        if says:
            yield Para(says, "says")


def _says(matter: Matter, row: "Row", finding: Finding) -> str:
    for evidence in finding.about or ():
        link = matter.names.link(evidence.row, ["row"])
        if not isinstance(link, str) and link.anchor == anchor(row.ref):
            return evidence_words(evidence)
    return ""


def _together(row: "Row") -> GridCell:
    blocks: list[Block] = [Para(_overall(row), "verdict")]
    if row.note:
        blocks.append(Para(row.note, "note"))
    blocks += [Para(question, "question") for question in row.questions]
    return GridCell(blocks=tuple(blocks), label="Taken together", role="together")


def _overall(row: "Row") -> str:
    word = VERDICTS[row.overall.verdict]
    if row.kind_of_dispute == "between":
        return f"{word}, by different people"
    if row.kind_of_dispute == "within":
        return f"{word}, by the same people"
    return f"{word}, on one voice" if row.overall.step == 1 else word


def _questions(matter: Matter, chart: "Chart") -> Iterator[Card]:
    asked = [row for row in chart.rows if row.questions]
    if not asked:
        return
    blocks: list[Block] = []
    for row in asked:
        blocks.append(Para(_head(matter, row), "of"))
        blocks += [Para(question, "question") for question in row.questions]
    yield Card(
        anchor=f"agenda.{_anchor(chart)}",
        title=chart.title,
        note=_round(matter, chart.round),
        blocks=tuple(blocks),
    )
