"""The rows of a delimited text, one by one; what is no row is told and costs only itself.

The standard library's reader does the work, strictly, on many lines at once. Where it
stumbles (a quote that is never closed, or closed in the middle of a cell) those lines are
gone through row by row; only the line where a bad row began is given up, and reading goes
on at the next one.
"""

import csv
import itertools
import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, Self

import attrs

from ssm.findings.importing.items import Unread
from ssm.findings.importing.tables.separators import Separator

__all__ = ["Row", "rows_of"]

Row = tuple[int, list[str]]
"""The number of a row, as a spreadsheet counts, and its cells."""

_LONGEST = 4_000_000
_MANY = 2_000
_NOT_WHOLE = "unexpected end of data"
_HALF = re.compile("[\ud800-\udfff]")
_SHOWN = 60
_UNEVEN = (
    "it goes over several lines, and has not as many cells as the table has columns",
    "look whether a quote in it is not closed",
)


class _TooLongError(Exception):
    """A row that takes in more text than any row should."""


class _Feed:
    """Lines for the reader, which can be put back."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._back: deque[str] = deque()
        self.held: list[str] = []
        self._size = 0

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else next(self._lines)
        self.held.append(line)
        self._size += len(line)
        if self._size > _LONGEST and len(self.held) > 1:
            raise _TooLongError
        return line

    def begin(self) -> None:
        """Forgets the lines of the row before."""
        self.held.clear()
        self._size = 0

    def put_back(self, lines: Iterable[str]) -> None:
        """Gives lines out again before any other."""
        self._back.extendleft(reversed(list(lines)))

    def take(self, count: int) -> list[str]:
        """Some of the next lines, without holding them."""
        back = [self._back.popleft() for _ in range(min(count, len(self._back)))]
        return [*back, *itertools.islice(self._lines, count - len(back))]


@attrs.frozen(kw_only=True)
class _Reading:
    """How one text is read."""

    separator: Separator
    encoding: str
    width: int | None

    def reader(self, lines: Iterable[str]) -> Any:
        """The standard reader over some lines."""
        escape = "\\" if self.separator.escaped else None
        return csv.reader(lines, delimiter=self.separator.sign, escapechar=escape, strict=True)


@attrs.define(kw_only=True)
class _Place:
    """How far a text is read: rows and lines."""

    number: int
    line: int


def rows_of(
    lines: Iterable[str], separator: Separator, encoding: str, width: int | None = None
) -> Iterator[Row | Unread]:
    r"""The rows of a delimited text, blank ones left out, and what could not be read.

    Args:
        lines: its lines with their ends; bytes that are no text as halves of surrogates.
        separator: what parts the cells.
        encoding: how people call the encoding, for messages.
        width: how many cells a row has, once that is known.

    Example:
        >>> comma = Separator(sign=",", remark="")
        >>> rows = rows_of(['1,"Half of them, at best"\n', '2,"So I ring\n', "3,x"], comma, "ASCII")
        >>> [row if isinstance(row, tuple) else row.where for row in rows]
        [(1, ['1', 'Half of them, at best']), 'row 2 (line 2)', (3, ['3', 'x'])]
    """
    csv.field_size_limit(max(csv.field_size_limit(), 2 * _LONGEST))
    feed = _Feed(lines)
    for _ in range(separator.lines):
        next(feed, None)
    reading = _Reading(separator=separator, encoding=encoding, width=width)
    return _rows(feed, reading)


def _rows(feed: _Feed, reading: _Reading) -> Iterator[Row | Unread]:
    at = _Place(number=reading.separator.lines, line=reading.separator.lines)
    while lines := feed.take(_MANY):
        rows, used, fault = _whole(lines, reading)
        for cells in rows:
            at.number += 1
            if cells:
                yield at.number, cells
        at.line += used
        feed.put_back(lines[used:])
        if fault != _NOT_WHOLE or not used:
            yield from _one_by_one(feed, reading, at, len(lines) - used)


def _whole(lines: list[str], reading: _Reading) -> tuple[list[list[str]], int, str]:
    """The rows of many lines up to the first fault, how many lines they take, and the fault."""
    text = "".join(lines)
    if "\0" in text or (not text.isascii() and _has_halves(text)):
        return [], 0, "unfit"
    rows: list[list[str]] = []
    add = rows.append
    used, fault = len(lines), ""
    try:
        for row in reading.reader(lines):
            add(row)
    except csv.Error as error:
        fault = str(error)
        again = reading.reader(lines)
        for _ in rows:
            next(again)
        used = again.line_num
    wanted = reading.width
    if wanted is not None and len(rows) < used and not {len(row) for row in rows} <= {0, wanted}:
        return [], 0, "uneven"
    return rows, used, fault


def _has_halves(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _one_by_one(feed: _Feed, reading: _Reading, at: _Place, lines: int) -> Iterator[Row | Unread]:
    """The rows of some lines, each looked at by itself."""
    held, until = feed.held, at.line + lines
    reader = reading.reader(feed)
    while at.line < until:
        feed.begin()
        at.number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (csv.Error, _TooLongError):
            cells = None
        uneven = cells is not None and len(held) > 1 and _is_uneven(cells, held, reading)
        if cells is None or (uneven and _swallowed(held, reading)):
            feed.put_back(held[1:])
            yield _unclosed(at.number, at.line + 1, held[0])
            at.line += 1
            continue
        if cells:
            why = _UNEVEN if uneven else _unfit(held, reading.encoding)
            if why is not None:
                yield _unread(at.number, at.line + 1, *why, "".join(held))
            else:
                yield at.number, cells
        at.line += len(held)


def _is_uneven(cells: list[str], held: list[str], reading: _Reading) -> bool:
    """Whether a row over several lines has not as many cells as the table has columns.

    A row that ends early is none of these where all of its cells stand in quotes: then no
    quote can have taken in another row.
    """
    width = reading.width
    if width is None or len(cells) == width:
        return False
    if len(cells) > width:
        return any(cells[width:])
    quoted = ('"' + cell.replace('"', '""') + '"' for cell in cells)
    return reading.separator.sign.join(quoted) != "".join(held).rstrip("\r\n")


def _swallowed(held: list[str], reading: _Reading) -> bool:
    """Whether a quote took in rows that are sound without it."""
    for line in held[1:3]:
        try:
            row: list[str] = next(reading.reader([line]), [])
        except csv.Error:
            continue
        if len(row) == reading.width:
            return True
    return False


def _unfit(held: list[str], encoding: str) -> tuple[str, str] | None:
    """Why the text of a row cannot be taken, and what to try; None when it can."""
    for line in held:
        if "\0" in line:
            return "a zero byte stands in it", "save the table anew from the program it is from"
        if not line.isascii() and _HALF.search(line):
            return f"it holds bytes that are no {encoding}", "name the encoding, or save as UTF-8"
    return None


def _unclosed(number: int, line: int, text: str) -> Unread:
    why = "a quote in it is not closed, or closed in the middle of a cell"
    hint = 'double the quotes inside a cell that stands in quotes ("")'
    return _unread(number, line, why, hint, text)


def _unread(number: int, line: int, why: str, hint: str, text: str) -> Unread:
    shown = _HALF.sub("\ufffd", text[: _SHOWN * 2]).replace("\0", "\ufffd").strip()
    words = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    where = f"row {number} (line {line})"
    return Unread(what="statement", where=where, why=why, hint=hint, words=words)
