r"""A comparison as Markdown tables, with the quotes and the questions under each.

Nothing that a study says is taken for markup: all of Markdown's own signs in it are
escaped, pipes and line ends included.
"""

import re
from collections.abc import Iterator, Sequence

from ssm.comparison.chart import Chart, Comparison, Row
from ssm.comparison.formats.beside import beside
from ssm.comparison.formats.leftovers import leftovers
from ssm.comparison.formats.measure import line
from ssm.comparison.formats.words import (
    cell_words,
    origin,
    preface,
    saying,
    together,
)

__all__ = ["as_markdown", "escaped"]

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~$&])")


def as_markdown(found: Comparison) -> str:
    """A comparison as a Markdown document: a table, quotes and questions for each chart.

    Example:
        >>> print(as_markdown(Comparison(charts=())))
        # What the models ask and what was said
        <BLANKLINE>
        There is no activity model yet to set beside what people said.
    """
    pieces = ["# What the models ask and what was said", escaped(preface(found))]
    for chart in found.charts:
        pieces += _chart(chart)
    first = found.charts[0] if found.charts else None
    for left in leftovers(found):
        pieces.append(f"## {left.heading}")
        pieces += [escaped(text) for text in (left.lead,) if text]
        for words, quotes in left.groups:
            pieces += [f"**{escaped(text)}**" for text in (words,) if text]
            told = (f"- “{escaped(q.text)}” ({escaped(origin(q, first))})" for q in quotes)
            pieces.append("\n".join(told))
    if found.undated:
        cited = escaped(", ".join(found.undated))
        pieces.append(f"Without a date, and so counted in the first round: {cited}.")
    return "\n\n".join(pieces)


def escaped(text: str) -> str:
    r"""A text on one line, with every sign that Markdown could take for its own escaped.

    Example:
        >>> escaped("a | b\n<b>*c*</b>")
        'a \\| b \\<b\\>\\*c\\*\\</b\\>'
    """
    return _SIGNS.sub(r"\\\1", line(text))


def _chart(chart: Chart) -> Iterator[str]:
    yield f"## {escaped(chart.title)}"
    if chart.period:
        yield f"Round: {escaped(chart.period)}."
    yield "\n".join(_table(chart))
    quoted = [piece for row in chart.rows for piece in _quotes(chart, row)]
    if quoted:
        yield "### What was said"
        yield from quoted
    if chart.agenda:
        yield "### To ask next"
        names = {row.ref: row.name for row in chart.rows}
        asked = (f"{names[q.ref]}: {q}" for q in chart.agenda)
        yield "\n".join(f"- {escaped(text)}" for text in asked)


def _table(chart: Chart) -> Iterator[str]:
    yield _cells(("", "what the model asks about", *chart.labels, "together"))
    yield _rule(len(chart.labels) + 3)
    for row in chart.rows:
        said = together(row) + (f"; {row.note}" if row.note else "")
        yield _cells((row.name, row.text, *map(cell_words, row.cells), said))


def _cells(texts: Sequence[str]) -> str:
    return f"| {' | '.join(escaped(text) for text in texts)} |"


def _rule(columns: int) -> str:
    return f"|{' --- |' * columns}"


def _quotes(chart: Chart, row: Row) -> Iterator[str]:
    told = [f"- {escaped(text)}" for text in beside(row, chart) if text != row.note]
    if not row.overall.answers and not told:
        return
    yield f"**{escaped(row.name)}** {escaped(row.text)}"
    for answer in row.overall.answers:
        says = saying(answer, chart)
        cited = f"{origin(answer, chart)}{': ' if says else ''}{says}"
        told.append(f"- “{escaped(answer.text)}” ({escaped(cited)})")
    yield "\n".join(told)
