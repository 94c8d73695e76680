"""Breaking a text into lines: as few as fit, then as narrow as they can be."""

import functools
import re
from collections.abc import Iterator
from itertools import pairwise

import attrs

from ssm.drawing.text.breaks import can_hyphenate, parts
from ssm.drawing.text.clusters import clusters
from ssm.drawing.text.fonts import FontRole, role_of
from ssm.drawing.text.visible import visible

__all__ = ["Wrapped", "widest_word", "wrap"]

_SPACES = re.compile(r"[ \t\r]+")
_VOWELS = frozenset("aeiouyäöüåæøéèêáàâíóôúаеёиоуыэюяαεηιουω")  # noqa: RUF001
_STEP = 0.001
_SOFT = "\N{SOFT HYPHEN}"


@attrs.frozen(repr=False)
class Wrapped:
    """The lines of a text, and the width of the widest in pixels."""

    lines: tuple[str, ...]
    width: float


@attrs.frozen(repr=False)
class _Piece:
    """A piece of a word that stays whole; `space` says that a space stands before it."""

    text: str
    width: float
    space: bool


def wrap(text: str, size: float, limit: float, font: str = "text") -> Wrapped:
    r"""The lines of a text that is to be no wider than a limit.

    Fewest lines first, then the narrowest block with as many. Line ends in the text
    are kept. A word that is wider than the limit is broken, never cut: at its hyphens
    and slashes, else anywhere, with a hyphen between letters of an alphabet that has one.
    Chinese and Japanese break between any two characters that may be parted.

    Args:
        text: what to set.
        size: font size in pixels.
        limit: the greatest width in pixels.
        font: a role: `text`, `strong`, `title` or `quote`.

    Example:
        >>> wrap("Agree urgency with the referring doctor", 16, 160).lines
        ('Agree urgency with', 'the referring doctor')
        >>> wrap("one\ntwo", 16, 160).lines
        ('one', 'two')
    """
    return _wrapped(text, size, limit, role_of(font))


@functools.lru_cache(maxsize=1024)
def _wrapped(text: str, size: float, limit: float, role: FontRole) -> Wrapped:
    """The same in the letters of a look; much is set twice, to find room for it and to draw it."""
    ems = limit / (size * role.scale)
    paragraphs = [_fitting(_pieces(p, role), role, ems) for p in visible(text).split("\n")]
    space = role.ems(" ")
    broken = [_narrowest(pieces, ems, space) for pieces in paragraphs]
    lines = tuple(line for block in broken for line in block)
    return Wrapped(lines, max((role.width(line, size) for line in lines), default=0.0))


def widest_word(text: str, size: float, font: str = "text") -> float:
    """How wide the widest piece of a text is that no line end may part, in pixels.

    Args:
        text: what is to be set.
        size: font size in pixels.
        font: a role: `text`, `strong`, `title` or `quote`.

    Example:
        >>> widest_word("a long-term plan", 16) == widest_word("long-term", 16)
        True
    """
    role = role_of(font)
    words = (part for word in visible(text).split() for part in parts(word, hyphens=False))
    return max((role.width(word, size) for word in words), default=0.0)


@functools.lru_cache(maxsize=1024)
def _pieces(paragraph: str, role: FontRole) -> tuple[_Piece, ...]:
    """The pieces between which a line may end; a text is tried in several widths."""
    return tuple(
        _Piece(part, role.ems(part), n == 0)
        for word in _SPACES.split(paragraph.strip(" \t\r"))
        for n, part in enumerate(parts(word))
    )


def _fitting(pieces: tuple[_Piece, ...], role: FontRole, limit: float) -> list[_Piece]:
    """The pieces, those that are too wide broken."""
    if all(piece.width <= limit for piece in pieces):
        return list(pieces)
    return [
        _Piece(text, role.ems(text), piece.space and n == 0)
        for piece in pieces
        for n, text in enumerate(_broken(piece.text, role, limit))
    ]


def _broken(word: str, role: FontRole, limit: float) -> Iterator[str]:
    """A word, or pieces of it that each fit, a hyphen where a break parts two letters."""
    letters = clusters(word)
    widths = [role.ems(letter) for letter in letters]
    hyphen, start, left = role.ems("-"), 0, sum(widths)
    while left > limit and len(letters) - start > 1:
        end, used = start + 1, widths[start]
        while end < len(letters) - 1 and used + widths[end] + hyphen <= limit:
            used += widths[end]
            end += 1
        end = start + _syllable(letters[start:], end - start)
        parted = can_hyphenate(letters[end - 1]) and can_hyphenate(letters[end])
        yield "".join(letters[start:end]) + ("-" if parted else "")
        left -= sum(widths[start:end])
        start = end
    yield "".join(letters[start:])


def _syllable(word: list[str], size: int) -> int:
    """A place to break a word at, where a consonant and a vowel follow, if one is near."""
    for at in range(size, max(2, size - 7), -1):
        if (
            len(word) - at > 2
            and can_hyphenate(word[at - 1])
            and word[at].isalpha()
            and word[at].lower() not in _VOWELS
            and word[at + 1].lower() in _VOWELS
        ):
            return at
    return size


def _narrowest(pieces: list[_Piece], limit: float, space: float) -> list[str]:
    """As few lines as fit, then narrower and narrower as long as they stay as few."""
    best, wide = _greedy(pieces, limit, space)
    while len(best) > 1:
        starts, narrower = _greedy(pieces, wide - _STEP, space)
        if len(starts) > len(best) or narrower >= wide:
            break
        best, wide = starts, narrower
    return [_line(pieces[a:b]) for a, b in pairwise([*best, len(pieces)])]


def _greedy(pieces: list[_Piece], limit: float, space: float) -> tuple[list[int], float]:
    """Where lines begin that are each filled as far as they go, and how wide the widest is."""
    starts: list[int] = []
    used = widest = 0.0
    for n, piece in enumerate(pieces):
        more = used + piece.width + (space if piece.space else 0.0)
        if starts and more <= limit:
            used = more
        else:
            starts.append(n)
            used = piece.width
        widest = max(widest, used)
    return starts, widest


def _line(pieces: list[_Piece]) -> str:
    """The pieces of a line put together; a soft hyphen shows only where it ends."""
    line = pieces[0].text
    for piece in pieces[1:]:
        line = f"{line.removesuffix(_SOFT)}{' ' if piece.space else ''}{piece.text}"
    return line[:-1] + "-" if line.endswith(_SOFT) else line
