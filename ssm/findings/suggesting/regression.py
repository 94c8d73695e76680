"""Learning from what was decided, one decision at a time.

A Gaussian process (Rasmussen and Williams 2006, ch. 2): what is known beforehand gives a
first guess for each row; decided findings pull the guess for others as far as these share
their words, and a little for all (some rows are simply spoken of more). How much each
part of what is known beforehand counts is learned from all rows together. With few
decisions hardly anything moves, so that long texts, of which one says little about the
next, are not led astray.

Adding or taking back a decision costs as many steps as there are decisions squared.
"""

from collections.abc import Mapping, Sequence
from operator import mul

import attrs

from ssm.findings.suggesting.space import dot

__all__ = ["EVERYWHERE", "PRIOR", "Evidence", "Learned", "Regression", "Weights", "weights_of"]

PRIOR = (0.8, 0.2)
"""How much likeness and usage count before anything is decided."""
EVERYWHERE = 0.1
"""How much of a decision holds for findings that share no word with it."""
_NOISE, _FIRM, _DOUBTLESS = 0.3, 4.0, 1.0

Weights = tuple[float, float]
Known = tuple[Sequence[float], Sequence[float]]


@attrs.frozen
class Evidence:
    """What decisions say about the two parts of what is known beforehand, as sums."""

    squares: tuple[float, float, float] = (0.0, 0.0, 0.0)
    products: tuple[float, float] = (0.0, 0.0)


def weights_of(evidence: Sequence[Evidence]) -> Weights:
    """How much the two parts count, after what was decided about all models.

    Example:
        >>> weights_of([])
        (0.8, 0.2)
    """
    one, both, other = (sum(each.squares[n] for each in evidence) for n in range(3))
    first, second = (sum(each.products[n] for each in evidence) + PRIOR[n] * _FIRM for n in (0, 1))
    one, other = one + _FIRM, other + _FIRM
    whole = one * other - both * both
    return (other * first - both * second) / whole, (one * second - both * first) / whole


@attrs.frozen
class Learned:
    """What was learned: for each word and each row, how much it speaks for it."""

    words: Mapping[str, Sequence[float]]
    always: Sequence[float]

    def of(self, words: Mapping[str, float], guess: Sequence[float]) -> list[float]:
        """The guess for each row, corrected by what was learned from the words."""
        total = [value + add for value, add in zip(guess, self.always, strict=True)]
        for term, weight in words.items():
            row = self.words.get(term)
            if row is not None:
                total = [value + weight * add for value, add in zip(total, row, strict=True)]
        return total


class Regression:
    """What was decided about the rows of one model."""

    def __init__(self, width: int) -> None:
        self.width = width
        self._keys: list[str] = []
        self._words: list[Mapping[str, float]] = []
        self._targets: list[list[float]] = []
        self._known: list[Known] = []
        self._inverse: list[list[float]] = []
        self._solved: list[list[float]] = []

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __len__(self) -> int:
        return len(self._keys)

    @property
    def oldest(self) -> str:
        """The finding that was added before all others."""
        return self._keys[0]

    def add(self, key: str, words: Mapping[str, float], known: Known, target: list[float]) -> None:
        """Take note of one more finding.

        Args:
            key: its id, not there yet.
            words: its weighted words.
            known: what is known beforehand of it and each row, in two parts.
            target: 1 for the rows that it is about, 0 for those that it is not.
        """
        shared = [dot(words, other) + EVERYWHERE for other in self._words]
        pull = [sum(map(mul, row, shared)) for row in self._inverse]
        rest = dot(words, words) + EVERYWHERE + _NOISE - sum(map(mul, shared, pull))
        new = [*target, *known[0], *known[1]]
        for share, row in zip(shared, self._solved, strict=True):
            new = [value - share * other for value, other in zip(new, row, strict=True)]
        new = [value / rest for value in new]
        self._solved = [
            [value - share * other for value, other in zip(row, new, strict=True)]
            for share, row in zip(pull, self._solved, strict=True)
        ]
        self._solved.append(new)
        for share, row in zip(pull, self._inverse, strict=True):
            row[:] = [value + share * other / rest for value, other in zip(row, pull, strict=True)]
            row.append(-share / rest)
        self._inverse.append([*(-share / rest for share in pull), 1 / rest])
        self._keys.append(key)
        self._words.append(words)
        self._known.append(known)
        self._targets.append(target)

    def retarget(self, key: str, target: list[float]) -> None:
        """Take note that a finding is about other rows than was told."""
        at = self._keys.index(key)
        change = [new - old for new, old in zip(target, self._targets[at], strict=True)]
        for row, solved in zip(self._inverse, self._solved, strict=True):
            share = row[at]
            for place, value in enumerate(change):
                solved[place] += share * value
        self._targets[at] = target

    def remove(self, key: str) -> None:
        """Forget a finding, as if it had never been told."""
        at = self._keys.index(key)
        for held in (self._keys, self._words, self._known, self._targets):
            del held[at]
        own, gone = self._inverse.pop(at), self._solved.pop(at)
        middle = own.pop(at)
        for row, solved in zip(self._inverse, self._solved, strict=True):
            share = row.pop(at) / middle
            row[:] = [value - share * other for value, other in zip(row, own, strict=True)]
            solved[:] = [value - share * other for value, other in zip(solved, gone, strict=True)]

    def evidence(self) -> Evidence:
        """What was decided says about the two parts of what is known beforehand."""
        n, sums = self.width, [0.0] * 5
        for (near, used), solved in zip(self._known, self._solved, strict=True):
            about, by_near, by_used = solved[:n], solved[n : 2 * n], solved[2 * n :]
            pairs = (
                (near, by_near),
                (near, by_used),
                (used, by_used),
                (near, about),
                (used, about),
            )
            for place, (one, other) in enumerate(pairs):
                sums[place] += sum(map(mul, one, other))
        return Evidence((sums[0], sums[1], sums[2]), (sums[3], sums[4]))

    def learned(self, weights: Weights) -> Learned:
        """What follows for findings that were not decided."""
        pulls = self._pulls(weights)
        trust = self._trust(weights, pulls)
        words: dict[str, list[float]] = {}
        always = [0.0] * self.width
        for held, pull in zip(self._words, pulls, strict=True):
            own = [trust * value for value in pull]
            always = [value + EVERYWHERE * add for value, add in zip(always, own, strict=True)]
            for term, weight in held.items():
                row = words.setdefault(term, [0.0] * self.width)
                row[:] = [value + weight * add for value, add in zip(row, own, strict=True)]
        return Learned(words, always)

    def _pulls(self, weights: Weights) -> list[list[float]]:
        """How much each decided finding pulls others that are like it, for each row."""
        n, (first, second) = self.width, weights
        return [
            [
                about - first * near - second * used
                for about, near, used in zip(
                    solved[:n], solved[n : 2 * n], solved[2 * n :], strict=True
                )
            ]
            for solved in self._solved
        ]

    def _trust(self, weights: Weights, pulls: Sequence[Sequence[float]]) -> float:
        """How far decided findings foretell one another, each left out in turn; at most 1.

        Where those that share words are about different rows, little is taken from them.
        """
        foretold, squares = _DOUBTLESS, _DOUBTLESS
        decided = zip(self._targets, self._known, pulls, self._inverse, strict=True)
        for at, (target, (near, used), pull, row) in enumerate(decided):
            for about, one, other, value in zip(target, near, used, pull, strict=True):
                rest = about - weights[0] * one - weights[1] * other
                guess = rest - value / row[at]
                foretold += rest * guess
                squares += guess * guess
        return min(1.0, max(0.0, foretold / squares))
