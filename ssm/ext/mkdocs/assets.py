"""The files that pages of a site need: drawings and the style, called by what is in them."""

import hashlib

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from ssm.drawing.drawing import Drawing
from ssm.ext.embedding.styling import stylesheet

__all__ = ["add_drawing", "add_style", "name_style"]

_FOLDER = "assets/ssm"
_DIGITS = 12


def name_style(config: MkDocsConfig) -> None:
    """Lets all pages of a site have the style, before the styles of its author.

    Args:
        config: the settings of the site.
    """
    name = _named("ssm", "css", stylesheet())
    if name not in map(str, config.extra_css):
        config.extra_css.insert(0, name)


def add_style(config: MkDocsConfig, files: Files) -> None:
    """Puts the style into a site.

    Plugins that arrange files expect each to lie somewhere; so this is for when they have.

    Args:
        config: the settings of the site.
        files: its files.
    """
    _added(config, files, "ssm", "css", stylesheet())


def add_drawing(config: MkDocsConfig, files: Files, page: Page, drawing: Drawing) -> str:
    """Puts a drawing into a site, once; its address as seen from a page.

    Args:
        config: the settings of the site.
        files: its files.
        page: the page.
        drawing: the drawing.
    """
    file = _added(config, files, drawing.file_stem, "svg", drawing.svg)
    return get_relative_url(file.url, page.url)


def _named(stem: str, end: str, text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()[:_DIGITS]
    return f"{_FOLDER}/{stem}-{digest}.{end}"


def _added(config: MkDocsConfig, files: Files, stem: str, end: str, text: str) -> File:
    name = _named(stem, end, text)
    file = files.get_file_from_path(name)
    if file is None:
        file = File.generated(config, name, content=text.encode("utf-8"))
        files.append(file)
    return file
