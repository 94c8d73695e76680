"""A zip opened safely: nothing is unpacked to disk, and nothing grows without bound."""

import contextlib
import io
import os
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Self

from ssm.errors import UnreadableError
from ssm.findings.safe.directory import (
    directory_size,
    fault_of,
    meant_name,
    plain_name,
    refuse_tricks,
    too_many,
)
from ssm.findings.safe.limits import ArchiveLimits
from ssm.findings.safe.member import BROKEN, Member, broken

__all__ = ["Archive", "archive"]

_PER_MEMBER = 1_000
_IN_MEMORY = 200_000_000


def archive(
    path: str | os.PathLike[str] | BinaryIO, limits: ArchiveLimits | None = None
) -> "Archive":
    """Opens a zip file for reading, or refuses it.

    Refused are files that are no zip, that hold more than the limits allow, members that
    lie over each other, and members whose names or kinds reach outside the archive. A
    member that is locked or broken costs only itself, when it is read.

    Args:
        path: the file, or a stream that can seek.
        limits: how much it may hold; `ArchiveLimits()` when left out.

    Raises:
        UnreadableError: it is refused; the message says why and what to try.

    Example:
        >>> import io, zipfile
        >>> stream = io.BytesIO()
        >>> with zipfile.ZipFile(stream, "w") as packed:
        ...     packed.writestr("Sources/A.txt", "Half of them arrive.")
        >>> with archive(stream) as box:
        ...     box.read("sources/a.TXT")
        b'Half of them arrive.'
    """
    limits = limits or ArchiveLimits()
    if not isinstance(path, (str, os.PathLike)):
        return _opened(path, "the archive", limits)
    name = Path(path).name
    try:
        stream = Path(path).open("rb")  # noqa: SIM115 - the archive closes it
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        msg = f"{name}: it cannot be read ({reason}); check its name and whether you may read it"
        raise UnreadableError(msg, os.fspath(path)) from None
    try:
        return _opened(stream, name, limits)
    except BaseException:
        stream.close()
        raise


def _opened(stream: BinaryIO, name: str, limits: ArchiveLimits) -> "Archive":
    """An archive over a stream whose directory has been looked at.

    Raises:
        UnreadableError: it is refused.
    """
    if directory_size(stream) > limits.members * _PER_MEMBER:
        raise too_many(name, limits)
    try:
        packed = zipfile.ZipFile(stream)
    except BROKEN as error:
        msg = f"{name}: it is no zip archive, or is cut short ({error}); export or copy it again"
        raise UnreadableError(msg, name) from None
    if len(packed.filelist) > limits.members:
        raise too_many(name, limits)
    refuse_tricks(packed.filelist, name, limits)
    return Archive(packed, stream, name)


def _folded(name: str) -> str:
    name = name.replace("\\", "/").removeprefix("./")
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


class Archive:
    """An open archive: its files by name, letter case and kind of slash forgiven.

    Attributes:
        name: its name in messages.
        names: the names of its files, in its order, with slashes between the parts.
    """

    def __init__(self, packed: zipfile.ZipFile, stream: BinaryIO, name: str) -> None:
        self._packed = packed
        self._stream = stream
        files = [(plain_name(info), info) for info in packed.filelist]
        self._exact = {plain: info for plain, info in files if not plain.endswith("/")}
        self._loose: dict[str, str] = {}
        for plain in self._exact:
            self._loose.setdefault(_folded(plain), plain)
        for plain, info in self._exact.items():
            self._loose.setdefault(_folded(meant_name(info)), plain)
        self.name = name
        self.names = tuple(self._exact)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file."""
        self._packed.close()
        self._stream.close()

    def find(self, name: str) -> str | None:
        """The name of a member as the archive writes it, or None when there is none."""
        if name in self._exact:
            return name
        return self._loose.get(_folded(name))

    def size(self, name: str) -> int:
        """The bytes of a member when unpacked.

        Raises:
            UnreadableError: there is no such member.
        """
        return self._info(name).file_size

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """A member as a stream of bytes, unpacked while it is read.

        Raises:
            UnreadableError: there is no such member, or it is locked or broken; also while
                the stream is read.
        """
        info = self._info(name)
        fault = fault_of(info)
        if fault is not None:
            msg = f"{self.name}: the member {name!r} {fault}; pack it again, and not so"
            raise UnreadableError(msg, name)
        try:
            inner = self._packed.open(info)
        except BROKEN as error:
            raise broken(self.name, name, error) from None
        with (
            inner,
            Member(inner, self.name, name) as member,
            io.BufferedReader(member) as buffered,
        ):
            yield buffered

    def read(self, name: str, most: int = _IN_MEMORY) -> bytes:
        """The bytes of a member.

        Args:
            name: the member, letter case and kind of slash forgiven.
            most: how many bytes it may have.

        Raises:
            UnreadableError: there is no such member, it has more bytes, or it is locked or
                broken.
        """
        size = self.size(name)
        if size > most:
            msg = (
                f"{self.name}: the member {name!r} has {size} bytes, where {most} are allowed; "
                "split the file, and export again"
            )
            raise UnreadableError(msg, name)
        with self.open(name) as stream:
            return stream.read()

    def _info(self, name: str) -> zipfile.ZipInfo:
        found = self.find(name)
        if found is None:
            msg = f"{self.name}: there is no member {name!r} in it; export it again"
            raise UnreadableError(msg, name)
        return self._exact[found]
