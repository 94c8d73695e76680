"""How far one person is with the findings of a study, in words."""

from collections.abc import Iterator

from ssm.comparison.formats.markdown import escaped
from ssm.comparison.formats.measure import indented
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.deciding.standing import Standing

__all__ = ["as_markdown", "as_text"]

_MOST = 12
_TOLD = {
    Standing.UNREAD: "To read",
    Standing.PUT_OFF: "Put off",
    Standing.DECIDED: "Decided",
}


def as_text(desk: Desk, width: int = 80) -> str:
    """Who reads what, and which findings are to be read, put off and decided.

    Args:
        desk: whose desk.
        width: in columns.
    """
    told = (f"{head}: {ids}" for head, ids in _rows(desk))
    return "\n".join(each for row in (_whose(desk), *told) for each in indented(row, width, "", 4))


def as_markdown(desk: Desk) -> str:
    """The same as a list in Markdown.

    Args:
        desk: whose desk.
    """
    rows = "\n".join(f"- {head}: {escaped(ids)}" for head, ids in _rows(desk))
    return f"**{escaped(_whose(desk))}**\n\n{rows}".strip()


def _whose(desk: Desk) -> str:
    of = f" of “{desk.study.title}”" if desk.study.title else ""
    by = f", read by {desk.by}" if desk.by else ""
    return f"The findings{of}{by}"


def _rows(desk: Desk) -> Iterator[tuple[str, str]]:
    standings = desk.standings()
    for standing, head in _TOLD.items():
        ids = [id_ for id_, each in standings.items() if each is standing]
        more = len(ids) - _MOST
        if ids:
            yield head, ", ".join(ids if more <= 1 else [*ids[:_MOST], f"and {more} more"])
