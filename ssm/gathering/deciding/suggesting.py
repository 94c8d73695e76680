"""What is suggested for the findings that one person is to read."""

from ssm.findings.suggesting import Candidate, Suggestion
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.deciding.queue import Scope, queue

__all__ = ["findings_for", "rows_for"]


def rows_for(desk: Desk, scope: Scope, *, order: str, top: int) -> tuple[Suggestion, ...]:
    """The findings to read, each with the rows it may speak of.

    Args:
        desk: who reads them.
        scope: which findings are meant.
        order: what to read first.
        top: how many rows for each, at most.

    Raises:
        UnknownRefError: the scope names what is not there.
    """
    ids = queue(desk, scope, order)
    return tuple(Suggestion(id_, desk.rows_for(id_, (), top)) for id_ in ids)


def findings_for(desk: Desk, row: str, scope: Scope) -> tuple[Candidate, ...]:
    """The findings to read that may speak of one row, the likeliest first.

    Args:
        desk: who reads them.
        row: the ref of the row.
        scope: which findings are meant.

    Raises:
        UnknownRefError: there is no such row, or the scope names what is not there.
    """
    meant = set(queue(desk, scope, "source"))
    found = desk.suggester.findings_for(row, len(desk.findings))
    return tuple(each for each in found if each.ref.removeprefix("finding/") in meant)
