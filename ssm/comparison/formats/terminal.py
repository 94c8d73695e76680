"""A comparison as plain text, as wide as the terminal: columns when there is room."""

from collections.abc import Iterator, Sequence

from ssm.comparison.chart import Chart, Comparison, Row
from ssm.comparison.formats.beside import beside
from ssm.comparison.formats.leftovers import leftovers
from ssm.comparison.formats.measure import NARROWEST, columns, headed, indented, wide
from ssm.comparison.formats.words import (
    cell_words,
    cited,
    not_again,
    origin,
    preface,
    together,
)

__all__ = ["as_text"]

_FIRST = 26
_LAST = 22
_VIEW = 12


def as_text(found: Comparison, width: int = 80) -> str:
    """A comparison as text: rows with their voices, the quotes under each, the questions.

    Perspectives are columns where the width allows, and lines where it does not. There
    are words and no colours, and no line is wider than asked for.

    Args:
        found: what `compare` gave.
        width: in columns of a terminal; 40 at the least.

    Example:
        >>> print(as_text(Comparison(charts=())))
        There is no activity model yet to set beside what people said.
    """
    room = max(width, NARROWEST)
    told = list(indented(preface(found), room))
    for chart in found.charts:
        told += ["", *_chart(chart, room)]
    first = found.charts[0] if found.charts else None
    for left in leftovers(found):
        told += ["", *headed(left.heading, room)]
        told += indented(left.lead, room) if left.lead else ()
        for words, quotes in left.groups:
            told += ["", *indented(words, room)] if words else ()
            for quote in quotes:
                told += indented(f"“{quote.text}” ({origin(quote, first)})", room, "    ", 2)
    if found.undated:
        names = ", ".join(found.undated)
        told += ["", *indented(f"Without a date, and so in the first round: {names}", room)]
    return "\n".join(told)


def _chart(chart: Chart, room: int) -> Iterator[str]:
    yield from headed(chart.title, room)
    about = f"model/{chart.model}" + (f" · {chart.period}" if chart.period else "")
    yield from indented(about, room)
    sizes = _sizes(chart, room)
    if sizes:
        yield ""
        yield from columns(["", *chart.labels, "together"], sizes)
        yield from columns(["-" * size for size in sizes], sizes)
    for row in chart.rows:
        if sizes:
            texts = [f"{row.name}: {row.text}", *map(cell_words, row.cells), together(row)]
            yield from columns(texts, sizes)
        else:
            yield ""
            yield from _lines(chart, row, room)
        yield from _quotes(chart, row, room)
    if chart.agenda:
        yield ""
        yield "To ask next"
        names = {row.ref: row.name for row in chart.rows}
        for question in chart.agenda:
            yield from indented(f"{names[question.ref]}: {question!s}", room, "  ", 2)


def _sizes(chart: Chart, room: int) -> list[int]:
    """The widths of the columns, or none when the terminal is too narrow for them."""
    views = [max(_VIEW, min(wide(label), 2 * _VIEW)) for label in chart.labels]
    left = room - sum(views) - 2 * (len(views) + 1) - _FIRST - _LAST
    if left < 0:
        return []
    return [_FIRST + left // 2, *views, _LAST + left - left // 2]


def _lines(chart: Chart, row: Row, room: int) -> Iterator[str]:
    yield from indented(f"{row.name}: {row.text}", room, "", 2)
    yield from indented(f"together: {together(row)}", room, "  ", 2)
    quiet: Sequence[str] = []
    for cell, label in zip(row.cells, chart.labels, strict=True):
        words = cell_words(cell)
        if words == "not asked":
            quiet = [*quiet, label]
        else:
            yield from indented(f"{label}: {words}", room, "  ", 2)
    if quiet and row.overall.answers:
        yield from indented(f"not asked: {', '.join(quiet)}", room, "  ", 2)


def _quotes(chart: Chart, row: Row, room: int) -> Iterator[str]:
    for told in beside(row, chart):
        yield from indented(told, room, "    ", 2)
    when, then = not_again(row, chart)
    if when:
        yield from indented(when, room, "    ", 2)
    for answer in (*row.overall.answers, *then):
        yield from indented(cited(answer, chart), room, "    ", 2)
