"""A comparison as comma-separated values, safe to open in a spreadsheet.

RFC 4180: commas, double quotes, CRLF; what a spreadsheet would take for a formula gets an
apostrophe in front (see `ssm.findings.formulas`).
"""

from collections.abc import Iterator, Sequence

from ssm.comparison.cells import Cell
from ssm.comparison.chart import Chart, Comparison, Row
from ssm.comparison.formats.beside import ruling_words
from ssm.comparison.formats.delimited import csv_text
from ssm.comparison.formats.words import flag_words, grounds, origin, said, saying
from ssm.comparison.phrases import SAID
from ssm.comparison.voices import source_name

__all__ = ["as_csv"]

_FIRST = (
    *("model", "round", "ref", "kind", "text"),
    *("together", "grounds", "dispute", "before", "turns on", "not asked", "note"),
    *("ruling", "flags"),
)
_PARTS = ("", ": judged", ": who", ": how", ": findings")
_LAST = ("quotes", "to ask next")


def as_csv(found: Comparison) -> str:
    r"""A comparison as one table: a line for each row of each chart, then what fits none.

    Each perspective has five columns: what it says, how it judges, who does it and how,
    and the findings.
    The quotes stand in one cell, a line each. Earlier rounds follow the newest one.

    Example:
        >>> as_csv(Comparison(charts=())).splitlines()[0][:28]
        'model,round,ref,kind,text,to'
    """
    charts = [each for chart in found.charts for each in (chart, *chart.earlier)]
    labels = charts[0].labels if charts else ()
    views = [f"{label}{part}" for label in labels for part in _PARTS]
    table = [[*_FIRST, *views, *_LAST]]
    table += [_line(chart, row) for chart in charts for row in chart.rows]
    table += _rest(found, len(views))
    return csv_text(table)


def _line(chart: Chart, row: Row) -> list[str]:
    cell = row.overall
    return [
        chart.model,
        chart.round or "",
        row.ref,
        row.kind,
        row.text,
        said(cell),
        grounds(cell),
        row.kind_of_dispute or "",
        SAID[row.was] if row.was else "",
        _several(source_name(source) for source in row.rests_on),
        _several(chart.label(view) for view in row.silent),
        row.note or "",
        ruling_words(row, chart),
        _several(flag_words(row)),
        *(text for each in row.cells for text in _view(each, chart)),
        "\n".join(_quotes(chart, row)),
        "\n".join(row.questions),
    ]


def _view(cell: Cell, chart: Chart) -> tuple[str, ...]:
    who, how = (chart.label(who) for who in cell.who), "; ".join(cell.how)
    return said(cell), _several(cell.judged), _several(who), how, _several(cell.cited)


def _several(texts: Iterator[str] | Sequence[str]) -> str:
    return ", ".join(texts)


def _quotes(chart: Chart, row: Row) -> Iterator[str]:
    for answer in row.overall.answers:
        told = "; ".join(part for part in (origin(answer, chart), saying(answer, chart)) if part)
        yield f"“{answer.text}” ({told})"


def _rest(found: Comparison, views: int) -> Iterator[list[str]]:
    names = {"unmatched": found.unmatched, "unplaced": found.unplaced, "unread": found.unread}
    chart = found.charts[0] if found.charts else None
    groups = {id_: ", ".join(c.words) for c in found.outside.candidates for id_ in c.findings}
    for kind, quotes in names.items():
        for quote in quotes:
            cited = f"“{quote.text}” ({origin(quote, chart)})"
            first = dict.fromkeys(_FIRST, "") | {
                "ref": f"finding/{quote.finding}",
                "kind": kind,
                "text": quote.text,
                "note": groups.get(quote.finding or "", ""),
            }
            yield [*first.values(), *[""] * views, cited, ""]
