"""An electronic book holds its pages and images, and nothing of what was kept to make it."""

from pathlib import Path
from typing import TYPE_CHECKING

from ssm.ext.sphinx.forms import is_book

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["setup"]


def setup(app: "Sphinx") -> None:
    """Keeps doctrees out of books, also where they lie in the folder of a book.

    Args:
        app: the application.
    """
    app.connect("html-collect-pages", _left_out)


def _left_out(app: "Sphinx") -> list[tuple[str, dict[str, object], str]]:
    """No pages; all files below the doctrees are named as not belonging to the book."""
    out, trees = Path(app.outdir), Path(app.doctreedir)
    if is_book(app.builder) and trees.is_relative_to(out):
        files = (str(path.relative_to(out)) for path in sorted(trees.rglob("*")))
        app.config.epub_exclude_files = [*app.config.epub_exclude_files, *files]
    return []
