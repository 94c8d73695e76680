"""Pages made at a build: only those that changed are written, those that are gone removed.

A page that stays as it was keeps its date, so that a second build does not read it again.
"""

from collections.abc import Mapping
from pathlib import Path

__all__ = ["keep"]


def keep(folder: Path, pages: Mapping[str, str]) -> None:
    """Make a folder hold just these pages, given as texts by name."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.md"):
        if path.stem not in pages:
            path.unlink()
    for name, text in pages.items():
        path = folder / f"{name}.md"
        whole = text.rstrip() + "\n"
        if not path.is_file() or path.read_text(encoding="utf-8") != whole:
            path.write_text(whole, encoding="utf-8", newline="\n")
