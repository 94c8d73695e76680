"""Every command tells how it is used, and its examples run."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

COMMANDS = ["new", "check", "explain", "draw", "compare", "trace", "show", "build", "schema"]
SAYING = ["compare", "walk", "as-is", "ask", "worldviews", "information", "customers", "agenda"]
EXAMPLE = re.compile(r"^ +(ssm [^\n]*?)(?:  .*)?$", re.MULTILINE)


def examples_of(text: str) -> list[str]:
    """The lines of an Examples block that are commands."""
    _, _, block = text.partition("Examples:")
    return EXAMPLE.findall(block)


STUDY = """\
ssm: 1
title: "The clinic"
stakeholders: {nurses: {is: nurse}, patients: {is: group}}
pictures: {week-1: {elements: {nurses: {}, patients: {}}, links: [nurses -> patients]}}
roots: {good-time: {status: idea, what: "see every patient at an agreed time"}}
models:
  good-time:
    status: idea
    activities: {3: "Plan the day", 4: "Tell the time"}
    dependencies: [3 -> 4]
  full-slots: {status: idea, activities: {1: "Fill each slot"}}
sources: {int-02: {perspective: patients, method: interview, date: 2026-06-03}}
findings: [{id: f2, text: "Half a day.", source: int-02, about: {good-time/3: {happens: partly}}}]
walks: {monday: {steps: [{did: "Wrote a list", is: good-time/3}]}}
as_is: {march: {tasks: {list: {do: "Write a list", is: good-time/3}}}}
rounds: {before: {from: 2026-03-02}, after: {from: 2026-06-01, follows: [shared-list]}}
changes: {shared-list: {what: "One list", because: [good-time/3]}}
"""


MASKS = 'names: {"Mrs Hall": "a neighbour"}\n'


@pytest.fixture
def at_a_study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder is a study, and holds another one called `my-study`."""
    for folder in (tmp_path, tmp_path / "my-study"):
        folder.mkdir(exist_ok=True)
        (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
        (folder / "private").mkdir()
        (folder / "private" / "masks.yaml").write_text(MASKS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder is empty."""
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    return tmp_path / "empty"


@pytest.mark.parametrize("command", [*COMMANDS, "completion"])
def test_every_command_has_examples(invoke: Callable[..., Result], command: str) -> None:
    """Help without an example helps half."""
    result = invoke(command, "--help")
    assert result.exit_code == 0
    assert examples_of(result.output), result.output


def test_the_examples_of_new_run(invoke: Callable[..., Result], nowhere: Path) -> None:
    """What help shows makes studies where there was nothing."""
    for line in examples_of(invoke("new", "--help").output):
        result = invoke(*shlex.split(line)[1:])
        assert result.exit_code == 0, (line, result.output)


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "new"])
def test_the_examples_of_a_command_run(
    invoke: Callable[..., Result], at_a_study: Path, command: str
) -> None:
    """What help shows works as it stands there, in the folder of a study."""
    for line in examples_of(invoke(command, "--help").output):
        words = shlex.split(line, comments=True)[1:]
        words = words[: words.index(">")] if ">" in words else words
        result = invoke(*words)
        assert result.exit_code in (0, 1), (line, result.output)


@pytest.mark.parametrize("command", ["", *COMMANDS, "completion"])
@pytest.mark.parametrize("columns", ["40", "80"])
def test_help_fits_narrow_terminals(
    invoke: Callable[..., Result], command: str, columns: str
) -> None:
    """Help is readable in any window."""
    result = invoke(*filter(None, [command]), "--help", env={"COLUMNS": columns})
    assert result.exit_code == 0
    assert "Usage: ssm" in result.output


def test_a_wrong_command_is_offered_the_nearest(invoke: Callable[..., Result]) -> None:
    """A slip of the pen costs one look."""
    result = invoke("chekc")
    assert result.exit_code == 2
    assert "did you mean 'check'?" in result.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_command(invoke: Callable[..., Result], shell: str) -> None:
    """The script completes ssm, and asks ssm how."""
    result = invoke("completion", shell)
    assert result.exit_code == 0
    assert "_SSM_COMPLETE" in result.output


def test_completion_offers_the_refs_of_a_study(
    invoke: Callable[..., Result], small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a ref belongs, the refs of the study are offered."""
    monkeypatch.chdir(small)
    env = {"_SSM_COMPLETE": "bash_complete", "COMP_WORDS": "ssm trace mo", "COMP_CWORD": "2"}
    result = invoke(env=env)
    assert "model/fence" in result.output


@pytest.mark.parametrize("name", [*SAYING, "trace"])
def test_what_publishes_words_is_asked_in_one_way(invoke: Callable[..., Result], name: str) -> None:
    """Whoever knows one of these commands knows them all; each has an example."""
    told = invoke(name, "--help").stdout

    for option in ("--format [text", "-o, --out FILE", "--share", "-q, --quiet", "Examples:"):
        assert option in told
