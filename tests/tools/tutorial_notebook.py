"""The first tutorial as a notebook: the same study, piece by piece, in Python.

The pieces of the study are those of the page, so that both tell one story. Run this file
to write the notebook anew, with what its cells print; drawings are left to whoever runs it.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "docs" / "_ext"))

from acting import Step, steps_of  # noqa: E402 - it lies in the documentation

__all__ = ["NOTEBOOK", "PAGE", "bare", "executed"]

PAGE = ROOT / "docs" / "tutorial" / "first-study.md"
NOTEBOOK = ROOT / "docs" / "tutorial" / "first-study.ipynb"
TEMPLATE = Path(__file__).with_suffix(".md")
Cell = dict[str, Any]


def bare() -> dict[str, Any]:
    """The notebook as nobody has run it."""
    cells = [
        _code(text, n) if kind == "code" else _words(text, n)
        for n, (kind, text) in enumerate(_parts())
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {
        "cells": cells,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _parts() -> Iterator[tuple[str, str]]:
    """Words and code in turn, with the pieces of the study in their places."""
    pieces = iter(
        step
        for step in steps_of(PAGE.read_text(encoding="utf-8"))
        if step.kind in {"new", "end", "change", "passage"}
    )
    text = TEMPLATE.read_text(encoding="utf-8")
    for n, part in enumerate(text.split("```")):
        if n % 2 == 0:
            if part.strip():
                yield "words", part.strip()
        elif part.startswith("{piece}"):
            yield "code", _written(next(pieces))
        else:
            yield "code", part.partition("\n")[2].rstrip()


def _written(step: Step) -> str:
    """What writes a piece of a file, as somebody would in an editor."""
    text = step.text.rstrip()
    if step.kind == "new":
        return f"%%writefile {step.file}\n{text}"
    if step.kind == "end":
        return f"%%writefile -a {step.file}\n\n{text}"
    if step.kind == "change":
        old, new = (line[1:].strip() for line in text.splitlines())
        return f"change(\n    '{old}',\n    '{new}',\n)"
    return f'fill("""\n{text}\n""")'


def _words(text: str, n: int) -> Cell:
    return {"cell_type": "markdown", "id": f"cell-{n}", "metadata": {}, "source": text}


def _code(text: str, n: int) -> Cell:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": f"cell-{n}",
        "metadata": {},
        "outputs": [],
        "source": text,
    }


def executed(folder: str | Path) -> tuple[dict[str, Any], list[list[str]]]:
    """The notebook as run in a folder, and the formats that each cell showed.

    What is kept of outputs is their text; of a drawing nothing, since it would be most of
    the file, and whoever runs the cell sees it.
    """
    import nbformat
    from nbclient import NotebookClient

    book = nbformat.from_dict(bare())  # type: ignore[no-untyped-call]
    resources = {"metadata": {"path": str(folder)}}
    NotebookClient(book, resources=resources, timeout=300, kernel_name="python3").execute()
    shown = [
        sorted({kind for out in cell.get("outputs", ()) for kind in out.get("data", ())})
        for cell in book.cells
    ]
    for cell in book.cells:
        cell.metadata.clear()
        if cell.cell_type == "code":
            cell.outputs = [kept for out in cell.outputs if (kept := _kept(out))]
    return json.loads(nbformat.writes(book)), shown  # type: ignore[no-untyped-call]


def _kept(out: Any) -> Any:
    if "data" not in out:
        return out
    if "image/svg+xml" in out["data"]:
        return None
    out["data"] = {"text/plain": out["data"]["text/plain"]}
    out["metadata"] = {}
    return out


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as empty:
        made, _ = executed(empty)
    NOTEBOOK.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
