"""One question to put next: what, to whom, and why."""

import attrs

from ssm.model.sentence import listed
from ssm.model.words import Word

__all__ = ["Question", "Reason"]


class Reason(Word):
    """Why a question is asked; those that come first leave most open."""

    NOT_ASKED = "not-asked"
    LEFT_OPEN = "left-open"
    ACCOUNTS_DIFFER = "accounts-differ"
    SEEN_AND_TOLD = "seen-and-told-differ"
    INFERRED = "inferred"
    RULED = "ruled-otherwise"
    ONE_VOICE = "one-voice"
    SILENT = "silent"
    CHANGED = "changed"
    UNJUDGED = "not-judged"


@attrs.frozen(kw_only=True)
class Question:
    """One question to put next.

    Attributes:
        ref: the row it is about.
        ask: the question.
        whom: whom to ask, as they are called.
        because: the reason, in words.
        reason: the kind of reason.
    """

    ref: str
    ask: str
    whom: tuple[str, ...]
    because: str
    reason: Reason

    def __str__(self) -> str:
        whom = listed(self.whom)
        return f"{whom[:1].upper()}{whom[1:]}: {self.ask} ({self.because})"
