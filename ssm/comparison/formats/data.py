"""A comparison as plain data, in the public shape of `compare --format json`.

Keys are only ever added to. Rows carry canonical refs; sources and findings are ids, and
a finding without a source stands as a source of its own, written `finding/f9`.
"""

from typing import TYPE_CHECKING, Any

from ssm.comparison.cells import Cell
from ssm.comparison.chart import Chart, Comparison, Row
from ssm.comparison.flags import newest
from ssm.comparison.formats.leftovers import outside_data
from ssm.comparison.formats.said import answer_data, day_data, quote_data, word_data
from ssm.comparison.formats.words import grounds
from ssm.comparison.questions import Question
from ssm.model.ruling import Ruling
from ssm.model.words import Happens, Judged

if TYPE_CHECKING:
    from ssm.comparison.answers import Quote

__all__ = ["as_json"]


def as_json(found: Comparison) -> dict[str, Any]:
    """A comparison as dicts, lists and texts, ready for `json.dumps`.

    Args:
        found: what `compare` gave.

    Returns:
        `models`: per model its `ref`, `title`, `round`, `period`, `perspectives` (`id`,
        `name`), `rows`, `agenda` and `earlier` charts; per row `ref`, `kind`, `name`,
        `text`, `cells` by perspective, `overall`, `dispute`, `silent`, `rests_on`,
        `note`, `ruling`, `verdict` (the ruling's, else what was said), `flags`, `newest`,
        `was`, `answers` and `agenda`. `findings`: every quote cited.
        `unmatched`, `unread`, `unplaced`: quotes that stand in no row. `outside`: the
        unmatched as `candidates` for themes (`words`, `findings`, `sources`), as `themed`
        already, by `speakers`, and as `yaml`. `undated`: ids.
        `materiality`: `sources` and `in_hundred`. `as_of`: the day ages count against.

    Example:
        >>> list(as_json(Comparison(charts=())))[:4]
        ['models', 'findings', 'unmatched', 'unread']
    """
    bar = found.materiality
    cited: dict[str, Quote] = {}
    for chart in found.charts:
        for row in (row for each in (chart, *chart.earlier) for row in each.rows):
            cited.update({a.finding: a for a in row.overall.answers if a.finding})
    return {
        "models": [_chart(chart) for chart in found.charts],
        "findings": [quote_data(quote) for quote in cited.values()],
        "unmatched": [quote_data(quote) for quote in found.unmatched],
        "unread": [quote_data(quote) for quote in found.unread],
        "unplaced": [quote_data(quote) for quote in found.unplaced],
        "outside": outside_data(found.outside),
        "undated": list(found.undated),
        "materiality": {"sources": bar.sources, "in_hundred": bar.in_hundred},
        "as_of": day_data(found.as_of),
    }


def _chart(chart: Chart) -> dict[str, Any]:
    columns = zip(chart.perspectives, chart.labels, strict=True)
    return {
        "ref": f"model/{chart.model}",
        "title": chart.title,
        "round": chart.round,
        "period": chart.period,
        "perspectives": [{"id": id_, "name": name} for id_, name in columns],
        "rows": [_row(row) for row in chart.rows],
        "agenda": [_question(question) for question in chart.agenda],
        "earlier": [_chart(earlier) for earlier in chart.earlier],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "ref": row.ref,
        "kind": row.kind,
        "name": row.name,
        "text": row.text,
        "cells": {cell.perspective: _cell(cell) for cell in row.cells},
        "overall": _cell(row.overall),
        "dispute": row.kind_of_dispute,
        "silent": list(row.silent),
        "rests_on": list(row.rests_on),
        "note": row.note,
        "ruling": _ruling(row.ruling),
        "verdict": str(row.verdict),
        "flags": [str(flag) for flag in row.flags],
        "newest": day_data(newest(row.overall)),
        "was": word_data(row.was),
        "answers": [answer_data(answer) for answer in row.overall.answers],
        "agenda": [_question(question) for question in row.agenda],
    }


def _ruling(ruling: Ruling | None) -> dict[str, Any] | None:
    if ruling is None:
        return None
    return {
        "verdict": str(ruling.verdict),
        "because": ruling.because,
        "by": list(ruling.by),
        "date": day_data(ruling.date),
        "round": ruling.round,
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "verdict": str(cell.verdict),
        "happens": {str(stance): list(cell.said(stance)) for stance in Happens},
        "judged": {str(word): list(cell.judging(word)) for word in Judged},
        "sources": list(cell.sources),
        "findings": list(cell.findings),
        "walks": list(cell.walks),
        "who": list(cell.who),
        "how": list(cell.how),
        "criteria": list(cell.criteria),
        "bases": [str(basis) for basis in cell.bases],
        "claimed": str(cell.claimed),
        "observed": str(cell.observed),
        "step": cell.step,
        "grounds": grounds(cell),
        "quieter": list(cell.quieter),
        "was": word_data(cell.was),
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "ref": question.ref,
        "question": question.ask,
        "whom": list(question.whom),
        "because": question.because,
        "reason": str(question.reason),
    }
