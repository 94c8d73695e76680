"""The colours of a page: a theme as style rules, for the page and the drawings on it."""

from collections.abc import Mapping
from pathlib import Path

from ssm.drawing.themes.contrast import contrast
from ssm.drawing.themes.named import theme_of
from ssm.drawing.themes.theme import Theme
from ssm.drawing.themes.turned import dark_rules, distinct

__all__ = ["palette", "scheme"]


def palette(theme: str | Path | Theme = "light") -> str:
    """Style rules with the colours of a theme.

    With `light` and `auto`, page and drawings turn dark on a reader's dark screen, and
    stay light on paper. A drawing has its colours written into it, so the dark rules
    name the light colours that they replace.

    Args:
        theme: a theme, or its name.

    Raises:
        InvalidValueError: there is no such theme.

    Example:
        >>> "prefers-color-scheme" in palette("light"), "prefers" in palette("print")
        (True, False)
    """
    colours = distinct(_turning(theme_of(theme)))
    rules = _variables(colours.colours)
    if colours.dark is None:
        return rules
    turned = dark_rules(colours.colours, colours.dark, "svg.ssm")
    dark = f"{_variables(colours.dark)}{turned}"
    return f"{rules}@media screen and (prefers-color-scheme:dark){{{dark}}}"


def scheme(theme: str | Path | Theme = "light") -> str:
    """What a browser is told about a page in a theme: the value of `color-scheme`.

    Example:
        >>> scheme("light"), scheme("dark"), scheme("print")
        ('light dark', 'dark', 'light')
    """
    colours = _turning(theme_of(theme))
    if colours.dark is not None:
        return "light dark"
    paper = colours.colour("paper")
    return "dark" if contrast(paper, "#000000") < contrast(paper, "#ffffff") else "light"


def _turning(theme: Theme) -> Theme:
    return theme_of("auto") if theme.name == "light" else theme


def _variables(colours: Mapping[str, str]) -> str:
    return ":root{" + "".join(f"--{role}:{value};" for role, value in colours.items()) + "}"
