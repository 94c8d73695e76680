"""What stands beside a verdict, in sentences: rulings, dates and places, who and how, age."""

from collections.abc import Iterator

from ssm.comparison.answers import UNSAID
from ssm.comparison.cells import Cell
from ssm.comparison.chart import Chart, Row
from ssm.comparison.phrases import SAID
from ssm.comparison.voices import source_name
from ssm.model.days import day_in_words
from ssm.model.words import Happens, Verdict

__all__ = ["beside", "placed", "ruling_words"]


def beside(row: Row, chart: Chart) -> Iterator[str]:
    """All that stands beside the verdict of a row, a sentence each.

    Args:
        row: the row.
        chart: for the names of its columns.
    """
    yield from (row.note,) if row.note else ()
    yield from (ruling_words(row, chart),) if row.ruling else ()
    yield from placed(row, chart)
    for what, told in (("who", _who), ("how", _how)):
        said = [(words, cell) for cell in row.cells for words in told(cell, chart)]
        if len({words for words, _ in said}) > 1:
            pieces = (f"{words} ({_label(cell, chart)})" for words, cell in said)
            yield f"{what}, as said: {' · '.join(pieces)}"


def ruling_words(row: Row, chart: Chart) -> str:
    """The ruling on a row, with who reads it so, why and when; empty without one.

    Example:
        >>> from ssm.model.ruling import Ruling
        >>> ruling = Ruling(row="m/3", verdict="partial", because="Only on Mondays.",
        ...                 by=["managers"], date="2026-06-20")
        >>> row = Row(ref="model/m/3", kind="activity", name="3", text="Plan the day",
        ...           cells=(), overall=Cell(), ruling=ruling)
        >>> chart = Chart(model="m", title="M", perspectives=("managers",),
        ...               labels=("Managers",), rows=(row,))
        >>> ruling_words(row, chart)
        'ruled “partly” by Managers, 20 June 2026, because: Only on Mondays.'
    """
    ruling = row.ruling
    if ruling is None:
        return ""
    names = [chart.label(who.removeprefix("stakeholder/")) for who in ruling.by]
    by = f" by {', '.join(names)}" if names else ""
    date = f", {day_in_words(ruling.date)}" if ruling.date else ""
    return f"ruled “{SAID[ruling.verdict]}”{by}{date}, because: {ruling.because}"


def placed(row: Row, chart: Chart) -> Iterator[str]:
    """Of each role that says both yes and no: on what day, and where.

    What looks like a dispute may be another day or another place.
    """
    for cell in row.cells if row.kind_of_dispute == "within" else ():
        if cell.verdict is Verdict.CONTESTED and cell.perspective != UNSAID:
            told = "; ".join(_told(cell))
            yield f"{_label(cell, chart)}, both yes and no: {told}"


def _told(cell: Cell) -> Iterator[str]:
    spoken: set[tuple[object, ...]] = set()
    for answer in cell.answers:
        if answer.happens in (None, Happens.UNCLEAR):
            continue
        key = answer.happens, answer.source, answer.date, answer.where
        if key not in spoken:
            spoken.add(key)
            pieces = (day_in_words(answer.date) if answer.date else "", answer.where)
            where = ", ".join(piece for piece in pieces if piece)
            yield f"{answer.happens}, {where or source_name(answer.source)}"


def _who(cell: Cell, chart: Chart) -> Iterator[str]:
    if cell.who:
        yield ", ".join(chart.label(who) for who in cell.who)


def _how(cell: Cell, _: Chart) -> Iterator[str]:
    if cell.how:
        yield "; ".join(cell.how)


def _label(cell: Cell, chart: Chart) -> str:
    return chart.label(cell.perspective or "")
