"""Speaker labels: `Nurse:`, `P1:`, `[00:01:02] Speaker 2:`, known because they come again."""

import re
from collections import Counter
from collections.abc import Iterable

import attrs

__all__ = ["Label", "is_interviewer", "label_of", "speakers_of"]

_TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_NAME = r"[^\W_](?:[^:\uff1a\n\[\]|]{0,38}[^\s:\uff1a\[\]|*])?"
_BEFORE = rf"[ \t]*(?P<before>{_TIME})?[ \t]*(?:[-\u2013\u2014][ \t]*)?(?:\*\*|__)?"
_COLON = re.compile(
    rf"{_BEFORE}(?P<name>{_NAME}?)(?P<after>[ \t]*{_TIME})?[ \t]*"
    r"(?:\*\*|__)?(?::(?:\*\*|__)?(?:[ \t]+|$)|\uff1a(?:\*\*|__)?[ \t]*)"
)
_ALONE = re.compile(rf"{_BEFORE}(?P<name>{_NAME}?)(?:\*\*|__)?(?P<after>[ \t]+{_TIME})[ \t]*$")
_CODE = re.compile(r"[A-Z]{1,4}[ -]?\d{1,3}|(?:Speaker|Participant|Respondent|SPEAKER)[ _]?\d{1,3}")
_INTERVIEWER = re.compile(
    r"(?:i|int|interviewer|researcher|moderator|facilitator|q|question)s?[ _.-]?\d{0,2}\.?"
)
_NO_SPEAKERS = frozenset(
    [
        "action", "actions", "aim", "aims", "also", "but", "comment", "comments", "conclusion",
        "context", "date", "e.g", "eg", "example", "examples", "goal", "goals", "however", "i.e",
        "ie", "idea", "ideas", "important", "location", "method", "nb", "next", "note", "notes",
        "observation", "observations", "place", "present", "problem", "problems", "reason",
        "reasons", "result", "results", "so", "source", "subject", "summary", "then", "time",
        "title", "to", "to-do", "todo", "topic", "warning", "where"
    ]
)  # fmt: skip
_WORDS = 4


@attrs.frozen
class Label:
    """The speaker label that a line begins with.

    Attributes:
        name: who speaks, as it stands.
        time: the time stamp beside it.
        length: how much of the line it takes.
    """

    name: str
    time: str | None
    length: int


def label_of(line: str) -> Label | None:
    """What may be a speaker label at the head of a line.

    Example:
        >>> label_of("[00:01:02] Speaker 2: Half of them.")
        Label(name='Speaker 2', time='00:01:02', length=22)
        >>> label_of("Half of them, as I said, never come: they moved.") is None
        True
    """
    head = line[:100]
    match = _COLON.match(head) or (_ALONE.match(line) if len(line) < len(head) + 1 else None)
    if match is None:
        return None
    name = match["name"]
    if len(name.split()) > _WORDS or name.casefold().rstrip(".") in _NO_SPEAKERS:
        return None
    if not any(letter.isalpha() for letter in name):
        return None
    time = match["before"] or match["after"]
    return Label(name, time.strip(" \t[]()") if time else None, match.end())


def speakers_of(labels: Iterable[Label | None]) -> frozenset[str]:
    """The names among those of possible labels that are of speakers, in small letters.

    Names that come again are; so is one that stands once beside an interviewer, is numbered,
    or has a time where others have.

    Args:
        labels: what may be one at the head of each line.

    Example:
        >>> lines = ["I: So?", "P5: Yes.", "I: Why?", "Letters: none."]
        >>> sorted(speakers_of(map(label_of, lines)))
        ['i', 'p5']
    """
    found = [(label.name, label.time) for label in labels if label is not None]
    counts = Counter(name.casefold() for name, _ in found)
    known = {
        name.casefold()
        for name, _ in found
        if counts[name.casefold()] > 1 or is_interviewer(name) or _CODE.fullmatch(name)
    }
    if any(map(is_interviewer, known)) and len(known) == 1:
        known |= {name.casefold() for name, _ in found if name[:1].isupper()}
    if any(time for name, time in found if name.casefold() in known):
        known |= {name.casefold() for name, time in found if time and name[:1].isupper()}
    return frozenset(known) if sum(counts[name] for name in known) > 1 else frozenset()


def is_interviewer(name: str) -> bool:
    """Whether somebody of this name asks the questions.

    Example:
        >>> is_interviewer("INTERVIEWER 1"), is_interviewer("Nurse")
        (True, False)
    """
    return _INTERVIEWER.fullmatch(name.casefold()) is not None
