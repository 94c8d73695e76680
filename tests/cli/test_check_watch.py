"""`ssm check --watch` as it is used: started, edited under, ended by Ctrl-C."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result
from running import SECONDS, Running, interruptible

WRONG = "themes:\n  late: {raised_by: [nobody]}\n"


@pytest.fixture
def watching(program: str, small: Path) -> Iterator[Running]:
    """The installed program, checking the small study."""
    with interruptible():
        running = Running([program, "check", "--watch", str(small)])
    try:
        yield running
    finally:
        running.end()


def saved(path: Path, text: str) -> None:
    """Save a file as editors do: beside it, and then in its place."""
    beside = path.with_name(f"{path.name}~")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


@pytest.mark.exe
def test_a_study_is_checked_again_whenever_it_is_saved(watching: Running, small: Path) -> None:
    """What is at fault is told with its place; Ctrl-C ends with the status of the last check."""
    path = small / "study.yaml"
    text = path.read_text(encoding="utf-8")
    start = watching.until("of advice.")
    assert f"{small} is watched; Ctrl-C ends it" in start[0]

    saved(path, text + WRONG)
    told = watching.until("1 error,")
    assert f"{path} was saved: checked again" in told
    assert any(line.startswith(f"{path}:") and "error: 'nobody'" in line for line in told)
    assert not any("\x1b" in line for line in told)

    assert watching.interrupted() == 1


@pytest.mark.exe
def test_a_study_that_is_broken_or_away_for_a_while_is_waited_for(
    watching: Running, small: Path
) -> None:
    """No edit ends the watch, and the last check decides on the exit status."""
    path = small / "study.yaml"
    text = path.read_text(encoding="utf-8")
    watching.until("of advice.")

    path.write_text("", encoding="utf-8")
    watching.until("checked again")
    path.write_text("roots: {a: [\n", encoding="utf-8")
    watching.until("study.yaml:")
    path.unlink()
    assert f"{path} is gone: checked again" in watching.until("there is no file")
    path.write_text(text, encoding="utf-8")
    watching.until("of advice.")

    assert watching.interrupted() == 0


@pytest.mark.exe
def test_what_cannot_be_read_at_the_end_is_unusable(watching: Running, small: Path) -> None:
    """Whoever runs it in a script knows that the last check was none."""
    watching.until("of advice.")
    (small / "study.yaml").unlink()
    watching.until("there is no file")

    assert watching.interrupted() == 2


@pytest.mark.exe
def test_findings_that_are_written_later_are_seen(watching: Running, small: Path) -> None:
    """A file that the study names is watched before it is there."""
    path = small / "study.yaml"
    text = path.read_text(encoding="utf-8").partition("findings:")[0]
    watching.until("of advice.")
    path.write_text(f"{text}findings: [{{file: findings.csv}}]\n", encoding="utf-8")
    watching.until("1 error,")

    (small / "findings.csv").write_text(
        "id,text,source,row,happens,basis\nf1,Never seen a brush.,talk,fence/2,no,told\n",
        encoding="utf-8",
    )
    told = watching.until("of advice.")
    assert f"{small / 'findings.csv'} was saved: checked again" in told

    assert watching.interrupted() == 0


@pytest.mark.exe
@pytest.mark.skipif(os.name == "nt", reason="pipes of Unix")
def test_a_reader_that_goes_away_ends_it(program: str, small: Path) -> None:
    """`ssm check --watch | head -1` says nothing when the next line goes nowhere."""
    process = subprocess.Popen(
        [program, "check", "--watch", "-q", str(small)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.close()
    path = small / "study.yaml"
    try:
        while process.poll() is None:
            path.write_text(path.read_text(encoding="utf-8") + WRONG, encoding="utf-8")
            try:
                process.wait(1)
            except subprocess.TimeoutExpired:
                continue
        assert process.stderr is not None
        assert process.stderr.read() == ""
        assert process.wait(SECONDS) in (0, 141)
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (("--format", "json"), "--format json"),
        (("--format", "sarif"), "--format sarif"),
        (("--changed", "study.yaml"), "--changed"),
        (("elsewhere", "nowhere"), "elsewhere, nowhere"),
    ],
)
def test_what_does_not_go_with_watching_is_wrong_usage(
    invoke: Callable[..., Result], args: tuple[str, ...], word: str
) -> None:
    """Nothing is watched, and the message says what to leave out."""
    result = invoke("check", "--watch", *args)
    assert result.exit_code == 2
    assert word in result.stderr


def test_a_study_that_is_not_there_is_not_waited_for(
    invoke: Callable[..., Result], tmp_path: Path
) -> None:
    """A slip in its name is told at once."""
    assert invoke("check", "--watch", tmp_path / "nowhere").exit_code == 2


def test_a_terminal_shows_the_last_check_only(
    invoke: Callable[..., Result], small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen is cleared before each; a file keeps them all."""
    cleared: list[bool] = []

    monkeypatch.setattr("ssm.cli.rechecking.is_terminal", lambda: True)
    monkeypatch.setattr("click.clear", lambda: cleared.append(True))
    monkeypatch.setattr("ssm.report.watching.recheck.until_saved", _interrupt)

    assert invoke("check", "--watch", small).exit_code == 0
    assert cleared == [True]


def _interrupt(*args: object) -> None:
    raise KeyboardInterrupt
