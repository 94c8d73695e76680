"""Drawings made by other processes while pages are read, where there are processors for them."""

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from multiprocessing.connection import Connection
from typing import Any

from ssm.errors import SsmError
from ssm.ext.embedding.studies import Home, opened
from ssm.ext.sphinx.wants import Want

__all__ = ["MANY", "Crew"]

MANY = 8
"""So many drawings are worth another process."""

_MOST, _BATCH, _AHEAD = 3, 10, 2

Draw = Callable[[Mapping[Want, tuple[Any, ...]]], None]


class Crew:
    """Processes that draw what they are given, and leave it in files.

    Nothing is told of what they cannot make: whoever asks finds it unmade, and tries again.

    Args:
        draw: makes some of what is wanted.
    """

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._taken: set[Want] = set()
        self._waiting: deque[tuple[Want, tuple[Any, ...]]] = deque()
        self._helpers: list[_Helper] = []

    def __contains__(self, want: Want) -> bool:
        """Whether a drawing was taken in, and may not be finished yet."""
        return want in self._taken

    def take(self, wants: Mapping[Want, tuple[Any, ...]]) -> None:
        """Takes in what is wanted, and lets the others begin as soon as it is much.

        Args:
            wants: each drawing with its forms; what was taken in before is left out.
        """
        fresh = {want: forms for want, forms in wants.items() if want not in self._taken}
        self._taken.update(fresh)
        self._waiting.extend(fresh.items())
        if not self._helpers and len(self._waiting) >= MANY:
            _read(want.home for want, _ in self._waiting)
            self._helpers = _helpers(self._draw)
        self._hand_out()

    def finish(self) -> None:
        """Helps with what nobody has begun, and waits until all is drawn."""
        while self._waiting:
            self._hand_out()
            self._draw(self._batch())
        for helper in self._helpers:
            helper.leave()
        self._helpers = []
        self._taken.clear()

    def _hand_out(self) -> None:
        for helper in self._helpers:
            while self._waiting and helper.is_free:
                helper.give(self._batch())

    def _batch(self) -> dict[Want, tuple[Any, ...]]:
        """All that waits, or less and less of it, so that several are done at one time."""
        count = len(self._waiting)
        if self._helpers:
            count = min(max(count // (2 + 2 * len(self._helpers)), 2), _BATCH, count)
        return dict(self._waiting.popleft() for _ in range(count))


class _Helper:
    """One process; it is given drawings ahead, so that it need not wait for more."""

    def __init__(self, draw: Draw) -> None:
        fork = multiprocessing.get_context("fork")
        self._given = 0
        self._here, there = fork.Pipe()
        self._process = fork.Process(target=_work, args=(draw, there, self._here), daemon=True)
        self._process.start()
        there.close()

    @property
    def is_free(self) -> bool:
        """Whether it may be given more; one that has died is given nothing."""
        try:
            while self._given and self._here.poll():
                self._here.recv()
                self._given -= 1
        except (EOFError, OSError):
            self._given = _AHEAD
        return self._given < _AHEAD

    def give(self, wants: Mapping[Want, tuple[Any, ...]]) -> None:
        self._given += 1
        with contextlib.suppress(OSError):
            self._here.send(wants)

    def leave(self) -> None:
        """Lets it go when it has made what it was given."""
        with contextlib.suppress(OSError):
            self._here.send(None)
        self._process.join()
        self._here.close()


def _work(draw: Draw, there: Connection, here: Connection) -> None:
    """What a helper does, until it is told to leave or nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    here.close()
    with contextlib.suppress(EOFError, OSError):
        while (wants := there.recv()) is not None:
            draw(wants)
            there.send(None)


def _read(homes: Iterable[Home]) -> None:
    """Reads studies here, so that no helper need do it."""
    for home in dict.fromkeys(homes):
        with contextlib.suppress(SsmError):
            opened(home)


def _helpers(draw: Draw) -> list[_Helper]:
    """One for each further processor, where processes can be made as Sphinx makes its own.

    None once PDFs are made here: the threads that make them are in no process that is made
    then, and would be waited for without end.
    What there is already is left alone by their garbage collection: to look it through
    would copy all of it into every process.
    """
    from sphinx.util.parallel import parallel_available

    if not parallel_available or not hasattr(os, "sched_getaffinity") or "typst" in sys.modules:
        return []
    gc.freeze()
    try:
        return [_Helper(draw) for _ in range(min(_MOST, len(os.sched_getaffinity(0)) - 1))]
    finally:
        gc.unfreeze()
