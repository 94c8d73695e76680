"""Cells of a delimited text, each with its span: comma, semicolon or tab, found by looking.

The standard library's reader tells the last line of a row only, and takes a quote that
is never closed for the rest of the file without a word.
"""

import re

import attrs

from ssm.files.codes import problem
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["Cell", "Table", "cells", "delimiter_of"]

_DELIMITERS = ",;\t"
_SEP = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_BREAK = re.compile(r"\r\n|\r|\n")


@attrs.frozen(repr=False)
class Cell:
    """The text of one cell, and where it stands."""

    text: str
    span: Span


@attrs.frozen(repr=False)
class Table:
    """The rows of a table that hold anything, its first row among them."""

    rows: tuple[tuple[Cell, ...], ...]
    problems: tuple[Problem, ...] = ()


def delimiter_of(text: str) -> str:
    r"""What parts the cells: the sign that stands most often in the first row, outside quotes.

    Example:
        >>> delimiter_of('id;text;source\nf1;"a, b";int-01')
        ';'
    """
    first = _BREAK.split(re.sub(r'"(?:[^"]|"")*"', "", text[:100_000]).lstrip("\r\n"), maxsplit=1)
    return max(_DELIMITERS, key=first[0].count)


def cells(text: str, file: str, *, delimiter: str | None = None, first_line: int = 1) -> Table:
    r"""The cells of a table.

    A cell in double quotes may hold delimiters, doubled quotes and line breaks, which stay
    as they are. A first
    line `sep=;`, as spreadsheets write it, is followed and left out. Rows without
    anything in them are left out.

    Args:
        text: the table.
        file: its name in spans.
        delimiter: the sign between cells; found by looking when left out.
        first_line: the line of the file on which the text begins.

    Example:
        >>> rows = cells('id,text\nf1,"Half of them, ""at best""."', "findings.csv").rows
        >>> rows[1][1].text, str(rows[1][1].span)
        ('Half of them, "at best".', 'findings.csv:2:4')
    """
    text = text.removeprefix("\ufeff")
    sep = _SEP.match(text) if delimiter is None else None
    if delimiter is None:
        delimiter = sep[1] if sep else delimiter_of(text)
    start = sep.end() if sep else 0
    return _Scanner(text, file, delimiter, start, first_line + bool(sep)).table()


class _Scanner:
    """One run over a delimited text."""

    def __init__(self, text: str, file: str, delimiter: str, start: int, line: int) -> None:
        self._text = text
        self._file = file
        self._at = start
        self._line = line
        self._line_start = start
        end = re.escape(delimiter)
        self._bare = re.compile(rf"[^{end}\r\n]*")
        self._quoted = re.compile(r'"((?:[^"]|"")*)("|\Z)')
        self._delimiter = delimiter
        self._problems: list[Problem] = []

    def table(self) -> Table:
        rows = []
        while self._at < len(self._text):
            row = self._row()
            if any(cell.text for cell in row):
                rows.append(row)
        return Table(tuple(rows), tuple(self._problems))

    def _row(self) -> tuple[Cell, ...]:
        row = [self._cell()]
        while self._text.startswith(self._delimiter, self._at):
            self._at += 1
            row.append(self._cell())
        end = _BREAK.match(self._text, self._at)
        if end is not None:
            self._advance(end.end())
        return tuple(row)

    def _cell(self) -> Cell:
        line, column = self._line, self._at - self._line_start + 1
        quoted = self._quoted.match(self._text, self._at)
        text = ""
        if quoted is not None:
            text = quoted[1].replace('""', '"')
            self._advance(quoted.end())
        bare = self._bare.match(self._text, self._at)
        if bare is not None:
            text += bare[0] if quoted is None else bare[0].rstrip()
            self._at = bare.end()
        end = self._at - self._line_start + 1
        span = Span(self._file, line, column, end_line=self._line, end_column=end)
        if quoted is not None and not quoted[2]:
            message = "a quote opened here is never closed"
            self._problems.append(problem(message, "bad-row", span=span, hint='close it with "'))
        return Cell(text, span)

    def _advance(self, to: int) -> None:
        """Goes on to a place, counting the lines on the way."""
        for match in _BREAK.finditer(self._text, self._at, to):
            self._line += 1
            self._line_start = match.end()
        self._at = to
