"""`ssm findings decide`: what a sheet decides is taken, and what became of it is told."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from talks import LINKS, study_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a study with four findings to read."""
    return study_folder(tmp_path / "fence")


@pytest.fixture
def sheet(invoke: Callable[..., Result], folder: Path, tmp_path: Path) -> Path:
    """A sheet as it is written, with one finding decided in it and one slip."""
    path = tmp_path / "sheet.csv"
    invoke("findings", "suggest", folder, "--order", "source", "-o", path, "--by", "ann")
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    lines[1] = lines[1].replace(",,,,,ann,", ",fence/1,yes,,,ann,")
    lines[2] = lines[2].replace(",,,,,ann,", ",fence/9,,,,ann,")
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    return path


def test_a_sheet_comes_back(invoke: Callable[..., Result], folder: Path, sheet: Path) -> None:
    """Status 1 while there is something to look at; the rest is taken."""
    result = invoke("findings", "decide", sheet, "--study", folder)

    assert result.exit_code == 1
    first, told = result.stdout.splitlines()
    assert first == "one finding decided; 2 as they were; 1 to look at"
    assert told.startswith("sheet.csv, row 3, column I: no row is called 'fence/9'; did you mean")
    assert (folder / LINKS).read_text(encoding="utf-8").splitlines()[1].startswith("f1,fence/1,yes")


def test_a_dry_run_writes_nothing(invoke: Callable[..., Result], folder: Path, sheet: Path) -> None:
    """And says what it would do, to programs too."""
    asked = ("findings", "decide", sheet, "--study", folder)
    result = invoke(*asked, "--dry-run", "--format", "json")

    data = json.loads(result.stdout)
    assert (data["taken"], data["unchanged"], data["kept"]) == (["f1"], 2, [])
    assert data["told"][0]["place"] == "sheet.csv, row 3, column I"
    assert not (folder / LINKS).exists()


def test_a_workbook_is_written_into_a_file(
    invoke: Callable[..., Result], folder: Path, tmp_path: Path
) -> None:
    """Its name says what it is; a terminal is no place for it."""
    path = tmp_path / "sheet.xlsx"
    assert invoke("findings", "suggest", folder, "-o", path).exit_code == 0
    assert invoke("findings", "decide", path, "--study", folder).exit_code == 0

    result = invoke("findings", "suggest", folder, "--format", "xlsx")
    assert "a workbook goes into a file" in result.stderr
