"""What the author of a page wrote, for whoever reads Markdown without the plugin."""

import contextlib
from pathlib import Path
from typing import Any

import attrs
from markdown import Markdown

from ssm.ext.mkdocs.telling import near

__all__ = ["Source", "source_of"]

_FENCES = "fenced_code_block"
_HARMLESS = ("normalize_whitespace",)
"""What is done to a page before its fences are read, and leaves its lines where they are."""


@attrs.frozen(kw_only=True)
class Source:
    """A page as its author wrote it.

    Attributes:
        name: the page, as links between pages name it.
        file: how messages call it; empty where no file is known.
        lines: all of its lines, with the front matter; none where others have changed them.
    """

    name: str
    file: str = ""
    lines: list[str]


def source_of(md: Markdown, lines: list[str] | None = None) -> Source:
    """The page that a reader of Markdown is at, as far as MkDocs or Zensical tell.

    Args:
        md: the reader of Markdown.
        lines: the page, if nothing of it was changed so far.
    """
    if lines is None:
        lines = [] if _has_changed(md) else getattr(md, "lines", [])
    try:
        name, path = _place(md)
    except (AttributeError, LookupError, TypeError, ValueError):
        return Source(name="page", lines=lines)
    with contextlib.suppress(OSError, ValueError):
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    return Source(name=name, file=near(str(path)), lines=lines)


def _has_changed(md: Markdown) -> bool:
    """Whether lines may have come or gone before the fences are read."""
    steps = md.preprocessors
    if _FENCES not in steps:
        return False
    before: int = steps.get_index_for_name(_FENCES)
    known = [name for name in _HARMLESS if name in steps]
    passed: int = sum(steps.get_index_for_name(name) < before for name in known)
    return passed != before


def _place(md: Any) -> tuple[str, Path]:
    """The name of the page, and its file.

    Raises:
        LookupError: neither MkDocs nor Zensical is here, or not as they are known.
        AttributeError: they are not as they are known.
    """
    if "relpath" in md.treeprocessors:
        file = md.treeprocessors["relpath"].file
        return str(file.src_uri), Path(file.abs_src_path)
    context = md.preprocessors["rendering_context"]
    return str(context.page.path), Path(context.config["docs_dir"], context.page.path)
