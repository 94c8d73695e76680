"""Why a row is suggested: the words of the finding that speak for it."""

from collections.abc import Mapping

from ssm.findings.suggesting.ranker import Ranker
from ssm.findings.suggesting.space import Vector, dot
from ssm.findings.suggesting.wording import content, pieces, stem

__all__ = ["reasons"]

_MOST, _LEAST, _ALIKE = 4, 0.02, 0.5


def reasons(text: str, vector: Vector, ranker: Ranker, row: str) -> tuple[str, ...]:
    """The words of a text that speak for a row, as they stand there, the weightiest first.

    Words of the row's label come first, then words that look like one of them, and words
    of findings that were confirmed for it, each by its weight.

    Args:
        text: of a finding.
        vector: its weighted words and pieces of words.
        ranker: of the row's model.
        row: its canonical ref.
    """
    said: dict[str, str] = {}
    for word in content(text):
        said.setdefault(stem(word), word)
    at, learned = ranker.place[row], ranker.learned.words
    label = ranker.label(row)
    weights = {}
    for term in said:
        own = vector.words.get(term, 0.0)
        taught = learned[term][at] if term in learned else 0.0
        weights[term] = own * (_looks_like(term, label.words) + taught)
    found = sorted((term for term in said if weights[term] > _LEAST), key=lambda t: -weights[t])
    return tuple(said[term] for term in found[:_MOST])


def _looks_like(term: str, label: Mapping[str, float]) -> float:
    """How weighty the word of a label is that this is, or looks like."""
    if term in label:
        return label[term]
    own = dict.fromkeys(pieces(term), 1.0)
    best = 0.0
    for other, weight in label.items():
        theirs = dict.fromkeys(pieces(other), 1.0)
        alike = 2 * dot(own, theirs) / (len(own) + len(theirs))
        if alike >= _ALIKE:
            best = max(best, alike * weight)
    return best
