"""`ssm findings suggest` at a real terminal: keys as they are pressed, however quickly."""

import os
import sys
import time
from pathlib import Path

import pytest
from talks import LINKS, study_folder

if sys.platform == "win32":
    pytest.skip("pseudo terminals are of Unix", allow_module_level=True)

from terminal import terminal

pytestmark = pytest.mark.exe


@pytest.fixture
def command(program: str, tmp_path: Path) -> list[str]:
    """The installed program, asking about the findings of a study."""
    folder = study_folder(tmp_path / "fence")
    return [program, "findings", "suggest", str(folder), "--order", "source", "--by", "ann"]


def lines(command: list[str]) -> list[str]:
    """What was kept."""
    return (Path(command[3]) / LINKS).read_text(encoding="utf-8").splitlines()[1:]


def test_a_key_is_enough(command: list[str]) -> None:
    """No Enter; the key is shown, the next question follows."""
    with terminal(command) as seen:
        first = seen.until("? help > ")
        assert "1 of 5 read" in first
        assert "shares" in first
        seen.press("1")
        seen.until("Enter open > ")
        assert lines(command)[0].startswith("f1,fence/1,,")
        seen.press("p")
        seen.until("how is it judged?")
        assert lines(command)[0].startswith("f1,fence/1,partly,,")
        seen.press("b")
        seen.until("f2, talk")
        seen.press("q")
        assert seen.end() == 0

    assert "one decision, kept in findings/links.csv" in seen.shown
    assert [line.split(",")[:4] for line in lines(command)] == [
        ["f1", "fence/1", "partly", "badly"]
    ]


def test_keys_pressed_ahead_are_not_lost(command: list[str]) -> None:
    """A person who knows the rows is quicker than a disk."""
    with terminal(command) as seen:
        seen.until("? help > ")
        seen.press("1pb")
        seen.press("n")
        seen.press("l")
        seen.press("1ywq")
        assert seen.end() == 0

    kept = [line.split(",")[:4] for line in lines(command)]
    assert kept[0] == ["f1", "fence/1", "partly", "badly"]
    assert [line[:2] for line in kept[1:3]] == [["f2", "-"], ["f3", ""]]
    assert (kept[3][0], kept[3][2:]) == ("f4", ["yes", "well"])


def test_ctrl_c_loses_nothing_and_leaves_the_terminal_as_it_was(command: list[str]) -> None:
    """In the middle of a question, too."""
    import termios

    with terminal(command) as seen:
        before = termios.tcgetattr(seen._own)[3]
        seen.until("? help > ")
        assert not termios.tcgetattr(seen._own)[3] & termios.ECHO
        seen.press("1")
        seen.until("Enter open > ")
        seen.press("\x03")
        assert seen.end() == 0
        assert termios.tcgetattr(seen._own)[3] == before

    assert "Traceback" not in seen.shown
    assert "one decision" in seen.shown
    assert [line.split(",")[:2] for line in lines(command)] == [["f1", "fence/1"]]


def test_after_a_pause_keys_come_one_by_one_again(command: list[str]) -> None:
    """Ctrl-Z gives the terminal back to the shell; fg takes it again."""
    import signal
    import termios

    with terminal(command) as seen:
        seen.until("? help > ")
        mode = termios.tcgetattr(seen._own)
        seen.process.send_signal(signal.SIGSTOP)
        mode[3] |= termios.ICANON | termios.ECHO
        termios.tcsetattr(seen._own, termios.TCSANOW, mode)
        seen.process.send_signal(signal.SIGCONT)
        for _ in range(200):
            if not termios.tcgetattr(seen._own)[3] & termios.ICANON:
                break
            time.sleep(0.05)
        seen.press("n")
        seen.until("f1: it fits nothing")
        seen.press("q")
        assert seen.end() == 0


def test_a_row_is_typed_and_corrected_in_place(command: list[str]) -> None:
    """Backspace takes a letter off, Enter looks, Escape gives up; arrows say nothing."""
    with terminal(command) as seen:
        seen.until("? help > ")
        seen.press("\x1b[A/")
        seen.until("its name > ")
        seen.press("neighh\x7fb")
        seen.press("\r")
        found = seen.until("1 this row")
        assert "Ask the neighbours" in found
        seen.press("/")
        seen.until("its name > ")
        seen.press("xx\x1b")
        seen.until("Obtain paint")
        seen.press("\x04")
        assert seen.end() == 0

    assert "nothing decided" in seen.shown


def test_undo_goes_back_to_the_first_step(command: list[str]) -> None:
    """The file is gone again, as it was not there before."""
    with terminal(command) as seen:
        seen.until("? help > ")
        seen.press("nn1yw")
        seen.until("f4, talk")
        seen.press("uuu")
        seen.until("f1: taken back")
        seen.press("uq")
        assert seen.end() == 0

    assert "nothing left to take back" in seen.shown
    assert not (Path(command[3]) / LINKS).exists()


@pytest.mark.parametrize("columns", [40, 80])
def test_it_fits_the_terminal_and_needs_no_colour(command: list[str], columns: int) -> None:
    """Plain lines, one under the other: no cursor is moved, nothing is cleared."""
    with terminal(command, columns=columns, NO_COLOR="1") as seen:
        seen.until(" > ")
        seen.press("?1yq")
        assert seen.end() == 0

    assert "\x1b" not in seen.shown
    assert max(map(len, seen.shown.splitlines())) <= columns


def test_a_terminal_that_goes_away_leaves_every_decision(command: list[str]) -> None:
    """The window is closed in the middle of a question."""
    with terminal(command) as seen:
        seen.until("? help > ")
        seen.press("1")
        seen.until("Enter open > ")
        os.killpg(seen.process.pid, 1)
        seen.process.wait(60)

    assert [line.split(",")[:2] for line in lines(command)] == [["f1", "fence/1"]]
