"""What a reader takes for one character."""

import unicodedata

__all__ = ["bare", "clusters", "is_silent"]

_JOINER = "\N{ZERO WIDTH JOINER}"
_VIRAMA = 9
_FLAGS = range(0x1F1E6, 0x1F200)
_SKIN = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_FOLLOWING = frozenset("\N{THAI CHARACTER SARA AM}\N{LAO VOWEL SIGN AM}")
_JAMO = range(0x1160, 0x1200)


def clusters(text: str) -> list[str]:
    """A text as its smallest parts that may be parted: letters with all their marks.

    Accents, vowel signs, conjuncts, joined emoji, skin tones and flags stay whole.

    Example:
        >>> [len(part) for part in clusters("ने👩\u200d⚕️x")]
        [2, 4, 1]
    """
    if text.isascii():
        return list(text)
    found: list[str] = []
    for char in text:
        if found and _joins(found[-1], char):
            found[-1] += char
        else:
            found.append(char)
    return found


def _joins(before: str, char: str) -> bool:
    code = ord(char)
    if code < 0x300:
        return False
    if code in _FLAGS:
        return len(before) == 1 and ord(before) in _FLAGS
    if code in _SKIN or code in _TAGS or code in _JAMO or char in _FOLLOWING:
        return True
    if unicodedata.category(char) in {"Mn", "Me", "Mc"} or char == _JOINER:
        return True
    last = before[-1]
    if last == _JOINER:
        return True
    return unicodedata.combining(last) == _VIRAMA and unicodedata.category(char) == "Lo"


def is_silent(char: str) -> bool:
    """Whether a character leaves no ink and takes no room: a joiner, a mark of direction."""
    return unicodedata.category(char) in {"Cc", "Cf"} or "\ufe00" <= char <= "\ufe0f"


def bare(text: str) -> str:
    """A text without what joins and tints emoji: each of them by itself.

    Example:
        >>> len(bare("👩\u200d⚕\ufe0f"))
        2
    """
    return "".join(c for c in text if c != _JOINER and not is_silent(c) and ord(c) not in _SKIN)
