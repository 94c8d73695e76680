"""The words of a coding, and where they stand in the text of its source.

A tool may count in two ways in one project: selections by hand in UTF-16 code units, those
of its searches in code points. So each coding is held to the words stored with it.
"""

import re

from ssm.findings.importing.databases.rows import Coding, Filed
from ssm.findings.offsets import Lines, Rule, Ruler, Settled, Unit

__all__ = ["Places"]

_LINE_END = r"(?:\r\n|\n)"
_Place = tuple[int, int] | None
_OTHERS = tuple(
    Rule(unit, lines) for lines in (Lines.RAW, Lines.LF) for unit in (Unit.CODE_POINT, Unit.UTF_16)
)


class Places:
    """The text of one source, to find codings in.

    Attributes:
        otherwise: how many were found by another way of counting than the others.
        lost: how many have other words than stand at their place.
    """

    def __init__(self, filed: Filed, settled: Settled) -> None:
        """Lay the rulers along the text.

        Args:
            filed: the source.
            settled: how most codings of the project are counted.
        """
        self.text = filed.text or ""
        self.otherwise = self.lost = 0
        rules = dict.fromkeys((settled.rule, *_OTHERS))
        self._rulers = [Ruler(self.text, rule, mark=filed.mark) for rule in rules]
        self._slack = len(self.text.encode("utf-16-le", "surrogatepass")) // 2 - len(self.text)
        self._slack += self.text.count("\r\n") + filed.mark

    def find(self, coding: Coding) -> tuple[str, tuple[int, int] | None]:
        """The words of a coding, and where they stand; no place where others stand."""
        start, end = coding.start, coding.end
        if start is None or end is None:
            return coding.words, None
        found = [ruler.place(start, end) for ruler in self._rulers]
        place = self._exactly(found, coding.words) or self._near(coding.words, start, end)
        place = place or self._nearly(found, coding.words)
        if place is None:
            self.lost += 1
            return coding.words, None
        self.otherwise += place != found[0]
        return self.text[place[0] : place[1]], place

    def _exactly(self, found: list[_Place], words: str) -> _Place:
        """The first place that has just these words; for no words, any."""
        for place in found:
            if place is not None and place[0] < place[1]:
                here = self.text[place[0] : place[1]]
                if not words or words in (here, here.replace("\r\n", "\n")):
                    return place
        return None

    def _nearly(self, found: list[_Place], words: str) -> _Place:
        """The first place that has these words but for white space."""
        for place in found:
            if place is not None and self.text[place[0] : place[1]].split() == words.split():
                return place
        return None

    def _near(self, words: str, start: int, end: int) -> _Place:
        """The one place of the words where a mixed way of counting may put them."""
        low, high = max(0, start - self._slack), end + self._slack
        if not words.strip():
            return None
        found = re.compile(_LINE_END.join(map(re.escape, words.split("\n"))))
        one = found.search(self.text, low, high)
        if one is None or found.search(self.text, one.start() + 1, high):
            return None
        return one.span()
