"""A study's findings as lines of a table: one for each thing a finding says about a row."""

from collections.abc import Iterator
from typing import Any

from ssm.comparison.answers import Answer, Quote, heard
from ssm.model.finding import Finding
from ssm.model.study import Study

__all__ = ["COLUMNS", "Line", "lines_of"]

Line = dict[str, Any]

_TEXTS = ("finding", "text", "source", "perspective", "method", "row", "happens", "judged")
_MORE = ("basis", "who", "how", "criterion", "status", "codes", "speaker", "document")

COLUMNS: dict[str, str] = {
    **dict.fromkeys((*_TEXTS, *_MORE), "text"),
    "date": "date",
    "start": "number",
    "end": "number",
}
"""The columns of findings as a frame, and what they hold."""


def lines_of(study: Study) -> Iterator[Line]:
    """The lines of all findings, ordered by source, then by id.

    A finding that fits nothing, or that nobody has read yet, has one line without a row,
    and `status` says which.

    Args:
        study: the study.

    Example:
        >>> study = Study(findings=[Finding(id="f1", text="Half of them arrive.")])
        >>> [(line["finding"], line["row"], line["status"]) for line in lines_of(study)]
        [('f1', None, 'not read')]
    """
    said = heard(study)
    by_id: dict[str | None, Finding] = {finding.id: finding for finding in study.findings}
    for answer in said.answers:
        yield _line(by_id[answer.finding], answer, answer)
    for quotes, status in (
        (said.unmatched, "fits nothing"),
        (said.unplaced, "row not known"),
        (said.unread, "not read"),
    ):
        for quote in quotes:
            yield {**_line(by_id[quote.finding], quote, None), "status": status}


def _line(finding: Finding, quote: Quote, answer: Answer | None) -> Line:
    return {
        "finding": quote.finding,
        "text": quote.text,
        "source": quote.source,
        "perspective": quote.perspective,
        "method": quote.method,
        "row": answer and answer.row,
        "happens": answer and _word(answer.happens),
        "judged": answer and _word(answer.judged),
        "basis": answer and _word(answer.basis),
        "who": answer and "; ".join(answer.who),
        "how": answer and answer.how,
        "criterion": answer and answer.criterion,
        "status": "",
        "codes": "; ".join(finding.codes),
        "speaker": finding.speaker,
        "document": finding.document,
        "date": quote.date,
        "start": finding.start,
        "end": finding.end,
    }


def _word(word: object) -> str | None:
    return None if word is None else str(word)
