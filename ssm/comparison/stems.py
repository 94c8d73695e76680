"""The stems of a text, by which two texts are found to say the same."""

import re

from ssm.findings.wording import content, stem

__all__ = ["stems_of"]

_NUMBER = re.compile(r"\d+")


def stems_of(text: str, *, english: bool = True) -> frozenset[str]:
    """The stems of the words that carry the meaning of a text, and its numbers.

    Args:
        text: the text.
        english: whether it is English; else words are compared by their beginnings.

    Example:
        >>> sorted(stems_of("The lists of ward 7"))
        ['7', 'list', 'ward']
    """
    words = content(text, english=english)
    return frozenset((*(stem(word, english=english) for word in words), *_NUMBER.findall(text)))
