"""`Standing`: how far one person is with a finding."""

import enum
from collections.abc import Iterable

from ssm.gathering.decisions.decision import Decision, State

__all__ = ["Standing", "standing_of"]


class Standing(enum.Enum):
    """How far one person is with a finding."""

    UNREAD = "unread"
    PUT_OFF = "put off"
    DECIDED = "decided"


def standing_of(said: Iterable[Decision], *, is_told: bool) -> Standing:
    """How far somebody is; a row that was rejected is no decision about the finding yet.

    Args:
        said: what they decided about it.
        is_told: whether the study itself says what it is about.
    """
    entry = tuple(said)
    if any(each.is_link or each.fits_nothing for each in entry):
        return Standing.DECIDED
    if any(each.state is State.LATER for each in entry):
        return Standing.PUT_OFF
    return Standing.DECIDED if is_told else Standing.UNREAD
