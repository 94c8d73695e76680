"""The small fixed vocabularies of a study file, each an enum of plain words."""

import enum
import re
from typing import Self

from ssm.errors import InvalidValueError

__all__ = [
    "Badge",
    "Basis",
    "ChangeKind",
    "ChangeStatus",
    "Happens",
    "Judged",
    "LearningAbout",
    "Mood",
    "Op",
    "Outcome",
    "Pin",
    "RootKind",
    "Status",
    "Verdict",
    "VisitStatus",
    "Word",
    "YesNo",
]


class Word(enum.StrEnum):
    """A word from a fixed list; equal to its text, and strict about every other text.

    Example:
        >>> Status("draft") == "draft"
        True
        >>> Status("final")
        Traceback (most recent call last):
            ...
        ssm.errors.InvalidValueError: 'status' must be one of idea, draft, chosen (got 'final')
    """

    @classmethod
    def _missing_(cls, value: object) -> Self:
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower()
        msg = f"{name!r} must be one of {', '.join(cls)} (got {value!r})"
        raise InvalidValueError(msg, cls, value)

    def __repr__(self) -> str:
        return repr(self.value)


class Status(Word):
    """How far a root, a model or a picture has come."""

    IDEA = "idea"
    DRAFT = "draft"
    CHOSEN = "chosen"


class RootKind(Word):
    """Whether a root definition maps on to institutionalised work (Checkland and Wilson)."""

    PRIMARY_TASK = "primary-task"
    ISSUE_BASED = "issue-based"


class Op(Word):
    """What a link of a rich picture says about its two ends."""

    FLOW = "->"
    BOTH = "<->"
    RELATION = "--"
    WEAK = "~>"
    CONFLICT = "><"
    WATCHES = "watches"


class Mood(Word):
    """How somebody in a picture feels."""

    HAPPY = "happy"
    CALM = "calm"
    UNSURE = "unsure"
    WORRIED = "worried"
    TIRED = "tired"
    SAD = "sad"
    ANGRY = "angry"


class Badge(Word):
    """A small mark at an element of a picture."""

    DOUBT = "doubt"
    ALARM = "alarm"
    PRESSURE = "pressure"
    MONEY = "money"
    TIME = "time"
    BARRIER = "barrier"
    TRADEOFF = "tradeoff"
    CUT = "cut"
    SUN = "sun"
    RAIN = "rain"


class Pin(Word):
    """Where an element of a picture stands: a third of the page, or where it stood before."""

    HERE = "here"
    TOP_LEFT = "top-left"
    TOP = "top"
    TOP_RIGHT = "top-right"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    BOTTOM_LEFT = "bottom-left"
    BOTTOM = "bottom"
    BOTTOM_RIGHT = "bottom-right"


class Happens(Word):
    """Whether, as somebody says, an activity or a dependency happens."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNCLEAR = "unclear"


class Judged(Word):
    """How well somebody finds that it is done."""

    WELL = "well"
    MIXED = "mixed"
    BADLY = "badly"


class Basis(Word):
    """What a statement rests on; record and seen are observed, told and hearsay claimed."""

    RECORD = "record"
    SEEN = "seen"
    TOLD = "told"
    HEARSAY = "hearsay"
    OBSERVED = "observed"
    CLAIMED = "claimed"

    @property
    def is_observed(self) -> bool:
        """Whether somebody saw it, or a record shows it; all else is a claim."""
        return self in (Basis.RECORD, Basis.SEEN, Basis.OBSERVED)


class Verdict(Word):
    """What all that was said about a row comes to."""

    PRESENT = "present"
    PARTIAL = "partial"
    ABSENT = "absent"
    CONTESTED = "contested"
    UNKNOWN = "unknown"


class Outcome(Word):
    """What came of a point of the debate."""

    ACCOMMODATION = "accommodation"
    AGENDA = "agenda"
    CHANGE = "change"
    REVISE_ROOT = "revise-root"
    NO_CHANGE = "no-change"


class ChangeKind(Word):
    """What a change changes (Checkland 1981): structure, procedure or attitude."""

    STRUCTURE = "structure"
    PROCEDURE = "procedure"
    ATTITUDE = "attitude"


class ChangeStatus(Word):
    """How far a change has come."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    STARTED = "started"
    DONE = "done"
    DROPPED = "dropped"


class VisitStatus(Word):
    """How far a visit of the field plan has come."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class YesNo(Word):
    """A judgement that may stay open."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


class LearningAbout(Word):
    """What was learned about: the situation, or the method."""

    SITUATION = "situation"
    METHOD = "method"
