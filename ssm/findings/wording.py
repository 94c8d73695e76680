"""The words of a text, and the forms in which they are compared."""

import functools
import re

from ssm.findings.stopwords import STOP

__all__ = ["content", "pieces", "stem"]

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(
    rf"(?=([{_UNSPACED}]{{2}}))[{_UNSPACED}]"
    rf"|((?:(?![{_UNSPACED}])[^\W\d_])+(?:['’](?:(?![{_UNSPACED}])[^\W\d_])+)*)"
)
_SHORT, _LONG, _BEGINNING = 3, 5, 6


def content(text: str, *, english: bool = True) -> tuple[str, ...]:
    """The words of a text that carry its meaning, as they stand there, in order.

    Scripts that put no spaces between words give pairs of neighbouring signs instead.

    Args:
        text: the text.
        english: whether words that say nothing in English are left out.

    Example:
        >>> content("Well, the Letters don't arrive, um, in time.")
        ('Letters', 'arrive', 'time')
        >>> content("患者が来る", english=False)
        ('患者', '者が', 'が来', '来る')
    """
    words = (pair or word for pair, word in _WORD.findall(text))
    return tuple(word for word in words if not (english and _plain(word) in STOP))


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


@functools.lru_cache(maxsize=100_000)
def stem(word: str, *, english: bool = True) -> str:
    """A word in small letters without its ending, so that its forms meet.

    Args:
        word: the word.
        english: whether English endings are taken off; else six letters are kept.

    Example:
        >>> [stem(word) for word in ("Letters", "planned", "planning", "studies", "study")]
        ['letter', 'plan', 'plan', 'studi', 'studi']
        >>> [stem(word, english=False) for word in ("Termin", "Terminen")]
        ['termin', 'termin']
    """
    if not english:
        return _plain(word)[:_BEGINNING]
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
