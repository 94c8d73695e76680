"""What a sentence says that its system does, as a phrase that begins with a verb."""

import re

from ssm.checks.language.forms import third_person
from ssm.checks.language.lexicon import verb_level

__all__ = ["purpose"]

_SYSTEM = re.compile(r"\bsystems?\b(?P<rest>.*)", re.DOTALL)
_DOES = re.compile(r"\b(?P<how>(?<!order )to|that|which)\s+(?:both\s+)?(?P<verb>[a-z]+)\b")
_END = re.compile(
    r";|:|\.(?:\s|$)|,?\s(?:by|through|via|in order|so that|so as|because|within|while|whilst|"
    r"in an environment|under|subject to|given)\s"
)
_JOINED = re.compile(r"(?P<join>\b(?:and|or|then|so)\s+|,\s+)(?P<word>[a-z]+s)\b")


def purpose(sentence: str) -> str | None:
    """What the system of a definition does: P, as far as the sentence tells it plainly.

    Args:
        sentence: a root definition in prose.

    Example:
        >>> purpose("A college-owned system to qualify school leavers by day classes.")
        'qualify school leavers'
        >>> purpose("A clinic system that reduces waiting and improves trust.")
        'reduce waiting and improve trust'
        >>> purpose("The institute gives courses.") is None
        True
    """
    spoken = _SYSTEM.search(sentence.lower())
    if spoken is None:
        return None
    rest = " ".join(spoken["rest"].split())
    for found in _DOES.finditer(rest):
        verb = found["verb"] if found["how"] == "to" else third_person(found["verb"])
        if verb and verb_level(verb) > 1:
            told = _END.split(rest[found.end("verb") :], maxsplit=1)[0].rstrip(" .,")
            return verb + (told if found["how"] == "to" else _JOINED.sub(_based, told))
    return None


def _based(found: "re.Match[str]") -> str:
    """A verb with an `s` behind a join, without it; other words as they are."""
    word = third_person(found["word"])
    return found["join"] + (word if word and verb_level(word) > 2 else found["word"])
