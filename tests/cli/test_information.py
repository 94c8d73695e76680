"""`ssm information`: tables, the cross and a workbook, on stdout and in a file."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Invoke = Callable[..., Result]

STUDY = """\
ssm: 1
title: "Soup for all"
models:
  soup:
    status: idea
    activities:
      1: {do: "Count the guests", outputs: ["number of guests"]}
      2: {do: "Cook the soup", inputs: ["number of guests", "=recipe"]}
    dependencies: [1 -> 2]
  bare:
    status: idea
    activities: {1: "Sit down"}
as_is:
  now: {tasks: {a: {do: "Count plates", outputs: ["number of guests"]}}}
"""


@pytest.fixture
def kitchen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A study with information, and the folder to be in."""
    (tmp_path / "study.yaml").write_text(STUDY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_text_lists_what_is_needed_and_what_is_open(invoke: Invoke, kitchen: Path) -> None:
    """From the study in this folder."""
    told = " ".join(invoke("information").stdout.split())

    assert "Count the guests → Cook the soup: number of guests" in told
    assert "Who brings it, from where, and in what form?" in told


@pytest.mark.parametrize("kind", ["txt", "md", "csv", "json", "xlsx"])
def test_the_name_of_the_file_says_the_format(invoke: Invoke, kitchen: Path, kind: str) -> None:
    """A workbook among them."""
    result = invoke("information", "-o", f"known.{kind}")

    assert result.exit_code == 0, result.output
    assert (kitchen / f"known.{kind}").stat().st_size > 100


def test_a_workbook_has_the_table_the_cross_and_the_questions(
    invoke: Invoke, kitchen: Path
) -> None:
    """A sheet each, every cell a text; the same bytes each time."""
    openpyxl = pytest.importorskip("openpyxl")
    invoke("information", "-o", "known.xlsx")
    first = (kitchen / "known.xlsx").read_bytes()
    (kitchen / "known.xlsx").unlink()
    invoke("information", "-o", "known.xlsx")

    book = openpyxl.load_workbook(kitchen / "known.xlsx")
    assert book.sheetnames == ["Table of soup", "Cross of soup", "To ask, soup"]
    assert all(cell.data_type in "sn" for page in book for row in page for cell in row)
    assert (kitchen / "known.xlsx").read_bytes() == first


def test_json_and_csv_are_for_machines(invoke: Invoke, kitchen: Path) -> None:
    """They parse, and no spreadsheet runs what a study says."""
    data = json.loads(invoke("information", "--format", "json").stdout)
    rows = list(csv.DictReader(io.StringIO(invoke("information", "--format", "csv").stdout)))

    assert data["models"][0]["information"][0]["yielded"] == ["as-is/now/a"]
    assert rows[1]["inputs"] == "number of guests\n=recipe"


def test_the_cross_alone(invoke: Invoke, kitchen: Path) -> None:
    """As a table, activities above and what is done now below."""
    told = invoke("information", "soup", "--cross", "--format", "csv").stdout.splitlines()

    assert told == [
        ",,1 Count the guests,x,",
        "x,x,2 Cook the soup,,",
        "'=recipe,number of guests,goes in ← · → comes out,number of guests,'=recipe",
        ",,Count plates,x,",
    ]


def test_a_workbook_is_not_printed(invoke: Invoke, kitchen: Path) -> None:
    """It asks for a file."""
    result = invoke("information", "--format", "xlsx")

    assert result.exit_code == 2
    assert "-o information.xlsx" in result.stderr


def test_the_cross_is_drawn(invoke: Invoke, kitchen: Path) -> None:
    """By its ref; a model that is not there is offered the nearest."""
    assert invoke("draw", "cross/soup", "-o", "out").exit_code == 0
    assert (kitchen / "out" / "cross-soup.svg").exists()
    assert "did you mean 'soup'" in invoke("draw", "cross/soop", "-o", "out").stderr
