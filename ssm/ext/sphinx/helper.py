"""A process that draws beside the one that reads and writes pages."""

import contextlib
import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue

from ssm.ext.sphinx.kept import Kept
from ssm.ext.sphinx.wants import Want, Wants

__all__ = ["Draw", "Helper", "processors"]

_MOST, _AHEAD = 3, 2
_PATIENCE = 60.0

Draw = Callable[[Wants], Mapping[str, Kept]]


class Helper:
    """One process; it is given drawings ahead, so that it need not wait for more.

    Nothing is waited for longer than a minute: who neither listens nor speaks is ended.

    Args:
        draw: makes some of what is wanted, and says what it made.
        others: where other helpers are spoken with; none of their business.

    Attributes:
        here: where it is spoken with.

    Raises:
        OSError: the system makes no more processes.
        ValueError: it makes none in this way.
    """

    def __init__(self, draw: Draw, others: Iterable[Connection]) -> None:
        fork = multiprocessing.get_context("fork")
        self.here, there = fork.Pipe()
        self._given: deque[Wants] = deque()
        self._is_gone = False
        self._process = fork.Process(
            target=_work, args=(draw, there, [self.here, *others]), daemon=True
        )
        with there, _uninterrupted():
            self._process.start()

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
                with self._in_time():
                    made = self.here.recv()
                self._given.popleft()
                yield made
        except (EOFError, OSError, RuntimeError):
            self.end()

    def give(self, wants: Wants) -> None:
        """Lets it draw something.

        Args:
            wants: each drawing with its forms.
        """
        self._given.append(wants)
        self._say(wants)

    def leave(self) -> None:
        """Waits until it has drawn what it was given, and listens so that it need not wait."""
        self._say(None)
        while self._given:
            Helper.listen([self])
            deque(self.made(), maxlen=0)
        self._process.join(_PATIENCE)
        self.end()
        self.here.close()

    def end(self) -> None:
        """Waits for it no longer."""
        self._process.kill()
        self._process.join(_PATIENCE)
        self._given.clear()
        self._is_gone = True

    @staticmethod
    def listen(helpers: "Iterable[Helper]") -> None:
        """Waits until one of several has something to say, or ends them.

        Args:
            helpers: those that have something to draw.
        """
        busy = [helper for helper in helpers if helper.is_busy]
        if not wait([helper.here for helper in busy], _PATIENCE):
            for helper in busy:
                helper.end()

    def _say(self, wants: Wants | None) -> None:
        try:
            with self._in_time():
                self.here.send(wants)
        except (OSError, RuntimeError):
            self.end()

    @contextlib.contextmanager
    def _in_time(self) -> Iterator[None]:
        """It is ended when it stops in the middle of a message, or makes no room for one."""
        late = threading.Timer(_PATIENCE, self._process.kill)
        late.start()
        try:
            yield
        finally:
            late.cancel()
            late.join()


def processors() -> int:
    """How many helpers there may be, where processes can be made as Sphinx makes its own.

    None in a process that others wait for, and none beside threads of whatever kind: a
    process that is made then has their locks and not the threads that would open them, and
    would wait without end.
    """
    from sphinx.util.parallel import parallel_available

    if not parallel_available or multiprocessing.parent_process() or not _is_alone():
        return 0
    return min(_MOST, len(os.sched_getaffinity(0)) - 1)


def _is_alone() -> bool:
    """Whether this process has one thread, those of libraries counted too."""
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208
    except OSError:
        return False


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """What is made meanwhile hears nothing of Ctrl-C: it is ended by who made it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(draw: Draw, there: Connection, others: Iterable[Connection]) -> None:
    """What a helper does, until it is told to leave or nobody is there any more.

    What it is given it takes at once, so that neither waits for the other to listen.
    """
    gc.disable()
    for other in others:
        other.close()
    given: SimpleQueue[Wants | None] = SimpleQueue()
    threading.Thread(target=_listen, args=(there, given), daemon=True).start()
    with contextlib.suppress(OSError):
        while (wants := given.get()) is not None:
            there.send(draw(wants))


def _listen(there: Connection, given: "SimpleQueue[Wants | None]") -> None:
    """Hears what is wanted; where nobody speaks any more, nobody waits for what is made."""
    wants: Wants | None = {}
    while wants is not None:
        try:
            wants = there.recv()
        except (EOFError, OSError):
            os._exit(1)
        given.put(wants)
