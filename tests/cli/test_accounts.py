"""`ssm compare --why`, `--talk` and `--themes`: accounts beside the chart."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

MORE = """\
  - id: f2
    text: "There is nowhere to sit."
    source: talk
    about: []
  - id: f3
    text: "Nowhere to sit, and no tea."
    about: []
"""


@pytest.fixture
def here(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder is the small study, with findings that fit no model."""
    file = small / "study.yaml"
    file.write_text(file.read_text(encoding="utf-8") + MORE, encoding="utf-8")
    monkeypatch.chdir(small)
    return small


def test_why_tells_how_a_verdict_came_about(invoke: Callable[..., Result], here: Path) -> None:
    """With or without naming the study."""
    for words in (("--why", "fence/2"), (".", "--why", "fence/2")):
        result = invoke("compare", *words)

        assert result.exit_code == 0
        assert "Neighbour: no" in result.stdout
        assert "“Never seen a brush.” (f1, talk, Neighbour" in result.stdout


def test_why_can_be_about_a_dependency_and_about_one_view(
    invoke: Callable[..., Result], here: Path
) -> None:
    """An arrow that a shell would take for a redirection can be written with dots."""
    link = json.loads(invoke("compare", "--why", "fence/1..2", "--format", "json").stdout)
    view = json.loads(invoke("compare", "--why", "fence/2@neighbour", "--format", "json").stdout)

    assert (link["row"], link["verdict"]) == ("model/fence/1..2", "unknown")
    assert (view["perspective"], view["without"]) == ("neighbour", {"talk": "unknown"})


def test_talk_lays_told_beside_seen(invoke: Callable[..., Result], here: Path) -> None:
    """As text, Markdown, a table and data."""
    assert "Only told: what to watch" in invoke("compare", "--talk").stdout
    assert "| 2 | Paint the fence | no<br>" in invoke("compare", "--talk", "--format", "md").stdout
    (line,) = csv.DictReader(invoke("compare", "--talk", "--format", "csv").stdout.splitlines())
    assert (line["ref"], line["heard"]) == ("model/fence/2", "only told")
    data = json.loads(invoke("compare", "--talk", "--format", "json").stdout)
    assert data["models"][0]["rows"][0]["told"]["verdict"] == "absent"


def test_themes_begin_a_section_of_the_study(invoke: Callable[..., Result], here: Path) -> None:
    """It can be appended to the study as it stands, and then it says so."""
    result = invoke("compare", "--themes")
    file = here / "study.yaml"
    file.write_text(file.read_text(encoding="utf-8") + result.stdout, encoding="utf-8")
    again = invoke("compare", "--themes")

    assert result.stdout.startswith("themes:\n  nowhere: {label:")
    assert invoke("check").exit_code == 0
    assert (again.stdout, again.exit_code) == ("", 0)
    assert "no model and no theme" in again.stderr


def test_an_account_can_be_a_file(invoke: Callable[..., Result], here: Path) -> None:
    """Its format by the end of its name."""
    invoke("compare", "--why", "fence/2", "-o", "why.md")
    invoke("compare", "--talk", "-o", "talk.csv")

    assert (here / "why.md").read_text(encoding="utf-8").startswith("# Paint the fence: no")
    assert (here / "talk.csv").read_bytes().startswith(b"\xef\xbb\xbfmodel,")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--why", "fence/2", "--talk"), "choose one of --why and --talk"),
        (("--why", "fence/2", "--format", "csv"), "--why can be text, md, json (got 'csv')"),
        (("--themes", "--format", "json"), "--themes can be text (got 'json')"),
        (("--themes", "-o", "x.xlsx"), "ends with none of .txt, .yaml"),
        (("--why", "fence/22"), "nothing in this study is called 'fence/22'"),
        (("winter",), "nothing in this study is called 'winter'; there is fence"),
        (("--why", "fence"), "'fence' is a model: name one of its rows, such as fence/1"),
        (("--why", "fence/2@cook"), "nobody's view is called 'cook' (there are neighbour)"),
        (("--why", "fence/2", "--round", "may"), "may"),
    ],
)
def test_what_cannot_be_given_is_told_with_what_can(
    invoke: Callable[..., Result], here: Path, words: tuple[str, ...], told: str
) -> None:
    """A usage problem, in a sentence."""
    result = invoke("compare", *words)

    assert result.exit_code == 2
    assert told in result.output
    assert "Traceback" not in result.output
