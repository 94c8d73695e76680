"""Files of anybody, looked through for what a policy keeps from others."""

import os
from collections.abc import Iterator
from pathlib import Path

from ssm.errors import UnreadableError
from ssm.masking.matching import Matcher
from ssm.report.sharing.proof import Hit, hits_in

__all__ = ["hits_under"]

_MOST = 500_000_000


def hits_under(path: str | os.PathLike[str], matcher: Matcher) -> Iterator[Hit]:
    """What in a file, or in all files of a folder, may not be seen by others.

    Args:
        path: the file or the folder; links in it are told of, not followed.
        matcher: finds the strings.

    Raises:
        UnreadableError: there is no such file or folder, or it cannot be read.
    """
    top = Path(path)
    if not top.exists():
        msg = f"there is no file or folder {os.fspath(path)!r}"
        raise UnreadableError(msg, os.fspath(path))
    for file in sorted(top.rglob("*")) if top.is_dir() else [top]:
        if file.is_dir() and not file.is_symlink():
            continue
        name = file.relative_to(top).as_posix() if top.is_dir() else file.name
        yield from hits_in(name, _bytes(file), matcher)


def _bytes(file: Path) -> bytes:
    try:
        if file.is_symlink():
            return os.fsencode(file.readlink())
        if file.is_file() and file.stat().st_size <= _MOST:
            return file.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        msg = f"{file.as_posix()}: it cannot be read ({reason}); nothing is proved of it"
        raise UnreadableError(msg, str(file)) from None
    msg = f"{file.as_posix()}: it cannot be read (no file, or too big); nothing is proved of it"
    raise UnreadableError(msg, str(file))
