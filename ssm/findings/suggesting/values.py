"""What a suggestion is, in Python and as JSON."""

from collections.abc import Iterable
from typing import Self

import attrs

from ssm.model.study import Study
from ssm.showing import Shown

__all__ = ["Candidate", "Suggestion", "Suggestions", "as_json"]


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
class Suggestion(Shown):
    """The candidate rows of one finding, the likeliest first."""

    finding: str
    candidates: tuple[Candidate, ...]


class Suggestions(tuple[Suggestion, ...], Shown):  # noqa: SLOT001 - it holds its study
    """Suggestions in a row, which a notebook shows with the words that they are about.

    Attributes:
        study: whose findings and rows they are.

    Example:
        >>> Suggestions([Suggestion("f1", ())])
        <Suggestions: f1>
    """

    study: Study

    def __new__(cls, suggestions: Iterable[Suggestion] = (), study: Study | None = None) -> Self:
        """In their order."""
        made = super().__new__(cls, suggestions)
        made.study = study or Study()
        return made

    def __repr__(self) -> str:
        return f"<Suggestions: {', '.join(each.finding for each in self) or 'none'}>"


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
