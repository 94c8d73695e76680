"""A findings table that is there already: looked up by id, line by line, on disk.

Whoever opened it in a spreadsheet may have saved it with other signs between the cells,
with columns of their own and with lines of their own; all of that is kept.
"""

import io
from collections.abc import Iterator
from pathlib import Path

import attrs

from ssm.errors import UnreadableError
from ssm.findings.cells import delimiter_of
from ssm.findings.delimited import rows
from ssm.findings.formulas import unguarded
from ssm.gathering.storing.columns import COLUMNS, INPUT, MARKS

__all__ = ["Line", "OldTable", "Shape"]

Line = dict[str, str]
"""The texts of one line of a table, by column."""

_BOM = b"\xef\xbb\xbf"


@attrs.frozen
class Shape:
    """How a table is written: its columns, and the sign between cells."""

    columns: tuple[str, ...] = COLUMNS
    delimiter: str = ","


class OldTable:
    """The table of findings as it stands; an empty one where there is none."""

    def __init__(self, path: Path) -> None:
        """Looks through a table once, and keeps where the lines of each finding stand.

        Args:
            path: the table.

        Raises:
            UnreadableError: it is there and cannot be read; the message says what to try.
        """
        self._path = path
        self._places: dict[str, list[tuple[int, int]]] = {}
        self.shape = Shape()
        self.is_foreign = False
        self.inputs: dict[str, list[str]] = {}
        self.by_hand: list[str] = []
        self._file = path.open("rb") if path.is_file() else None
        if self._file is not None:
            try:
                self._look_through()
            except UnreadableError:
                self.close()
                raise

    def close(self) -> None:
        """Closes the file."""
        if self._file is not None:
            self._file.close()

    def __contains__(self, id: str) -> bool:
        return id in self._places

    def ids(self) -> Iterator[str]:
        """The ids of all findings, in the order of the table."""
        yield from self._places

    def lines_of(self, id: str) -> list[Line]:
        """The lines of one finding."""
        return [self._at(place) for place in self._places.get(id, ())]

    def words_of(self, id: str) -> str:
        """The words of a finding that is there."""
        return self._at(self._places[id][0]).get("text", "")

    def _look_through(self) -> None:
        records = self._records()
        first = next(records, None)
        if first is None:
            return
        names = [name.strip() for name in first[2]]
        self.is_foreign = MARKS not in names
        if "id" not in names and not self.is_foreign:
            msg = f"{self._path.as_posix()}: its column 'id' is not there; put it back"
            raise UnreadableError(msg, str(self._path))
        columns = (*names, *(name for name in COLUMNS if name not in names))
        self.shape = attrs.evolve(self.shape, columns=columns)
        self._names = names
        for start, length, row in records:
            line = dict(zip(names, row, strict=False))
            id = line.get("id", "").strip()
            if not any(row):
                continue
            if id not in self._places:
                self._places[id] = []
                if line.get(MARKS):
                    self.inputs.setdefault(line.get(INPUT, ""), []).append(id)
                else:
                    self.by_hand.append(id)
            self._places[id].append((start, length))

    def _records(self) -> Iterator[tuple[int, int, list[str]]]:
        """Where each record begins, how long it is, and its cells."""
        assert self._file is not None
        head = self._file.read(100_000)
        self._file.seek(len(_BOM) if head.startswith(_BOM) else 0)
        text = head.removeprefix(_BOM).decode("utf-8", "replace")
        self.shape = attrs.evolve(self.shape, delimiter=delimiter_of(text))
        start = self._file.tell()
        for row in rows(self._lines(), self.shape.delimiter, self._path.as_posix()):
            end = self._file.tell()
            yield start, end - start, row
            start = end

    def _lines(self) -> Iterator[str]:
        assert self._file is not None
        for number, line in enumerate(iter(self._file.readline, b"")):
            try:
                yield line.decode("utf-8")
            except UnicodeDecodeError:
                msg = (
                    f"{self._path.as_posix()}:{number + 1}: the file is no UTF-8; "
                    "save it as UTF-8 (in Excel: 'CSV UTF-8')"
                )
                raise UnreadableError(msg, str(self._path)) from None

    def _at(self, place: tuple[int, int]) -> Line:
        assert self._file is not None
        self._file.seek(place[0])
        text = self._file.read(place[1]).decode("utf-8")
        row = next(rows(io.StringIO(text, newline=""), self.shape.delimiter, self._path.as_posix()))
        return {name: unguarded(cell) for name, cell in zip(self._names, row, strict=False)}
