"""Texts with the escapes of many formats undone, one within another."""

import html
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

__all__ = ["undisguised"]

_ROUNDS = 4
_MOST = 40
_SLASHED = re.compile(
    r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([0-7]{3})|([nrtvf]))"
)
_CSS = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
_PRINTABLE = re.compile(r"=([0-9A-F]{2})|=\r?\n")
_PAIRS = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def undisguised(text: str) -> Iterator[str]:
    r"""A text, and what it is when escapes in it are undone, whatever format they are of.

    Args:
        text: as it stands in a file.

    Example:
        >>> list(undisguised("H&#97;ll")), list(undisguised("H%2561ll"))[-1]
        (['H&#97;ll', 'Hall'], 'Hall')
    """
    seen = {text: None}
    waiting = [text]
    for _ in range(_ROUNDS):
        new = []
        for held in waiting:
            for sign, undo in _WAYS:
                if sign in held and len(seen) < _MOST and (found := undo(held)) not in seen:
                    seen[found] = None
                    new.append(found)
        waiting = new
    yield from seen


def _unslashed(text: str) -> str:
    def char(match: re.Match[str]) -> str:
        *wide, octal, space = match.groups()
        if space:
            return "\n"
        code = next((int(one, 16) for one in wide if one), None)
        code = int(octal, 8) if code is None else code
        return chr(code) if code < 0x110000 else match[0]

    return _joined(_SLASHED.sub(char, text))


def _joined(text: str) -> str:
    """Halves of characters put together."""
    return _PAIRS.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)


def _uncss(text: str) -> str:
    return _CSS.sub(lambda m: chr(code) if (code := int(m[1], 16)) < 0x110000 else m[0], text)


def _printed(text: str) -> str:
    """Quoted-printable undone: its bytes are UTF-8."""
    bare = _PRINTABLE.sub(lambda m: chr(int(m[1], 16)) if m[1] else "", text)
    try:
        return bare.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return bare


_WAYS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("&", html.unescape),
    ("%", unquote),
    ("\\", _unslashed),
    ("\\", _uncss),
    ("=", _printed),
)
