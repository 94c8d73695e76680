"""Keys one at a time: from a terminal as they are pressed, from a file or pipe as they stand."""

import codecs
import os
import sys
from contextlib import suppress
from typing import Any, Self

import click

from .console import put_bare

__all__ = ["Keyboard"]

_ESCAPE, _BACKSPACE, _WIPE = "\x1b", ("\x7f", "\x08"), "\x15"
_ENTER = ("\r", "\n")
_END = "\x04"
_SPECIAL = ("\x00", "\xe0")
_CHUNK = 1024


class Keyboard:
    """Reads keys, while it is open.

    Keys that are pressed while something is being written are not lost. The keys of arrows
    and the like say nothing, and are passed over.
    """

    def __init__(self) -> None:
        self._waiting: list[str] = []
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._number: int | None = None
        self._before: list[Any] | None = None

    def __enter__(self) -> Self:
        with suppress(ImportError, OSError, ValueError, AttributeError):
            import termios

            number = sys.stdin.fileno()
            if os.isatty(number):
                self._before = termios.tcgetattr(number)
                self._number = number
                self._be_ready(number)
                self._wake_ready(number)
        return self

    def __exit__(self, *_: object) -> None:
        if self._number is not None and self._before is not None:
            import signal
            import termios

            with suppress(ValueError):
                signal.signal(signal.SIGCONT, signal.SIG_DFL)

            with suppress(OSError, termios.error):
                termios.tcsetattr(self._number, termios.TCSADRAIN, self._before)

    def key(self) -> str:
        """The next key; empty when there is none left.

        Raises:
            KeyboardInterrupt: Ctrl-C was pressed.
        """
        while True:
            if not self._waiting:
                self._waiting = _parted(self._read())
            if not self._waiting:
                return ""
            key = self._waiting.pop(0)
            if key == _END:
                return ""
            if len(key) == 1:
                return key

    def line(self) -> str:
        """A line that is typed, shown while it is; Escape gives it up.

        Raises:
            KeyboardInterrupt: Ctrl-C was pressed.
        """
        typed: list[str] = []
        while True:
            key = self.key()
            if key in ("", *_ENTER):
                break
            if key == _ESCAPE:
                typed.clear()
                break
            if key in _BACKSPACE or key == _WIPE:
                gone = len(typed) if key == _WIPE else min(1, len(typed))
                put_bare("\b \b" * gone)
                del typed[len(typed) - gone :]
            elif key.isprintable():
                typed.append(key)
                put_bare(key)
        return "".join(typed)

    def _read(self) -> str:
        """What was pressed; waits for it."""
        if self._number is not None:
            self._be_ready(self._number)
            while True:
                found = os.read(self._number, _CHUNK)
                text = self._decoder.decode(found, final=not found)
                if text or not found:
                    return text
        if sys.stdin.isatty():
            try:
                return click.getchar()
            except EOFError:
                return ""
        return sys.stdin.read(1)

    def _wake_ready(self, number: int) -> None:
        """After Ctrl-Z and fg, keys come one by one again."""
        import signal

        with suppress(ValueError):
            signal.signal(signal.SIGCONT, lambda *_: self._be_ready(number))

    def _be_ready(self, number: int) -> None:
        """Keys come one by one and unseen; what was pressed already is kept."""
        import termios

        mode = termios.tcgetattr(number)
        mode[3] &= ~(termios.ICANON | termios.ECHO)
        mode[6][termios.VMIN], mode[6][termios.VTIME] = 1, 0
        termios.tcsetattr(number, termios.TCSADRAIN, mode)


def _parted(text: str) -> list[str]:
    r"""The keys of what came in one piece; those of arrows and the like are one key each.

    Example:
        >>> _parted("1p\x1b[Ab")
        ['1', 'p', '\x1b[A', 'b']
    """
    if text[:1] in _SPECIAL and len(text) == 2:
        return [text]
    keys: list[str] = []
    at = 0
    while at < len(text):
        end = at + 1
        if text[at] == _ESCAPE and text[end : end + 1] in ("[", "O"):
            end += 1
            while end < len(text) and not "@" <= text[end] <= "~":
                end += 1
            end += 1
        keys.append(text[at:end])
        at = end
    return keys
