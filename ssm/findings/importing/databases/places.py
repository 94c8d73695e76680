"""The words of a coding, and where they stand in the text of its source.

A tool may count in two ways in one project, so each coding is held to the words stored
with it.
"""

from ssm.findings.importing.databases.rows import Coding, Filed
from ssm.findings.offsets import Finder, Settled

__all__ = ["Places"]

_Place = tuple[int, int] | None


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
        self._finder = Finder(self.text, settled.rule, mark=filed.mark)

    def find(self, coding: Coding) -> tuple[str, _Place]:
        """The words of a coding, and where they stand; no place where others stand."""
        if coding.start is None or coding.end is None:
            return coding.words, None
        usual, *others = self._finder.places(coding.start, coding.end)
        place = self._finder.find(coding.start, coding.end, coding.words)
        place = place or self._nearly((usual, *others), coding.words)
        if place is None:
            self.lost += 1
            return coding.words, None
        self.otherwise += place != usual
        return self.text[place[0] : place[1]], place

    def _nearly(self, found: tuple[_Place, ...], words: str) -> _Place:
        """The first place that has these words but for white space; for no words, any."""
        for place in found:
            if place is not None:
                here = self.text[place[0] : place[1]].split()
                if here == words.split() or (here and not words):
                    return place
        return None
