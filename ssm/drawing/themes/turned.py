"""One drawing for light and dark screens: style rules that exchange its colours.

The light colours stay written into the drawing, so that a program that knows no style
rules, or no dark screens, shows it in light.
"""

import functools
from collections.abc import Iterator, Mapping

from ssm.drawing.themes.theme import Theme

__all__ = ["dark_rules", "distinct"]


def dark_rules(colours: Mapping[str, str], dark: Mapping[str, str], within: str) -> str:
    """Rules that turn every fill and stroke of some drawings into its dark colour.

    Args:
        colours: the colours that are written into the drawings, by role.
        dark: those to show instead.
        within: a selector for the drawings.

    Example:
        >>> dark_rules({"ink": "#000000"}, {"ink": "#ffffff"}, ".auto")
        '.auto [fill="#000000"]{fill:#ffffff}.auto [stroke="#000000"]{stroke:#ffffff}'
    """
    changes: dict[str, str] = {}
    for role, value in colours.items():
        changes.setdefault(value, dark[role])
    return "".join(
        f'{within} [fill="{old}"]{{fill:{new}}}{within} [stroke="{old}"]{{stroke:{new}}}'
        for old, new in changes.items()
    )


@functools.lru_cache(maxsize=16)
def distinct(theme: Theme) -> Theme:
    """The same theme, with no two roles alike in light that part in dark.

    The rules know a role by its light colour only; a role that has the colour of
    another gets the next one, a difference that nobody sees.
    """
    if theme.dark is None:
        return theme
    taken: dict[str, str] = {}
    colours = {}
    for role, value in theme.colours.items():
        dark = theme.dark[role]
        own = next(one for one in _near(value) if taken.get(one, dark) == dark)
        taken[own] = dark
        colours[role] = own
    return Theme(theme.name, colours, theme.dark, theme.problems)


def _near(colour: str) -> Iterator[str]:
    """A colour, and those that have a little more or less blue, the nearest first."""
    blue = int(colour[5:], 16)
    for other in sorted(range(256), key=lambda other: (abs(other - blue), other)):
        yield f"{colour[:5]}{other:02x}"
