"""The glyphs of a font file as outlines, for drawings that are to need no font."""

import functools
from pathlib import Path
from typing import Any

import attrs

from ssm.drawing.text.clusters import is_silent
from ssm.drawing.text.kerning import Kerning

__all__ = ["Glyph", "Glyphs", "glyphs"]


@attrs.frozen(repr=False)
class Glyph:
    """One glyph of a line: its name, where it begins and how wide it is, in units of the font."""

    name: str
    x: int
    width: int


class Glyphs:
    """All glyphs of one font file, read from it when they are first asked for."""

    def __init__(self, file: Path) -> None:
        from fontTools.ttLib import TTFont

        font = TTFont(file, lazy=True)
        self.em = int(font["head"].unitsPerEm)
        self._set: Any = font.getGlyphSet()
        self._names: dict[int, str] = font.getBestCmap()
        self._kerning = Kerning(font["GPOS"].table if "GPOS" in font else None)

    def has(self, char: str) -> bool:
        """Whether the font has a glyph for a character."""
        return ord(char) in self._names

    def line(self, text: str) -> tuple[Glyph, ...]:
        """One line of text, from left to right; `.notdef` is the glyph of what it lacks."""
        found: list[Glyph] = []
        at = 0
        before = None
        for char in text:
            if is_silent(char):
                continue
            name = self._names.get(ord(char), ".notdef")
            if before is not None:
                at += self._kerning.between(before, name)
            wide = int(self._set[name].width)
            found.append(Glyph(name, at, wide))
            at, before = at + wide, name
        return tuple(found)

    @functools.cache  # noqa: B019 - a font is read once and kept
    def path(self, name: str) -> str:
        """The outline of a glyph as SVG path data, in units of the font, y upwards."""
        from fontTools.pens.svgPathPen import SVGPathPen

        pen = SVGPathPen(self._set, ntos=_plain)
        self._set[name].draw(pen)
        return str(pen.getCommands())


def _plain(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


@functools.cache
def glyphs(file: Path) -> Glyphs:
    """The glyphs of a font file, read once.

    Args:
        file: a TrueType file, such as `Face.ttf`.
    """
    return Glyphs(file)
