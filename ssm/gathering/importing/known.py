"""Which table an input was read into before, so that it finds the way there again."""

import functools
from collections.abc import Iterator
from pathlib import Path

from ssm.errors import UnreadableError
from ssm.files.read import Read
from ssm.findings.cells import delimiter_of
from ssm.findings.delimited import rows
from ssm.gathering.storing.columns import FOLDER, INPUT, MARKS
from ssm.loading.find import inside, why_not_inside

__all__ = ["KnownInputs"]

_HEAD = 100_000


class KnownInputs:
    """The inputs that the tables of a study name."""

    def __init__(self, got: Read, folder: Path) -> None:
        """Looks at nothing yet.

        Args:
            got: the study file as read.
            folder: the study's folder.
        """
        self._folder = folder
        self._files = [
            each.file
            for each in got.includes
            if each.kind == "findings"
            and each.file.startswith(f"{FOLDER}/")
            and why_not_inside(folder, each.file) is None
        ]

    def has_table(self, table: str) -> bool:
        """Whether there is a table of this name."""
        return inside(self._folder, f"{FOLDER}/{table}.csv").exists()

    def holds(self, table: str, name: str) -> bool:
        """Whether the table of this name has an input of that name."""
        return name in _inputs(inside(self._folder, f"{FOLDER}/{table}.csv"))

    def table_of(self, name: str) -> str | None:
        """The one table that has an input of this name, or None."""
        found = self._tables.get(name, ())
        return found[0] if len(found) == 1 else None

    @functools.cached_property
    def _tables(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for file in self._files:
            for name in _inputs(inside(self._folder, file)):
                found.setdefault(name, []).append(Path(file).stem)
        return found


def _inputs(path: Path) -> list[str]:
    """The inputs that a table names; none where no import wrote it.

    Raises:
        UnreadableError: an import wrote it, and it is not sound any more.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD).decode("utf-8-sig", "replace")
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as text:
            table = rows(text, delimiter_of(head), path.as_posix())
            header = [name.strip() for name in _first(table)]
            if INPUT not in header or MARKS not in header:
                return []
            at = header.index(INPUT)
            return list(dict.fromkeys(row[at] for row in table if len(row) > at and row[at]))
    except OSError:
        return []


def _first(table: Iterator[list[str]]) -> list[str]:
    """The first row, or none where it cannot be read, for then no import wrote it."""
    try:
        return next(table, [])
    except UnreadableError:
        return []
