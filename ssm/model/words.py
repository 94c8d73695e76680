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

    Attributes:
        means: what the word says, for those who write it; may be empty.

    Example:
        >>> Status("draft") == "draft"
        True
        >>> Status("final")
        Traceback (most recent call last):
            ...
        ssm.errors.InvalidValueError: 'status' must be one of idea, draft, chosen (got 'final')
    """

    means: str

    def __new__(cls, value: str, means: str = "") -> Self:  # noqa: D102
        made = str.__new__(cls, value)
        made._value_ = value
        made.means = means
        return made

    @classmethod
    def _missing_(cls, value: object) -> Self:
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower()
        msg = f"{name!r} must be one of {', '.join(cls)} (got {value!r})"
        raise InvalidValueError(msg, cls, value)

    def __repr__(self) -> str:
        return repr(self.value)


class Status(Word):
    """How far a root, a model or a picture has come."""

    IDEA = "idea", "a first thought: what is absent is no problem yet"
    DRAFT = "draft", "being worked on"
    CHOSEN = "chosen", "taken up, so that all of it is asked for"


class RootKind(Word):
    """Whether a root definition maps on to institutionalised work (Checkland and Wilson)."""

    PRIMARY_TASK = "primary-task", "maps on to work that is institutionalised"
    ISSUE_BASED = "issue-based", "cuts across it, for an issue at hand"


class Op(Word):
    """What a link of a rich picture says about its two ends."""

    FLOW = "->", "something flows: a form, a request, money"
    BOTH = "<->", "it goes both ways"
    RELATION = "--", "they are related"
    WEAK = "~>", "it is weak, or fails now and then"
    CONFLICT = "><", "they are in conflict: crossed swords"
    WATCHES = "watches", "an eye that looks on"


class Mood(Word):
    """How somebody in a picture feels."""

    HAPPY = "happy", "a broad smile"
    CALM = "calm", "at ease"
    UNSURE = "unsure", "not certain what to think"
    WORRIED = "worried", "afraid of what may come"
    TIRED = "tired", "worn out"
    SAD = "sad", "the corners of the mouth hang"
    ANGRY = "angry", "brows drawn together"


class Badge(Word):
    """A small mark at an element of a picture."""

    DOUBT = "doubt", "a question mark: is it so?"
    ALARM = "alarm", "something is urgent"
    PRESSURE = "pressure", "it is squeezed"
    MONEY = "money", "it is about money"
    TIME = "time", "it is about time"
    BARRIER = "barrier", "something stands in the way"
    TRADEOFF = "tradeoff", "one thing is weighed against another"
    CUT = "cut", "something is cut down"
    SUN = "sun", "it looks bright"
    RAIN = "rain", "it looks bleak"


class Pin(Word):
    """Where an element of a picture stands: a third of the page, or where it stood before."""

    HERE = "here", "where it stood when its place was kept"
    TOP_LEFT = "top-left", "the upper left of the page"
    TOP = "top", "the upper middle"
    TOP_RIGHT = "top-right", "the upper right"
    LEFT = "left", "the left"
    CENTRE = "centre", "the middle"
    RIGHT = "right", "the right"
    BOTTOM_LEFT = "bottom-left", "the lower left"
    BOTTOM = "bottom", "the lower middle"
    BOTTOM_RIGHT = "bottom-right", "the lower right"


class Happens(Word):
    """Whether, as somebody says, an activity or a dependency happens."""

    YES = "yes", "it happens"
    PARTLY = "partly", "it happens now and then, or in part"
    NO = "no", "it does not happen"
    UNCLEAR = "unclear", "the words do not tell"


class Judged(Word):
    """How well somebody finds that it is done."""

    WELL = "well", "they find it done well"
    MIXED = "mixed", "partly well, partly badly"
    BADLY = "badly", "they find it done badly"


class Basis(Word):
    """What a statement rests on; record and seen are observed, told and hearsay claimed."""

    RECORD = "record", "a record shows it"
    SEEN = "seen", "whoever says so saw it"
    TOLD = "told", "somebody told what they do themselves"
    HEARSAY = "hearsay", "somebody told what others do"
    OBSERVED = "observed", "seen or on record, not known which"
    CLAIMED = "claimed", "told or hearsay, not known which"

    @property
    def is_observed(self) -> bool:
        """Whether somebody saw it, or a record shows it; all else is a claim."""
        return self in (Basis.RECORD, Basis.SEEN, Basis.OBSERVED)


class Verdict(Word):
    """What all that was said about a row comes to."""

    PRESENT = "present", "it happens"
    PARTIAL = "partial", "it happens in part"
    ABSENT = "absent", "it does not happen"
    CONTESTED = "contested", "what is said differs"
    UNKNOWN = "unknown", "nothing is known of it"


class Outcome(Word):
    """What came of a point of the debate."""

    ACCOMMODATION = "accommodation", "people can live with a version of it"
    AGENDA = "agenda", "it is taken up later"
    CHANGE = "change", "something is to change"
    REVISE_ROOT = "revise-root", "the root definition is thought over"
    NO_CHANGE = "no-change", "it stays as it is"


class ChangeKind(Word):
    """What a change changes (Checkland 1981): structure, procedure or attitude."""

    STRUCTURE = "structure", "who belongs where, who decides"
    PROCEDURE = "procedure", "how things are done"
    ATTITUDE = "attitude", "how people see things"


class ChangeStatus(Word):
    """How far a change has come."""

    PROPOSED = "proposed", "put forward"
    AGREED = "agreed", "people said yes to it"
    STARTED = "started", "begun"
    DONE = "done", "finished"
    DROPPED = "dropped", "given up"


class VisitStatus(Word):
    """How far a visit of the field plan has come."""

    OPEN = "open", "not done yet"
    DONE = "done", "done; `source` names what came of it"
    DROPPED = "dropped", "given up"


class YesNo(Word):
    """A judgement that may stay open."""

    YES = "yes", "judged so"
    NO = "no", "judged not so"
    OPEN = "open", "not judged yet"


class LearningAbout(Word):
    """What was learned about: the situation, or the method."""

    SITUATION = "situation", "about the situation"
    METHOD = "method", "about the method, or how it was used"
