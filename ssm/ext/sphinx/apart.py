"""Many drawings made by several processes at once, where there are processors for them."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Mapping
from typing import Any

from ssm.ext.sphinx.wants import Want

__all__ = ["MANY", "apart"]

MANY = 24
"""So many drawings are worth another process."""

_MOST = 4


def apart(
    draw: Callable[[Mapping[Want, tuple[Any, ...]]], None], wants: Mapping[Want, tuple[Any, ...]]
) -> None:
    """Calls a function for parts of what is wanted, each in a process of its own but one.

    What there is already is left alone by the garbage collection meanwhile: to look it
    through would copy all of it into every process. The processes leave what they make in
    files. Nothing is told of what they cannot make:
    whoever asks finds it unmade, and tries again.

    Args:
        draw: makes some of what is wanted.
        wants: all of it.
    """
    every = list(wants.items())
    workers = _workers()
    parts = [dict(every[n::workers]) for n in range(workers)]
    helpers = []
    if workers > 1:
        from ssm.ext.embedding.studies import opened

        for home in dict.fromkeys(want.home for want in wants):
            opened(home)
        fork = multiprocessing.get_context("fork")
        helpers = [fork.Process(target=draw, args=(part,)) for part in parts[1:]]
    gc.freeze()
    for helper in helpers:
        helper.start()
    draw(parts[0])
    for helper in helpers:
        helper.join()
    gc.unfreeze()


def _workers() -> int:
    """How many processes there may be: one where they cannot be made as Sphinx makes its own."""
    from sphinx.util.parallel import parallel_available

    if not parallel_available or not hasattr(os, "sched_getaffinity"):
        return 1
    return min(_MOST, len(os.sched_getaffinity(0)))
