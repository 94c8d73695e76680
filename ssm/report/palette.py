"""The colours of a page: a theme as style rules, for the page and the drawings on it."""

from collections.abc import Mapping
from pathlib import Path

from ssm.drawing.themes.contrast import contrast
from ssm.drawing.themes.named import theme_of
from ssm.drawing.themes.theme import Theme
from ssm.drawing.themes.turned import distinct

__all__ = ["colours_of", "palette", "scheme"]


def palette(theme: str | Path | Theme = "light") -> str:
    """Style rules with the colours of a theme.

    With `light` and `auto`, page and drawings turn dark on a reader's dark screen, or
    when the reader says so, and stay light on paper.

    Args:
        theme: a theme, or its name.

    Raises:
        InvalidValueError: there is no such theme.

    Example:
        >>> "prefers-color-scheme" in palette("light"), "prefers" in palette("print")
        (True, False)
    """
    colours = _turning(theme_of(theme))
    rules = f":root{{{_variables(colours.colours)}}}{_on_paper(colours)}"
    if colours.dark is None:
        return rules
    dark = _variables(colours.dark)
    return (
        f"{rules}@media screen{{"
        f"@media (prefers-color-scheme:dark){{:root:not([data-scheme=light]){{{dark}}}}}"
        f":root[data-scheme=dark]{{color-scheme:dark;{dark}}}"
        ":root[data-scheme=light]{color-scheme:light}}"
    )


def colours_of(theme: str | Path | Theme = "light") -> Mapping[str, str]:
    """The colours that drawings on a page are drawn in, by role; the page's are the same.

    Args:
        theme: a theme, or its name.

    Raises:
        InvalidValueError: there is no such theme.

    Example:
        >>> colours_of("print")["ink"]
        '#000000'
    """
    return distinct(_turning(theme_of(theme))).colours


def scheme(theme: str | Path | Theme = "light") -> str:
    """What a browser is told about a page in a theme: the value of `color-scheme`.

    Example:
        >>> scheme("light"), scheme("dark"), scheme("print")
        ('light dark', 'dark', 'light')
    """
    colours = _turning(theme_of(theme))
    if colours.dark is not None:
        return "light dark"
    return "light" if _is_light(colours) else "dark"


def _turning(theme: Theme) -> Theme:
    return theme_of("auto") if theme.name == "light" else theme


def _on_paper(colours: Theme) -> str:
    """Black on white, whatever the screen; a page that is dark by itself turns light."""
    light = colours.colours if _is_light(colours) else theme_of("light").colours
    shown = {**light, "paper": "#ffffff", "ink": "#000000"}
    return f"@media print{{:root{{{_variables(shown)}}}}}"


def _is_light(colours: Theme) -> bool:
    paper = colours.colour("paper")
    return contrast(paper, "#000000") >= contrast(paper, "#ffffff")


def _variables(colours: Mapping[str, str]) -> str:
    return "".join(f"--{role}:{value};" for role, value in colours.items())
