"""A decision: what one person found of one finding and one row, as a line of the links says it."""

import enum

import attrs

from ssm.errors import InvalidValueError
from ssm.model.words import Basis, Happens, Judged, Word

__all__ = ["COLUMNS", "FITS_NOTHING", "Decision", "State"]

FITS_NOTHING = "-"
"""In the column `row`: the finding was read, and fits nothing."""


@enum.unique
class State(Word):
    """What is decided: that it is so, that it is not, to look again, or a dispute settled."""

    CONFIRMED = ""
    REJECTED = "rejected"
    LATER = "later"
    RULED = "ruled"


@attrs.frozen(kw_only=True)
class Decision:
    """One line of `findings/links.csv`, its cells as they were typed.

    Example:
        >>> Decision(finding="f1", row="good-time/3", happens="partly", by="first reader").state
        ''
    """

    finding: str
    row: str = ""
    happens: str = ""
    judged: str = ""
    basis: str = ""
    who: str = ""
    how: str = ""
    criterion: str = ""
    by: str = ""
    date: str = ""
    reason: str = ""
    status: str = ""
    words: str = ""
    row_words: str = ""

    @property
    def state(self) -> State:
        """What its status says; a status that is none of ours confirms nothing: it is later."""
        said = self.status.strip().lower()
        return State(said) if said in set(State) else State.LATER

    @property
    def fits_nothing(self) -> bool:
        """Whether it says that the finding was read and fits nothing."""
        return self.row.strip() == FITS_NOTHING

    @property
    def is_link(self) -> bool:
        """Whether it says that the finding speaks of a row."""
        held = self.state in (State.CONFIRMED, State.RULED)
        return held and self.row.strip() not in ("", FITS_NOTHING)

    def checked(self) -> "Decision":
        """The decision itself, when its words are words of ours.

        Raises:
            InvalidValueError: `happens`, `judged`, `basis` or `status` is no word of ours.
        """
        for kind, value in ((Happens, self.happens), (Judged, self.judged), (Basis, self.basis)):
            if value:
                kind(value)
        State(self.status)
        if not self.finding:
            msg = "'finding' must be the id of a finding (got '')"
            raise InvalidValueError(msg, "finding", self.finding)
        return self


COLUMNS = tuple(field.name for field in attrs.fields(Decision))
"""The columns of the links, in the order in which a new file has them."""
