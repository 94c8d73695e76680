"""Drawings made by other processes while pages are read and written."""

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue

from ssm.errors import SsmError
from ssm.ext.embedding.studies import opened
from ssm.ext.sphinx.kept import Form, Kept
from ssm.ext.sphinx.wants import Want, Wants

__all__ = ["MANY", "Crew"]

MANY = 8
"""So many drawings are worth another process."""

_MOST, _BATCH, _AHEAD = 3, 10, 2
_SELDOM = 100_000
_PATIENCE = 60.0

Draw = Callable[[Wants], Mapping[str, Kept]]


class Crew:
    """Processes that draw what they are given, leave it in files, and say what they made.

    What there is already when they begin is left alone by the garbage collection until they
    leave: to look it through would copy all of it into every process. What comes is looked
    through seldom: drawings leave little behind.
    Of what one was given that dies, or says nothing for a minute, nothing is said.

    Args:
        draw: makes some of what is wanted, and says what it made.
        hear: is told what was made.
    """

    def __init__(self, draw: Draw, hear: Callable[[Mapping[str, Kept]], None]) -> None:
        self._draw, self._hear = draw, hear
        self._waiting: dict[Want, tuple[Form, ...]] = {}
        self._helpers: list[_Helper] = []
        self._collected = gc.get_threshold()

    def __contains__(self, want: Want) -> bool:
        """Whether a drawing was taken in and is not finished."""
        return want in self._waiting or any(want in helper for helper in self._helpers)

    def take(self, wants: Wants) -> None:
        """Takes in what is wanted, and lets the others begin as soon as it is much.

        Args:
            wants: each drawing with its forms; what was taken in before is left out.
        """
        self._waiting |= {want: forms for want, forms in wants.items() if want not in self}
        if not self._helpers and len(self._waiting) >= MANY and _processors():
            self._warm_up()
            self._begin()
        self._hand_out()

    def finish(self, wants: Iterable[Want]) -> None:
        """Helps with what nobody has begun, until some drawings are finished.

        Args:
            wants: those that are needed now; the others go on to be drawn meanwhile.
        """
        needed = list(wants)
        while needed := self._unfinished(needed):
            if self._waiting:
                self._hear(self._draw(self._batch(needed)))
            else:
                busy = [helper for helper in self._helpers if helper.is_busy]
                if not wait([helper.here for helper in busy], _PATIENCE):
                    for helper in busy:
                        helper.end()

    def _unfinished(self, wants: Iterable[Want]) -> list[Want]:
        """Those of some drawings that are still not finished, once all helpers were heard."""
        self._hand_out()
        return [want for want in wants if want in self]

    def leave(self) -> None:
        """Lets the others go as soon as they have drawn what they were given."""
        self._waiting.clear()
        if not self._helpers:
            return
        for helper in self._helpers:
            helper.leave()
        self._helpers.clear()
        gc.set_threshold(*self._collected)
        gc.unfreeze()

    def _warm_up(self) -> None:
        """Reads the studies and begins to draw, so that every helper knows how already."""
        for home in dict.fromkeys(want.home for want in self._waiting):
            with contextlib.suppress(SsmError):
                opened(home)
        first = next(iter(self._waiting))
        self._hear(self._draw({first: self._waiting.pop(first)}))

    def _begin(self) -> None:
        """Makes the helpers, unless the first drawing has left something here that forbids it."""
        count = _processors()
        if count:
            gc.freeze()
            self._collected = gc.get_threshold()
            gc.set_threshold(_SELDOM, *self._collected[1:])
            self._helpers = [_Helper(self._draw) for _ in range(count)]

    def _hand_out(self) -> None:
        for helper in self._helpers:
            for made in helper.made():
                self._hear(made)
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

    def made(self) -> Iterator[Mapping[str, Kept]]:
        """What it has made since it was asked last; it is given nothing more if it has died."""
        try:
            while self._given and self.here.poll():
                yield self.here.recv()
                self._given.popleft()
        except (EOFError, OSError):
            self._is_gone = True
            self._given.clear()

    def give(self, wants: Wants) -> None:
        with contextlib.suppress(OSError):
            self.here.send(wants)
        self._given.append(wants)

    def leave(self) -> None:
        """Waits until it has drawn what it was given, and listens so that it need not wait."""
        with contextlib.suppress(OSError):
            self.here.send(None)
        while self._process.is_alive():
            if not wait([self.here, self._process.sentinel], _PATIENCE):
                self.end()
            deque(self.made(), maxlen=0)
        self.here.close()

    def end(self) -> None:
        """Waits for it no longer."""
        self._process.kill()
        self._process.join()
        self._given.clear()
        self._is_gone = True


def _work(draw: Draw, there: Connection, here: Connection) -> None:
    """What a helper does, until it is told to leave or nobody is there any more.

    What it is given it takes at once, so that neither waits for the other to listen.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    here.close()
    given: SimpleQueue[Wants | None] = SimpleQueue()
    threading.Thread(target=_listen, args=(there, given), daemon=True).start()
    with contextlib.suppress(OSError):
        while (wants := given.get()) is not None:
            there.send(draw(wants))


def _listen(there: Connection, given: "SimpleQueue[Wants | None]") -> None:
    wants: Wants | None = {}
    while wants is not None:
        try:
            wants = there.recv()
        except (EOFError, OSError):
            wants = None
        given.put(wants)


def _processors() -> int:
    """How many helpers there may be, where processes can be made as Sphinx makes its own.

    None once PDFs are made here: the threads that make them are in no process that is made
    then, and would be waited for without end.
    """
    from sphinx.util.parallel import parallel_available

    if not parallel_available or not hasattr(os, "sched_getaffinity") or "typst" in sys.modules:
        return 0
    return min(_MOST, len(os.sched_getaffinity(0)) - 1)
