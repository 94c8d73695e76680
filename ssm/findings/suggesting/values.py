"""What a suggestion is, in Python and as JSON."""

from collections.abc import Iterable

import attrs

__all__ = ["Candidate", "Suggestion", "as_json"]


@attrs.frozen
class Candidate:
    """One thing that may belong to another, and the words that speak for it.

    Attributes:
        ref: the canonical ref of the row, or of the finding where a row was asked about.
        score: for putting candidates in order, and for nothing else.
        why: the words of the finding that speak for it, as they stand there.
    """

    ref: str
    score: float
    why: tuple[str, ...] = ()


@attrs.frozen
class Suggestion:
    """The candidate rows of one finding, the likeliest first."""

    finding: str
    candidates: tuple[Candidate, ...]


def as_json(suggestions: Iterable[Suggestion]) -> list[dict[str, object]]:
    """Suggestions as JSON has them: `[{finding, candidates: [{ref, score, why}]}]`.

    Example:
        >>> as_json([Suggestion("f1", (Candidate("model/m/1", 0.5, ("paint",)),))])
        [{'finding': 'f1', 'candidates': [{'ref': 'model/m/1', 'score': 0.5, 'why': ['paint']}]}]
    """
    return [
        {
            "finding": suggestion.finding,
            "candidates": [
                {"ref": each.ref, "score": each.score, "why": list(each.why)}
                for each in suggestion.candidates
            ],
        }
        for suggestion in suggestions
    ]
