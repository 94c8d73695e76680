"""The rooms of a guide or a chart in a table: a workbook, or a table as text."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from ssm.errors import UnreadableError
from ssm.findings.cells import cells
from ssm.findings.forms.marks import head_field
from ssm.findings.formulas import unguarded
from ssm.findings.importing.forms.filled import Filled, Head
from ssm.findings.importing.forms.grids import Grid, is_header
from ssm.findings.importing.items import Unread

__all__ = ["book_rooms", "text_rooms"]


def text_rooms(text: str, name: str) -> Iterator[Filled | Unread]:
    """The rooms of a table as text.

    Args:
        text: of the file.
        name: of the file, for messages.

    Raises:
        UnreadableError: a quote in it is never closed.
    """
    table = cells(text, name)
    if table.problems:
        first = table.problems[0]
        msg = f'{first.span}: {first.message}; close it with "'
        raise UnreadableError(msg, name)
    yield from _Reader().rooms([[unguarded(c.text) for c in row] for row in table.rows], "")


def book_rooms(path: Path) -> Iterator[Filled | Unread]:
    """The rooms of a workbook, sheet by sheet.

    Args:
        path: the file.

    Raises:
        UnreadableError: it is none, or is damaged.
        MissingExtraError: the extra `office` is not installed.
    """
    from ssm.findings.importing.tables.books import BROKEN, book
    from ssm.findings.importing.tables.shown import shown

    opened, reader = book(path), _Reader()
    try:
        for name in opened.sheetnames:
            page = opened[name]
            page.reset_dimensions()
            rows = [[shown(value) for value in row] for row in page.iter_rows(values_only=True)]
            yield from reader.rooms(rows, f"sheet {name}, ")
    except BROKEN as error:
        msg = f"{path.name}: its sheet cannot be read ({error}); save the workbook anew"
        raise UnreadableError(msg, str(path)) from None
    finally:
        opened.close()


class _Reader:
    """One run through the sheets of a form; what the first says of its head holds for all."""

    def __init__(self) -> None:
        self._head = Head()

    def rooms(self, rows: Iterable[Sequence[str]], place: str) -> Iterator[Filled | Unread]:
        """What the rows of one sheet say."""
        grid = Grid()
        for number, texts in enumerate(rows, 1):
            said = ": ".join(text.strip().rstrip(":") for text in texts[:2])
            field = None if grid.columns or is_header(texts) else head_field(said)
            if field is not None:
                self._head = attrs.evolve(self._head, **{field[0]: field[1]})
            else:
                yield from grid.row(texts, self._head, f"{place}row {number}")
