"""Texts as weighted words and pieces of words, and how near two of them are."""

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping

import attrs

from ssm.findings.suggesting.wording import content, pieces, stem

__all__ = ["Space", "Vector", "near", "terms", "together"]

Counts = Mapping[str, int]


@attrs.frozen
class Vector:
    """A text in a space: weights of its words and of the pieces of its words, each of length 1."""

    words: Mapping[str, float]
    pieces: Mapping[str, float]


def terms(text: str) -> tuple[Counts, Counts]:
    """How often each stem, each pair of neighbouring stems, and each piece stands in a text."""
    stems = [stem(word) for word in content(text)]
    pairs = [f"{one} {other}" for one, other in itertools.pairwise(stems)]
    words = Counter([*stems, *pairs])
    return words, Counter(piece for one in stems for piece in pieces(one))


class Space:
    """What is known of the words of a study: in how many of its texts each of them is.

    A word that is in few texts weighs more than one that is in many.
    """

    def __init__(self, texts: Iterable[tuple[Counts, Counts]]) -> None:
        self.size = 0
        self._held: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        for counts in texts:
            self.size += 1
            for held, of in zip(self._held, counts, strict=True):
                held.update(of.keys())

    def vector(self, counts: tuple[Counts, Counts]) -> Vector:
        """A text as weights."""
        return Vector(self._weighed(0, counts[0]), self._weighed(1, counts[1]))

    def _weighed(self, kind: int, counts: Counts) -> dict[str, float]:
        held = self._held[kind]
        weights = {
            term: (1 + math.log(count)) * (math.log((1 + self.size) / (1 + held[term])) + 1)
            for term, count in counts.items()
        }
        return _of_length_one(weights)


def near(one: Vector, other: Vector) -> float:
    """How near two texts are, from 0 to 1."""
    return (_dot(one.words, other.words) + _dot(one.pieces, other.pieces)) / 2


def together(parts: Iterable[tuple[float, Vector]]) -> Vector:
    """One vector from several, each with its weight."""
    words: dict[str, float] = {}
    bits: dict[str, float] = {}
    for weight, vector in parts:
        for into, of in ((words, vector.words), (bits, vector.pieces)):
            for term, value in of.items():
                into[term] = into.get(term, 0.0) + weight * value
    return Vector(_of_length_one(words), _of_length_one(bits))


def _of_length_one(weights: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(math.fsum(value * value for value in weights.values())) or 1.0
    return {term: value / length for term, value in weights.items()}


def _dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    return math.fsum(value * many[term] for term, value in few.items() if term in many)
