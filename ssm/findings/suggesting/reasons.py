"""Why a row is suggested: the words of the finding that speak for it."""

from collections.abc import Iterable, Mapping

from ssm.findings.suggesting.ranker import Ranker
from ssm.findings.suggesting.space import Vector
from ssm.findings.wording import content, pieces, stem

__all__ = ["reasons", "shared_words"]

_MOST, _BESIDE, _ALIKE = 4, 0.15, 0.5
_SHARED, _USED = 0.02, 0.25


def reasons(
    text: str, vector: Vector, ranker: Ranker, row: str, *, english: bool = True
) -> tuple[str, ...]:
    """The words of a text that speak for a row, as they stand there, the weightiest first.

    They are on the row's label or look like a word on it, or stand in findings that were
    confirmed for it; where there are none, those that are mostly used together with its
    words.

    Args:
        text: of a finding.
        vector: its weighted words and pieces of words.
        ranker: of the row's model.
        row: its canonical ref.
        english: as for `content`.
    """
    said: dict[str, str] = {}
    for word in content(text, english=english):
        said.setdefault(stem(word, english=english), word)
    at, learned, label = ranker.place[row], ranker.learned.words, ranker.label(row).words
    weights = {
        term: vector.words.get(term, 0.0)
        * (_looks_like(term, label) + (learned[term][at] if term in learned else 0.0))
        for term in said
    }
    found = _weightiest(weights, _SHARED) or _weightiest(
        {term: vector.words.get(term, 0.0) * ranker.speaks_for(term, row) for term in said},
        _USED,
    )
    return tuple(said[term] for term in found)


def shared_words(text: str, label: Mapping[str, float], *, english: bool = True) -> tuple[str, ...]:
    """The words of a text that are on a label, or look like a word on it.

    Args:
        text: the text.
        label: the weighted words of the label.
        english: as for `content`.

    Example:
        >>> shared_words("Who painted the fence?", {"paint": 0.8, "gate": 0.6})
        ('painted',)
    """
    words = {word: stem(word, english=english) for word in content(text, english=english)}
    return tuple(word for word, term in words.items() if _looks_like(term, label) > 0)[:_MOST]


def _weightiest(weights: Mapping[str, float], least: float) -> Iterable[str]:
    """The terms that weigh most, but for those that weigh little, or little beside the first."""
    least = max(least, _BESIDE * max(weights.values(), default=0.0))
    return sorted((term for term in weights if weights[term] > least), key=lambda t: -weights[t])[
        :_MOST
    ]


def _looks_like(term: str, label: Mapping[str, float]) -> float:
    """How weighty the word of a label is that this is, or looks like."""
    if term in label:
        return label[term]
    own, best = set(pieces(term)), 0.0
    for other, weight in label.items():
        theirs = set(pieces(other))
        alike = 2 * len(own & theirs) / (len(own) + len(theirs))
        if alike >= _ALIKE:
            best = max(best, alike * weight)
    return best
