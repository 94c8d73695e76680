"""An account of a verdict as text, as Markdown and as plain data."""

from typing import Any

from ssm.comparison.formats.markdown import escaped
from ssm.comparison.formats.measure import NARROWEST, headed, indented
from ssm.comparison.formats.said import answer_data
from ssm.comparison.formats.words import cited
from ssm.comparison.reasoning.passages import Passage
from ssm.comparison.reasoning.rules import one_more, without
from ssm.comparison.reasoning.why import Why

__all__ = ["as_json", "as_markdown", "as_text"]


def as_text(found: Why, width: int = 80) -> str:
    """An account as text, to be read aloud.

    Args:
        found: what `why` gave.
        width: in columns of a terminal; 40 at the least.
    """
    room = max(width, NARROWEST)
    told = [*headed(found.title, room), *indented(_where(found), room)]
    for passage in found.passages:
        told += ["", *indented(passage.heading, room, "", 2)]
        for text in (*passage.sentences, *_quotes(found, passage)):
            told += indented(text, room, "  ", 2)
    return "\n".join(told)


def as_markdown(found: Why) -> str:
    """An account as a Markdown document."""
    told = [f"# {escaped(found.title)}", escaped(_where(found))]
    for passage in found.passages:
        told.append(f"## {escaped(passage.heading)}")
        told += ["\n".join(f"- {escaped(text)}" for text in passage.sentences)]
        told += ["\n".join(f"- {escaped(text)}" for text in _quotes(found, passage))]
    return "\n\n".join(text for text in told if text)


def as_json(found: Why) -> dict[str, Any]:
    """An account as dicts, lists and texts, ready for `json.dumps`.

    Returns:
        `ref`, `row`, `perspective`, `title`, `round`, `period`, `verdict` as said,
        `ruling`, `rests_on`; `without`: what it would read without each source it turns
        on; `one_more`: what it would read after one more that says yes, partly or no;
        `passages`, each with `kind`, `heading`, `sentences` and `answers`.
    """
    rule = found.rule
    ruling = found.row.ruling if found.cell.perspective is None else None
    return {
        "ref": found.ref,
        "row": found.row.ref,
        "perspective": found.cell.perspective,
        "title": found.title,
        "round": found.chart.round,
        "period": found.chart.period,
        "verdict": str(found.cell.verdict),
        "ruling": str(ruling.verdict) if ruling else None,
        "rests_on": list(found.cell.resting_on(rule)),
        "without": {source: str(then) for source, then in without(found.cell, rule).items()},
        "one_more": {str(said): str(then) for said, then in one_more(found.cell, rule).items()},
        "passages": [
            {
                "kind": passage.kind,
                "heading": passage.heading,
                "sentences": list(passage.sentences),
                "answers": [answer_data(answer) for answer in passage.answers],
            }
            for passage in found.passages
        ],
    }


def _where(found: Why) -> str:
    pieces = (found.ref, found.chart.title, found.chart.period)
    return " · ".join(piece for piece in pieces if piece)


def _quotes(found: Why, passage: Passage) -> list[str]:
    return [cited(answer, found.chart) for answer in passage.answers]
