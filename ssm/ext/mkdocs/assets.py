"""The files that pages of a site need: drawings and the style, called by what is in them."""

import hashlib

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from ssm.drawing.drawing import Drawing
from ssm.ext.embedding.styling import stylesheet

__all__ = ["add_drawing", "add_style"]

_FOLDER = "assets/ssm"
_DIGITS = 12


def add_style(config: MkDocsConfig, files: Files) -> None:
    """Puts the style into a site, before the styles of its author.

    Args:
        config: the settings of the site.
        files: its files.
    """
    file = _added(config, files, "ssm", "css", stylesheet())
    if file.dest_uri not in map(str, config.extra_css):
        config.extra_css.insert(0, file.dest_uri)


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


def _added(config: MkDocsConfig, files: Files, stem: str, end: str, text: str) -> File:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()[:_DIGITS]
    name = f"{_FOLDER}/{stem}-{digest}.{end}"
    file = files.get_file_from_path(name)
    if file is None:
        file = File.generated(config, name, content=text.encode("utf-8"))
        files.append(file)
    return file
