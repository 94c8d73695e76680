"""Processes that draw for documents: nobody waits without end, and nobody is left behind."""

import gc
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from running import interruptible

SECONDS = 60


@pytest.fixture
def wants(helpers: int) -> dict[Any, tuple[Any, ...]]:
    """So many drawings that other processes help."""
    from ssm.ext.embedding.studies import Home
    from ssm.ext.sphinx.wants import Want

    home = Home(key="fences", path="", text="ssm: 1\n")
    return {Want(home, f"root/r{n}", "plain", "both", "x"): () for n in range(12 * helpers)}


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Ends a test that waits for longer."""

    def late(*_: object) -> None:
        msg = f"not done within {seconds} s"
        raise AssertionError(msg)

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")


def silent(*_: object) -> None:
    """What a helper does that never listens."""
    time.sleep(600)


def halting(_draw: object, there: Any, others: Any) -> None:
    """What a helper does that stops in the middle of what it says."""
    there.recv()
    os.write(there.fileno(), b"\x00\x00\xff\xff half")
    time.sleep(600)


@pytest.mark.parametrize("work", [silent, halting])
@pytest.mark.parametrize("size", [1, 1_000_000])
def test_nobody_waits_for_who_does_not_listen_or_stops_in_the_middle(
    wants: Any, work: Any, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However much it is given."""
    from ssm.ext.sphinx.apart import Crew

    monkeypatch.setattr("ssm.ext.sphinx.helper._PATIENCE", 0.1)
    monkeypatch.setattr("ssm.ext.sphinx.helper._work", work)
    crew = Crew(lambda wants: dict.fromkeys(want.ref for want in wants), lambda made: None)
    much = dict.fromkeys(wants, ("x" * size,))
    with within(SECONDS):
        crew.take(much)
        crew.finish(much)
        crew.take(much)
        crew.leave()

    assert not any(want in crew for want in much)
    assert multiprocessing.active_children() == []


def test_a_copy_of_a_process_leaves_the_helpers_of_the_other_alone(wants: Any) -> None:
    """As where Sphinx writes pages in processes of its own."""
    from ssm.ext.sphinx.apart import Crew

    heard: list[str] = []
    crew = Crew(lambda wants: dict.fromkeys(want.ref for want in wants), heard.extend)
    crew.take(wants)

    def write() -> None:
        crew.finish(wants)
        crew.leave()

    copy = multiprocessing.get_context("fork").Process(target=write)
    copy.start()
    with within(SECONDS):
        crew.finish(wants)
        copy.join()
        crew.leave()

    assert copy.exitcode == 0
    assert set(heard) == {want.ref for want in wants}


@pytest.mark.parametrize("error", [OSError("no more processes"), ValueError("no fork")])
def test_where_no_process_can_be_made_one_draws_all(
    wants: Any, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And leaves the garbage collection as it was."""
    from ssm.ext.sphinx.apart import Crew

    def refused(*_: object) -> None:
        raise error

    monkeypatch.setattr(multiprocessing, "get_context", refused)
    heard: list[str] = []
    crew = Crew(lambda wants: dict.fromkeys(want.ref for want in wants), heard.extend)
    crew.take(wants)
    crew.finish(wants)

    assert sorted(heard) == sorted(want.ref for want in wants)
    assert gc.get_freeze_count() == 0


ASKED = """
import multiprocessing, os, sys, threading, time
os.sched_getaffinity = lambda _: range(8)
from ssm.ext.sphinx.helper import processors

def tell(queue=None):
    print(processors(), flush=True)

if __name__ == "__main__":
    tell()
    waits = threading.Event()
    other = threading.Thread(target=waits.wait)
    other.start()
    tell()
    waits.set()
    other.join()
    end = time.monotonic() + 20
    while not processors() and time.monotonic() < end:
        time.sleep(0.01)
    tell()
    apart = multiprocessing.get_context("fork").Process(target=tell)
    apart.start()
    apart.join()
"""


def test_nobody_helps_beside_threads_nor_in_a_process_that_others_wait_for() -> None:
    """A process made beside threads waits for locks that nobody opens.

    The system has a thread for a moment longer than Python has.
    """
    pytest.importorskip("sphinx", reason="needs the extra 'sphinx'")
    told = subprocess.run(
        [sys.executable, "-c", ASKED], check=True, capture_output=True, text=True, timeout=SECONDS
    )

    assert told.stdout.split() == ["3", "0", "3", "0"]


DRAWING = """
import sys, time
from ssm.ext.embedding.studies import Home
from ssm.ext.sphinx import apart
from ssm.ext.sphinx.wants import Want

apart.processors = lambda: 2
home = Home(key="fences", path="", text="ssm: 1")
wants = {Want(home, f"root/r{n}", "plain", "both", "x"): () for n in range(24)}
here = []

def draw(wants):
    if here:
        time.sleep(float(sys.argv[1]))
    here.append(1)
    return {}

crew = apart.Crew(draw, lambda made: None)
crew.take(wants)
print(*(helper._process.pid for helper in crew._helpers), flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("seconds", [0, 600])
def test_who_draws_ends_with_who_asked(how: signal.Signals, seconds: int) -> None:
    """However that ends, and whatever they are doing."""
    pytest.importorskip("sphinx", reason="needs the extra 'sphinx'")
    with interruptible():
        asked = subprocess.Popen(
            [sys.executable, "-c", DRAWING, str(seconds)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert asked.stdout is not None
    helpers = [int(each) for each in asked.stdout.readline().split()]
    asked.send_signal(how)
    _, told = asked.communicate(timeout=SECONDS)
    end = time.monotonic() + SECONDS
    while any(map(is_there, helpers)) and time.monotonic() < end:
        time.sleep(0.02)

    assert len(helpers) == 2
    assert not any(map(is_there, helpers))
    assert told.count("Traceback") == (1 if how == signal.SIGINT else 0)


def is_there(process: int) -> bool:
    """Whether a process has not ended."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2]
    except OSError:
        return False
    return state.split()[0] != "Z"
