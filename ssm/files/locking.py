"""One at a time: a folder held while a file in it is compared and written."""

import contextlib
import os
from collections.abc import Iterator

__all__ = ["held"]


@contextlib.contextmanager
def held(folder: str | os.PathLike[str]) -> Iterator[None]:
    """Holds a folder against others who ask the same; nothing is left behind.

    Where the system knows no such thing, the file is compared before it is written all the
    same, which is enough for people.

    Args:
        folder: a folder; one that is not there yet, or cannot be opened, is not held.
    """
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
