"""How far long work is: a bar on a person's terminal, and nothing anywhere else."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import Any, Self

import click

__all__ = ["Bars", "bars"]

_STEPS = 1_000
_WORTH_IT = 500_000


class Bars:
    """A bar for each file, one after the other."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._file: str | None = None
        self._bar: Any = None
        self._at = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def __call__(self, file: str, done: int, total: int) -> None:
        """Shows how far the reading of a file is."""
        if not self._shown or total < _WORTH_IT:
            return
        if file != self._file:
            self._end()
            self._begin(file)
        at = min(_STEPS, done * _STEPS // total)
        if at > self._at:
            self._bar.update(at - self._at)
            self._at = at

    def _begin(self, file: str) -> None:
        self._file, self._at = file, 0
        name = PurePath(file).name
        label = name if len(name) <= 24 else f"{name[:23]}…"
        self._bar = click.progressbar(length=_STEPS, label=label, file=sys.stderr, width=0)
        self._bar.__enter__()

    def _end(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
        self._bar = None


@contextmanager
def bars(*, quiet: bool) -> Iterator[Bars]:
    """Bars on stderr, when it is a terminal and nobody asked for quiet."""
    with Bars(shown=not quiet and sys.stderr.isatty()) as made:
        yield made
