"""What a cache's entries were made with: so that a change to ssm itself is never hidden."""

import functools
import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

from ssm._version import __version__

__all__ = ["file_stamp", "versions"]

Stamp = tuple[str, int, int]
_DRAWING = Path(__file__).parent.parent
_PAINTER = "resvg_py"


@functools.cache
def versions() -> tuple[object, ...]:
    """The version of ssm, and a stamp of each file that a drawing is made with.

    Code, themes, fonts and icons all count; whoever edits one of them sees the change.
    """
    painter = importlib.util.find_spec(_PAINTER)
    origin = painter.origin if painter is not None else None
    return (__version__, *sorted(_stamps(_DRAWING)), file_stamp(origin) if origin else None)


def file_stamp(path: str | os.PathLike[str]) -> Stamp:
    """What changes when a file is replaced by another: its name, size and time.

    Args:
        path: the file; one that is not there has a stamp too.
    """
    try:
        about = os.stat(path)  # noqa: PTH116
    except OSError:
        return os.fspath(path), -1, -1
    return os.fspath(path), about.st_size, about.st_mtime_ns


def _stamps(folder: Path) -> Iterator[Stamp]:
    for entry in os.scandir(folder):
        if not entry.is_dir():
            about = entry.stat()
            yield entry.path, about.st_size, about.st_mtime_ns
        elif entry.name != "__pycache__":
            yield from _stamps(Path(entry.path))
