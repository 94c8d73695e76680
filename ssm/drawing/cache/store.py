"""The store of the cache: entries in a folder, each checked when it is read.

Whatever is wrong with the folder or with an entry, the answer is that nothing was kept:
a cache never stands in the way. Entries hold numbers, SVG and PNG, never anything that
is run.
"""

import contextlib
import hashlib
import itertools
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from ssm.drawing.cache.key import key_of
from ssm.drawing.cache.plain import from_bytes, to_bytes
from ssm.drawing.cache.versions import versions

__all__ = ["Cache", "cache_folder"]

_MOST_BYTES = 200_000_000
"""How much a cache may hold; beyond it, what was not used for longest goes."""

_ENTRY = re.compile(r"[0-9a-f]{64}(\.[0-9-]+\.part)?")
_DIGEST = 32
_COUNT = itertools.count()
_T = TypeVar("_T")


def cache_folder(folder: str | os.PathLike[str]) -> Path:
    """Where the cache of a study lies: in the study's own folder.

    Example:
        >>> cache_folder("clinic").as_posix()
        'clinic/.ssm/cache'
    """
    return Path(folder, ".ssm", "cache")


class Cache:
    """Bytes and values by the values that they were made from.

    An entry is of use only in the folder that it was made in, and for the version of ssm
    that made it, so that nothing which came with somebody else's folder is ever shown.

    Args:
        folder: where to keep entries; made when the first one is kept.
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self._folder = Path(folder)
        self._mark: str | None = None
        self._opened = self._grown = False

    def bytes_of(self, about: tuple[object, ...], make: Callable[[], bytes]) -> bytes:
        """What was kept about some values, or else what is made now, which is kept.

        Args:
            about: all that the bytes depend on.
            make: makes them.

        Raises:
            TypeError: a value is of a kind that no key can be made of.
        """
        key = self._key(about)
        if key is None:
            return make()
        found = self._read(key)
        if found is None:
            found = make()
            self._write(key, found)
        return found

    def holds(self, about: tuple[object, ...]) -> bool:
        """Whether something is kept about some values.

        Args:
            about: all that the bytes depend on.

        Raises:
            TypeError: a value is of a kind that no key can be made of.
        """
        key = self._key(about)
        return key is not None and self._folder.joinpath(key).is_file()

    def value_of(
        self, about: tuple[object, ...], classes: tuple[type[Any], ...], make: Callable[[], _T]
    ) -> _T:
        """The same for a value of frozen objects.

        Args:
            about: all that the value depends on.
            classes: the classes of the objects in it.
            make: makes it.

        Raises:
            TypeError: a value is of a kind that cannot be kept, or no key can be made of.
        """
        made: list[_T] = []

        def data() -> bytes:
            made.append(make())
            return to_bytes(made[0], classes)

        kept = self.bytes_of(about, data)
        if made:
            return made[0]
        try:
            value: _T = from_bytes(kept, classes)
        except ValueError:
            return make()
        return value

    def trim(self, most: int = _MOST_BYTES) -> None:
        """Drops what was not used for longest, when more is kept than there may be.

        Args:
            most: how many bytes may stay.
        """
        if not self._grown:
            return
        with contextlib.suppress(OSError):
            self._trim(most)

    def _trim(self, most: int) -> None:
        found = []
        for entry in os.scandir(self._folder):
            if _ENTRY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                about = entry.stat(follow_symlinks=False)
                found.append((about.st_mtime_ns, entry.name, about.st_size))
        held = 0
        for _, name, size in sorted(found, reverse=True):
            held += size
            if held > most:
                self._folder.joinpath(name).unlink(missing_ok=True)

    def _key(self, about: tuple[object, ...]) -> str | None:
        """The name of an entry, or None where nothing can be kept."""
        if not self._opened:
            self._opened, self._mark = True, _mark_of(self._folder)
        return None if self._mark is None else key_of(self._mark, versions(), about)

    def _read(self, key: str) -> bytes | None:
        path = self._folder / key
        try:
            data = path.read_bytes()
            with contextlib.suppress(OSError):
                os.utime(path)
        except OSError:
            return None
        kept = data[_DIGEST:]
        return kept if data[:_DIGEST] == _digest(key, kept) else None

    def _write(self, key: str, data: bytes) -> None:
        part = self._folder / f"{key}.{os.getpid()}-{next(_COUNT)}.part"
        with contextlib.suppress(OSError):
            try:
                part.write_bytes(_digest(key, data) + data)
                part.replace(self._folder / key)
                self._grown = True
            finally:
                part.unlink(missing_ok=True)


def _digest(key: str, data: bytes) -> bytes:
    return hashlib.sha256(key.encode("ascii") + data).digest()


def _mark_of(folder: Path) -> str | None:
    """What tells a folder from its copies, made if need be; None where nothing can be kept."""
    try:
        if folder.is_symlink() or folder.parent.is_symlink():
            return None
        folder.mkdir(parents=True, exist_ok=True)
        ignored = folder / ".gitignore"
        if not ignored.exists() or not ignored.stat().st_size:
            ignored.write_text("*\n", encoding="ascii")
        about = folder.stat()
    except OSError:
        return None
    return f"{about.st_dev}/{about.st_ino}"
