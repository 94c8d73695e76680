r"""A comparison as Markdown tables, with the quotes and the questions under each.

Each cell leads to the words below it, by anchors that any viewer of Markdown knows or drops.
Nothing that a study says is taken for markup: all of Markdown's own signs in it are
escaped, pipes and line ends included.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ssm.comparison.cells import Cell
from ssm.comparison.chart import Chart, Comparison, Row
from ssm.comparison.formats.beside import beside
from ssm.comparison.formats.leftovers import leftovers
from ssm.comparison.formats.measure import line
from ssm.comparison.formats.places import row_ids
from ssm.comparison.formats.words import (
    cell_told,
    cited,
    not_again,
    origin,
    preface,
    together,
)
from ssm.comparison.voices import source_name

__all__ = ["as_markdown", "escaped", "table"]

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~$&])")


def as_markdown(found: Comparison) -> str:
    """A comparison as a Markdown document: a table, quotes and questions for each chart.

    Example:
        >>> print(as_markdown(Comparison(charts=())))
        # What the models ask and what was said
        <BLANKLINE>
        There is no activity model yet to set beside what people said.
    """
    ids = row_ids(found)
    pieces = ["# What the models ask and what was said", escaped(preface(found))]
    for chart in found.charts:
        pieces += _chart(chart, ids)
    first = found.charts[0] if found.charts else None
    for left in leftovers(found):
        pieces.append(f"## {left.heading}")
        pieces += [escaped(text) for text in (left.lead,) if text]
        for words, quotes in left.groups:
            pieces += [f"**{escaped(text)}**" for text in (words,) if text]
            told = (f"- “{escaped(q.text)}” ({escaped(origin(q, first))})" for q in quotes)
            pieces.append("\n".join(told))
    if found.undated:
        names = escaped(", ".join(found.undated))
        pieces.append(f"Without a date, and so counted in the first round: {names}.")
    return "\n\n".join(pieces)


def escaped(text: str) -> str:
    r"""A text on one line, with every sign that Markdown could take for its own escaped.

    Example:
        >>> escaped("a | b\n<b>*c*</b>")
        'a \\| b \\<b\\>\\*c\\*\\</b\\>'
    """
    return _SIGNS.sub(r"\\\1", line(text))


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    r"""A table, with nothing in it taken for markup.

    Args:
        heads: what stands above the columns.
        rows: the cells of each row.

    Example:
        >>> print(table(("", "who"), [("1", "nurses | us")]))
        |  | who |
        | --- | --- |
        | 1 | nurses \| us |
    """
    rule = f"|{' --- |' * len(heads)}"
    cells = (f"| {' | '.join(map(escaped, row))} |" for row in (heads, *rows))
    head, *others = cells
    return "\n".join([head, rule, *others])


def _chart(chart: Chart, ids: Mapping[str, str]) -> Iterator[str]:
    yield f"## {escaped(chart.title)}"
    if chart.period:
        yield f"Round: {escaped(chart.period)}."
    yield "\n".join(_table(chart, ids))
    quoted = [piece for row in chart.rows for piece in _quotes(chart, row, ids[row.ref])]
    if quoted:
        yield "### What was said"
        yield from quoted
    if chart.agenda:
        yield "### To ask next"
        rows = {row.ref: row for row in chart.rows}
        asked = ((_name(rows[q.ref], ids), escaped(str(q))) for q in chart.agenda)
        yield "\n".join(f"- {name}: {text}" for name, text in asked)


def _table(chart: Chart, ids: Mapping[str, str]) -> Iterator[str]:
    yield _cells(map(escaped, ("", "what the model asks about", *chart.labels, "together")))
    yield f"|{' --- |' * (len(chart.labels) + 3)}"
    for row in chart.rows:
        said = together(row) + (f"; {row.note}" if row.note else "")
        voices = (_voice(cell, ids[row.ref]) for cell in row.cells)
        yield _cells((_name(row, ids), escaped(row.text), *voices, escaped(said)))


def _cells(texts: Iterable[str]) -> str:
    return f"| {' | '.join(texts)} |"


def _name(row: Row, ids: Mapping[str, str]) -> str:
    """A row by its name, with a link to what was said of it, if anything was."""
    name = escaped(row.name)
    return f"[{name}](#{ids[row.ref]})" if row.overall.answers else name


def _voice(cell: Cell, at: str) -> str:
    """What one perspective says; what is behind it leads to the words below."""
    links = [f"[{escaped(source_name(c))}](#{_quote_id(at, c)})" for c in cell.cited]
    return escaped(cell_told(cell)) + (f" ({', '.join(links)})" if links else "")


def _quote_id(at: str, name: str) -> str:
    return f"{at}-{name.replace('/', '-')}"


def _quotes(chart: Chart, row: Row, at: str) -> Iterator[str]:
    told = [f"- {escaped(text)}" for text in beside(row, chart) if text != row.note]
    when, then = not_again(row, chart)
    if not (row.overall.answers or told or when):
        return
    yield f'<a id="{at}"></a>**{escaped(row.name)}** {escaped(row.text)}'
    known: set[str] = set()
    for answer in row.overall.answers:
        begin = "" if answer.cited in known else f'<a id="{_quote_id(at, answer.cited)}"></a>'
        known.add(answer.cited)
        told.append(f"- {begin}{escaped(cited(answer, chart))}")
    if told:
        yield "\n".join(told)
    if when:
        yield escaped(when)
        yield "\n".join(f"- {escaped(cited(answer, chart))}" for answer in then)
