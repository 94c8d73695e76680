"""Told beside seen as plain data, and as a table that is safe to open in a spreadsheet."""

from collections.abc import Sequence
from typing import Any

from ssm.comparison.answers import Answer
from ssm.comparison.chart import Chart
from ssm.comparison.formats.delimited import csv_text
from ssm.comparison.formats.said import answer_data
from ssm.comparison.talking.talk import SAID_OR_OPEN, Talk, TalkRow
from ssm.comparison.talking.words import SEEN, TOLD, quotes_of
from ssm.model.words import Verdict

__all__ = ["as_csv", "as_json"]

_HEAD = (
    *("model", "round", "ref", "text", "heard"),
    *(TOLD, f"{TOLD}: words", SEEN, f"{SEEN}: words", "to ask", "whom"),
)


def as_json(talks: Sequence[Talk]) -> dict[str, Any]:
    """Told beside seen as dicts, lists and texts, ready for `json.dumps`.

    Returns:
        `models`: per model its `ref`, `title`, `round`, `period`, `rows` and `unsaid`;
        per row `ref`, `text`, `heard`, `told` and `seen` (`verdict`, `answers`), `ask`
        and `whom`.

    Example:
        >>> as_json([])
        {'models': []}
    """
    return {
        "models": [
            {
                "ref": f"model/{talk.chart.model}",
                "title": talk.chart.title,
                "round": talk.chart.round,
                "period": talk.chart.period,
                "rows": [_row(row) for row in talk.rows],
                "unsaid": [row.ref for row in talk.unsaid],
            }
            for talk in talks
        ]
    }


def _row(row: TalkRow) -> dict[str, Any]:
    return {
        "ref": row.ref,
        "text": row.text,
        "heard": str(row.heard),
        "told": _side(row.told, row.claimed),
        "seen": _side(row.seen, row.observed),
        "ask": row.ask,
        "whom": list(row.whom),
    }


def _side(answers: Sequence[Answer], verdict: Verdict) -> dict[str, Any]:
    return {"verdict": str(verdict), "answers": [answer_data(answer) for answer in answers]}


def as_csv(talks: Sequence[Talk]) -> str:
    r"""Told beside seen as one table: a line a row, the words of each side in a cell.

    Example:
        >>> as_csv([])[:29]
        'model,round,ref,text,heard,sa'
    """
    return csv_text([_HEAD, *(_line(talk.chart, row) for talk in talks for row in talk.rows)])


def _line(chart: Chart, row: TalkRow) -> list[str]:
    return [
        chart.model,
        chart.round or "",
        row.ref,
        row.text,
        row.heard,
        SAID_OR_OPEN[row.claimed] if row.told else "",
        _words(chart, row.told),
        SAID_OR_OPEN[row.observed] if row.seen else "",
        _words(chart, row.seen),
        row.ask,
        ", ".join(row.whom),
    ]


def _words(chart: Chart, answers: Sequence[Answer]) -> str:
    return "\n".join(quotes_of(answers, chart))
