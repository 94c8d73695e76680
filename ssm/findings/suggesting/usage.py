"""Which words go with a row in the findings that nobody has read yet.

A row's label holds a handful of words; people use others. Findings that are near a label
lend it their words, those lend it further findings: naive Bayes, first told by the labels
and then by its own guesses, twice (Nigam, McCallum, Thrun and Mitchell 2000). How far to
trust the outcome is left to `Regression`, which weighs it by confirmed links.
"""

import math
from collections.abc import Mapping, Sequence

import attrs

__all__ = ["Usage", "usage_of"]

_ROUNDS, _SHARPNESS, _GUESSED, _SAID, _SMOOTH, _LEAST = 2, 6.0, 0.2, 3.0, 0.01, 0.02

Weights = Mapping[str, float]


@attrs.frozen
class Usage:
    """What was found about the use of words.

    Attributes:
        shares: for each finding, how probably it belongs to each row, summing to 1.
        logs: for each word, the logarithm of its share in what is said of each row.
    """

    shares: Sequence[Sequence[float]]
    logs: Mapping[str, Sequence[float]]

    def speaks_for(self, term: str, at: int) -> float:
        """How much more usual a word is with one row than with all; 0 where it is not."""
        row = self.logs.get(term)
        return 0.0 if row is None else max(0.0, row[at] - sum(row) / len(row))


def usage_of(
    findings: Sequence[Weights], near: Sequence[Sequence[float]], labels: Sequence[Weights]
) -> Usage:
    """Which words go with which row, and which findings therefore.

    Args:
        findings: the weighted words of each.
        near: how near each finding is to each label.
        labels: the weighted words of each label.
    """
    mean = sum(max(each) for each in near) / (len(near) or 1) or 1.0
    begun = [_to_one([_SHARPNESS * value / mean for value in each]) for each in near]
    first = [[math.log(share + 1e-4) / 2 for share in each] for each in begun]
    known = _in_two(findings, labels)
    held, logs = begun, {}
    for _ in range(_ROUNDS):
        logs = _logs(findings, held, labels, known)
        sizes = [math.log(1 + _GUESSED * sum(column)) for column in zip(*held, strict=True)]
        held = [
            _to_one(_spoken(each, logs, [a + b for a, b in zip(sizes, start, strict=True)]))
            for each, start in zip(findings, first, strict=True)
        ]
    return Usage(held, logs)


def _in_two(findings: Sequence[Weights], labels: Sequence[Weights]) -> set[str]:
    """The words of the labels, and those in two findings or more."""
    once: set[str] = set()
    twice = {term for label in labels for term in label}
    for each in findings:
        for term in each:
            (twice if term in once else once).add(term)
    return twice


def _logs(
    findings: Sequence[Weights],
    held: Sequence[Sequence[float]],
    labels: Sequence[Weights],
    known: set[str],
) -> dict[str, list[float]]:
    """For each word, the logarithm of its share in what is said of each row."""
    width = len(labels)
    sums = {term: [_SMOOTH] * width for term in sorted(known)}
    for at, label in enumerate(labels):
        for term, weight in label.items():
            sums[term][at] += _SAID * weight
    for each, of in zip(findings, held, strict=True):
        likely = [(at, _GUESSED * share) for at, share in enumerate(of) if share > _LEAST]
        for term, weight in each.items():
            row = sums.get(term)
            if row is not None:
                for at, share in likely:
                    row[at] += weight * share
    totals = [sum(column) for column in zip(*sums.values(), strict=True)] or [1.0] * width
    return {
        term: [math.log(value / total) for value, total in zip(row, totals, strict=True)]
        for term, row in sums.items()
    }


def _spoken(
    finding: Weights, logs: Mapping[str, Sequence[float]], start: list[float]
) -> list[float]:
    total = start
    for term, weight in finding.items():
        row = logs.get(term)
        if row is not None:
            total = [value + weight * log for value, log in zip(total, row, strict=True)]
    return total


def _to_one(values: Sequence[float]) -> list[float]:
    top = max(values)
    raised = [math.exp(value - top) for value in values]
    whole = sum(raised)
    return [value / whole for value in raised]
