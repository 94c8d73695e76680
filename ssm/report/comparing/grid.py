"""A chart as a table whose cells open: rows by voices, with the words behind each."""

from collections.abc import Iterator, Mapping

from ssm.comparison import Answer, Cell, Chart, Row
from ssm.comparison.formats.beside import placed, ruling_words
from ssm.comparison.formats.words import basis_words, flag_words, said
from ssm.comparison.phrases import SAID, judged_words
from ssm.comparison.voices import source_name
from ssm.model.sentence import listed
from ssm.model.words import Verdict
from ssm.report.blocks import Block, Fold, Grid, GridCell, GridRow, Link, Mark, Para, Quote
from ssm.report.comparing.origins import Origins
from ssm.report.words import captioned, evidence_words, together

__all__ = ["GROUPS", "grid"]

GROUPS = {
    "activity": "Activities",
    "control": "Monitoring and control",
    "dependency": "What follows from what",
}
"""The kinds of rows, as headings."""


def grid(chart: Chart, ids: Mapping[str, str], origins: Origins) -> Grid:
    """The table of one chart.

    Args:
        chart: what was said.
        ids: where the rows of the newest charts stand; rows of others have no such place.
        origins: where words were said.
    """
    when = f" · {chart.period}" if chart.period else ""
    return Grid(
        caption=captioned(f"What was said of each activity and each dependency{when}", chart.rows),
        heads=("What the model asks about", *chart.labels, "Taken together"),
        rows=tuple(_rows(chart, ids, origins)),
        role="chart",
    )


def _rows(chart: Chart, ids: Mapping[str, str], origins: Origins) -> Iterator[GridRow]:
    group = ""
    for row in chart.rows:
        begins, group = row.kind != group, row.kind
        at = ids.get(row.ref, "")
        voices = (
            _cell(cell, label, chart, origins)
            for cell, label in zip(row.cells, chart.labels, strict=True)
        )
        yield GridRow(
            anchor=at,
            head=(Para((Link(_head(row), at),) if at else _head(row)),),
            cells=(*voices, _together(row, chart)),
            group=GROUPS[row.kind] if begins else "",
            role=row.kind,
        )


def _head(row: Row) -> str:
    return f"{row.name.replace('->', '→')}  {row.text}" if row.kind != "control" else row.text


def _cell(cell: Cell, label: str, chart: Chart, origins: Origins) -> GridCell:
    if not cell.answers:
        chair = Mark(mark=str(cell.verdict), text=said(cell))
        return GridCell(blocks=(chair, *_beside(cell)), label=label, role="unknown")
    told = tuple(block for answer in cell.answers for block in _told(answer, chart, origins))
    fold = Fold(summary=said(cell), mark=str(cell.verdict), blocks=told)
    return GridCell(blocks=(fold, *_beside(cell)), label=label, role=str(cell.verdict))


def _beside(cell: Cell) -> Iterator[Para]:
    """How it is judged, told and seen, what else was said, and what it was before."""
    if cell.judged:
        yield Para(judged_words(cell.judged), "was")
    apart = cell.claimed is not cell.observed and Verdict.UNKNOWN not in (
        cell.claimed,
        cell.observed,
    )
    if cell.perspective or apart:
        yield from (Para(words, "was") for words in (basis_words(cell),) if words)
    if cell.quieter:
        yield Para(f"otherwise: {', '.join(map(source_name, cell.quieter))}", "was")
    if cell.was not in (None, cell.verdict, Verdict.UNKNOWN):
        yield Para(f"before: {SAID[cell.was]}", "was")


def _told(answer: Answer, chart: Chart, origins: Origins) -> Iterator[Block]:
    yield Quote(text=answer.text, cite=origins.of(answer, chart))
    who = f"who: {', '.join(chart.label(who) for who in answer.who)}" if answer.who else ""
    says = ", ".join(piece for piece in (evidence_words(answer), who) if piece)
    if says:
        yield Para(says, "says")


def _together(row: Row, chart: Chart) -> GridCell:
    words = together(row.overall, row.kind_of_dispute)
    blocks: list[Block] = [Para(words, "verdict"), *_beside(row.overall)]
    if row.rests_on and row.overall.step > 1:
        blocks.append(Para(f"turns on {listed([*map(source_name, row.rests_on)])}", "was"))
    blocks += (Para(words, "was") for words in flag_words(row))
    told = (row.note, ruling_words(row, chart), *placed(row, chart))
    blocks += (Para(words, "note") for words in told if words)
    if row.agenda:
        asked = tuple(
            block
            for question in row.agenda
            for block in (
                Para(question.ask, "question"),
                Para(f"for {listed(question.whom)}; {question.because}", "aside"),
            )
        )
        blocks.append(Fold(summary="to ask next", blocks=asked, role="ask"))
    role = f"together {row.overall.verdict}"
    return GridCell(blocks=tuple(blocks), label="Taken together", role=role)
