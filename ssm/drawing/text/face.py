"""One font face by its widths: a generated table, so that no font is parsed at run time."""

import functools
import json
from pathlib import Path

import attrs

__all__ = ["FONTS", "Face", "face"]

FONTS = Path(__file__).parents[1] / "fonts"
_WIDE = frozenset("WF")


@attrs.frozen(eq=False, repr=False)
class Face:
    """How wide the characters of one font face are, in ems.

    Attributes:
        stem: the name of its files, without their ends.
        folder: where they lie.
        widths: the advance of each character that it has.
        core: the characters that the small embedded file holds.
    """

    stem: str
    folder: Path
    widths: dict[str, float]
    core: frozenset[str]

    def width(self, text: str) -> float:
        """The width of one line, in ems: the sum of advances (kerning only narrows it)."""
        widths = self.widths
        try:
            return sum([widths[char] for char in text])
        except KeyError:
            return sum(widths[char] if char in widths else _guess(char) for char in text)

    @property
    def ttf(self) -> Path:
        """The file for PNG, with all characters."""
        return self.folder / f"{self.stem}.ttf"

    def woff2(self, part: str) -> bytes:
        """A file to embed: `core` for Western texts, `more` for all other characters."""
        return (self.folder / f"{self.stem}.{part}.woff2").read_bytes()


def _guess(char: str) -> float:
    """The width, in ems, that a character of some other font is likely to have."""
    import unicodedata

    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0.0
    return 1.0 if unicodedata.east_asian_width(char) in _WIDE else 0.7


@functools.cache
def face(look: str, stem: str) -> Face:
    """A font face of a look, read once.

    Args:
        look: `plain`; each look has a folder of fonts.
        stem: such as `inter-regular`.
    """
    folder = FONTS / look
    data = json.loads((folder / f"{stem}.json").read_text(encoding="utf-8"))
    widths = {
        chr(run[0] + n): advance / data["em"]
        for run in data["widths"]
        for n, advance in enumerate(run[1:])
    }
    core = frozenset(chr(c) for first, last in data["core"] for c in range(first, last + 1))
    return Face(stem, folder, widths, core)
