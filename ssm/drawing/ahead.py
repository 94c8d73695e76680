"""Many images painted at once, by processes of their own, while this one does other work.

The library that paints holds Python's lock for as long as it paints, so threads would only
wait for each other. A process costs as much as a small image, so that few and small images
are painted here as ever. Whatever is odd about a process - that it cannot be started, ends
early, takes too long - its images are painted here instead: the bytes are the same.
"""

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from ssm.drawing.cache.drawn import keeps_png
from ssm.drawing.export import AHEAD, Job, job_of, pixels_of
from ssm.drawing.painter import parted

if TYPE_CHECKING:
    from ssm.drawing.drawing import Drawing

__all__ = ["painted_ahead"]

_SCRIPT = Path(__file__).with_name("painter.py")
_MOST = 4
_WORTH = 12_000_000
"""How many pixels are worth a process."""

_LARGEST = 30_000_000
"""Larger images are painted here one by one, so that not several of them fill the memory."""

_SECONDS, _A_PIXEL = 60.0, 1e-6
_PATIENCE = 5.0


@contextlib.contextmanager
def painted_ahead(drawings: Iterable["Drawing"], zoom: float = 2.0) -> Iterator[None]:
    """Images of drawings are on their way while this lasts; `Drawing.png` waits for its own.

    Args:
        drawings: what images will be asked of.
        zoom: pixels of an image for each pixel of the drawing.

    Example:
        >>> with painted_ahead([], 2.0):
        ...     pass
    """
    jobs = list(_jobs(drawings, zoom))
    painters = [_Painter(share) for share in _shares(jobs)]
    more = {job: painter for painter in painters for job in painter.jobs}
    before = AHEAD.set({**AHEAD.get(), **more})
    try:
        for painter in painters:
            painter.start()
        yield
    finally:
        AHEAD.reset(before)
        for painter in painters:
            painter.stop()


def _jobs(drawings: Iterable["Drawing"], zoom: float) -> Iterator[Job]:
    """What has to be painted: neither kept from before, nor on its way, nor too large."""
    for drawing in drawings:
        with contextlib.suppress(Exception):  # whoever asks for the image is told
            job = job_of(drawing.svg, zoom, drawing.look)
            is_kept = keeps_png(drawing.cache, drawing.svg, zoom, drawing.look)
            if pixels_of(job) <= _LARGEST and not is_kept and job not in AHEAD.get():
                yield job


def _shares(jobs: Sequence[Job]) -> list[list[Job]]:
    """The jobs of each process, of much the same size each; none where they are not worth it."""
    sizes = {job: pixels_of(job) for job in jobs}
    count = min(_MOST, _processors(), len(sizes), int(sum(sizes.values()) / _WORTH))
    if count < 2 or not _can_start():
        return []
    shares: list[list[Job]] = [[] for _ in range(count)]
    loads = [0.0] * count
    for job in sorted(sizes, key=lambda job: (-sizes[job], job.svg)):
        least = loads.index(min(loads))
        shares[least].append(job)
        loads[least] += sizes[job]
    return shares


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _can_start() -> bool:
    """Whether the program that runs is Python itself, and no other that has it inside."""
    name = Path(sys.executable or "").name.lower()
    frozen = getattr(sys, "frozen", False)
    return name.startswith(("python", "pypy")) and not frozen and _SCRIPT.is_file()


@attrs.define(eq=False, repr=False)
class _Painter:
    """A process with its share of the jobs, and a thread that waits for it.

    Attributes:
        jobs: what it paints.
    """

    jobs: Sequence[Job]
    _images: dict[Job, bytes] = attrs.field(factory=dict, init=False)
    _process: "subprocess.Popen[bytes] | None" = attrs.field(default=None, init=False)
    _thread: threading.Thread = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._thread = threading.Thread(target=self._wait, daemon=True)

    @property
    def seconds(self) -> float:
        """How long one waits for all of it."""
        return _SECONDS + _A_PIXEL * sum(map(pixels_of, self.jobs))

    def start(self) -> None:
        """Starts to paint, where that can be done."""
        import resvg_py

        where = Path(resvg_py.__file__).parent.parent
        with contextlib.suppress(OSError, ValueError):
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-S", str(_SCRIPT), str(where)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            with contextlib.suppress(RuntimeError):
                self._thread.start()

    def image(self, job: Job) -> bytes | None:
        """The image of a job as soon as it is there; None where it is to be painted here."""
        if self._thread.ident is not None:
            self._thread.join(self.seconds + _PATIENCE)
        return self._images.pop(job, None)

    def stop(self) -> None:
        """Ends the process, whatever it does, and waits until it is gone."""
        if self._process is None:
            return
        if self._thread.ident is not None:
            self._process.kill()
            self._thread.join(_PATIENCE)
        else:
            _end(self._process)

    def _wait(self) -> None:
        """Hands out the jobs and takes the images; nothing is taken that is not as it should be."""
        process = self._process
        assert process is not None
        told = json.dumps([job.told() for job in self.jobs]).encode("ascii")
        try:
            data, _ = process.communicate(told, timeout=self.seconds)
            images = parted(data, len(self.jobs)) if process.returncode == 0 else ()
        except (OSError, ValueError, subprocess.TimeoutExpired):
            _end(process)
        else:
            done = zip(self.jobs, images, strict=False)
            self._images = {job: image for job, image in done if image}


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Ends a process, and sees that nothing of it is left."""
    process.kill()
    with contextlib.suppress(subprocess.TimeoutExpired, OSError, ValueError):
        process.communicate(timeout=_PATIENCE)
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            assert pipe is not None
            pipe.close()
