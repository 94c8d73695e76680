"""A program that runs while a test goes on, and what it prints."""

import os
import queue
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager

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

    def interrupted(self) -> int:
        """The exit status after Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(SECONDS)

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


@contextmanager
def interruptible() -> Iterator[None]:
    """Whatever is started meanwhile is reached by Ctrl-C, wherever tests run."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
