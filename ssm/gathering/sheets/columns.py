"""The columns of a sheet of decisions, and the mark by which changes are noticed."""

import hashlib
from collections.abc import Iterable

from ssm.findings.cut import fingerprint
from ssm.gathering.decisions.decision import Decision
from ssm.gathering.decisions.rows import Rows

__all__ = ["CANDIDATE", "FILLED", "LATER", "NOTHING", "REJECTED", "columns", "content", "mark"]

CANDIDATE = "candidate"
FILLED = ("row", "happens", "judged", "status", "by", "note")
"""The columns that a person fills in."""

NOTHING, LATER, REJECTED = "nothing", "later", "rejected"
"""Words for the column `status`; a row without a status is confirmed."""

_DIGITS = 8


def columns(top: int) -> tuple[str, ...]:
    """The columns of a sheet with so many candidate rows.

    Example:
        >>> columns(1)[5:8]
        ('candidate 1', 'row', 'happens')
    """
    candidates = (f"{CANDIDATE} {number}" for number in range(1, top + 1))
    shown = ("finding", "words", "source", "perspective", "codes")
    return (*shown, *candidates, *FILLED, "check")


def content(decision: Decision, rows: Rows) -> tuple[str, ...]:
    """What a decision says, whoever wrote it and when.

    Args:
        decision: a line of the links.
        rows: of the study.
    """
    return (
        rows.name(decision.row),
        decision.happens,
        decision.judged,
        str(decision.state),
        decision.reason,
    )


def mark(words: str, entry: Iterable[Decision], rows: Rows) -> str:
    """A few digits that are others when the words, or what was decided, are others.

    Args:
        words: of the finding.
        entry: what one person decided about it.
        rows: of the study.
    """
    told = repr(sorted(content(each, rows) for each in entry))
    digits = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    return f"{fingerprint(words)[:_DIGITS]}-{digits}"
