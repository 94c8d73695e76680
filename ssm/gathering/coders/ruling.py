"""`rule`: what a finding is to count as saying, whatever people found before."""

from collections.abc import Sequence

import attrs

from ssm.gathering.deciding.desk import Desk
from ssm.gathering.decisions.decision import FITS_NOTHING, Decision, State
from ssm.gathering.decisions.entries import Entry, ruled

__all__ = ["rule"]


def rule(
    desk: Desk,
    finding: str,
    links: Sequence[Decision],
    *,
    reason: str = "",
    same_step: bool = False,
) -> Entry:
    """Settles what a finding speaks of; what people found stays beside the ruling.

    Args:
        desk: of whoever settles.
        finding: its id.
        links: the rows it speaks of, with what is said about them; nothing where it fits
            nothing.
        reason: why.
        same_step: it says more about the ruling before, and is taken back with it.

    Raises:
        CannotWriteError: the file cannot be written; nothing has changed then.
        UnreadableError: the file of decisions cannot be read.
    """
    name = desk.rows.name
    said = desk.decisions.by_finding().get(finding, ())
    held = {name(each.row) for each in said if each.is_link and each.state is not State.RULED}
    held |= {name(each.row) for each in desk.findings[finding].about or ()}
    wanted = [_ruled(desk, finding, each, reason) for each in links]
    if not links or held - {name(each.row) for each in links}:
        nothing_else = attrs.evolve(desk.decision(finding), row=FITS_NOTHING, reason=reason)
        wanted.insert(0, nothing_else)
    return desk.decisions.decide(
        finding, desk.by, lambda _: ruled(wanted), is_ruling=True, same_step=same_step
    )


def _ruled(desk: Desk, finding: str, link: Decision, reason: str) -> Decision:
    """A link as the one who settles says it, today and of the words as they are now."""
    now = desk.decision(finding, desk.rows.name(link.row))
    return attrs.evolve(
        link,
        by=now.by,
        date=now.date,
        reason=reason,
        row=now.row,
        words=now.words,
        row_words=now.row_words,
    )
