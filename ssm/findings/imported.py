"""Findings from a table that an import wrote, read in a fraction of the time.

Such a table has every column, and most of its lines hold a finding that nobody has read:
words, where they are from, codes. Those lines become findings at once, with one place
for the line. Lines that say more are read as those of any table, cell by cell; where
anything is not as an import would have written it, the whole table is.
"""

import datetime as dt
import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from ssm.errors import UnreadableError
from ssm.files.pieces import Piece
from ssm.files.read import read_findings_node
from ssm.findings.cells import cells, delimiter_of
from ssm.findings.csv import record_of
from ssm.findings.delimited import rows
from ssm.findings.formulas import unguarded
from ssm.findings.mapping import FIELDS, LISTS, MARKS, ROW_FIELDS, Mapping
from ssm.findings.table import findings_of
from ssm.model.finding import Finding
from ssm.model.ids import is_id
from ssm.source import FieldPath, Span

if TYPE_CHECKING:
    from ssm.problems import Problem

__all__ = ["read_imported"]

_SAID = tuple(field for field in FIELDS if field not in ROW_FIELDS)
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_COUNT = re.compile("[0-9]{1,12}", re.ASCII)


class _NotSimpleError(Exception):
    """The table is not as an import would have written it."""


@attrs.define
class _Group:
    """The lines of one finding, as they stand in the text."""

    id: str
    rows: list[list[str]]
    line: int
    text: str


def read_imported(text: str, file: str) -> Piece | None:
    """The findings of a table that an import wrote; None where it has to be read slowly.

    Args:
        text: the table.
        file: its name in messages.
    """
    try:
        return _Reader(text.removeprefix("\ufeff"), file).piece()
    except (_NotSimpleError, UnreadableError):
        return None


class _Reader:
    """One run over a table."""

    def __init__(self, text: str, file: str) -> None:
        self._file = file
        self._lines = iter(io.StringIO(text, newline=""))
        self._taken: list[str] = []
        self._delimiter = delimiter_of(text)
        self._rows = rows(self._told(), self._delimiter, file)
        self._names = [name.strip() for name in next(self._rows, [])]
        self._header = "".join(self._taken)
        if MARKS not in self._names or not set(FIELDS) <= set(self._names):
            raise _NotSimpleError
        self._at = {name: self._names.index(name) for name in _SAID}
        self._row_cells = [self._names.index(name) for name in ROW_FIELDS]
        self._parts: list[Finding] = []
        self._spans: dict[tuple[str, FieldPath], Span] = {}

    def piece(self) -> Piece:
        """All findings, with their places and problems."""
        seen: set[str] = set()
        problems: list[Problem] = []
        for group in self._groups():
            if group.id in seen:
                raise _NotSimpleError
            seen.add(group.id)
            made = self._simple(group) if len(group.rows) == 1 else None
            if made is not None:
                self._parts.append(made)
                self._spans[f"finding/{group.id}", ()] = self._span(group)
                continue
            more = self._slow(group)
            self._parts += more.parts
            self._spans |= more.spans
            problems += more.problems
        return Piece(parts=tuple(self._parts), spans=self._spans, problems=tuple(problems))

    def _told(self) -> Iterator[str]:
        """The lines of the text; each is noted as it is taken."""
        for line in self._lines:
            self._taken.append(line)
            yield line

    def _groups(self) -> Iterator[_Group]:
        """The lines of each finding, where they stand one after the other."""
        line = 1 + len(self._taken)
        held: _Group | None = None
        at = self._at["id"]
        self._taken.clear()
        for row in self._rows:
            text, count = "".join(self._taken), len(self._taken)
            self._taken.clear()
            if len(row) > len(self._names):
                raise _NotSimpleError
            if any(row):
                id = row[at] if len(row) > at else ""
                if held is not None and held.id == id:
                    held.rows.append(row)
                    held.text += text
                else:
                    if held is not None:
                        yield held
                    held = _Group(id, [row], line, text)
            line += count
        if held is not None:
            if held.text.count('"') % 2:
                raise _NotSimpleError
            yield held

    def _simple(self, group: _Group) -> Finding | None:
        """The finding of a line that says nothing about rows, and nothing odd."""
        (row,) = group.rows
        if len(row) < len(self._names) or any(row[at] for at in self._row_cells):
            return None
        held = {name: unguarded(row[at]) for name, at in self._at.items() if row[at]}
        if not is_id(group.id) or not held.get("text", "").strip():
            return None
        if _UNSEEN.search("\n".join(held.values())) or not all(map(str.strip, held.values())):
            return None
        values: dict[str, Any] = dict(held)
        for name in LISTS:
            if name in held:
                values[name] = _several(held[name])
        try:
            for name in ("start", "end"):
                if name in held:
                    values[name] = _count(held[name])
            if "date" in held:
                values["date"] = _day(held["date"])
            return Finding(**values)
        except ValueError:
            return None

    def _slow(self, group: _Group) -> Piece:
        """The finding of lines that are read cell by cell."""
        head = cells(self._header, self._file, delimiter=self._delimiter).rows[0]
        fields = {n: cell.text.strip() for n, cell in enumerate(head)}
        known = {n: name for n, name in fields.items() if name in FIELDS}
        table = cells(group.text, self._file, delimiter=self._delimiter, first_line=group.line)
        records = [record_of(row, known) for row in table.rows]
        node, twice = findings_of(records, Mapping())
        piece = read_findings_node(node, self._file)
        problems = (*table.problems, *twice, *piece.problems)
        return attrs.evolve(piece, problems=problems)

    def _span(self, group: _Group) -> Span:
        lines = group.text.splitlines() or [""]
        return Span(
            self._file,
            group.line,
            1,
            end_line=group.line,
            end_column=len(lines[0]) + 1,
        )


def _count(text: str) -> int:
    """A count of code points.

    Raises:
        ValueError: it is none.
    """
    if _COUNT.fullmatch(text) is None:
        raise ValueError
    return int(text)


def _day(text: str) -> dt.date:
    """A day of the calendar.

    Raises:
        ValueError: it is none.
    """
    if _DAY.fullmatch(text) is None:
        raise ValueError
    return dt.date.fromisoformat(text)


def _several(text: str) -> tuple[str, ...]:
    return tuple(part for part in (part.strip() for part in text.split(";")) if part)
