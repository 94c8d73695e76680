"""A drawing in other colours, without drawing it again."""

import functools
import re
from collections.abc import Mapping

from ssm.drawing.themes.theme import Theme

__all__ = ["exchanged", "exchanges"]

_TAG = re.compile(r"<[^>]+>")
_COLOUR = re.compile(r'(?<= fill=")#[0-9a-f]{6}(?=")|(?<= stroke=")#[0-9a-f]{6}(?=")')


def exchanges(theme: Theme, other: Theme) -> Mapping[str, str] | None:
    """The colours of one theme with those of another in their place.

    None where a drawing has to be drawn anew: two roles have one colour here and two
    there, or a theme is for light and dark screens at once.

    Args:
        theme: the colours that a drawing is drawn in.
        other: those that are wanted.

    Example:
        >>> from ssm.drawing.themes.named import theme_of
        >>> exchanges(theme_of("light"), theme_of("auto")) is None
        True
    """
    if theme.dark is not None or other.dark is not None:
        return None
    changes: dict[str, str] = {}
    for role, old in theme.colours.items():
        if changes.setdefault(old, other.colours[role]) != other.colours[role]:
            return None
    return changes


def exchanged(svg: str, changes: Mapping[str, str]) -> str:
    """A drawing as it would be in another theme.

    Args:
        svg: a document as `Drawing.svg` gives it.
        changes: what stands in place of which colour.

    Example:
        >>> exchanged('<rect fill="#ffffff"/> fill="#ffffff"', {"#ffffff": "#222222"})
        '<rect fill="#222222"/> fill="#ffffff"'
    """
    return _TAG.sub(functools.partial(_tag, changes), svg)


def _tag(changes: Mapping[str, str], tag: re.Match[str]) -> str:
    return _COLOUR.sub(lambda colour: changes.get(colour[0], colour[0]), tag[0])
