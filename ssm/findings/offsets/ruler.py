r"""Positions as a tool counts them, into code points of a text and back.

A ruler is made once for a text: it knows what the tool counts at the beginning of each
block of it, and looks into one block for each position, so thousands of selections in a
long document cost little time and less memory.
"""

import re
from array import array
from bisect import bisect_right

from ssm.findings.offsets.rule import Lines, Rule, Unit

__all__ = ["Ruler", "as_it_matters"]

_BLOCK = 128
_MARK = {Unit.CODE_POINT: 1, Unit.UTF_16: 1, Unit.UTF_8: 3}
_ASTRAL, _LONE = re.compile("[\U00010000-\U0010ffff]"), re.compile(r"(?<!\r)\n")


def as_it_matters(rule: Rule, text: str, *, mark: bool) -> Rule:
    """The plainest rule that counts a text just as this one does.

    Example:
        >>> as_it_matters(Rule("utf-16", "lf", True), "plain words", mark=False).name
        'code point raw'
    """
    unit, lines = rule.unit, rule.lines
    if text.isascii() or (unit is Unit.UTF_16 and not _ASTRAL.search(text)):
        unit = Unit.CODE_POINT
    if lines is Lines.LF and "\r\n" not in text:
        lines = Lines.RAW
    if lines is Lines.CRLF and not _LONE.search(text):
        lines = Lines.RAW
    if mark and rule.mark and rule.unit is Unit.UTF_8:
        unit = Unit.UTF_8
    return Rule(unit, lines, mark and rule.mark)


class Ruler:
    r"""A text with the marks of one way of counting along it.

    Example:
        >>> ruler = Ruler("Tea 🙂\r\nand cake", Rule("utf-16"))
        >>> ruler.place(8, 11)
        (7, 10)
        >>> ruler.count(7)
        8
    """

    def __init__(self, text: str, rule: Rule, *, mark: bool = False) -> None:
        """Walk along the text once.

        Args:
            text: as decoded, without a byte-order mark, line ends as they are.
            rule: the way of counting.
            mark: the text began with a byte-order mark.
        """
        self.text, self.rule = text, rule
        matters = as_it_matters(rule, text, mark=mark)
        self._unit, self._lines = matters.unit, matters.lines
        self._counts, self._even = array("q"), bytearray()
        count = _MARK[rule.unit] if rule.mark and mark else 0
        self._base = count
        if self._unit is not Unit.CODE_POINT or self._lines is not Lines.RAW:
            for start in range(0, len(text), _BLOCK):
                end = min(start + _BLOCK, len(text))
                units, ends = self._units(start, end), self._ends(start, end)
                self._counts.append(count)
                self._even.append(units == end - start and not ends)
                count += units + ends

    def _units(self, start: int, end: int) -> int:
        """How many units a piece of the text has."""
        if self._unit is Unit.CODE_POINT:
            return end - start
        piece = self.text[start:end]
        if piece.isascii():
            return end - start
        if self._unit is Unit.UTF_16:
            return len(piece.encode("utf-16-le", "surrogatepass")) // 2
        return len(piece.encode("utf-8", "surrogatepass"))

    def _ends(self, start: int, end: int) -> int:
        """How many more than their units the line ends of a piece count."""
        if self._lines is Lines.RAW:
            return 0
        pairs = self.text.count("\r\n", max(0, start - 1), end)
        return -pairs if self._lines is Lines.LF else self.text.count("\n", start, end) - pairs

    def count(self, at: int) -> int:
        """What the tool counts up to a code point of the text."""
        if not self._counts:
            return self._base + at
        block = min(at // _BLOCK, len(self._counts) - 1)
        start = block * _BLOCK
        return self._counts[block] + self._units(start, at) + self._ends(start, at)

    def at(self, count: int) -> int | None:
        """The code point at a position of the tool; None inside a character or outside."""
        if count < self._base:
            return 0 if count == 0 else None
        if not self._counts:
            at = count - self._base
            return at if at <= len(self.text) else None
        block = bisect_right(self._counts, count) - 1
        start, left = block * _BLOCK, count - self._counts[block]
        if self._even[block]:
            return start + left if start + left <= len(self.text) else None
        return self._within(start, left)

    def _within(self, start: int, left: int) -> int | None:
        """The code point that lies so many units behind the beginning of a block."""
        for at in range(start, min(start + _BLOCK, len(self.text))):
            width = self._width(at)
            if left < width:
                return None if left else at
            left -= width
        return None if left else min(start + _BLOCK, len(self.text))

    def _width(self, at: int) -> int:
        """How many units one character counts."""
        character = self.text[at]
        if character == "\n" and self._lines is not Lines.RAW:
            follows = at > 0 and self.text[at - 1] == "\r"
            return 1 - follows if self._lines is Lines.LF else 2 - follows
        if character.isascii() or self._unit is Unit.CODE_POINT:
            return 1
        if self._unit is Unit.UTF_16:
            return 2 if character > "\uffff" else 1
        return 2 if character < "\u0800" else 3 if character <= "\uffff" else 4

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a selection starts and ends in code points; None where it cannot be."""
        first, after = self.at(start), self.at(end)
        if first is None or after is None or after < first:
            return None
        return first, after
