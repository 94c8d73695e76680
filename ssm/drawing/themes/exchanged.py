"""A drawing in other colours, without drawing it again."""

import functools
import re
from collections.abc import Mapping

from ssm.drawing.themes.theme import Theme

__all__ = ["exchanged", "exchanges"]

_COLOUR = re.compile(r'( (?:fill|stroke)=")(#[0-9a-f]{6})(?=")|>[^<]+')
"""A colour and what stands before it; or what stands between two tags, which is passed over."""


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
    return _COLOUR.sub(functools.partial(_changed, changes), svg)


def _changed(changes: Mapping[str, str], found: re.Match[str]) -> str:
    before, colour = found.groups()
    return found[0] if colour is None else before + changes.get(colour, colour)
