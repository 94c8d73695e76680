"""Texts as weighted words and pieces of words, and how near two of them are."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

import attrs

from ssm.findings.wording import content, pieces, stem

__all__ = ["Counts", "Space", "Vector", "counted", "dot", "of_length_one"]


@attrs.frozen
class Counts:
    """How often each stem and each piece of a word stands in a text."""

    words: Mapping[str, int]
    pieces: Mapping[str, int]


@attrs.frozen
class Vector:
    """A text in a space: weights of its stems and of the pieces of its words, each of length 1."""

    words: dict[str, float]
    pieces: dict[str, float]


def counted(text: str, codes: Iterable[str] = (), *, english: bool = True) -> Counts:
    """What a text is made of.

    Args:
        text: the text.
        codes: names that it was given; their words are counted, and each as a whole.
        english: whether English endings and words that say nothing are taken off.

    Example:
        >>> sorted(counted("Letters, and more letters", ["late"]).words.items())
        [('=late', 1), ('lat', 1), ('letter', 2)]
    """
    codes = tuple(codes)
    stems = [
        stem(word, english=english)
        for each in (text, *codes)
        for word in content(each, english=english)
    ]
    words = Counter([*stems, *(f"={code}" for code in codes)])
    bits: Counter[str] = Counter()
    for one in stems:
        bits.update(pieces(one))
    return Counts(words, bits)


class Space:
    """What is known of the words of a study: in how many of its texts each of them is.

    A word that is in few texts weighs more than one that is in many (Spärck Jones 1972).
    """

    def __init__(self, texts: Iterable[Counts], *, english: bool = True) -> None:
        self.english = english
        words: Counter[str] = Counter()
        bits: Counter[str] = Counter()
        size = 1
        for counts in texts:
            size += 1
            words.update(counts.words.keys())
            bits.update(counts.pieces.keys())
        self._words, self._pieces = _rarity(words, size), _rarity(bits, size)
        self._unknown = math.log(size) + 1

    def vector(self, counts: Counts) -> Vector:
        """A text as weights."""
        return Vector(
            self._weighed(counts.words, self._words), self._weighed(counts.pieces, self._pieces)
        )

    def read(self, text: str) -> Vector:
        """A text as weights, from its words."""
        return self.vector(counted(text, english=self.english))

    def _weighed(self, counts: Mapping[str, int], rarity: Mapping[str, float]) -> dict[str, float]:
        return of_length_one(
            {
                term: (1 + math.log(count)) * rarity.get(term, self._unknown)
                for term, count in counts.items()
            }
        )


def _rarity(held: Mapping[str, int], size: int) -> dict[str, float]:
    return {term: math.log(size / (1 + texts)) + 1 for term, texts in held.items()}


def of_length_one(weights: dict[str, float]) -> dict[str, float]:
    """The same weights, scaled so that their squares sum to 1."""
    length = math.sqrt(sum(value * value for value in weights.values())) or 1.0
    return {term: value / length for term, value in weights.items()}


def dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The sum of the products of what two texts share."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    return sum(value * many[term] for term, value in few.items() if term in many)
