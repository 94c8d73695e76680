"""Files of a commit are checked by study, each once, as the hook of pre-commit does it."""

import os
import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

ROOT = Path(__file__).parent.parent.parent
Run = Callable[..., subprocess.CompletedProcess[str]]

SOUND = 'ssm: 1\ntitle: "The fence"\n'
FAULTY = 'ssm: 1\ntitle: "The ferry"\nthemes:\n  late: {raised_by: [nobody]}\n'
BROKEN = "roots: {a: [\n"


@pytest.fixture
def hook() -> dict[str, object]:
    """The one hook that the repository offers."""
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (only,) = offered
    return dict(only)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Three studies, one sound, one faulty, one that cannot be read, and notes."""
    for name, text in {"fence": SOUND, "ferry": FAULTY, "draft": BROKEN}.items():
        (tmp_path / name / "findings").mkdir(parents=True)
        (tmp_path / name / "study.yaml").write_text(text, encoding="utf-8")
        (tmp_path / name / "findings" / "week-1.csv").write_text("id,text\n", encoding="utf-8")
    (tmp_path / "notes.md").write_text("# Notes\n", encoding="utf-8")
    return tmp_path


def test_the_hook_says_what_pre_commit_asks_for(hook: dict[str, object]) -> None:
    """An environment with this package in it, and one process, so that each study is met once."""
    assert (hook["id"], hook["language"], hook["require_serial"]) == ("ssm-check", "python", True)
    assert {"name", "description", "entry", "files"} <= set(hook)


@pytest.mark.parametrize(
    ("name", "belongs"),
    [
        ("study.yaml", True),
        ("courses/fence.ssm.yaml", True),
        ("findings/week-1.csv", True),
        ("findings/week-1.map.yaml", True),
        ("findings/talks.jsonl", True),
        ("private/politics.yaml", True),
        ("photos/WALL.JPG", True),
        ("photos/wall.jpeg", True),
        ("photos/wall.png", True),
        ("layout/picture-week-1.json", False),
        ("README.md", False),
        ("code.py", False),
    ],
)
def test_the_hook_looks_at_the_files_that_studies_are_made_of(
    hook: dict[str, object], name: str, *, belongs: bool
) -> None:
    """Others of a repository, such as its code, start nothing."""
    assert bool(re.search(str(hook["files"]), name)) is belongs


@pytest.mark.exe
@pytest.mark.parametrize(
    ("changed", "status"),
    [
        (["notes.md"], 0),
        (["fence/study.yaml", "fence/findings/week-1.csv", "notes.md"], 0),
        (["ferry/findings/week-1.csv", "fence/study.yaml"], 1),
        (["draft/study.yaml", "ferry/study.yaml"], 2),
    ],
)
def test_the_hook_ends_with_the_worst_of_the_studies(
    hook: dict[str, object], run: Run, repository: Path, changed: list[str], status: int
) -> None:
    """What belongs to no study is passed over without a word."""
    program, *args = shlex.split(str(hook["entry"]))
    told = run(*args, *changed, cwd=repository)

    assert (program, told.returncode) == ("ssm", status), told.stderr
    assert ("ferry/study.yaml:4" in told.stdout.replace(os.sep, "/")) is ("ferry" in str(changed))
    assert told.stdout.count("[FI30") == ("ferry" in str(changed))
    assert bool(told.stdout) is (changed != ["notes.md"])


@pytest.mark.exe
def test_several_studies_are_told_apart(run: Run, repository: Path) -> None:
    """Each has its head; results alone, for other programs, have none."""
    told = run("check", "fence", "ferry", cwd=repository).stdout
    heads = [line for line in told.splitlines() if line.startswith("== ")]

    assert heads == ["== fence/study.yaml", "== ferry/study.yaml"]
    assert "==" not in run("check", "-q", "fence", "ferry", cwd=repository).stdout


@pytest.mark.exe
@pytest.mark.parametrize("format_", ["json", "sarif", "github"])
def test_every_format_takes_several_studies(run: Run, repository: Path, format_: str) -> None:
    """What other programs read holds the problems of all."""
    told = run("check", "--format", format_, "fence", "ferry", cwd=repository)

    assert told.returncode == 1
    assert told.stdout.count("nobody") >= 1
    if format_ != "github":
        yaml.safe_load(told.stdout)


def test_changed_files_are_to_be_named(invoke: Callable[..., Result]) -> None:
    """Nothing is guessed from git."""
    result = invoke("check", "--changed")

    assert result.exit_code == 2
    assert "findings/week-1.csv" in result.stderr
