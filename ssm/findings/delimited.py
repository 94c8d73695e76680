"""Rows of delimited texts by way of the standard library, cells of any length and any words."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from ssm.errors import UnreadableError

__all__ = ["rows", "write_rows"]

_LONGEST = 1 << 30
_BOTH = "\r\n"


class _File(Protocol):
    """Something that takes texts."""

    def write(self, text: str, /) -> object:
        """Takes a text."""


class _Ended:
    """A file whose rows end as they should; the library quotes only what could end them."""

    def __init__(self, file: _File, end: str) -> None:
        self._file = file
        self._end = end

    def write(self, text: str) -> None:
        """Takes one row, which ends with both signs."""
        self._file.write(text.removesuffix(_BOTH) + self._end)


def rows(lines: Iterable[str], delimiter: str, file: str, first: int = 1) -> Iterator[list[str]]:
    r"""The rows of a table, quotes taken off, line ends inside them as they are.

    A quote that is never closed, or that is closed in the midst of a cell, would make one
    cell of many rows; such a table is refused, for it may be about to be written anew.

    Args:
        lines: of the text, each with its line end.
        delimiter: the sign between cells.
        file: its name in messages.
        first: the number of the first line.

    Raises:
        UnreadableError: the quotes of a row do not fit; the message has the line at which
            the row begins.

    Example:
        >>> list(rows(["id;text\n", 'f1;"a;b"\n'], ";", "a.csv"))
        [['id', 'text'], ['f1', 'a;b']]
    """
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST))
    line = first
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            msg = (
                f"{file}:{line}: a quote in the row that begins here is not closed, or is closed"
                ' in the midst of a cell; put " round the whole cell, and "" for one inside it'
            )
            raise UnreadableError(msg, file) from None
        yield row
        line = first + reader.line_num


def write_rows(
    file: _File, lines: Iterable[Sequence[str]], delimiter: str = ",", end: str = "\n"
) -> None:
    r"""Writes rows so that any words come back as they were, line ends among them.

    Args:
        file: what takes the text.
        lines: the cells of each row.
        delimiter: the sign between cells.
        end: what ends a row.

    Example:
        >>> import io
        >>> out = io.StringIO(newline="")
        >>> write_rows(out, [["f1", "a\rb"]])
        >>> out.getvalue()
        'f1,"a\rb"\n'
    """
    csv.writer(_Ended(file, end), delimiter=delimiter, lineterminator=_BOTH).writerows(lines)
