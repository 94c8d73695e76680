"""What may be said once for all pages: of the plugin, and of the extension."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from ssm.errors import InvalidValueError
from ssm.ext.embedding.asked import BOTH, Asked
from ssm.ext.embedding.html import Frame
from ssm.ext.mkdocs.asking import Defaults
from ssm.model.nearest import did_you_mean

__all__ = ["SETTINGS", "Settings", "not_known", "settings_from"]

SETTINGS: Mapping[str, tuple[str | bool, str]] = MappingProxyType(
    {
        "study": (".", "The study that is shown where a fence names none."),
        "look": ("sketch", "The strokes: sketch or plain."),
        "theme": (BOTH, "The colours: both, light, dark, print, auto, or a file of your own."),
        "width": ("", "How wide drawings are shown."),
        "numbered": ("", "The word before the numbers of figures, such as Figure."),
        "backlinks": (True, "Below what is shown, where pages speak of it and show it again."),
    }
)
"""What may be said, what holds where it is not said, and what it is for."""


@attrs.frozen(kw_only=True)
class Settings:
    """What holds on all pages.

    Attributes:
        defaults: what holds where a fence says nothing.
        numbered: the word before the numbers of figures; "" for none.
        backlinks: below what is shown stands where pages speak of it and show it again.
    """

    defaults: Defaults = attrs.field(factory=Defaults)
    numbered: str = ""
    backlinks: bool = True


def settings_from(said: Mapping[str, Any], folder: str = ".") -> Settings:
    """Settings, with what holds where something is not said.

    Args:
        said: what is said, by its name; None for what is not.
        folder: what paths count from.

    Raises:
        InvalidValueError: something said is no setting, or none of the right words; the
            message offers the nearest.

    Example:
        >>> settings_from({"look": "plain", "backlinks": False}).backlinks
        False
    """
    for name, others in not_known(said).items():
        msg = f"there is no setting {name!r}{others}"
        raise InvalidValueError(msg, name)
    held = {name: default for name, (default, _) in SETTINGS.items()}
    held |= {name: value for name, value in said.items() if value is not None}
    words = {name: str(held[name]) for name in ("study", "look", "theme", "width")}
    Asked(kind="model", look=words["look"], theme=words["theme"])
    Frame(width=words["width"])
    return Settings(
        defaults=Defaults(folder=folder, **words),
        numbered=str(held["numbered"]),
        backlinks=bool(held["backlinks"]),
    )


def not_known(names: Iterable[str]) -> dict[str, str]:
    """Names of no setting, each with the nearest that is one, or with all of them.

    Args:
        names: what may be names of settings.

    Example:
        >>> not_known(["look", "studdy"])
        {'studdy': "; did you mean 'study'?"}
    """
    others = f" (there are {', '.join(SETTINGS)})"
    return {name: did_you_mean(name, SETTINGS) or others for name in names if name not in SETTINGS}
