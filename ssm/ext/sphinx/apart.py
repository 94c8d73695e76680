"""Drawings made by other processes while pages are read and written."""

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from multiprocessing.connection import Connection, wait
from typing import Any

from ssm.errors import SsmError
from ssm.ext.embedding.studies import Home, opened
from ssm.ext.sphinx.wants import Want

__all__ = ["MANY", "Crew"]

MANY = 8
"""So many drawings are worth another process."""

_MOST, _BATCH, _AHEAD = 3, 10, 2

Wants = Mapping[Want, tuple[Any, ...]]
Draw = Callable[[Wants], None]


class Crew:
    """Processes that draw what they are given, and leave it in files.

    What there is already when they begin is left alone by the garbage collection until they
    leave: to look it through would copy all of it into every process.
    Nothing is told of what they cannot make: whoever asks finds it unmade, and tries again.

    Args:
        draw: makes some of what is wanted.
    """

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._waiting: dict[Want, tuple[Any, ...]] = {}
        self._helpers: list[_Helper] = []

    def __contains__(self, want: Want) -> bool:
        """Whether a drawing was taken in and is not finished."""
        return want in self._waiting or any(want in helper for helper in self._helpers)

    def take(self, wants: Wants) -> None:
        """Takes in what is wanted, and lets the others begin as soon as it is much.

        Args:
            wants: each drawing with its forms; what was taken in before is left out.
        """
        self._waiting |= {want: forms for want, forms in wants.items() if want not in self}
        if not self._helpers and len(self._waiting) >= MANY:
            _read(want.home for want in self._waiting)
            self._helpers = _helpers(self._draw)
        self._hand_out()

    def finish(self, wants: Iterable[Want]) -> None:
        """Helps with what nobody has begun, until some drawings are finished.

        Args:
            wants: those that are needed now; the others go on to be drawn meanwhile.
        """
        needed = [want for want in wants if want in self]
        while needed:
            self._hand_out()
            if self._waiting:
                self._draw(self._batch(needed))
            else:
                wait([helper.here for helper in self._helpers if helper.is_busy])
            self._hand_out()
            needed = [want for want in needed if want in self]

    def leave(self) -> None:
        """Lets the others go as soon as they have drawn what they were given."""
        self._waiting.clear()
        for helper in self._helpers:
            helper.leave()
        self._helpers.clear()
        gc.unfreeze()

    def _hand_out(self) -> None:
        for helper in self._helpers:
            helper.hear()
            while self._waiting and helper.is_free:
                helper.give(self._batch())

    def _batch(self, first: Iterable[Want] = ()) -> Wants:
        """All that waits, or less and less of it, so that several are done at one time."""
        size = len(self._waiting)
        if self._helpers:
            size = min(max(size // (2 + 2 * len(self._helpers)), 2), _BATCH)
        some = [*(want for want in first if want in self._waiting), *self._waiting]
        return {want: self._waiting.pop(want) for want in list(dict.fromkeys(some))[:size]}


class _Helper:
    """One process; it is given drawings ahead, so that it need not wait for more.

    Attributes:
        here: where it is spoken with.
    """

    def __init__(self, draw: Draw) -> None:
        fork = multiprocessing.get_context("fork")
        self.here, there = fork.Pipe()
        self._given: deque[Wants] = deque()
        self._is_gone = False
        self._process = fork.Process(target=_work, args=(draw, there, self.here), daemon=True)
        self._process.start()
        there.close()

    def __contains__(self, want: Want) -> bool:
        return any(want in wants for wants in self._given)

    @property
    def is_busy(self) -> bool:
        """Whether it has something to draw."""
        return bool(self._given)

    @property
    def is_free(self) -> bool:
        """Whether it may be given more."""
        return not self._is_gone and len(self._given) < _AHEAD

    def hear(self) -> None:
        """Takes note of what it has finished; all of it, if it has died."""
        try:
            while self._given and self.here.poll():
                self.here.recv()
                self._given.popleft()
        except (EOFError, OSError):
            self._is_gone = True
            self._given.clear()

    def give(self, wants: Wants) -> None:
        with contextlib.suppress(OSError):
            self.here.send(wants)
        self._given.append(wants)

    def leave(self) -> None:
        """Waits until it has drawn what it was given."""
        with contextlib.suppress(OSError):
            self.here.send(None)
        self._process.join()
        self.here.close()


def _work(draw: Draw, there: Connection, here: Connection) -> None:
    """What a helper does, until it is told to leave or nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
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
    """
    from sphinx.util.parallel import parallel_available

    if not parallel_available or not hasattr(os, "sched_getaffinity") or "typst" in sys.modules:
        return []
    gc.freeze()
    return [_Helper(draw) for _ in range(min(_MOST, len(os.sched_getaffinity(0)) - 1))]
