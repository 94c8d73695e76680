"""The fonts of a look, by the roles that scenes use: text, strong, title, quote."""

import functools
import json
from typing import Any

import attrs

from ssm.drawing.text.face import FONTS, Face, face
from ssm.drawing.text.visible import visible
from ssm.errors import InvalidValueError

__all__ = ["LOOKS", "FontRole", "Fonts", "fonts", "missing", "width"]

LOOKS = ("plain",)


@attrs.frozen(kw_only=True, repr=False)
class FontRole:
    """What one role is set in, in the words of CSS, and the face it is measured with."""

    face: Face
    family: str
    weight: int
    style: str


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Fonts:
    """All fonts of one look.

    Attributes:
        look: the look they belong to.
        roles: the font of each role.
        middle: from the middle of a line of text down to its baseline, in ems.
        fallback: families for characters that ours lack.
    """

    look: str
    roles: dict[str, FontRole]
    middle: float
    fallback: str


@functools.cache
def fonts(look: str = "plain") -> Fonts:
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
        )
        for name, role in data["roles"].items()
    }
    return Fonts(look=look, roles=roles, middle=data["middle"], fallback=data["fallback"])


def width(text: str, size: float, font: str = "text", look: str = "plain") -> float:
    """How wide a line of text is, in pixels; never less than it is drawn.

    Args:
        text: one line.
        size: font size in pixels.
        font: a role: `text`, `strong`, `title` or `quote`.
        look: the look it is drawn in.

    Example:
        >>> width("ww", 16) > width("ii", 16)
        True
    """
    return fonts(look).roles[font].face.width(visible(text)) * size


def missing(text: str, look: str = "plain") -> tuple[str, ...]:
    """The characters of a text that no font of the look has, in their order, once each.

    Example:
        >>> missing("Kanban 看板, 看")
        ('看', '板')
    """
    known = fonts(look).roles["text"].face.widths
    return tuple(dict.fromkeys(c for c in visible(text) if c not in known and c not in _SILENT))


_SILENT = frozenset("\n\r\t\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH JOINER}")
