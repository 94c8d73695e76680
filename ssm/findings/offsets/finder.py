"""A selection found by the words that a tool stores with it, however it counted.

One tool may count in two ways in one project: what is selected by hand in UTF-16 code
units, what a search finds in code points, and a long text by parts in both at once.
"""

import re

from ssm.findings.offsets.rule import Lines, Rule, Unit
from ssm.findings.offsets.ruler import Ruler

__all__ = ["Finder"]

_Place = tuple[int, int] | None
_OTHERS = tuple(
    Rule(unit, lines) for lines in (Lines.RAW, Lines.LF) for unit in (Unit.CODE_POINT, Unit.UTF_16)
)
_SPACE = r"(?:\r\n|\s)"
_SPACES = re.compile(_SPACE)


class Finder:
    r"""A text in which selections are found by position and words together.

    Signs of white space count alike, since tools write line ends in many ways.

    Example:
        >>> finder = Finder("Tea 🙂\r\nand cake", Rule())
        >>> finder.find(8, 11, "and"), finder.find(7, 10, "and"), finder.find(7, 10, "tea")
        ((7, 10), (7, 10), None)
    """

    def __init__(self, text: str, rule: Rule, *, mark: bool = False) -> None:
        """Lay the rulers along the text.

        Args:
            text: as decoded, without a byte-order mark, line ends as they are.
            rule: the way of counting that most selections have.
            mark: the text began with a byte-order mark.
        """
        self.text = text
        rules = dict.fromkeys((rule, *_OTHERS))
        self._rulers = [Ruler(text, each, mark=mark) for each in rules]
        self._slack = _units(text) - len(text) + text.count("\r\n") + mark

    def places(self, start: int, end: int) -> list[_Place]:
        """Where each way of counting puts a selection, the most usual way first."""
        return [ruler.place(start, end) for ruler in self._rulers]

    def find(self, start: int, end: int, words: str) -> _Place:
        """Where a selection with these words stands; None where they are not there.

        Args:
            start: where it starts, as the tool counts.
            end: where it ends.
            words: those that the tool stores with it, all of them.
        """
        flat = _SPACES.sub(" ", words)
        if not flat.strip():
            return None
        for place in self.places(start, end):
            if place is not None and _SPACES.sub(" ", self.text[place[0] : place[1]]) == flat:
                return place[0], self._whole(place[1])
        return self._near(start, end, words)

    def _whole(self, end: int) -> int:
        """An end that does not cut a line end in two."""
        return end + (self.text[end - 1 : end + 1] == "\r\n")

    def _near(self, start: int, end: int, words: str) -> _Place:
        """The one place of the words where a mixed way of counting may put them."""
        low, high = max(0, start - self._slack), end + self._slack
        wanted = re.compile(_SPACE.join(map(re.escape, _SPACES.split(words))))
        found = wanted.search(self.text, low, high)
        if found is None or wanted.search(self.text, found.start() + 1, high):
            return None
        sizes = (len(found[0]), _units(found[0]))
        pairs = found[0].count("\r\n")
        return found.span() if end - start in {*sizes, *(size - pairs for size in sizes)} else None


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
