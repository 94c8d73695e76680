"""In which files a builder wants a drawing: light and dark for pages, one for paper."""

import importlib.util
from typing import TYPE_CHECKING

from ssm.drawing.themes.named import is_theme_file
from ssm.ext.embedding.asked import BOTH
from ssm.ext.sphinx.kept import Form

if TYPE_CHECKING:
    from sphinx.builders import Builder

__all__ = ["forms_for", "is_book", "is_page", "tells_words"]


def is_book(builder: "Builder") -> bool:
    """Whether a builder makes an electronic book: HTML without scripts, narrow and still."""
    return builder.name == "epub"


def is_page(builder: "Builder") -> bool:
    """Whether a builder makes pages for a browser."""
    return builder.format == "html" and not is_book(builder)


def tells_words(builder: "Builder") -> bool:
    """Whether a builder writes what is in a drawing in words, for it takes no images."""
    return builder.format in ("text", "man")


def forms_for(builder: "Builder", theme: str) -> tuple[Form, ...]:
    """The files that a builder wants of a drawing, none when it takes no images.

    Args:
        builder: the builder.
        theme: the colours as they were asked for.
    """
    types = builder.supported_image_types
    if "image/svg+xml" in types and builder.format == "html":
        if is_book(builder):
            return (Form("svg", "light" if theme == BOTH else theme, is_bookish=True),)
        themes = ("light", "dark") if theme == BOTH else (theme,)
        return tuple(Form("svg", each) for each in themes)
    still = _on_paper(builder) if theme in (BOTH, "auto") else theme
    if "application/pdf" in types and importlib.util.find_spec("typst"):
        return (Form("pdf", still),)
    return (Form("png", still),) if "image/png" in types else ()


def _on_paper(builder: "Builder") -> str:
    """The colours for paper: a theme by its name, or by the whole path of its file."""
    named: str = builder.config.ssm_theme_paper
    return str(builder.srcdir / named) if is_theme_file(named) else named
