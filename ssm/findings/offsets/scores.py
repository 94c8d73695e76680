"""How well each way of counting fits each selection, and where the ways differ."""

from array import array
from collections.abc import Iterable, Iterator

from ssm.findings.offsets.edges import Edge, edge
from ssm.findings.offsets.rule import Rule
from ssm.findings.offsets.ruler import Ruler, as_it_matters
from ssm.findings.offsets.selected import Selected, Selection

__all__ = ["CLEAN", "EQUAL", "Scores"]

EQUAL, ALIKE, NAMED, CLEAN, TIDY, NEVER = 16, 12, 6, 4, 1, -8
_SHORTEST_NAME = 3

_Place = tuple[int, int] | None


class Scores:
    """The points of every rule for every selection, over all documents of one input.

    A selection that all rules read alike leaves only a count; the others keep, for each
    rule, its points and which of the readings it gives.
    """

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        """Begin with nothing counted."""
        self.rules = rules
        self.of = 0
        self.stored = 0
        self.clean = [0] * len(rules)
        self.equal = [0] * len(rules)
        self.totals = [0] * len(rules)
        self.readings: list[bytes] = []
        self.points: list[array[int]] = []
        self.pairs = self.lone = self.mark = False

    def add(self, documents: Iterable[Selected]) -> None:
        """Count the selections of some documents, one document after the other."""
        for document in documents:
            matters = [as_it_matters(r, document.text, mark=document.mark) for r in self.rules]
            kinds = tuple(dict.fromkeys(matters))
            which = [kinds.index(rule) for rule in matters]
            rulers = [Ruler(document.text, rule, mark=document.mark) for rule in kinds]
            before = self.of
            for selection in document.selections:
                self._add(document.text, selection, rulers, which)
            if self.of > before:
                self._look(document)

    def _look(self, document: Selected) -> None:
        self.pairs |= "\r\n" in document.text
        self.lone |= "\n" in document.text.replace("\r\n", "")
        self.mark |= document.mark

    def _add(self, text: str, selection: Selection, rulers: list[Ruler], which: list[int]) -> None:
        self.of += 1
        self.stored += selection.words is not None
        places = [ruler.place(selection.start, selection.end) for ruler in rulers]
        readings = list(dict.fromkeys(places))
        judged = [_judged(text, place, selection) for place in readings]
        reading = [readings.index(place) for place in places]
        for number, kind in enumerate(which):
            points, clean, equal = judged[reading[kind]]
            self.totals[number] += points
            self.clean[number] += clean
            self.equal[number] += equal
        if len(readings) > 1:
            self.readings.append(bytes(reading[kind] for kind in which))
            self.points.append(array("b", (judged[reading[kind]][0] for kind in which)))

    def apart(self) -> Iterator[int]:
        """The number of the first rule of each group that reads all selections alike."""
        columns = zip(*self.readings, strict=True) if self.readings else iter(((),))
        seen = set()
        for number, column in enumerate(columns):
            if column not in seen:
                seen.add(column)
                yield number

    def duel(self, one: int, other: int) -> tuple[int, int, int]:
        """Where two rules read otherwise: the points each is ahead, and how many places."""
        ahead = behind = places = 0
        for readings, points in zip(self.readings, self.points, strict=True):
            if readings[one] != readings[other]:
                places += 1
                more = points[one] - points[other]
                ahead, behind = ahead + max(more, 0), behind + max(-more, 0)
        return ahead, behind, places


def _judged(text: str, place: _Place, selection: Selection) -> tuple[int, bool, bool]:
    """How well a reading fits: points, whether between words, whether equal to words stored."""
    if place is None or place[0] == place[1]:
        return NEVER, False, False
    start, end = place
    first, last = edge(text, start), edge(text, end)
    clean = min(first, last) >= Edge.MAYBE
    points = NEVER if Edge.SPLITS in (first, last) else CLEAN * clean
    if first is last is Edge.BETWEEN:
        points += TIDY * (not (text[start].isspace() or text[end - 1].isspace()))
    if selection.words is None and not selection.name:
        return points, clean, False
    words = text[start:end]
    equal = selection.words is not None and words.split() == selection.words.split() != []
    points += (EQUAL if words == selection.words else ALIKE) * equal
    if selection.name:
        points += NAMED * _begins(words, selection.name)
    return points, clean, equal


def _begins(words: str, name: str) -> bool:
    """Whether a label is the beginning of some words, white space and dots aside."""
    label = " ".join(name.rstrip(".… ").split())
    return len(label) >= _SHORTEST_NAME and " ".join(words.split()).startswith(label)
