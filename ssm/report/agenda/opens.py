"""What is still open between debate and action, as questions."""

import re
from collections.abc import Iterator

import attrs

from ssm.model.study import Study
from ssm.model.words import Outcome

__all__ = ["Open", "opens"]

_RULES = ("CH01", "CH02", "CH03", "CH04", "CH05", "CH06", "CH07")
_GOT = re.compile(r"\s*\(got .*\)$", re.DOTALL)
_STOPS = (".", "?", "!")


@attrs.frozen(kw_only=True)
class Open:
    """A question that nobody has answered yet.

    Attributes:
        ref: the part that it is about.
        ask: the question.
    """

    ref: str
    ask: str


def opens(study: Study) -> tuple[Open, ...]:
    """What is still open: points of the debate without an end, and what changes leave unsaid.

    What a study leaves unasked on purpose stays unasked.

    Args:
        study: the study.

    Example:
        >>> from ssm.model.change import Debate
        >>> opens(Study(debate=[Debate(id="d1", question="Whose list counts?")]))
        (Open(ref='debate/d1', ask='Whose list counts?'),)
    """
    return (*_debate(study), *_changes(study))


def _debate(study: Study) -> Iterator[Open]:
    for point in study.debate:
        if point.outcome in (None, Outcome.AGENDA):
            yield Open(ref=f"debate/{point.id}", ask=point.question)


def _changes(study: Study) -> Iterator[Open]:
    """The questions of the method about changes, without anything of a check about them."""
    from ssm.checks import check

    if not (study.changes or study.accommodations):
        return
    for problem in check(study, select=_RULES).problems:
        if problem.code in _RULES and problem.ref:
            said = _GOT.sub("", problem.message)
            yield Open(ref=problem.ref, ask=said if said.endswith(_STOPS) else f"{said}.")
