"""The one way to put a file on disk: whole or not at all, and never over another unasked."""

import contextlib
import os
import tempfile
from pathlib import Path

from ssm.errors import CannotWriteError

__all__ = ["keep_mode", "refused", "write_bytes", "write_text"]

_MODE = 0o666


def write_text(path: str | os.PathLike[str], data: str, *, replace: bool = False) -> Path:
    r"""Writes a text as UTF-8 with `\n` as line end, whole or not at all.

    Args:
        path: where to; folders on the way are made.
        data: the text.
        replace: whether a file of that name may be replaced.

    Raises:
        CannotWriteError: the file is there already, or cannot be written; the message
            says what to do. Nothing has changed then.

    Example:
        >>> import pathlib, tempfile
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> write_text(folder / "a.txt", "one").read_text()
        'one'
        >>> write_text(folder / "a.txt", "two")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
            ...
        ssm.errors.CannotWriteError: ... there is such a file already...
    """
    try:
        encoded = data.encode("utf-8")
    except UnicodeEncodeError as error:
        msg = f"{os.fspath(path)}: the text holds half a character (got {data[error.start]!r})"
        raise CannotWriteError(msg, os.fspath(path)) from None
    return write_bytes(path, encoded, replace=replace)


def write_bytes(path: str | os.PathLike[str], data: bytes, *, replace: bool = False) -> Path:
    """Writes bytes, whole or not at all.

    They go into a new file beside the place first, which then takes its name.

    Args:
        path: where to; folders on the way are made.
        data: what to write.
        replace: whether a file of that name may be replaced.

    Raises:
        CannotWriteError: the file is there already, or cannot be written; the message
            says what to do. Nothing has changed then.
    """
    target = Path(path)
    try:
        if not replace and os.path.lexists(target):
            raise _exists(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        _write_beside(target, data, replace=replace)
    except FileExistsError:
        raise _exists(target) from None
    except OSError as error:
        if isinstance(error, CannotWriteError):
            raise
        raise CannotWriteError(refused(target, error), os.fspath(path)) from None
    except ValueError:
        msg = f"{os.fspath(path)!r} is no name of a file"
        raise CannotWriteError(msg, os.fspath(path)) from None
    return target


def _write_beside(target: Path, data: bytes, *, replace: bool) -> None:
    handle, name = tempfile.mkstemp(prefix=".ssm-", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        keep_mode(Path(name), target)
        _name(name, target, replace=replace)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108


def keep_mode(name: Path, target: Path) -> None:
    """Gives a new file the rights of the one it replaces, or those of any new file."""
    try:
        mode = target.stat().st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        mode = _MODE & ~mask
    with contextlib.suppress(OSError):
        name.chmod(mode)


def _name(name: str, target: Path, *, replace: bool) -> None:
    """Gives the written file its name, in one step."""
    if replace:
        os.replace(name, target)  # noqa: PTH105
        return
    try:
        os.link(name, target)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        if os.path.lexists(target):
            raise FileExistsError(str(target)) from None
        os.rename(name, target)  # noqa: PTH104


def _exists(target: Path) -> CannotWriteError:
    msg = f"{target.as_posix()}: there is such a file already; choose another name, or remove it"
    return CannotWriteError(msg, str(target))


def refused(target: Path, error: OSError) -> str:
    """Why a file cannot be written, and what to do, as a sentence."""
    name = target.as_posix()
    if isinstance(error, PermissionError):
        return f"{name}: there is no permission to write here; choose another folder"
    if isinstance(error, NotADirectoryError):
        return f"{name}: a file stands where a folder is needed"
    if isinstance(error, IsADirectoryError):
        return f"{name}: this is a folder; name a file"
    reason = error.strerror or str(error)
    return f"{name}: it cannot be written ({reason}); nothing was changed"
