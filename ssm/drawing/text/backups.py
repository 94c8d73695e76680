"""The fonts that stand in where the font of a role has no glyph: ours, then the system's."""

import functools
import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import attrs

from ssm.drawing.text.clusters import bare, is_silent
from ssm.drawing.text.face import FONTS, Face, face

__all__ = ["BOXES", "EMBOLDEN", "Backup", "backups", "eastern"]

BOXES = FONTS / "backup" / "boxes.ttf"
"""A font that has nothing: a character that no font has is seen as a box."""
EMBOLDEN = 0.035
"""How wide a line round its letters makes up for a font that is too faint, in ems."""
_FAINTER = 100
_KANA = re.compile("[\u3041-\u30ff]")
_HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7a3]")
_EMOJI = "\U0001f000"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Backup:
    """A font for characters that another one lacks.

    Attributes:
        family: its name in CSS; for the fonts of the system, a list of names.
        weight: of the letters it has, which may be less than what is asked for.
        file: folder and stem of its files; None for the fonts of the system.
        single: it has no signs for joined emoji and for skin tones; it draws their parts.
    """

    family: str
    weight: int
    file: tuple[str, str] | None
    single: bool = False

    @property
    def face(self) -> Face | None:
        """What it is measured with; nothing where only the system has such a font."""
        return None if self.file is None else face(*self.file)

    @property
    def ttf(self) -> Path | None:
        """The file for PNG."""
        return None if self.file is None else FONTS / self.file[0] / f"{self.file[1]}.ttf"

    def families(self, first: str, last: str) -> str:
        """The value of `font-family`.

        Args:
            first: where the system is asked, the families to begin with.
            last: and those to end with.
        """
        if self.file is None:
            return f"{first}, {self.family}, {last}"
        more = f", '{self.family} more'" if self.file[0] != "backup" else ""
        return f"'{self.family}'{more}, sans-serif"

    def has(self, cluster: str) -> bool:
        """Whether it shows a character with all its marks; the system has everything."""
        found = self.face
        if found is None:
            return True
        return all(char in found.widths or is_silent(char) for char in self.drawn(cluster))

    @property
    def takes_signs(self) -> bool:
        """Whether spaces and signs among its letters are better drawn in it, too."""
        return self.file is not None and not self.single

    @property
    def is_joined(self) -> bool:
        """Whether its letters join or pile up, and must not be turned one by one."""
        found = self.face
        return found is not None and bool(found.forms or found.conjuncts)

    def is_fainter_than(self, weight: int) -> bool:
        """Whether its letters are seen to be thinner than those of a weight."""
        return weight - self.weight > _FAINTER

    def drawn(self, text: str) -> str:
        """What of a text it draws."""
        return bare(text) if self.single else text

    def width(self, text: str) -> float:
        """How wide a text is, in ems."""
        found = self.face
        return found.width(text) if found else sum(map(_guess, text))


def _guess(char: str) -> float:
    """The width, in ems, that a character of some other font is likely to have."""
    kind = unicodedata.category(char)
    if kind in {"Mn", "Me", "Cf"}:
        return 0.0
    if char >= _EMOJI and kind == "So":
        return 1.3
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return 1.0
    return 0.85 if kind == "Lo" else 0.7


@functools.cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FONTS / "backup" / "fonts.json").read_text(encoding="utf-8"))
    return data


@functools.cache
def backups(names: tuple[str, ...], weight: int) -> tuple[Backup, ...]:
    """The fonts that stand in for one of a weight, in the order in which they are asked.

    Args:
        names: their families; those of the system come last.
        weight: as CSS counts it.

    Example:
        >>> [font.family for font in backups(("Noto Emoji",), 400)][0]
        'Noto Emoji'
    """
    data = _data()
    found = []
    for name in names:
        files: dict[str, str] = data["families"][name]
        nearest = min(files, key=lambda have: abs(int(have) - weight))
        folder, _, stem = files[nearest].partition("/")
        single = name in data["single"]
        found.append(Backup(family=name, weight=int(nearest), file=(folder, stem), single=single))
    return (*found, Backup(family=data["system"], weight=weight, file=None))


def eastern(text: str) -> str:
    """The families of a system for Chinese characters, as the readers of a text write them.

    Kana tell that they are Japanese, Hangul that they are Korean; each has forms of its own.

    Args:
        text: all that is written on a drawing.

    Example:
        >>> eastern("看板を見る").split(", ")[0], eastern("看板").split(", ")[0]
        ("'Hiragino Sans'", "'PingFang SC'")
    """
    asked: dict[str, str] = _data()["east"]
    first = "ja" if _KANA.search(text) else "ko" if _HANGUL.search(text) else "zh"
    return ", ".join([asked[first], *(asked[name] for name in asked if name != first)])
