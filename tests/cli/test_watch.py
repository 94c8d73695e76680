"""`ssm watch` as it is used: started, edited under, ended by Ctrl-C."""

import os
import queue
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

SECONDS = 120


class Running:
    """The program while it runs, and the lines that it prints."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env={**os.environ, "NO_COLOR": "1"},
        )
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))
        self._lines.put(None)

    def end(self) -> None:
        """Ends it, whatever state it is in."""
        self.process.kill()
        self.process.wait(SECONDS)
        self._reader.join(SECONDS)
        if self.process.stdout is not None:
            self.process.stdout.close()

    def until(self, words: str) -> list[str]:
        """The lines that are printed until one has these words in it."""
        found: list[str] = []
        while not found or words not in found[-1]:
            line = self._lines.get(timeout=SECONDS)
            assert line is not None, found
            found.append(line)
        return found


@pytest.fixture
def watching(program: str, small: Path, tmp_path: Path) -> Iterator[Running]:
    """The installed program, watching the small study; Ctrl-C reaches it wherever tests run."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    running = Running([program, "watch", str(small), "-o", str(tmp_path / "out")])
    signal.signal(signal.SIGINT, before)
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
