"""`ssm watch` as it is used: started, edited under, ended by Ctrl-C."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result
from running import SECONDS, Running, interruptible


@pytest.fixture
def watching(program: str, small: Path, tmp_path: Path) -> Iterator[Running]:
    """The installed program, watching the small study; Ctrl-C reaches it wherever tests run."""
    with interruptible():
        running = Running([program, "watch", str(small), "-o", str(tmp_path / "out")])
    try:
        yield running
    finally:
        running.end()


@pytest.mark.exe
def test_pictures_follow_the_study_until_it_is_ended(
    watching: Running, small: Path, tmp_path: Path
) -> None:
    """An edit is drawn, a mistake is told with its line, Ctrl-C is a good end."""
    path, drawn = small / "study.yaml", tmp_path / "out" / "pictures" / "root-fence.svg"
    text = path.read_text(encoding="utf-8")
    start = watching.until("files in")
    assert "is watched; Ctrl-C ends it" in start[0]

    path.write_text(text.replace("paint the fence", "varnish the fence"), encoding="utf-8")
    told = watching.until("files in")
    assert any("study.yaml was saved" in line for line in told)
    assert any("drawn:" in line and "root-fence.svg" in line for line in told)
    assert "varnish" in drawn.read_text(encoding="utf-8")

    path.write_text(text + "themes: [\n", encoding="utf-8")
    told = watching.until("everything stays as it was")
    assert any(f"{path}:{text.count(chr(10)) + 1}:" in line for line in told)
    assert "varnish" in drawn.read_text(encoding="utf-8")

    path.write_text(text, encoding="utf-8")
    told = watching.until("files in")
    assert any("1 problem settled" in line for line in told)
    assert "varnish" not in drawn.read_text(encoding="utf-8")

    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(SECONDS) == 0


def test_a_study_that_is_not_there_is_unusable_input(
    invoke: Callable[..., Result], tmp_path: Path
) -> None:
    """Nothing is watched, and nothing is waited for."""
    result = invoke("watch", tmp_path / "nowhere")
    assert result.exit_code == 2
