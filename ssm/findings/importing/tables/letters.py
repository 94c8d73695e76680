"""Which encoding of one byte a character is likely: the one in which words look like words."""

import re

import attrs

__all__ = ["likely"]

_CANDIDATES = (
    ("cp1252", "Windows-1252"),
    ("mac-roman", "Mac Roman"),
    ("cp850", "the DOS code page 850"),
    ("cp1251", "Windows-1251"),
)
"""In the order in which they are taken when nothing speaks for either."""

_SNIPPET = re.compile(rb"[\x20-\x7e\x80-\xff]{0,3}[\x80-\xff][\x20-\x7e\x80-\xff]{0,3}")
_MOST = 5_000
_LATIN_1_GAP = re.compile(rb"[\x80-\x9f]")
_OPENING = "“\u2018«„\u201a"
_CLOSING = "”’»…"
_DASHES = "–—"
_MONEY = "€£"


@attrs.frozen
class _Reading:
    """How a candidate reads the samples."""

    codec: str
    name: str
    score: int
    example: str


def likely(data: bytes) -> tuple[str, str]:
    r"""The most likely codec of some bytes that are no UTF-8, and a sentence that says so.

    Where two are as likely, both are named, with a word as each would read it.

    Example:
        >>> likely(b"caf\xe9 cr\xe8me")[0], likely(b"caf\x8e cr\x8fme")[0]
        ('cp1252', 'mac-roman')
    """
    snippets = [match[0] for _, match in zip(range(_MOST), _SNIPPET.finditer(data), strict=False)]
    readings = [_reading(codec, name, snippets) for codec, name in _CANDIDATES]
    best = max(readings, key=lambda reading: reading.score)
    rivals = [r for r in readings if r is not best and 10 * r.score >= 8 * best.score > 0]
    rivals = [rival for rival in rivals if rival.example != best.example]
    return best.codec, _told(best, rivals, data)


def _told(best: _Reading, rivals: list[_Reading], data: bytes) -> str:
    name = best.name
    if best.codec == "cp1252" and not _LATIN_1_GAP.search(data):
        name = "Windows-1252 or Latin-1, which read this file alike"
    if best.score <= 0:
        return (
            f"The encoding cannot be told from the bytes; it is read as {name}. "
            "If letters look odd, name the encoding."
        )
    if not rivals:
        return f"The encoding is {name}, to judge by its words."
    others = "; ".join(f"{rival.name} would read {rival.example!r}" for rival in rivals)
    return (
        f"The encoding is {name}, but that cannot be told for certain: "
        f"it reads {best.example!r}, {others}."
    )


def _reading(codec: str, name: str, snippets: list[bytes]) -> _Reading:
    texts = [snippet.decode(codec, "replace") for snippet in snippets]
    score = sum(_score(text, n) for text in texts for n in range(len(text)) if text[n] > "\x7f")
    return _Reading(codec, name, score, texts[0].strip() if texts else "")


def _score(text: str, at: int) -> int:
    """What one character beyond ASCII says for the reading, by what stands beside it."""
    char = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if char.isalpha():
        return _letter(char, before, after)
    if char == "’" and before.isalpha() and after.isalpha():
        return 1
    if char in _OPENING:
        return 1 if not before.isalnum() and after.isalnum() else -1
    if char in _CLOSING:
        return 1 if not before.isspace() and not after.isalnum() else -1
    if char in _DASHES:
        return 1 if before.isalpha() == after.isalpha() else 0
    if char in _MONEY:
        return 1 if before.isdigit() or after.isdigit() else 0
    if before.isalpha() or after.isalpha() or not char.isprintable():
        return -2
    return -1


def _letter(char: str, before: str, after: str) -> int:
    beside = [other for other in (before, after) if other.isalpha()]
    if any(_is_cyrillic(other) != _is_cyrillic(char) for other in beside):
        return -2
    if char.isupper() and before.islower():
        return -2
    if char.isupper() and after.isalpha() and not after.isupper() and before.isalpha():
        return -1
    if not beside:
        return 0
    return 1


def _is_cyrillic(char: str) -> bool:
    return "\u0400" <= char <= "\u04ff"
