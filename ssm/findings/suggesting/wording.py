"""The words of a text, and the forms in which they are compared."""

import functools
import re

from ssm.findings.suggesting.stopwords import STOP

__all__ = ["content", "pieces", "stem"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHORT, _LONG = 3, 5


def content(text: str) -> tuple[str, ...]:
    """The words of a text that carry its meaning, as they stand there, in order.

    Example:
        >>> content("Well, the Letters don't arrive, um, in time.")
        ('Letters', 'arrive', 'time')
    """
    return tuple(word for word in _WORD.findall(text) if _plain(word) not in STOP)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


@functools.lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A word in small letters without its English ending, so that its forms meet.

    Example:
        >>> [stem(word) for word in ("Letters", "planned", "planning", "studies", "study")]
        ['letter', 'plan', 'plan', 'studi', 'studi']
    """
    base = _plain(word).removesuffix("'s")
    if base.endswith("ies") and len(base) > 4:
        return base[:-2]
    if base.endswith("s") and not base.endswith(("ss", "us", "is")) and len(base) > 3:
        base = base[:-1]
    for ending in ("ing", "ed", "ly"):
        if base.endswith(ending) and len(base) - len(ending) >= 3:
            base = base.removesuffix(ending)
            if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "aeiouslz":
                base = base[:-1]
            break
    if len(base) > 3:
        base = base.rstrip("e")
    return f"{base[:-1]}i" if base.endswith("y") and len(base) > 3 else base


@functools.lru_cache(maxsize=100_000)
def pieces(word: str) -> tuple[str, ...]:
    """The runs of three to five letters of a word, its edges among them.

    Example:
        >>> pieces("tea")
        (' te', 'tea', 'ea ', ' tea', 'tea ', ' tea ')
    """
    edged = f" {word} "
    return tuple(
        edged[at : at + size]
        for size in range(_SHORT, _LONG + 1)
        for at in range(len(edged) - size + 1)
    )
