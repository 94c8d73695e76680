"""The script and the notebook of examples/scripted run, and tell what they promise."""

import json
import runpy
from pathlib import Path

import pytest

import ssm

FOLDER = Path(__file__).parents[2] / "examples" / "scripted"
NOTEBOOK = json.loads((FOLDER / "outpatients.ipynb").read_text(encoding="utf-8"))
CODE = ["".join(cell["source"]) for cell in NOTEBOOK["cells"] if cell["cell_type"] == "code"]


@pytest.fixture(scope="module")
def script():
    """The names that the script defines."""
    return runpy.run_path(str(FOLDER / "outpatients.py"))


def test_the_scripted_study_is_sound(script):
    """By our own rules, as the written ones are."""
    assert [str(problem) for problem in ssm.check(script["STUDY"]).problems] == []


def test_the_script_writes_a_study_and_a_report(script, tmp_path, capsys):
    """What it saves is an ordinary study, equal to the one built in Python."""
    script["main"](str(tmp_path))
    assert ssm.load(tmp_path / "study").study == script["STUDY"]
    assert (tmp_path / "report" / "index.html").is_file()
    assert "March and June" in capsys.readouterr().out


def test_the_picture_without_the_booking_computer_has_no_link_to_it(script):
    """A variation is a new study; the old one is what it was."""
    simpler = script["without_element"](script["STUDY"], "week-1", "booking")
    links = [str(link) for link in simpler["picture/week-1"].links]
    assert not any("booking" in link for link in links)
    assert "booking" in {element.id for element in script["STUDY"]["picture/week-1"].elements}


def test_without_the_family_doctors_the_comparison_comes_out_differently(script):
    """Whoever was not asked cannot contradict."""
    verdicts, unheard = script["verdicts"], script["as_if_unheard"]
    heard = verdicts(script["STUDY"], "before")
    silent = verdicts(unheard(script["STUDY"], "referrers"), "before")
    assert heard["Report back to the referring doctor"] == "contested"
    assert silent["Report back to the referring doctor"] == "present"


def test_before_and_after_differ(script):
    """March's two lists are June's one."""
    verdicts = script["verdicts"]
    lines = list(
        script["changed"](verdicts(script["STUDY"], "before"), verdicts(script["STUDY"], "after"))
    )
    assert "Plan the day in one list: contested, then present" in lines


def test_the_cells_of_the_notebook_run_in_order(monkeypatch):
    """Without Jupyter: plain code, from the first cell to the last."""
    monkeypatch.syspath_prepend(str(FOLDER))
    names = {}
    for cell in CODE:
        exec(compile(cell, "outpatients.ipynb", "exec"), names)


def test_the_notebook_stores_no_outputs():
    """So that it stays readable in git."""
    cells = [cell for cell in NOTEBOOK["cells"] if cell["cell_type"] == "code"]
    assert len(cells) >= 8
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells)


def test_the_notebook_is_written_cleanly():
    """Indented, in UTF-8, with a line end: as a person would wish to see it in a diff."""
    text = (FOLDER / "outpatients.ipynb").read_text(encoding="utf-8")
    assert text == json.dumps(NOTEBOOK, indent=1, ensure_ascii=False) + "\n"
