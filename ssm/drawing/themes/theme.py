"""A theme: from the colour roles of a scene to colours."""

import functools
import json
from pathlib import Path

import attrs

from ssm.errors import InvalidValueError
from ssm.problems import Problem

__all__ = ["THEMES", "Theme", "shipped_theme"]

THEMES = ("light", "dark", "print", "auto")
"""The themes that came with the package; `auto` is light, and dark on a dark screen."""


@attrs.frozen(repr=False)
class Theme:
    """The colours of one theme, by role.

    Attributes:
        name: one of `THEMES`, or the name of the file it was read from.
        colours: `#rrggbb` by role.
        dark: the colours for a reader whose screen is dark, or None when they stay.
        problems: what was wrong with its file; what was sound is in the colours.
    """

    name: str
    colours: dict[str, str] = attrs.field(hash=False)
    dark: dict[str, str] | None = attrs.field(default=None, hash=False)
    problems: tuple[Problem, ...] = ()

    def colour(self, role: str) -> str:
        """The colour of a role such as `ink`, as `#rrggbb`.

        Raises:
            InvalidValueError: no theme has such a role.

        Example:
            >>> shipped_theme("print").colour("ink")
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


@functools.cache
def shipped_theme(name: str) -> Theme:
    """A theme that came with the package, read once.

    Args:
        name: one of `THEMES`.
    """
    if name == "auto":
        return Theme(name, shipped_theme("light").colours, shipped_theme("dark").colours)
    file = Path(__file__).with_name(f"{name}.json")
    return Theme(name, json.loads(file.read_text(encoding="utf-8")))
