"""`findings/vanished.csv`: findings that an input has no longer, with what was decided.

They are no findings of the study; they are kept so that nothing a person typed is lost.
When an input has them again, they come back with what they had.
"""

import itertools
from pathlib import Path
from typing import TextIO

from ssm.findings.delimited import write_rows
from ssm.findings.formulas import guarded
from ssm.gathering.storing.columns import COLUMNS
from ssm.gathering.storing.table import Line, OldTable

__all__ = ["VANISHED_FILE", "Vanished"]

VANISHED_FILE = "findings/vanished.csv"
_TABLE = "table"


class Vanished:
    """The findings that are kept aside, by id."""

    def __init__(self, path: Path) -> None:
        """Those that are kept aside already; none where there is no such file.

        Args:
            path: the file.

        Raises:
            UnreadableError: it is there and cannot be read; the message says what to try.
        """
        old = OldTable(path)
        self._delimiter = old.shape.delimiter
        self._columns = [_TABLE, *(name for name in old.shape.columns if name != _TABLE)]
        self._lines = {id: old.lines_of(id) for id in old.ids()}
        self._was_there = path.is_file()
        old.close()

    def __contains__(self, id: str) -> bool:
        return id in self._lines

    def of_table(self, table: str) -> list[str]:
        """The ids of those that were in a table."""
        return [id for id, lines in self._lines.items() if lines[0].get(_TABLE) == table]

    def lines_of(self, id: str) -> list[Line]:
        """The lines of one, as they were."""
        lines = self._lines.get(id, ())
        return [{name: t for name, t in line.items() if name != _TABLE} for line in lines]

    def keep(self, table: str, id: str, lines: list[Line]) -> None:
        """Keeps a finding aside."""
        self._lines[id] = [{_TABLE: table, **line} for line in lines]
        own = [name for line in lines for name in line if name not in COLUMNS]
        self._columns += [name for name in dict.fromkeys(own) if name not in self._columns]

    def give_back(self, id: str) -> None:
        """Keeps a finding aside no longer."""
        self._lines.pop(id, None)

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to be written."""
        return self._was_there or bool(self._lines)

    def write(self, file: TextIO) -> None:
        """Writes the file."""
        file.write("\ufeff")
        lines = (line for lines in self._lines.values() for line in lines)
        told = ([guarded(line.get(name, "")) for name in self._columns] for line in lines)
        write_rows(file, itertools.chain([self._columns], told), self._delimiter)
