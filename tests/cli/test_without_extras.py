"""Word and spreadsheets without the extra that they need: told, with what to do."""

import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(
    "words",
    [
        ("compare", "STUDY", "-o", "chart.xlsx"),
        ("compare", "STUDY", "--blank", "-o", "chart.xlsx"),
        ("compare", "STUDY", "--blank", "-o", "chart.docx"),
        ("information", "STUDY", "-o", "information.xlsx"),
        ("ask", "STUDY", "-o", "guide.docx"),
        ("ask", "STUDY", "--plan", "-o", "plan.docx"),
        ("agenda", "STUDY", "-o", "agenda.docx"),
    ],
    ids=" ".join,
)
def test_an_extra_that_is_not_there_is_named(words, invoke, tmp_path, monkeypatch):
    """With the command that installs it; nothing is written, and nothing is our fault."""
    for library in ("openpyxl", "docx"):
        for name in [each for each in sys.modules if each.partition(".")[0] == library]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.chdir(tmp_path)
    study = str(EXAMPLES / "outpatients")
    result = invoke(*(study if word == "STUDY" else word for word in words))
    assert result.exit_code == 2
    assert "pip install 'ssm-workshop[office]'" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_build_goes_without_workbooks(invoke, tmp_path, monkeypatch):
    """All that needs no extra is made."""
    monkeypatch.setattr("ssm.report.charts.find_spec", lambda _: None)
    result = invoke("build", EXAMPLES / "fence", "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert not list((tmp_path / "out").rglob("comparison.xlsx"))
    assert (tmp_path / "out" / "index.html").is_file()
