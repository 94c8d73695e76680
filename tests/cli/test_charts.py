"""`ssm compare` and `ssm agenda` into files: the format by the name, and nothing by halves."""

import io
import json

import openpyxl
import pytest


@pytest.mark.parametrize(
    ("command", "end", "begins"),
    [
        ("compare", "html", b"\n<!DOCTYPE html>"),
        ("compare", "xlsx", b"PK"),
        ("compare", "md", b"# What the models ask"),
        ("agenda", "html", b"\n<!DOCTYPE html>"),
        ("agenda", "docx", b"PK"),
        ("agenda", "md", b"# From debate to action"),
        ("agenda", "json", b"{"),
        ("agenda", "txt", b"From debate to action"),
    ],
)
def test_the_name_of_the_file_says_the_format(invoke, small, tmp_path, command, end, begins):
    """A person names the file once."""
    out = tmp_path / "made" / f"it.{end}"

    assert invoke(command, small, "-o", out).exit_code == 0
    assert out.read_bytes().lstrip(b"\n").startswith(begins.lstrip(b"\n"))


@pytest.mark.parametrize(("command", "kind"), [("compare", "xlsx"), ("agenda", "docx")])
def test_what_no_terminal_shows_needs_a_file(invoke, small, command, kind):
    """It says so, with an example."""
    result = invoke(command, small, "--format", kind)

    assert result.exit_code == 2
    assert f".{kind}" in result.stderr


@pytest.mark.parametrize("command", ["compare", "agenda"])
def test_an_unknown_end_names_those_that_are_known(invoke, small, command):
    """No guess is made."""
    result = invoke(command, small, "-o", "chart.ppt")

    assert result.exit_code == 2
    assert ".html" in result.stderr


def test_a_workbook_opens_and_holds_the_words(invoke, small, tmp_path):
    """As a spreadsheet program would open it."""
    out = tmp_path / "made" / "chart.xlsx"
    invoke("compare", small, "-o", out)
    book = openpyxl.load_workbook(io.BytesIO(out.read_bytes()))

    assert "“Never seen a brush.”" in [cell.value for cell in book["Findings"]["B"]]


def test_an_agenda_as_json_is_one_document(invoke, small):
    """For a script."""
    told = json.loads(invoke("agenda", small, "--format", "json").stdout)

    assert [point["ref"] for point in told["points"]] == ["model/fence/2"]


def test_a_trace_as_markdown_is_printed(invoke, small):
    """For a document."""
    told = invoke("trace", small, "f1", "--format", "md").stdout

    assert "- about `model/fence/2`: Paint the fence" in told


@pytest.mark.parametrize(
    ("name", "begins"), [("f1.md", "# “"), ("f1.json", "{"), ("f1.txt", "finding/f1: “")]
)
def test_a_trace_goes_into_a_file_as_its_name_says(invoke, small, tmp_path, name, begins):
    """As from all commands beside it."""
    done = invoke("trace", small, "f1", "-o", str(tmp_path / name), "-q")

    assert (done.exit_code, done.output) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
