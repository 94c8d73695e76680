"""Rows brought to the width of their table, or told as rows that do not fit."""

from collections.abc import Iterable, Iterator

from ssm.findings.importing.items import Unread
from ssm.findings.importing.tables.rows import Row

__all__ = ["Fitting"]

_SHOWN = 60


class Fitting:
    """Makes every row as wide as the table.

    Empty cells beyond the last column fall away, and what a row lacks at its end is taken
    as empty, as spreadsheets leave it out. A row that is wider, or ends before its words,
    is told; so are two rows that look like one with a line break outside quotes, and short
    rows below one that could not be read.
    """

    def __init__(self, width: int, needed: int) -> None:
        """How wide the table is, and how many cells a row needs.

        Args:
            width: the number of columns.
            needed: how many cells a row has when it reaches as far as its words.
        """
        self._width = width
        self._needed = needed
        self._blank = 0
        self._short = 0

    def of(self, rows: Iterable[Row | Unread]) -> Iterator[Row | Unread]:
        """The rows in their order, each as wide as the table or told."""
        width = self._width
        held: Row | None = None
        lost = False
        for row in rows:
            if held is not None:
                torn = isinstance(row, tuple) and self._are_one(held, row)
                yield from self._ending(held, torn=torn)
                held = None
                if torn:
                    yield self._torn(row)  # type: ignore[arg-type]
                    continue
            if isinstance(row, tuple):
                number, cells = row
                if len(cells) < width:
                    if lost and any(cells):
                        yield self._after(number, cells)
                    else:
                        held = row
                    continue
                lost = False
                if not any(cells):
                    self._blank += 1
                    continue
                if len(cells) > width:
                    yield self._wide(number, cells)
                    continue
            else:
                lost = True
            yield row
        if held is not None:
            yield from self._ending(held, torn=False)

    def remarks(self) -> Iterator[str]:
        """What was brought to the width, as sentences for people."""
        if self._short:
            rows = "1 row ends" if self._short == 1 else f"{self._short} rows end"
            yield f"{rows} before the last column; what is lacking is taken as empty."
        if self._blank:
            yield f"{self._blank} empty rows were left out."

    def _are_one(self, held: Row, row: Row) -> bool:
        """Whether two short rows are one of the table's width, broken in a cell."""
        both = len(held[1]) + len(row[1])
        return len(row[1]) < self._width and both == self._width + 1 and len(held[1]) > 1

    def _ending(self, row: Row, *, torn: bool) -> Iterator[Row | Unread]:
        number, cells = row
        if torn:
            yield self._torn(row)
        elif not any(cell.strip() for cell in cells):
            self._blank += 1
        elif len(cells) < self._needed:
            why = f"it has {_cells(len(cells))}, and its words should stand in the "
            why += f"{self._needed}. column"
            yield _unread(number, cells, why)
        else:
            self._short += 1
            yield number, [*cells, *([""] * (self._width - len(cells)))]

    def _wide(self, number: int, cells: list[str]) -> Row | Unread:
        if not any(cell.strip() for cell in cells[self._width :]):
            return number, cells[: self._width]
        why = f"it has {_cells(len(cells))}, in a table of {self._width} columns"
        return _unread(number, cells, why)

    def _after(self, number: int, cells: list[str]) -> Unread:
        why = f"it has {_cells(len(cells))}, and follows a row that could not be read"
        return _unread(number, cells, why)

    def _torn(self, row: Row) -> Unread:
        number, cells = row
        why = f"it has {_cells(len(cells))}, and so looks like one row broken in two"
        return _unread(number, cells, why)


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"


def _unread(number: int, cells: list[str], why: str) -> Unread:
    text = " | ".join(cells)
    words = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    hint = "put quotes round a cell that holds the sign between cells, or a line break"
    return Unread(what="statement", where=f"row {number}", why=why, hint=hint, words=words)
