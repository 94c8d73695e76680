"""A sheet that somebody filled in, read: its lines, and where their cells stand."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs

from ssm.errors import UnreadableError
from ssm.findings.cells import cells
from ssm.findings.formulas import unguarded
from ssm.findings.importing.tables.encodings import encoding_of

__all__ = ["SheetLine", "read_sheet"]


@attrs.frozen(kw_only=True)
class SheetLine:
    """One line of a sheet.

    Attributes:
        file: the name of the sheet's file.
        number: the row as a spreadsheet counts it, from 1.
        cells: the texts by column, in small letters.
        letters: the letter of each column.
    """

    file: str
    number: int
    cells: dict[str, str]
    letters: dict[str, str]

    def text(self, column: str) -> str:
        """The text of a cell without spaces round it; empty when there is no such column."""
        return self.cells.get(column, "").strip()

    def place(self, column: str) -> str:
        """Where a cell stands.

        Example:
            >>> SheetLine(file="a.xlsx", number=7, cells={}, letters={"row": "I"}).place("row")
            'a.xlsx, row 7, column I'
        """
        letter = self.letters.get(column)
        return f"{self.file}, row {self.number}" + (f", column {letter}" if letter else "")


def read_sheet(path: str | os.PathLike[str]) -> tuple[SheetLine, ...]:
    """The lines of a sheet that hold anything.

    Args:
        path: a workbook (.xlsx), or a table as text (.csv, .tsv, .txt) in any encoding.

    Raises:
        UnreadableError: it cannot be read, or has no columns `finding` and `row`.
        MissingExtraError: it is a workbook, and the extra `office` is not installed.
    """
    file = Path(path)
    table = _workbook(file) if file.suffix.lower() in (".xlsx", ".xlsm") else _text(file)
    if not table:
        msg = f"{file.name}: the sheet is empty; ssm findings suggest -o writes one to fill in"
        raise UnreadableError(msg, os.fspath(path))
    (_, header), *rest = table
    names = [name.strip().lower() for name in header]
    if not {"finding", "row"} <= set(names):
        msg = f"{file.name}: the columns 'finding' and 'row' are needed; name them in the first row"
        raise UnreadableError(msg, os.fspath(path))
    letters = {name: _letter(n) for n, name in reversed(list(enumerate(names)))}
    return tuple(
        SheetLine(file=file.name, number=number, cells=_named(names, texts), letters=letters)
        for number, texts in rest
        if any(text.strip() for text in texts)
    )


def _named(names: Sequence[str], texts: Iterable[str]) -> dict[str, str]:
    held: dict[str, str] = {}
    for name, text in zip(names, texts, strict=False):
        held.setdefault(name, text)
    return held


def _letter(number: int) -> str:
    """The letters of a column, counted from 0.

    Example:
        >>> _letter(0), _letter(26)
        ('A', 'AA')
    """
    head, last = divmod(number, 26)
    return (_letter(head - 1) if head else "") + chr(ord("A") + last)


def _text(path: Path) -> list[tuple[int, list[str]]]:
    try:
        found = encoding_of(path)
        text = path.read_bytes()[found.mark :].decode(found.codec)
    except OSError as error:
        msg = f"{path.as_posix()}: it cannot be read ({error.strerror}); check its name"
        raise UnreadableError(msg, str(path)) from None
    except UnicodeDecodeError as error:
        msg = f"{path.name}: byte {error.start} is no text; save it as CSV in UTF-8"
        raise UnreadableError(msg, str(path)) from None
    table = cells(text, path.name)
    if table.problems:
        first = table.problems[0]
        msg = f'{first.span}: {first.message}; close it with "'
        raise UnreadableError(msg, str(path))
    return [
        (number, [unguarded(cell.text) for cell in row]) for number, row in enumerate(table.rows, 1)
    ]


def _workbook(path: Path) -> list[tuple[int, list[str]]]:
    from ssm.findings.importing.tables.books import BROKEN, book
    from ssm.findings.importing.tables.shown import shown

    opened = book(path)
    try:
        page = opened["findings" if "findings" in opened.sheetnames else opened.sheetnames[0]]
        page.reset_dimensions()
        rows = enumerate(page.iter_rows(values_only=True), 1)
        table = [(number, [shown(value) for value in row]) for number, row in rows]
    except BROKEN as error:
        msg = f"{path.name}: its sheet cannot be read ({error}); save the workbook anew"
        raise UnreadableError(msg, str(path)) from None
    finally:
        opened.close()
    return [(number, texts) for number, texts in table if any(texts)]
