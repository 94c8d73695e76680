"""From the bytes of a text in a PDF to the letters that are read: by the font's own table."""

from collections.abc import Callable
from typing import Any

import attrs

from ssm.report.sharing.pdf_objects import Operator, Stream, tokens

__all__ = ["Font", "font_of"]

_SIMPLE = frozenset(["Type1", "TrueType", "MMType1", "Type3"])


@attrs.frozen(repr=False)
class Font:
    """How the bytes of a font are read.

    Attributes:
        size: bytes of a code.
        table: from codes to letters.
        plain: codes that the table does not have are read as Latin letters.
    """

    size: int
    table: dict[int, str]
    plain: bool = False

    def read(self, data: bytes) -> str | None:
        """The letters; None where a code has none that is known."""
        found = []
        for start in range(0, len(data), self.size):
            code = int.from_bytes(data[start : start + self.size])
            letter = self.table.get(code)
            if letter is None and self.plain:
                letter = bytes([code]).decode("cp1252", "replace")
            if letter is None:
                return None
            found.append(letter)
        return "".join(found)


def font_of(value: Any, follow: Callable[[Any], Any]) -> Font:
    """The reading of a font.

    Args:
        value: the font's mapping.
        follow: gives what a reference refers to.
    """
    about = value.about if isinstance(value, Stream) else value
    if not isinstance(about, dict):
        return Font(1, {})
    simple = about.get("Subtype") in _SIMPLE
    told = follow(about.get("ToUnicode"))
    data = told.unpacked() if isinstance(told, Stream) else None
    if data is not None:
        return Font(1 if simple else 2, _table(data), plain=simple)
    if simple and about.get("Subtype") != "Type3":
        return Font(1, _differences(follow(about.get("Encoding")), follow), plain=True)
    return Font(1 if simple else 2, {})


def _table(data: bytes) -> dict[int, str]:
    """What a character map tells: single codes, and ranges of them."""
    found: dict[int, str] = {}
    held: list[Any] = []
    for value, _ in tokens(data):
        if isinstance(value, Operator):
            if value == "endbfchar":
                for code, letters in zip(held[0::2], held[1::2], strict=False):
                    _add(found, code, letters, 0)
            elif value == "endbfrange":
                _ranges(found, held)
            held = []
        else:
            held.append(value)
    return found


def _ranges(found: dict[int, str], held: list[Any]) -> None:
    for first, last, letters in zip(held[0::3], held[1::3], held[2::3], strict=False):
        if not isinstance(first, bytes) or not isinstance(last, bytes):
            continue
        start, end = int.from_bytes(first), int.from_bytes(last)
        for n in range(min(end - start + 1, 65_536)):
            many = isinstance(letters, list)
            value = letters[n] if many and n < len(letters) else letters
            _add(found, (start + n).to_bytes(4), value, 0 if many else n)


def _add(found: dict[int, str], code: Any, letters: Any, more: int) -> None:
    if isinstance(code, bytes) and isinstance(letters, bytes) and letters:
        last = (int.from_bytes(letters) + more).to_bytes(len(letters) + 1)[-len(letters) :]
        found[int.from_bytes(code)] = last.decode("utf-16-be", "replace")


def _differences(encoding: Any, follow: Callable[[Any], Any]) -> dict[int, str]:
    """The letters that a font has at other codes than usual, by their names."""
    from fontTools.agl import toUnicode

    names = follow(encoding.get("Differences")) if isinstance(encoding, dict) else None
    found: dict[int, str] = {}
    code = 0
    for item in names if isinstance(names, list) else []:
        if isinstance(item, float):
            code = int(item)
        else:
            found[code] = toUnicode(str(item))
            code += 1
    return found
