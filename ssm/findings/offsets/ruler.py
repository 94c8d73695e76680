r"""Positions as a tool counts them, into code points of a text and back.

A ruler is made once for a text and answers each position by a search in a short list of
runs, so thousands of selections in a long document cost little.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator

from ssm.findings.offsets.rule import Lines, Rule, Unit

__all__ = ["Ruler", "as_it_matters"]

_ASTRAL = "[\U00010000-\U0010ffff]"
_UNIT = {
    Unit.CODE_POINT: "",
    Unit.UTF_16: f"(?P<w2>{_ASTRAL}+)",
    Unit.UTF_8: f"(?P<w2>[\x80-\u07ff]+)|(?P<w3>[\u0800-\uffff]+)|(?P<w4>{_ASTRAL}+)",
}
_LINES = {Lines.RAW: "", Lines.LF: "(?P<pair>\r\n)", Lines.CRLF: "(?P<lone>(?:(?<!\r)\n)+)"}
_WIDTHS = {"w2": 2, "w3": 3, "w4": 4, "lone": 2}
_MARK = {Unit.CODE_POINT: 1, Unit.UTF_16: 1, Unit.UTF_8: 3}
_IS_ASTRAL, _IS_LONE = re.compile(_ASTRAL), re.compile(r"(?<!\r)\n")


def as_it_matters(rule: Rule, text: str, *, mark: bool) -> Rule:
    """The plainest rule that counts a text just as this one does.

    Example:
        >>> as_it_matters(Rule("utf-16", "lf", True), "plain words", mark=False).name
        'code point raw'
    """
    unit, lines = rule.unit, rule.lines
    if text.isascii() or (unit is Unit.UTF_16 and not _IS_ASTRAL.search(text)):
        unit = Unit.CODE_POINT
    if lines is Lines.LF and "\r\n" not in text:
        lines = Lines.RAW
    if lines is Lines.CRLF and not _IS_LONE.search(text):
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
        self._at, self._counts, self._widths = array("q"), array("q"), array("b")
        base = _MARK[rule.unit] if rule.mark and mark else 0
        self._add(0, base, 1)
        for start, end, width in _runs(text, rule):
            count = self.count(start)
            self._add(start, count, width)
            self._add(end, count + (end - start) * width, 1)

    def _add(self, at: int, count: int, width: int) -> None:
        self._at.append(at)
        self._counts.append(count)
        self._widths.append(width)

    def count(self, at: int) -> int:
        """What the tool counts up to a code point of the text."""
        run = bisect_right(self._at, at) - 1
        return self._counts[run] + (at - self._at[run]) * self._widths[run]

    def at(self, count: int) -> int | None:
        """The code point at a position of the tool; None inside a character or outside."""
        if count < self._counts[0]:
            return 0 if count == 0 else None
        run = bisect_right(self._counts, count) - 1
        steps, rest = divmod(count - self._counts[run], self._widths[run])
        at = self._at[run] + steps
        return None if rest or at > len(self.text) else at

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a selection starts and ends in code points; None where it cannot be."""
        first, after = self.at(start), self.at(end)
        if first is None or after is None or after < first:
            return None
        return first, after


def _runs(text: str, rule: Rule) -> Iterator[tuple[int, int, int]]:
    """Each run of characters that count as more or less than one: start, end, width."""
    wanted = "|".join(part for part in (_UNIT[rule.unit], _LINES[rule.lines]) if part)
    for found in re.finditer(wanted, text) if wanted else ():
        kind = found.lastgroup or ""
        if kind == "pair":
            yield found.end() - 1, found.end(), 0
        else:
            yield found.start(), found.end(), _WIDTHS[kind]
