"""A text as words with their places, ready to be compared."""

import functools
import re

import attrs

from ssm.checks.language.stems import stems

__all__ = ["Token", "bare", "content", "tokens"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*(?:(?<=s)['’](?!\w))?")
_DETERMINERS = frozenset(["a", "an", "the"])
_INSIDE = frozenset(",;:.()")
_LONG, _BEGINNING = 4, 7


@attrs.frozen
class Token:
    """A word of a text: where it stands, how it is compared, and its stem if it carries one.

    Attributes:
        start: place of its first character.
        end: place behind its last character.
        word: in small letters.
        stem: what other forms of the word have in common with it; None for small words.
        begins: whether a comma or the like stands before it.
        joined: whether a hyphen joins it to the word before.
    """

    start: int
    end: int
    word: str
    stem: str | None
    begins: bool = False
    joined: bool = False


def tokens(text: str, *, english: bool) -> tuple[Token, ...]:
    """The words of a text in order; parts of a hyphenated word are words of their own.

    Args:
        text: any text.
        english: whether stems can be made; of other languages the beginnings of long words.

    Example:
        >>> [token.word for token in tokens("A nurse-run ward", english=True)]
        ['a', 'nurse', 'run', 'ward']
    """
    return _tokens(text, english)


@functools.lru_cache(maxsize=1024)
def _tokens(text: str, english: bool) -> tuple[Token, ...]:
    found: list[Token] = []
    for match in _WORD.finditer(text):
        word = match[0].lower().replace("’", "'").rstrip("'")
        stem = _stem(word) if english else _long(word)
        between = text[found[-1].end : match.start()] if found else ""
        begins = not _INSIDE.isdisjoint(between)
        joined = between == "-"
        found.append(Token(match.start(), match.end(), word, stem, begins, joined))
    return tuple(found)


@functools.lru_cache(maxsize=4096)
def _stem(word: str) -> str | None:
    return min(stems(word), default=None)


def _long(word: str) -> str | None:
    """The beginning of a long word: endings of any language are mostly short."""
    return word[:_BEGINNING] if len(word) > _LONG else None


def content(text: str, *, english: bool) -> tuple[str, ...]:
    """The stems of a text, each once, in order.

    Example:
        >>> content("painting the fence, painted fence", english=True)
        ('paint', 'fenc')
    """
    stems_ = (token.stem for token in tokens(text, english=english))
    return tuple(dict.fromkeys(stem for stem in stems_ if stem))


def bare(words: tuple[Token, ...]) -> tuple[str, ...]:
    """The words to look for, without the article in front and without 's.

    Example:
        >>> bare(tokens("the ward's nurses", english=True))
        ('ward', 'nurses')
    """
    plain = [token.word.removesuffix("'s") for token in words]
    while plain and plain[0] in _DETERMINERS:
        plain.pop(0)
    return tuple(plain)
