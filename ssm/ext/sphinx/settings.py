"""What `conf.py` may say: the study, and how its things are shown unless a page says else."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ssm.drawing.text.fonts import LOOKS
from ssm.drawing.themes.named import is_theme_file
from ssm.drawing.themes.theme import THEMES
from ssm.errors import UnreadableError
from ssm.ext.embedding.asked import BOTH
from ssm.ext.sphinx.colours import wrong_in
from ssm.ext.sphinx.options import nearest_of
from ssm.ext.sphinx.telling import Remark, warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

__all__ = ["DESCRIPTIONS", "setup"]

DESCRIPTIONS = ("open", "closed", "hidden")
"""How the words for a drawing stand on a page; hidden ones are for screen readers."""

_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ssm_look", LOOKS),
    ("ssm_description", DESCRIPTIONS),
)
_PAPER = "ssm_theme_paper"
_THEMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ssm_theme", (BOTH, *THEMES)),
    (_PAPER, THEMES),
)


def setup(app: "Sphinx") -> None:
    """Adds the values.

    Args:
        app: the application.
    """
    app.add_config_value("ssm_study", "", "env", [str])
    app.add_config_value("ssm_look", "sketch", "env", [str])
    app.add_config_value("ssm_theme", BOTH, "env", [str])
    app.add_config_value(_PAPER, "print", "env", [str])
    app.add_config_value("ssm_description", "closed", "env", [str])
    app.add_config_value("ssm_backlinks", default=True, rebuild="env", types=[bool])
    app.connect("config-inited", _checked)


def _checked(app: "Sphinx", config: "Config") -> None:
    """Ends the build at once where a value is none of the right ones.

    Raises:
        ConfigError: a value is not one of the right words, or its file cannot be read.
    """
    from sphinx.errors import ConfigError

    for name, right in (*_WORDS, *_THEMES):
        value = config[name]
        try:
            if (name, right) in _THEMES and is_theme_file(value):
                remarks = wrong_in(str(app.srcdir / value), value)
                _tell_of_paper(remarks if name == _PAPER else ())
            else:
                nearest_of(right)(value)
        except (ValueError, UnreadableError) as error:
            msg = f"{name}: {error}"
            raise ConfigError(msg) from None


def _tell_of_paper(remarks: Iterable[Remark]) -> None:
    """What is wrong in colours that no page asks for; pages tell of theirs."""
    for remark in remarks:
        warn(remark.message, remark.subtype, None)
