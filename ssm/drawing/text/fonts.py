"""The fonts of a look, by the roles that scenes use: text, strong, title, quote."""

import functools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import attrs

from ssm.drawing.text.backups import Backup, backups, eastern
from ssm.drawing.text.face import FONTS, Face, face
from ssm.drawing.text.runs import Run, runs_of
from ssm.drawing.text.visible import visible
from ssm.errors import InvalidValueError

__all__ = ["LOOKS", "FontRole", "Fonts", "fonts", "role_of", "set_in", "width"]

LOOKS = ("sketch", "plain")
_LOOK: ContextVar[str] = ContextVar("look", default=LOOKS[0])


@contextmanager
def set_in(look: str) -> Iterator[None]:
    """Everything measured inside is set in the fonts of a look.

    A scene asks for the width of its texts in a hundred places, always in one look: the
    one it is going to be drawn in.

    Example:
        >>> with set_in("plain"):
        ...     plain = width("Reception", 16)
        >>> width("Reception", 16) == plain
        False
    """
    before = _LOOK.set(look)
    try:
        yield
    finally:
        _LOOK.reset(before)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class FontRole:
    """What one role is set in, in the words of CSS, and the face it is measured with.

    Attributes:
        face: the face.
        family, weight, style: as CSS names it.
        scale: how much larger it is set than asked for, so that letters of all fonts look
            equally large.
        middle: from the middle of a line of text down to its baseline, in ems.
        backups: the fonts for characters that the face lacks, set at the size asked for.
    """

    face: Face
    family: str
    weight: int
    style: str
    scale: float
    middle: float
    backups: tuple[Backup, ...]

    def width(self, text: str, size: float) -> float:
        """How wide a line of text is, in pixels, at the size asked for."""
        return self.ems(text) * size * self.scale

    def ems(self, text: str) -> float:
        """How wide a line of text is, as a part of the size that the face is set in."""
        widths = self.face.widths
        try:
            return sum([widths[char] for char in text])
        except KeyError:
            return sum(map(self.run_ems, self.runs(text)))

    def run_ems(self, run: Run) -> float:
        """How wide a run is, as a part of the size that the face is set in."""
        if run.backup is None:
            return self.face.width(run.text)
        return run.backup.width(run.text) / self.scale

    def runs(self, text: str, *, left: bool = False) -> tuple[Run, ...]:
        """The runs of a line, in the order in which they are read.

        Args:
            text: one line.
            left: whether the text that it belongs to is read from right to left.
        """
        if self.face.widths.keys() >= set(text):
            return (Run(text, None),)
        return runs_of(text, self.face, self.backups, left=left)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Fonts:
    """All fonts of one look.

    Attributes:
        look: the look they belong to.
        roles: the font of each role.
        system: families of the system for characters that ours lack.
        east: families of the system for Chinese characters, in the order of their readers.
    """

    look: str
    roles: dict[str, FontRole]
    system: str
    east: str = attrs.field(factory=lambda: eastern(""))

    def read_with(self, text: str) -> "Fonts":
        """The same fonts for the readers of a text."""
        return attrs.evolve(self, east=eastern(text))

    def families(self, family: str | None = None) -> str:
        """The value of `font-family`: our font, its further characters, what the system has.

        Args:
            family: one of our families; that of texts when left out.
        """
        name = family or self.roles["text"].family
        return f"'{name}', '{name} more', {self.system}"


@functools.cache
def fonts(look: str) -> Fonts:
    """The fonts of a look.

    Raises:
        InvalidValueError: there is no such look.
    """
    if look not in LOOKS:
        msg = f"'look' must be one of {', '.join(LOOKS)} (got {look!r})"
        raise InvalidValueError(msg, look, LOOKS)
    data: dict[str, Any] = json.loads((FONTS / look / "fonts.json").read_text(encoding="utf-8"))
    roles = {
        name: FontRole(
            face=face(look, role["face"]),
            family=role["family"],
            weight=role["weight"],
            style=role["style"],
            scale=role["scale"],
            middle=role["middle"],
            backups=backups(tuple(data["backups"]), role["weight"]),
        )
        for name, role in data["roles"].items()
    }
    return Fonts(look=look, roles=roles, system=data["system"])


def role_of(font: str) -> FontRole:
    """What a role such as `title` is set in, in the look that is being measured."""
    return fonts(_LOOK.get()).roles[font]


def width(text: str, size: float, font: str = "text") -> float:
    """How wide a line of text is, in pixels; never less than it is drawn.

    Args:
        text: one line.
        size: font size in pixels.
        font: a role: `text`, `strong`, `title` or `quote`.

    Example:
        >>> width("ww", 16) > width("ii", 16)
        True
    """
    return role_of(font).width(visible(text), size)
