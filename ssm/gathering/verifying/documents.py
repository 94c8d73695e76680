"""The texts of documents, by the names that findings have for them.

A text, a note or a Word document is read as an import reads it, so that places count
alike. A project of a coding tool holds the texts of its documents itself.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.importers import importer_of
from ssm.findings.importing.items import Document
from ssm.findings.importing.texts.kinds import KINDS
from ssm.loading.find import named, why_not_inside

__all__ = ["Documents", "Found"]

_TEXTS = tuple(ending for kind in KINDS for ending in kind.endings)
_PROJECTS = (".qdpx", ".qde", ".qda", ".sqlite3", ".db")
_MOST = 20_000


@attrs.frozen
class Found:
    """The text of a document, and the file that it was found in."""

    text: str = attrs.field(repr=False)
    path: str


class Documents:
    """Files and folders in which documents are looked for."""

    def __init__(self, places: Iterable[str | os.PathLike[str]], how: How) -> None:
        """Takes the places; nothing is read before it is asked for.

        Args:
            places: files and folders.
            how: how texts are to be read, where looking is not enough.

        Raises:
            UnreadableError: there is no such file or folder.
        """
        self._how = how
        self._folders: list[Path] = []
        self._files: dict[str, list[Path]] = {}
        self._projects: list[Path] = []
        self._inside: dict[str, Found] = {}
        for place in map(Path, places):
            if not place.exists():
                msg = f"there is no file or folder {named(place)!r}"
                raise UnreadableError(msg, named(place))
            if place.is_dir() and place.suffix.lower() not in _PROJECTS:
                self._folders.append(place)
                for path in _below(place):
                    self._note(path)
            else:
                self._note(place)

    def find(self, document: str) -> Found | None:
        """The text of a document, or None when it is not here.

        Args:
            document: as findings name it.
        """
        for path in self._candidates(document):
            text = self._read(path)
            if text is not None:
                return Found(text, named(path))
        while self._projects:
            self._open(self._projects.pop(0))
        return self._inside.get(document)

    def _note(self, path: Path) -> None:
        if path.suffix.lower() in _PROJECTS:
            self._projects.append(path)
        else:
            self._files.setdefault(path.name.casefold(), []).append(path)

    def _candidates(self, document: str) -> Iterator[Path]:
        """The file of that name in a folder, and else the only one called so below."""
        for folder in self._folders:
            if why_not_inside(folder, document) is None and (folder / document).is_file():
                yield folder / document
                return
        called = self._files.get(Path(document).name.casefold(), [])
        if len(called) == 1:
            yield called[0]

    def _read(self, path: Path) -> str | None:
        if path.suffix.lower() not in _TEXTS:
            return None
        return next((found.text or "" for found in self._documents(path)), None)

    def _open(self, path: Path) -> None:
        """Takes the documents that a project holds."""
        for found in self._documents(path):
            if found.text is not None:
                self._inside.setdefault(found.name, Found(found.text, named(path)))

    def _documents(self, path: Path) -> Iterator[Document]:
        """The documents of a file; none of one that cannot be read."""
        try:
            seen = probe(path)
            importer = importer_of(seen)
            if importer is not None:
                for item in importer.read(seen, self._how):
                    if isinstance(item, Document):
                        yield item
        except (UnreadableError, OSError):
            return


def _below(folder: Path) -> Iterator[Path]:
    """The files of a folder that may be documents, so many and no more."""
    count = 0
    for base, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(base, name)
            if path.suffix.lower() in (*_TEXTS, *_PROJECTS) and path.is_file():
                count += 1
                yield path
        if count > _MOST:
            return
