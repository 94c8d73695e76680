"""Speaker labels: `Nurse:`, `P1:`, `[00:01:02] Speaker 2:`, known because they come again."""

import re
from collections import Counter
from collections.abc import Iterable

import attrs

__all__ = ["Label", "is_interviewer", "label_of", "speakers_of"]

_TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_NAME = r"[^\W_](?:[^:\n\[\]|]{0,38}[^\s:\[\]|*])?"
_BEFORE = rf"[ \t]*(?P<before>{_TIME})?[ \t]*(?:[-\u2013\u2014][ \t]*)?(?:\*\*|__)?"
_COLON = re.compile(
    rf"{_BEFORE}(?P<name>{_NAME}?)(?P<after>[ \t]*{_TIME})?[ \t]*"
    r"(?:\*\*|__)?:(?:\*\*|__)?(?:[ \t]+|$)"
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


def speakers_of(labels: Iterable[str]) -> frozenset[str]:
    """The names among those of possible labels that are of speakers, in small letters.

    Names that come again are; so is one that stands once beside an interviewer, or beside
    numbered ones.

    Args:
        labels: the name at the head of each line that has one.

    Example:
        >>> sorted(speakers_of(["I", "P5", "I", "P5", "Letters"]))
        ['i', 'p5']
    """
    names = list(labels)
    counts = Counter(name.casefold() for name in names)
    several = {name.casefold() for name in names if counts[name.casefold()] > 1}
    known = {n.casefold() for n in names if is_interviewer(n) or _CODE.fullmatch(n)}
    found = several | known
    if any(map(is_interviewer, found)) and len(found) == 1:
        found |= {name.casefold() for name in names if name[:1].isupper()}
    return frozenset(found) if sum(counts[name] for name in found) > 1 else frozenset()


def is_interviewer(name: str) -> bool:
    """Whether somebody of this name asks the questions.

    Example:
        >>> is_interviewer("INTERVIEWER 1"), is_interviewer("Nurse")
        (True, False)
    """
    return _INTERVIEWER.fullmatch(name.casefold()) is not None
