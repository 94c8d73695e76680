"""`ssm worldviews`: in every format, on stdout and in a file, for others too."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Invoke = Callable[..., Result]

SECOND = """\
  street:
    status: idea
    activities: {1: "Obtain the paint", 2: "Ask the neighbours"}
"""


@pytest.fixture
def two(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A study with two models, and the folder to be in."""
    file = small / "study.yaml"
    text = file.read_text(encoding="utf-8").replace("sources:\n", f"{SECOND}sources:\n")
    file.write_text(text, encoding="utf-8")
    monkeypatch.chdir(small)
    return small


def test_text_says_where_models_meet_and_what_one_leaves_out(invoke: Invoke, two: Path) -> None:
    """On a terminal, from the study in this folder."""
    told = invoke("worldviews").stdout

    assert "Activities that several models ask for" in told
    assert "Obtain the paint (Street)" in told
    assert "Ask the neighbours (not asked about yet)" in told


@pytest.mark.parametrize("kind", ["txt", "md", "csv", "json", "html"])
def test_the_name_of_the_file_says_the_format(invoke: Invoke, two: Path, kind: str) -> None:
    """And the file holds what stdout would."""
    result = invoke("worldviews", "-o", f"side.{kind}")

    assert result.exit_code == 0, result.output
    assert "Ask the neighbours" in (two / f"side.{kind}").read_text(encoding="utf-8")


def test_json_and_csv_are_for_machines(invoke: Invoke, two: Path) -> None:
    """They parse, and name activities by canonical refs."""
    data = json.loads(invoke("worldviews", "--format", "json").stdout)
    rows = list(csv.DictReader(io.StringIO(invoke("worldviews", "--format", "csv").stdout)))

    assert data["activities"][0]["refs"] == ["model/fence/1", "model/street/1"]
    assert rows[0]["Street: ref"] == "model/street/1"


def test_a_study_with_one_model_says_that_there_is_nothing_to_set_beside_it(
    invoke: Invoke, small: Path
) -> None:
    """It is no fault of anybody."""
    result = invoke("worldviews", small)

    assert result.exit_code == 0
    assert "not yet two models" in " ".join(result.stdout.split())


def test_one_model_alone_is_refused_with_a_reason(invoke: Invoke, two: Path) -> None:
    """Status 2, and no traceback."""
    result = invoke("worldviews", "fence")

    assert result.exit_code == 2
    assert "two or more" in result.stderr


def test_an_unknown_end_of_a_file_asks_for_a_format(invoke: Invoke, two: Path) -> None:
    """It says which there are."""
    result = invoke("worldviews", "-o", "side.docx")

    assert result.exit_code == 2
    assert ".html" in result.stderr


def test_a_draft_of_one_model_can_be_put_into_the_study(invoke: Invoke, two: Path) -> None:
    """Its lines go among the models, and the study is checked without an error."""
    draft = invoke("worldviews", "--consensus").stdout
    file = two / "study.yaml"
    text = file.read_text(encoding="utf-8")
    lines = draft.partition("models:\n")[2]
    file.write_text(text.replace("models:\n", f"models:\n{lines}"), encoding="utf-8")

    assert "origins: [fence/1, street/1]" in lines
    assert invoke("check").exit_code == 0
    assert "model/consensus" in invoke("show", "--format", "json").stdout


@pytest.mark.parametrize(
    "words",
    [("--consensus", "--format", "md"), ("--format", "yaml"), ("--consensus", "-o", "x.md")],
)
def test_a_draft_is_yaml_and_nothing_else_is(
    invoke: Invoke, two: Path, words: tuple[str, ...]
) -> None:
    """Both are refused, with a reason."""
    result = invoke("worldviews", *words)

    assert result.exit_code == 2
    assert "is not for this: use" in result.stderr or "with none of .yaml" in result.stderr
