"""Several files put on disk together: all of them, or none and nothing has changed."""

import contextlib
import os
import tempfile
from io import TextIOWrapper
from pathlib import Path
from typing import Self, TextIO

import attrs

from ssm.errors import CannotWriteError
from ssm.files.atomic import keep_mode, refused

__all__ = ["Together"]

_CHUNK = 1 << 16


@attrs.define
class _Draft:
    target: Path
    part: Path
    file: TextIO


class Together:
    r"""Files that take their names together, when all of them are written.

    They are written beside their places. A file that holds what stands there already is
    left alone. Whatever happens before `commit`, nothing has changed.

    Example:
        >>> import pathlib, tempfile
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> with Together() as files:
        ...     _ = files.open(folder / "a.csv").write("id\n")
        ...     _ = files.open(folder / "b.csv").write("id\n")
        ...     changed = files.commit()
        >>> [path.name for path in changed], (folder / "b.csv").read_text()
        (['a.csv', 'b.csv'], 'id\n')
    """

    def __init__(self, *, only_look: bool = False) -> None:
        """No files yet.

        Args:
            only_look: whether nothing is to be written; `commit` tells what would be.
        """
        self._drafts: list[_Draft] = []
        self._only_look = only_look

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for draft in self._drafts:
            with contextlib.suppress(OSError, ValueError):
                draft.file.close()
            with contextlib.suppress(FileNotFoundError):
                draft.part.unlink()

    def open(self, path: str | os.PathLike[str]) -> TextIO:
        r"""A file to be written as UTF-8, whose line ends are written as they are.

        Args:
            path: where it is to stand; folders on the way are made.

        Raises:
            CannotWriteError: nothing can be written there; the message says what to do.
        """
        target = Path(path)
        try:
            room = None if self._only_look else target.parent
            if room is not None:
                room.mkdir(parents=True, exist_ok=True)
            if target.is_dir():
                raise IsADirectoryError
            handle, name = tempfile.mkstemp(prefix=".ssm-", suffix=".part", dir=room)
        except OSError as error:
            raise CannotWriteError(refused(target, error), os.fspath(path)) from None
        file = TextIOWrapper(os.fdopen(handle, "wb"), encoding="utf-8", newline="")
        self._drafts.append(_Draft(target, Path(name), file))
        return file

    def commit(self) -> tuple[Path, ...]:
        """Gives the files their names.

        Returns:
            Those that are not as they were, or would not be.

        Raises:
            CannotWriteError: one cannot be written; unless that was while names were given,
                nothing has changed then.
        """
        changed = []
        for draft in self._drafts:
            try:
                draft.file.flush()
                os.fsync(draft.file.fileno())
                draft.file.close()
            except OSError as error:
                raise CannotWriteError(refused(draft.target, error), str(draft.target)) from None
        for draft in self._drafts:
            if _is_same(draft.part, draft.target):
                continue
            changed.append(draft.target)
            if not self._only_look:
                _name(draft)
        return tuple(changed)


def _name(draft: _Draft) -> None:
    try:
        keep_mode(draft.part, draft.target)
        os.replace(draft.part, draft.target)  # noqa: PTH105
    except OSError as error:
        raise CannotWriteError(refused(draft.target, error), str(draft.target)) from None


def _is_same(one: Path, other: Path) -> bool:
    """Whether two files hold the same bytes."""
    try:
        if one.stat().st_size != other.stat().st_size:
            return False
        with one.open("rb") as left, other.open("rb") as right:
            while chunk := left.read(_CHUNK):
                if chunk != right.read(_CHUNK):
                    return False
    except OSError:
        return False
    return True
