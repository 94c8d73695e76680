"""What `conf.py` may say: the study, and how its things are shown unless a page says else."""

from typing import TYPE_CHECKING

from ssm.drawing.themes.named import is_theme_file
from ssm.drawing.themes.theme import THEMES
from ssm.ext.embedding.asked import BOTH
from ssm.ext.sphinx.options import LOOKS, nearest_of

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


def setup(app: "Sphinx") -> None:
    """Adds the values.

    Args:
        app: the application.
    """
    app.add_config_value("ssm_study", "", "env", [str])
    app.add_config_value("ssm_look", "sketch", "env", [str])
    app.add_config_value("ssm_theme", BOTH, "env", [str])
    app.add_config_value("ssm_theme_paper", "print", "env", [str])
    app.add_config_value("ssm_description", "closed", "env", [str])
    app.add_config_value("ssm_backlinks", default=True, rebuild="env", types=[bool])
    app.connect("config-inited", _checked)


def _checked(app: "Sphinx", config: "Config") -> None:
    """Ends the build at once where a value is none of the right ones.

    Raises:
        ConfigError: a value is not one of the right words.
    """
    from sphinx.errors import ConfigError

    themes = (("ssm_theme", (BOTH, *THEMES)), ("ssm_theme_paper", THEMES))
    named = [each for each in themes if not is_theme_file(config[each[0]])]
    for name, right in (*_WORDS, *named):
        try:
            nearest_of(right)(config[name])
        except ValueError as error:
            msg = f"{name}: {error}"
            raise ConfigError(msg) from None
