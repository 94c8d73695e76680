"""The icon of a kind: path data on a grid of 24, read once from icons.json."""

import functools
import json
from pathlib import Path

__all__ = ["GRID", "icon_names", "icon_path", "icon_source"]

GRID = 24
_FILE = Path(__file__).with_name("icons.json")


@functools.cache
def _icons() -> dict[str, dict[str, str]]:
    icons: dict[str, dict[str, str]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return icons


def icon_names() -> tuple[str, ...]:
    """The names of all icons, sorted.

    Example:
        >>> "computer" in icon_names()
        True
    """
    return tuple(sorted(_icons()))


def icon_path(name: str) -> str:
    """The path data of an icon on a grid of 24; of a plain thing for an unknown name.

    Example:
        >>> icon_path("unicorn") == icon_path("thing")
        True
    """
    icons = _icons()
    return icons[name if name in icons else "thing"]["path"]


def icon_source(name: str) -> str | None:
    """What an icon is called in Tabler's set; None for a figure of our own.

    Example:
        >>> icon_source("computer"), icon_source("nurse")
        ('device-desktop', None)
    """
    icon = _icons().get(name)
    return icon["tabler"] if icon else None
