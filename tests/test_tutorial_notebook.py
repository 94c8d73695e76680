"""Guard: the first tutorial as a notebook runs in an empty folder and shows what it says."""

import functools
import json
import re
import tempfile
from typing import Any

import pytest
from acting import steps_of
from tools.tutorial_notebook import NOTEBOOK, PAGE, bare, executed

DRAWS = re.compile(r"ssm\.draw\(|^%%ssm")

pytest.importorskip("nbclient", reason="needs nbclient and ipykernel, of the extra test")
pytest.importorskip("ipykernel", reason="needs nbclient and ipykernel, of the extra test")


@functools.cache
def runs() -> list[tuple[dict[str, Any], list[list[str]]]]:
    """The notebook as it was run, and run again in the same folder, once for all tests."""
    with tempfile.TemporaryDirectory() as folder:
        return [executed(folder) for _ in range(2)]


def as_one(source: str | list[str]) -> str:
    """The text of a cell or an output, which a notebook may hold line by line."""
    return source if isinstance(source, str) else "".join(source)


@pytest.mark.exe
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_the_notebook_shows_what_its_cells_print(request: pytest.FixtureRequest) -> None:
    """Cell by cell, all text that stands in the file is what running it gives."""
    made, _ = runs()[0]
    text = json.dumps(made, indent=1, ensure_ascii=False) + "\n"
    if request.config.getoption("--update-golden"):
        NOTEBOOK.write_text(text, encoding="utf-8", newline="\n")
    kept = json.loads(NOTEBOOK.read_text(encoding="utf-8"))

    for there, now in zip(kept["cells"], made["cells"], strict=True):
        assert there == now, as_one(now["source"])


@pytest.mark.exe
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_a_second_run_in_the_same_folder_shows_the_same() -> None:
    """Students run all cells again; what the first run imported must not be in the way."""
    first, again = runs()

    for there, now in zip(first[0]["cells"], again[0]["cells"], strict=True):
        assert there == now, as_one(now["source"])
    assert first[1] == again[1]


@pytest.mark.exe
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_every_cell_that_draws_shows_a_picture() -> None:
    """What is not kept in the file is seen by whoever runs it."""
    made, shown = runs()[0]
    drawn = [
        formats
        for cell, formats in zip(made["cells"], shown, strict=True)
        if cell["cell_type"] == "code" and DRAWS.search(as_one(cell["source"]))
    ]

    assert len(drawn) == 7
    assert all("text/html" in formats for formats in drawn)


def test_the_notebook_holds_each_piece_of_the_study_of_the_page() -> None:
    """Page and notebook tell one story: no piece is left out, none is otherwise."""
    cells = "\n".join(as_one(cell["source"]) for cell in bare()["cells"])
    steps = list(steps_of(PAGE.read_text(encoding="utf-8")))
    pieces = [step.text.rstrip() for step in steps if step.kind in {"new", "end", "passage"}]

    assert len(pieces) == 9
    assert [piece for piece in pieces if piece not in cells] == []
    assert cells.count("change(\n") == len([step for step in steps if step.kind == "change"])
