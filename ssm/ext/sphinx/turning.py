"""A drawing in other colours, without drawing it again."""

import functools
import re
from collections.abc import Mapping

from ssm.drawing.themes.theme import Theme

__all__ = ["turned"]

_TAG = re.compile(r"<[^>]+>")
_COLOUR = re.compile(r'(?<= fill=")#[0-9a-f]{6}(?=")|(?<= stroke=")#[0-9a-f]{6}(?=")')


def turned(svg: str, theme: Theme, other: Theme) -> str | None:
    """A drawing as it would be in another theme, or None where it has to be drawn anew.

    Args:
        svg: a document as `Drawing.svg` gives it.
        theme: the colours that it is drawn in.
        other: those that are wanted.

    Example:
        >>> from ssm.drawing.themes.named import theme_of
        >>> light, dark = theme_of("light"), theme_of("dark")
        >>> paper = light.colour("paper")
        >>> turned(f'<rect fill="{paper}"/>', light, dark).count(dark.colour("paper"))
        1
    """
    if theme.dark is not None or other.dark is not None:
        return None
    changes: dict[str, str] = {}
    for role, old in theme.colours.items():
        if changes.setdefault(old, other.colours[role]) != other.colours[role]:
            return None
    return _TAG.sub(functools.partial(_tag, changes), svg)


def _tag(changes: Mapping[str, str], tag: re.Match[str]) -> str:
    return _COLOUR.sub(lambda colour: changes.get(colour[0], colour[0]), tag[0])
