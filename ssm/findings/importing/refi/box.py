"""Where a project and its files are: packed in one archive, or loose in a folder."""

import contextlib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from ssm.errors import UnreadableError
from ssm.findings.importing.refi.paths import parts_of
from ssm.findings.safe.archive import Archive, archive
from ssm.findings.safe.limits import ArchiveLimits

__all__ = ["Box", "box_of"]

_LIMITS = ArchiveLimits(single=20_000_000_000, total=100_000_000_000)
_LARGEST = 200_000_000
_SOURCES = "sources"
_PROJECT = "project.qde"
_ENDING = ".qde"


class Box(Protocol):
    """The files of a project."""

    name: str
    """Its name in messages."""

    def project(self) -> contextlib.AbstractContextManager[BinaryIO]:
        """The XML of the project as a stream."""

    def size(self) -> int:
        """The bytes of that XML."""

    def read(self, told: str) -> bytes | None:
        """The bytes of a source file, or None when there is none by that path.

        Raises:
            UnreadableError: it is there, and cannot be read.
        """


@contextlib.contextmanager
def box_of(path: Path) -> Iterator[Box]:
    """The files of a project, open.

    Args:
        path: an archive, an XML file with a folder of sources beside it, or the folder
            of an unpacked archive.

    Raises:
        UnreadableError: it is refused, or holds no project.
    """
    if path.is_dir():
        inside = [each.name for each in _in_folder(path) if each.is_file()]
        yield _Loose(path, path / _only_project(inside, path.name))
    elif _is_packed(path):
        with archive(path, _LIMITS) as packed:
            yield _Packed(packed, path)
    else:
        yield _Loose(path.parent, path)


def _in_folder(path: Path) -> list[Path]:
    """What lies in a folder.

    Raises:
        UnreadableError: it may not be looked into.
    """
    try:
        return sorted(path.iterdir())
    except OSError as error:
        msg = f"{path.name}: it cannot be read ({error.strerror}); check its rights"
        raise UnreadableError(msg, path.name) from None


def _is_packed(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(2) == b"PK"
    except OSError as error:
        msg = f"{path.name}: it cannot be read ({error.strerror}); check its name"
        raise UnreadableError(msg, path.name) from None


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _only_project(names: list[str], where: str) -> str:
    """The name of the project among others: the one that lies highest, `project.qde` first.

    Raises:
        UnreadableError: there is none.
    """
    found = [
        name
        for name in names
        if name.lower().endswith(_ENDING)
        and not name.rpartition("/")[2].startswith("._")
        and not name.startswith("__MACOSX/")
    ]
    if not found:
        msg = f"{where}: it holds no project ({_ENDING}); export it again as REFI-QDA project"
        raise UnreadableError(msg, where)
    return min(found, key=lambda name: (name.count("/"), _folded(name) != _PROJECT))


class _Packed:
    """A project in an archive; files that it lacks may lie beside it."""

    def __init__(self, packed: Archive, path: Path) -> None:
        self.name = path.name
        self._archive = packed
        self._project = _only_project(list(packed.names), path.name)
        self._beside = _Loose(path.parent, path)
        self._by_base: dict[str, list[str]] = {}
        for name in packed.names:
            self._by_base.setdefault(_folded(name.rpartition("/")[2]), []).append(name)

    def project(self) -> contextlib.AbstractContextManager[BinaryIO]:
        return self._archive.open(self._project)

    def size(self) -> int:
        return self._archive.size(self._project)

    def read(self, told: str) -> bytes | None:
        folder = self._project.rpartition("/")[0]
        for parts in parts_of(told):
            names = (f"{_SOURCES}/{parts[-1]}", "/".join(parts), f"{_SOURCES}/{'/'.join(parts)}")
            for name in names:
                found = self._archive.find(f"{folder}/{name}" if folder else name)
                if found is not None:
                    return self._archive.read(found, _LARGEST)
            others = self._by_base.get(_folded(parts[-1]), [])
            if len(others) == 1:
                return self._archive.read(others[0], _LARGEST)
        return self._beside.read(told)


class _Loose:
    """A project in a folder, with its sources there or in a folder of that name."""

    def __init__(self, folder: Path, path: Path) -> None:
        self.name = path.name
        self._folder = folder
        self._path = path
        self._files: dict[str, Path] | None = None

    def project(self) -> contextlib.AbstractContextManager[BinaryIO]:
        return self._path.open("rb")

    def size(self) -> int:
        return self._path.stat().st_size

    def read(self, told: str) -> bytes | None:
        for parts in parts_of(told):
            found = self._found(parts)
            if found is not None:
                return _bytes(found)
        return None

    def _found(self, parts: tuple[str, ...]) -> Path | None:
        if self._files is None:
            self._files = dict(self._listed())
        for path in (self._folder.joinpath(*parts), self._files.get(_folded(parts[-1]))):
            if path is not None and _is_inside(path, self._folder):
                return path
        return None

    def _listed(self) -> Iterator[tuple[str, Path]]:
        """The files at hand, those in a folder of sources last, so that they come first."""
        with contextlib.suppress(OSError):
            there = sorted(self._folder.iterdir())
            folders = [each for each in there if _folded(each.name) == _SOURCES and each.is_dir()]
            for folder in (self._folder, *folders):
                for path in sorted(folder.iterdir()):
                    yield _folded(path.name), path


def _is_inside(path: Path, folder: Path) -> bool:
    try:
        return path.is_file() and path.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError):
        return False


def _bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UnreadableError: it cannot be read, or is too large.
    """
    try:
        if path.stat().st_size > _LARGEST:
            msg = f"{path.name}: it has more than {_LARGEST} bytes; split it, and export again"
            raise UnreadableError(msg, path.name)
        return path.read_bytes()
    except OSError as error:
        msg = f"{path.name}: it cannot be read ({error.strerror or error}); check its rights"
        raise UnreadableError(msg, path.name) from None
