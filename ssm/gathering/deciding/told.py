"""What a study itself says that a finding is about, as a table or a code has it."""

from ssm.gathering.deciding.desk import Desk
from ssm.gathering.decisions.decision import FITS_NOTHING
from ssm.gathering.decisions.entries import Entry

__all__ = ["told"]


def told(desk: Desk, finding: str) -> Entry:
    """What is said of a finding without anybody having decided it here.

    Args:
        desk: whose study it is.
        finding: its id.
    """
    about = desk.findings[finding].about
    if about is None or finding in desk.linked:
        return ()
    if not about:
        return (desk.decision(finding, FITS_NOTHING),)
    return tuple(
        desk.decision(finding, each.row, happens=each.happens or "", judged=each.judged or "")
        for each in about
    )
