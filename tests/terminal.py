"""A pseudo terminal that drives a program as a person would: sees, then presses keys."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from running import interruptible

__all__ = ["Terminal", "terminal"]

SECONDS = 60
_TAKE = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Makes the terminal the one that Ctrl-C comes from, then becomes the program."""


class Terminal:
    """A program at a terminal, and all that it has shown."""

    def __init__(self, command: list[str], columns: int, **env: str) -> None:
        import fcntl
        import pty
        import struct
        import termios

        self._own, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        kept = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES")}
        with interruptible():
            self.process = subprocess.Popen(
                [sys.executable, "-c", _TAKE, *command],
                stdin=theirs,
                stdout=theirs,
                stderr=theirs,
                start_new_session=True,
                env={**kept, "TERM": "xterm-256color", **env},
            )
        os.close(theirs)
        self.shown = ""

    def until(self, words: str) -> str:
        """What is shown until some words are, from where the last look ended."""
        seen = ""
        end = time.monotonic() + SECONDS
        while words not in seen:
            assert self._waits(end), f"{words!r} was not shown, but {seen!r}"
            seen += self._read()
        self.shown += seen
        return seen

    def press(self, keys: str) -> None:
        """Presses keys, quickly one after the other."""
        os.write(self._own, keys.encode("utf-8"))

    def end(self) -> int:
        """What is left to see, and the exit status."""
        end = time.monotonic() + SECONDS
        try:
            while self._waits(end) and (text := self._read()):
                self.shown += text
        except OSError:
            pass
        return self.process.wait(max(0, end - time.monotonic()) + 1)

    def close(self) -> None:
        """Ends it, whatever state it is in."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait(SECONDS)
        os.close(self._own)

    def _waits(self, end: float) -> bool:
        """Whether there is something to read, at the latest at some time."""
        ready, _, _ = select.select([self._own], [], [], max(0, end - time.monotonic()))
        return bool(ready)

    def _read(self) -> str:
        return os.read(self._own, 65536).decode("utf-8", "replace").replace("\r\n", "\n")


@contextmanager
def terminal(command: list[str], *, columns: int = 80, **env: str) -> Iterator[Terminal]:
    """A program at a terminal of so many columns, ended at the latest at the end."""
    opened = Terminal(command, columns, **env)
    try:
        yield opened
    finally:
        opened.close()
