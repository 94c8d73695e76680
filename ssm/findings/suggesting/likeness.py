"""How much the words of a finding are those of each row of a model."""

import math
from collections.abc import Iterable, Sequence

import attrs

from ssm.findings.suggesting.rows import Row
from ssm.findings.suggesting.space import Space, Vector

__all__ = ["Likeness"]

_ONE_END = 0.5


@attrs.frozen
class _Dependency:
    """Where a dependency and its ends stand among the rows, and words that only one end has."""

    at: int
    tail: int
    head: int
    of_tail: frozenset[str]
    of_head: frozenset[str]


class Likeness:
    """Compares findings with the rows of one model: words and pieces of words, half and half.

    A dependency comes near its ends where a finding speaks of both, in words that only the
    one and only the other has; else it stays below them.
    """

    def __init__(self, rows: Sequence[Row], space: Space) -> None:
        self.width = len(rows)
        self.vectors = [space.read(row.label if row.ends else row.text) for row in rows]
        self.whole = [space.read(row.text) for row in rows]
        self._words = _postings(vector.words for vector in self.vectors)
        self._pieces = _postings(vector.pieces for vector in self.vectors)
        place = {row.ref: at for at, row in enumerate(rows)}
        self.dependencies = [
            self._dependency(at, *(place[end] for end in row.ends))
            for at, row in enumerate(rows)
            if row.ends and all(end in place for end in row.ends)
        ]

    def _dependency(self, at: int, tail: int, head: int) -> _Dependency:
        one, other = (frozenset(self.vectors[end].words) for end in (tail, head))
        return _Dependency(at, tail, head, one - other, other - one)

    def of(self, vector: Vector) -> list[float]:
        """How near a finding is to each row, from 0 to about 1."""
        near = [0.0] * self.width
        for postings, weights in ((self._words, vector.words), (self._pieces, vector.pieces)):
            for term, weight in weights.items():
                for at, other in postings.get(term, ()):
                    near[at] += weight * other / 2
        for each in self.dependencies:
            near[each.at] = max(near[each.at], self._between(each, near, vector))
        return near

    def _between(self, each: _Dependency, near: Sequence[float], vector: Vector) -> float:
        low, high = sorted((near[each.tail], near[each.head]))
        if low and self.speaks_of_both(each, vector):
            return (low + high) / math.sqrt(2) * low / high
        return _ONE_END * low

    def speaks_of_both(self, each: _Dependency, vector: Vector) -> bool:
        """Whether a finding has words that only the one and only the other end has."""
        own = vector.words.keys()
        return not (own.isdisjoint(each.of_tail) or own.isdisjoint(each.of_head))


def _postings(vectors: Iterable[dict[str, float]]) -> dict[str, list[tuple[int, float]]]:
    found: dict[str, list[tuple[int, float]]] = {}
    for at, weights in enumerate(vectors):
        for term, weight in weights.items():
            found.setdefault(term, []).append((at, weight))
    return found
