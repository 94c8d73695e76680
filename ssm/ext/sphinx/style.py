"""The style sheet and the little script of pages, copied with those of the theme."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

__all__ = ["setup"]

_STATIC = Path(__file__).parent / "static"


def setup(app: "Sphinx") -> None:
    """Adds the files to every page.

    Args:
        app: the application.
    """
    app.connect("config-inited", _found)
    app.connect("builder-inited", _added)


def _found(_app: "Sphinx", config: "Config") -> None:
    # Before Sphinx compares its settings with those of the last build: a folder that comes
    # later is told as a change at every build.
    config.html_static_path.append(str(_STATIC))


def _added(app: "Sphinx") -> None:
    if app.builder.format != "html":
        return
    app.add_css_file("ssm.css")
    if app.builder.name != "epub":
        app.add_js_file("ssm.js", loading_method="defer")
