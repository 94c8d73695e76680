"""One font face by its widths: a generated table, so that no font is parsed at run time."""

import functools
import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import attrs

__all__ = ["FONTS", "Face", "face"]

FONTS = Path(__file__).parents[1] / "fonts"
_SIGNS = (4, 3, 2)


@attrs.frozen(eq=False, repr=False)
class Face:
    """How wide the characters of one font face are, in ems.

    Attributes:
        stem: the name of its files, without their ends.
        folder: where they lie.
        widths: the advance of each character that it has.
        parts: the characters of each file that an SVG may carry, by the name of the file.
        forms: for letters that join, as in Arabic, their advance at the start, in the
            middle and at the end of a joined run; 0 where they do not join the next.
        conjuncts: the advance of signs that stand for several letters, as in Devanagari.
    """

    stem: str
    folder: Path
    widths: dict[str, float]
    parts: dict[str, frozenset[str]]
    forms: dict[str, tuple[float, float, float]]
    conjuncts: dict[str, float]

    def width(self, text: str) -> float:
        """The width of one line, in ems: the sum of advances (kerning only narrows it).

        Args:
            text: characters that the face has; others count nothing.
        """
        widths = self.widths
        if self.forms:
            return sum(self._joined(text))
        if self.conjuncts:
            return sum(self._in_signs(text))
        return sum([widths.get(char, 0.0) for char in text])

    def _joined(self, text: str) -> list[float]:
        """The width of each character of a text whose letters join their neighbours."""
        found: list[float] = []
        before: tuple[int, str, bool] | None = None
        for n, char in enumerate(text):
            found.append(self.widths.get(char, 0.0))
            forms = self.forms.get(char)
            if forms is None:
                before = before if found[-1] == 0.0 else None
                continue
            if before is not None:
                at, letter, joined = before
                found[at] = self.forms[letter][1 if joined else 0]
                found[n] = forms[2]
            before = (n, char, before is not None) if forms[0] else None
        return found

    def _in_signs(self, text: str) -> Iterator[float]:
        """The width of each sign; the longest that begins with a letter is drawn for it."""
        at = 0
        while at < len(text):
            size = next((n for n in _SIGNS if self._is_sign(text, at, n)), 1)
            sign = text[at : at + size]
            yield self.conjuncts[sign] if size > 1 else self.widths.get(sign, 0.0)
            at += size

    def _is_sign(self, text: str, at: int, size: int) -> bool:
        """Whether so many characters are one sign; half a letter needs another after it."""
        sign = text[at : at + size]
        follows = text[at + size : at + size + 1]
        return sign in self.conjuncts and (sign[-1].isalpha() or follows.isalpha())

    @property
    def ttf(self) -> Path:
        """The file for PNG, with all characters."""
        return self.folder / f"{self.stem}.ttf"

    def woff2(self, part: str) -> bytes:
        """A file to embed, by the name of the part of the face that it holds."""
        return (self.folder / f"{self.stem}.{part}.woff2").read_bytes()


@functools.cache
def face(look: str, stem: str) -> Face:
    """A font face, read once.

    Args:
        look: `plain`; each look has a folder of fonts, and `backup` holds those of all.
        stem: such as `inter-regular`.
    """
    folder = FONTS / look
    data = json.loads((folder / f"{stem}.json").read_text(encoding="utf-8"))
    em = data["em"]
    widths = {
        chr(run[0] + n): advance / em for run in data["widths"] for n, advance in enumerate(run[1:])
    }
    forms = {
        chr(code): (start / em, middle / em, end / em)
        for code, start, middle, end in data.get("forms", ())
    }
    signs = {sign: wide / em for sign, wide in data.get("conjuncts", {}).items()}
    return Face(stem, folder, widths, _parts(data, frozenset(widths)), forms, signs)


def _parts(data: dict[str, Any], all_of_it: frozenset[str]) -> dict[str, frozenset[str]]:
    """The parts that are told, and what they leave."""
    named = {name: _characters(spans) for name, spans in data.get("parts", {}).items()}
    if "core" in named:
        named["more"] = all_of_it - named["core"]
    return named or {"all": all_of_it}


def _characters(spans: list[list[int]]) -> frozenset[str]:
    return frozenset(map(chr, chain.from_iterable(range(a, b + 1) for a, b in spans)))
