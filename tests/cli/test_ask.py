"""`ssm ask`, and `ssm compare --blank`: what is taken along, and comes back."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
CLINIC = str(ROOT / "examples" / "outpatients")


def test_a_guide_is_printed_as_wide_as_the_terminal(invoke):
    """And exits well."""
    done = invoke("ask", CLINIC, "nurses")

    assert done.exit_code == 0
    assert done.stdout.startswith("Whom to ask next: The outpatient clinic")
    assert "Patients\n====" not in done.stdout


def test_json_has_a_guide_for_each_person(invoke):
    """With canonical refs."""
    told = json.loads(invoke("ask", CLINIC, "--format", "json").stdout)
    guides = {guide["whom"]: guide for guide in told["guides"]}
    refs = [each["ref"] for guide in guides.values() for each in guide["main"]]

    assert "us" not in guides
    assert all(ref.startswith(("model/", "ask:")) for ref in refs)


@pytest.mark.parametrize("name", ["g.txt", "g.md", "g.docx", "g.csv", "g.json"])
def test_the_name_of_the_file_says_how_a_guide_is_written(invoke, tmp_path, name):
    """As everywhere."""
    assert invoke("ask", CLINIC, "nurses", "-o", str(tmp_path / name)).exit_code == 0
    assert (tmp_path / name).stat().st_size > 500


@pytest.mark.parametrize("name", ["p.txt", "p.md", "p.docx", "p.csv", "p.json", "p.yaml"])
def test_the_name_of_the_file_says_how_a_plan_is_written(invoke, tmp_path, name):
    """YAML is what can be copied into the study."""
    assert invoke("ask", CLINIC, "--plan", "-o", str(tmp_path / name)).exit_code == 0
    assert (tmp_path / name).stat().st_size > 500


@pytest.mark.parametrize("kind", ["md", "csv", "json", "yaml", "text"])
def test_a_plan_can_be_printed(invoke, kind):
    """In every kind that is text."""
    done = invoke("ask", CLINIC, "--plan", "--format", kind)

    assert done.exit_code == 0
    assert "hear-authority" in done.stdout


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["ask", CLINIC, "-o", "g.pdf"], "ends with none of .txt, .md, .docx, .csv, .json"),
        (["ask", CLINIC, "--format", "docx"], "needs a file: -o ask.docx"),
        (["ask", CLINIC, "--format", "yaml"], "--format yaml is not for this: use text, md, docx"),
        (["ask", CLINIC, "nurse"], "did you mean 'nurses'?"),
        (["ask", CLINIC, "us"], "nobody asks themselves"),
        (["compare", CLINIC, "--blank", "-o", "c.pdf"], "-o chart.xlsx, .docx, .md or .csv"),
        (["compare", CLINIC, "--blank", "--group", "nurse"], "did you mean 'nurses'?"),
    ],
)
def test_what_cannot_be_is_told_with_what_can(invoke, args, told):
    """No traceback, and status 2."""
    done = invoke(*args)

    assert done.exit_code == 2
    assert told in done.stderr


@pytest.mark.parametrize("name", ["c.xlsx", "c.docx", "c.md", "c.csv"])
def test_a_blank_chart_is_written_as_its_name_says(invoke, tmp_path, name):
    """For the models and the groups that are wanted."""
    args = ("compare", CLINIC, "good-time", "--blank", "--group", "nurses")
    assert invoke(*args, "-o", str(tmp_path / name)).exit_code == 0
    assert (tmp_path / name).stat().st_size > 500


def test_a_blank_chart_is_printed_as_markdown(invoke):
    """When no file is named."""
    done = invoke("compare", CLINIC, "good-time", "--blank", "--group", "nurses")

    assert done.exit_code == 0
    assert "| good-time/1 |" in done.stdout
    assert "full-slots" not in done.stdout


@pytest.mark.parametrize(
    "args", [("ask", CLINIC, "nurses"), ("compare", CLINIC, "good-time", "--blank")]
)
def test_what_is_to_be_filled_in_says_how_it_comes_back(invoke, tmp_path, args):
    """With the study, for whoever stands elsewhere; not when quiet."""
    out = str(tmp_path / "a room.md")

    assert f"ssm findings import '{out}' --study {CLINIC}" in invoke(*args, "-o", out).stderr
    assert invoke(*args, "-o", out, "-q").stderr == ""


def test_a_plan_is_not_filled_in(invoke, tmp_path):
    """It is read, and copied into the study."""
    done = invoke("ask", CLINIC, "--plan", "-o", str(tmp_path / "plan.md"))

    assert "findings import" not in done.stderr
