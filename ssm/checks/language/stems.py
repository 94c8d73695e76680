"""Words and their stems: whether two texts speak of the same things."""

import functools
import re

from ssm.checks.language.lexicon import irregular_base
from ssm.checks.language.lists import word_set
from ssm.checks.language.spelling import spelt

__all__ = ["shared", "stem", "stems", "words"]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STOP = word_set(
    """
    a about after all also an and any are as at be been before being between both but by can
    could do does each every for from had has have her his how if in into is it its may might
    more most much must no nor not of off on one or other our out over own shall she should so
    some such than that the their them then there these they this those through to too under
    until up very was we were what when where which while who whom whose why will with within
    without would you your keep make get give take system
    """
)
_ENDINGS = ("ings", "ing", "edly", "ed", "ers", "er", "ly")
_LONG = re.compile(r"(?<=[a-z]{3})(?:(?<=iz)ations?|(?<=[cp])tions?|ments?|ness(?:es)?|fulness)$")


def words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, in order.

    Example:
        >>> words("Tell each patient the time.")
        ('tell', 'each', 'patient', 'the', 'time')
    """
    return tuple(_WORD.findall(text.lower()))


@functools.lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without its ending, in one spelling, so that forms of a word meet.

    Example:
        >>> stem("painted"), stem("visits"), stem("studies"), stem("study")
        ('paint', 'visit', 'studi', 'studi')
        >>> stem("organisation") == stem("organized"), stem("written") == stem("write")
        (True, True)
    """
    own = word.removesuffix("'s").removesuffix("’s")
    base = spelt(irregular_base(own) or own)
    if base.endswith("ies") and len(base) > 4:
        return base[:-2]
    base = _LONG.sub(lambda found: "t" if found[0].startswith("tion") else "", base)
    if base.endswith("s") and not base.endswith(("ss", "us", "is")) and len(base) > 3:
        base = base[:-1]
    return _without_ending(base)


def _without_ending(base: str) -> str:
    for ending in _ENDINGS:
        if base.endswith(ending) and len(base) - len(ending) >= 3:
            base = base.removesuffix(ending)
            break
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "aeiousz":
        base = base[:-1]
    if len(base.rstrip("e")) > 2:
        base = base.rstrip("e")
    return f"{base[:-1]}i" if base.endswith("y") and len(base) > 3 else base


def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry the meaning of a text.

    Example:
        >>> sorted(stems("See the patients at an agreed time"))
        ['agr', 'patient', 'see', 'tim']
    """
    return frozenset(
        stem(word) for word in words(text) if word not in _STOP and (len(word) > 2 or word == "it")
    ) - {"it"}


def shared(one: str, other: str) -> frozenset[str]:
    """The stems that two texts have in common.

    Example:
        >>> sorted(shared("unpainted fence", "painted fence"))
        ['fenc']
    """
    return stems(one) & stems(other)
