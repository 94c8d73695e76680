"""Whether a selection may well start or end at a place of a text."""

import enum
import re
import unicodedata

__all__ = ["Edge", "edge"]

_JOINER = "\u200d"
_EXTENDS = re.compile("[\u200c\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]+\\Z")
_FLAGS = ("\U0001f1e6", "\U0001f1ff")
_JAMO, _VOWELS = ("\u1100", "\u11ff"), ("\u1160", "\u11ff")
_SYLLABLES, _FINALS = ("\uac00", "\ud7a3"), ("\u11a8", "\u11ff")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u0f00-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_LONGEST_FLAGS = 200


class Edge(enum.IntEnum):
    """What a place of a text is to somebody who selects."""

    SPLITS = -1
    INSIDE = 0
    MAYBE = 1
    BETWEEN = 2


def edge(text: str, at: int) -> Edge:
    r"""Whether a place is between words, inside one, or inside a character as it is seen.

    Scripts that put no spaces between words (Chinese, Japanese, Thai ...) give `MAYBE`
    between their letters. A place that splits CR LF, a letter and its accents, or an
    emoji of several code points gives `SPLITS`.

    Example:
        >>> edge("two words", 3).name, edge("two words", 5).name, edge("a\r\nb", 2).name
        ('BETWEEN', 'INSIDE', 'SPLITS')
    """
    if at <= 0 or at >= len(text):
        return Edge.BETWEEN
    before, after = text[at - 1], text[at]
    if before.isascii() and after.isascii():
        if before == "\r" and after == "\n":
            return Edge.SPLITS
    elif _splits(text, at, before, after):
        return Edge.SPLITS
    if not (_is_of_word(before) and _is_of_word(after)):
        return Edge.BETWEEN
    return Edge.MAYBE if _UNSPACED.match(before) or _UNSPACED.match(after) else Edge.INSIDE


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def _splits(text: str, at: int, before: str, after: str) -> bool:
    """Whether a place lies inside what a reader sees as one character."""
    if unicodedata.category(after)[0] == "M" or _EXTENDS.match(after):
        return True
    if before == _JOINER:
        return not after.isspace()
    if _is_in(before, _FLAGS) and _is_in(after, _FLAGS):
        found = _FLAG.search(text, max(0, at - _LONGEST_FLAGS), at)
        return found is not None and (found.end() - found.start()) % 2 == 1
    if _is_in(before, _JAMO) and _is_in(after, _VOWELS):
        return True
    return _is_in(before, _SYLLABLES) and _is_in(after, _FINALS)


def _is_in(character: str, ends: tuple[str, str]) -> bool:
    return ends[0] <= character <= ends[1]
