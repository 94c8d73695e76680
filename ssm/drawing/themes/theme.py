"""A theme: from the colour roles of a scene to colours."""

import functools
import json
from pathlib import Path

import attrs

from ssm.errors import InvalidValueError

__all__ = ["THEMES", "Theme", "theme"]

THEMES = ("light", "dark", "print")


@attrs.frozen(eq=False, repr=False)
class Theme:
    """The colours of one theme, by role."""

    name: str
    colours: dict[str, str]

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


@functools.cache
def theme(name: str = "light") -> Theme:
    """A theme by its name.

    Raises:
        InvalidValueError: there is no such theme.
    """
    if name not in THEMES:
        msg = f"'theme' must be one of {', '.join(THEMES)} (got {name!r})"
        raise InvalidValueError(msg, name, THEMES)
    file = Path(__file__).with_name(f"{name}.json")
    return Theme(name, json.loads(file.read_text(encoding="utf-8")))
