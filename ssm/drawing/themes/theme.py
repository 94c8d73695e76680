"""A theme: from the colour roles of a scene to colours."""

import functools
import json
import os
from pathlib import Path

import attrs

from ssm.errors import InvalidValueError
from ssm.problems import Problem

__all__ = ["THEMES", "Theme", "is_theme_file", "theme"]

THEMES = ("light", "dark", "print", "auto")
"""The themes that came with the package; `auto` is light, and dark on a dark screen."""

_FILES = (".json", ".yaml", ".yml")


@attrs.frozen(eq=False, repr=False)
class Theme:
    """The colours of one theme, by role.

    Attributes:
        name: one of `THEMES`, or the name of the file it was read from.
        colours: `#rrggbb` by role.
        dark: the colours for a reader whose screen is dark, or None when they stay.
        problems: what was wrong with its file; what was sound is in the colours.
    """

    name: str
    colours: dict[str, str]
    dark: dict[str, str] | None = None
    problems: tuple[Problem, ...] = ()

    def colour(self, role: str) -> str:
        """The colour of a role such as `ink`, as `#rrggbb`.

        Raises:
            InvalidValueError: no theme has such a role.

        Example:
            >>> theme("print").colour("ink")
            '#000000'
        """
        if role not in self.colours:
            msg = f"a colour role must be one of {', '.join(self.colours)} (got {role!r})"
            raise InvalidValueError(msg, role)
        return self.colours[role]

    def __repr__(self) -> str:
        return f"<Theme {self.name!r}>"

    def __str__(self) -> str:
        return self.name


def theme(named: str | Path | Theme = "light") -> Theme:
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
        msg = f"'theme' must be one of {', '.join(THEMES)}, or a .json file (got {str(named)!r})"
        raise InvalidValueError(msg, named, THEMES)
    return _shipped(str(named))


def is_theme_file(named: str | Path) -> bool:
    """Whether a theme is named by its file.

    Example:
        >>> is_theme_file("our-colours.json"), is_theme_file("dark")
        (True, False)
    """
    return os.fspath(named).lower().endswith(_FILES)


@functools.cache
def _shipped(name: str) -> Theme:
    if name == "auto":
        return Theme(name, _shipped("light").colours, _shipped("dark").colours)
    file = Path(__file__).with_name(f"{name}.json")
    return Theme(name, json.loads(file.read_text(encoding="utf-8")))
