"""Themes by what a caller names: one of ours, or a file with colours of one's own."""

import os
from pathlib import Path

from ssm.drawing.themes.theme import THEMES, Theme, shipped_theme
from ssm.errors import InvalidValueError

__all__ = ["is_theme_file", "theme_of"]

_FILES = (".json", ".yaml", ".yml")


def theme_of(named: str | Path | Theme = "light") -> Theme:
    """A theme by its name, or from a file with colours of one's own.

    Args:
        named: `light`, `dark`, `print` or `auto`; a file ending with `.json` or `.yaml`; a
            theme itself.

    Raises:
        InvalidValueError: there is no such theme.
        UnreadableError: the file cannot be read.
    """
    if isinstance(named, Theme):
        return named
    if is_theme_file(named):
        from ssm.drawing.themes.own import read_theme

        return read_theme(named)
    if named not in THEMES:
        names = ", ".join(THEMES)
        msg = f"'theme' must be one of {names}, or a .yaml or .json file (got {str(named)!r})"
        raise InvalidValueError(msg, named, THEMES)
    return shipped_theme(str(named))


def is_theme_file(named: str | Path) -> bool:
    """Whether a theme is named by its file.

    Example:
        >>> is_theme_file("our-colours.json"), is_theme_file("dark")
        (True, False)
    """
    return os.fspath(named).lower().endswith(_FILES)
