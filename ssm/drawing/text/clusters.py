"""What a reader takes for one character, and the way a text runs."""

import unicodedata

__all__ = ["clusters", "is_silent", "runs_left"]

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


def runs_left(text: str) -> bool:
    """Whether a text is read from right to left: its first letter tells.

    Example:
        >>> runs_left("3 × שלום"), runs_left("Shalom שלום")
        (True, False)
    """
    if text.isascii():
        return False
    ways = (unicodedata.bidirectional(char) for char in text)
    return next((way != "L" for way in ways if way in {"L", "R", "AL"}), False)
