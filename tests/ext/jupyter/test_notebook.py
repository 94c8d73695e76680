"""The example notebook runs in a kernel of its own, and is shown as pages and on paper."""

import json
from pathlib import Path
from typing import Any

import pytest

FILE = Path(__file__).parents[3] / "examples" / "jupyter" / "kitchen.ipynb"
NOTEBOOK = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The notebook after all of its cells were run, from an empty folder."""
    pytest.importorskip("ipykernel", reason="no kernel to run a notebook in")
    nbclient = pytest.importorskip("nbclient", reason="nothing to run a notebook with")
    nbformat = pytest.importorskip("nbformat")
    book = nbformat.reads(FILE.read_text(encoding="utf-8"), as_version=4)
    resources = {"metadata": {"path": str(tmp_path_factory.mktemp("empty"))}}
    return nbclient.NotebookClient(book, timeout=300, resources=resources).execute()


def outputs(book: Any, cell: str) -> list[Any]:
    """What a cell of the notebook shows, by its id."""
    (found,) = [each for each in book.cells if each.id == cell]
    return [each.get("data", each) for each in found.outputs]


@pytest.mark.exe
def test_every_cell_shows_something(run: Any) -> None:
    """But for the first, which loads the extension; and nothing is said on stderr."""
    silent = [c.id for c in run.cells if c.cell_type == "code" and not c.outputs]
    said = [o for c in run.cells if c.cell_type == "code" for o in c.outputs if "text" in o]

    assert silent == ["load"]
    assert said == []


@pytest.mark.exe
def test_pictures_models_and_charts_are_shown(run: Any) -> None:
    """A picture as an image, a chart as a table that opens, a guide as text."""
    (picture,) = outputs(run, "picture")
    (chart,) = outputs(run, "compare")
    (guide,) = outputs(run, "ask")
    rules, *roots = outputs(run, "roots")

    assert {"text/html", "image/svg+xml", "image/png"} <= set(picture)
    assert "<details>" in chart["text/html"]
    assert guide["text/markdown"].startswith("### ")
    assert "What is there already" in rules["text/html"]
    assert [each["text/plain"].partition(":")[0] for each in roots] == ["root/ready", "root/meet"]


@pytest.mark.exe
def test_its_study_has_no_problems(run: Any) -> None:
    """What we show is sound."""
    shown = [
        o.get("text/plain", "") for c in run.cells if "outputs" in c for o in outputs(run, c.id)
    ]

    assert [text for text in shown if "error:" in text or "warning:" in text] == []


@pytest.mark.exe
def test_nbconvert_makes_a_page_of_it(run: Any) -> None:
    """Each drawing is an image with words in its place, in the page itself."""
    nbconvert = pytest.importorskip("nbconvert", reason="nothing to convert a notebook with")
    page, _ = nbconvert.HTMLExporter().from_notebook_node(run)

    assert page.count('src="data:image/svg+xml;base64,') >= 5
    assert 'alt="A Monday in the kitchen"' in page


@pytest.mark.exe
def test_latex_takes_each_drawing_as_pdf(run: Any) -> None:
    """No other program is asked to make one of the SVG."""
    convert = pytest.importorskip("nbconvert.preprocessors", reason="nothing to convert with")
    pytest.importorskip("typst", reason="the extra pdf is not installed")
    made, _ = convert.SVG2PDFPreprocessor(inkscape="no-such-program").preprocess(run, {})
    drawn = [each for cell in made.cells if "outputs" in cell for each in outputs(made, cell.id)]

    assert [
        each for each in drawn if "image/svg+xml" in each and "application/pdf" not in each
    ] == []


def test_the_notebook_stores_no_outputs() -> None:
    """So that it stays readable in git."""
    cells = [cell for cell in NOTEBOOK["cells"] if cell["cell_type"] == "code"]

    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells)


def test_the_notebook_is_written_cleanly() -> None:
    """Indented, in UTF-8, with a line end: as a person would wish to see it in a diff."""
    text = FILE.read_text(encoding="utf-8")

    assert text == json.dumps(NOTEBOOK, indent=1, ensure_ascii=False) + "\n"
