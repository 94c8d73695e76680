"""From the marks of a YAML parser to spans of the file."""

import bisect
import re
from typing import Any

from ssm.source import Span

__all__ = ["Places"]

_ODD_BREAK = re.compile("[\x85\u2028\u2029]")
_BREAK = re.compile(r"\r\n|\r|\n")


class Places:
    """Turns marks into spans; lines end where editors end them, and nowhere else.

    YAML also breaks lines at three characters that no editor breaks at; in a text that
    has one of them, places are counted anew.
    """

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.file = file
        self.first_line = first_line
        self._starts: list[int] | None = None
        if _ODD_BREAK.search(text):
            self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]

    def span(self, start: Any, end: Any) -> Span:
        """The span from one mark to another."""
        line, column = self._place(start)
        end_line, end_column = self._place(end)
        return Span(self.file, line, column, end_line=end_line, end_column=end_column)

    def at(self, mark: Any) -> Span:
        """The span of the one character at a mark."""
        line, column = self._place(mark)
        return Span(self.file, line, column, end_line=line, end_column=column + 1)

    def _place(self, mark: Any) -> tuple[int, int]:
        if self._starts is None:
            return mark.line + self.first_line, mark.column + 1
        line = bisect.bisect_right(self._starts, mark.index)
        return line - 1 + self.first_line, mark.index - self._starts[line - 1] + 1
