"""Workbooks (XLSX): the sheet with the statements, its cells as they are shown."""

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Item, Remark, Unread
from ssm.findings.importing.tables.books import BROKEN, book, facts_of, refuse_old
from ssm.findings.importing.tables.grids import Tell
from ssm.findings.importing.tables.reading import items_of
from ssm.findings.importing.tables.rows import Row
from ssm.findings.importing.tables.sheets import chosen
from ssm.findings.importing.tables.shown import Repeated, shown
from ssm.findings.importing.tables.wanted import wanted_of

__all__ = ["Workbook", "WorkbookGrid"]

_ENDINGS = (".xlsx", ".xlsm", ".xls")
_PACKED = b"PK\x03\x04"
_TOLD_EVERY = 500
_NEVER_COMPUTED = ("highlights", "codebook")
"""Sheets of Taguette, which writes words that begin with `=` as formulas worth 0."""


class WorkbookGrid:
    """A sheet of a workbook as rows of cells."""

    def __init__(self, path: Path, how: How) -> None:
        """Chooses the sheet.

        Args:
            path: the workbook.
            how: what a person said about it.

        Raises:
            UnreadableError: it is no workbook, or has no such sheet.
            MissingExtraError: openpyxl is not installed.
        """
        self._path = path
        self.names: tuple[str, ...] | None = None
        workbook = book(path)
        try:
            choice = chosen(workbook, how.sheet, path.name)
            sheet = workbook[choice.name]
            self._facts = facts_of(path, sheet._worksheet_path.lstrip("/"))  # noqa: SLF001
            self.size = max(sheet.max_row or 1, 1)
        except BROKEN as error:
            if isinstance(error, UnreadableError):
                raise
            msg = f"{path.name}: its sheets cannot be read ({error}); save the workbook anew"
            raise UnreadableError(msg, path.name) from None
        finally:
            workbook.close()
        self.sheet: str = choice.name
        self.remarks: tuple[Remark, ...] = tuple(map(Remark, (*choice.remarks, *self._told())))

    def rows(self, width: int | None = None, tell: Tell | None = None) -> Iterator[Row | Unread]:
        """Its rows with their numbers, and what could not be read (see `Grid`)."""
        number = 0
        try:
            for number, cells in enumerate(self._cells(width or 0), start=1):
                if tell is not None and not number % _TOLD_EVERY:
                    tell(min(number, self.size))
                if any(cells):
                    yield number, cells
        except BROKEN as error:
            why = f"the sheet is broken below row {number} ({error})"
            hint = "open the workbook and save it anew"
            yield Unread(what="part of a sheet", where=self.sheet, why=why, hint=hint)

    def _told(self) -> Iterator[str]:
        if self._facts.merged:
            yield "Cells that are merged over several rows count for each of their rows."
        if self._facts.formulas and self.sheet in _NEVER_COMPUTED:
            yield "Some cells are formulas; their own text is taken, and nothing is computed."
        elif self._facts.formulas:
            yield (
                "Some cells are formulas; they are taken as the text that was last shown, "
                "and nothing is computed."
            )

    def _cells(self, width: int) -> Iterator[list[str]]:
        """The cells of each row as they are shown, merged ones in each of their rows."""
        starts = {(row, column): last for column, row, last in self._facts.merged}
        running: dict[int, tuple[int, str]] = {}
        columns = {column for column, _, _ in self._facts.merged}
        width = max(width, *(column + 1 for column in columns), 0)
        for number, row in enumerate(self._shown(), start=1):
            row.extend([""] * (width - len(row)))
            for column in columns:
                last, text = running.get(column, (0, ""))
                if number <= last and not row[column]:
                    row[column] = Repeated(text)
                elif (number, column) in starts:
                    running[column] = starts[number, column], row[column]
            yield row

    def _shown(self) -> Iterator[list[str]]:
        if not self._facts.formulas:
            for row in _of(book(self._path), self.sheet):
                yield [shown(cell.value, *_look(cell)) for cell in row]
            return
        values = _of(book(self._path), self.sheet)
        formulas = _of(book(self._path, formulas=True), self.sheet)
        own = self.sheet in _NEVER_COMPUTED
        for row, other in zip(values, formulas, strict=True):
            yield [
                _either(cell, formula, own=own)
                for cell, formula in itertools.zip_longest(row, other, fillvalue=_Nothing())
            ]


class _Nothing:
    """A cell that is not there."""

    value = None


def _either(cell: Any, formula: Any, *, own: bool) -> str:
    """What a cell shows; the text of its formula where it shows nothing, or that is its own."""
    if own and getattr(formula, "data_type", "") == "f":
        return shown(formula.value)
    return shown(cell.value, *_look(cell)) or shown(formula.value)


def _look(cell: Any) -> tuple[str, str]:
    """The number format of a cell and its kind; blank ones have neither."""
    if cell.value is None or isinstance(cell.value, str):
        return "General", getattr(cell, "data_type", "")
    return cell.number_format, cell.data_type


def _of(workbook: Any, name: str) -> Iterator[Sequence[Any]]:
    """The rows of a sheet, whatever size it claims to have."""
    try:
        sheet = workbook[name]
        sheet.reset_dimensions()
        yield from sheet.iter_rows()
    finally:
        workbook.close()


class Workbook:
    """Reads sheets of workbooks."""

    name = "xlsx"
    what = "sheets of Excel workbooks (.xlsx), with the extra `office`"

    def recognises(self, seen: Probe) -> bool:
        """Whether an input is called like a workbook, or is one that is called like a table."""
        mistaken = seen.ending == ".csv" and seen.head.startswith(_PACKED)
        return seen.ending in _ENDINGS or mistaken

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The items of a sheet (see `Importer`)."""
        refuse_old(seen)
        wanted, how = wanted_of(how)
        grid = WorkbookGrid(seen.path, how)
        return items_of(grid, how, seen.path.name, wanted)
