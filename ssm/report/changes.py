"""What changed between two versions as files: the words, and a drawing for each part."""

from collections.abc import Iterable
from pathlib import Path

from ssm.diffing import Diff
from ssm.diffing.formats import as_json, as_markdown, as_text
from ssm.drawing.drawing import Drawing
from ssm.drawing.themes.theme import Theme
from ssm.problems import Problem
from ssm.report.drawings import drawing_files
from ssm.report.filed import Makers, filed

__all__ = ["changes_file", "changes_files"]


def changes_file(
    found: Diff,
    kind: str,
    names: tuple[str, str] | None = None,
    drawings: Iterable[Drawing] = (),
    theme: str | Path | Theme = "light",
    *,
    width: int = 80,
) -> bytes:
    """A diff as the content of one file.

    Args:
        found: what `diff` gave.
        kind: `text`, `md`, `json` or `html`.
        names: what the two versions are called.
        drawings: what `draw_changes` gave, for a page.
        theme: the colours of a page.
        width: of text, in columns.
    """
    makers: Makers = {
        "text": lambda: as_text(found, width, names=names),
        "md": lambda: as_markdown(found, names=names),
        "json": lambda: as_json(found, names=names),
        "html": lambda: _page(found, names, drawings, theme),
    }
    return filed(makers[kind](), kind)


def _page(
    found: Diff,
    names: tuple[str, str] | None,
    drawings: Iterable[Drawing],
    theme: str | Path | Theme,
) -> str:
    from ssm.report.page import page
    from ssm.report.sections.changes import changes_sections

    shown = {drawing.ref: drawing.svg for drawing in drawings if not drawing.failed}
    return page(found.new, changes_sections(found, names, shown), shown, theme=theme)


def changes_files(
    found: Diff, drawings: Iterable[Drawing], names: tuple[str, str] | None = None
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """A folder's files: `changes.md`, and each drawing as SVG and PNG.

    Args:
        found: what `diff` gave.
        drawings: what `draw_changes` gave.
        names: what the two versions are called.

    Returns:
        The contents by name, and what could not be made.
    """
    shown = tuple(drawings)
    files, problems = drawing_files(shown, ("svg", "png"))
    pictures = {
        drawing.ref.partition("/")[2]: f"{drawing.file_stem}.svg"
        for drawing in shown
        if not drawing.failed and f"{drawing.file_stem}.svg" in files
    }
    text = as_markdown(found, names=names, pictures=pictures)
    return {"changes.md": f"{text}\n".encode(), **files}, problems
