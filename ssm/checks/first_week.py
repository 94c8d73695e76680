"""The first week of a study: few questions, each asked once, the others later.

Two pictures and a first idea are a beginning. What is doubtful in them is told all the
same; what is not there yet is asked in a few lines, and the rest can wait.
"""

from collections.abc import Iterable

import attrs

from ssm.checks.rule import Rule
from ssm.checks.shared.wording import listed
from ssm.model.study import Study
from ssm.model.words import Status
from ssm.problems import Problem, Severity

__all__ = ["LATER", "asked_at_first", "is_first_week"]

LATER = "These questions can wait until something is chosen, or people have been asked."
"""Why some rules are not heard in the first week."""

_MOST = 5


def is_first_week(study: Study) -> bool:
    """Whether a study has only begun: nothing chosen, no model, nobody heard, one root at most.

    Example:
        >>> from ssm.model.root import Root
        >>> is_first_week(Study(roots=[Root(id="r", status="idea")]))
        True
        >>> is_first_week(Study(roots=[Root(id="r", status="chosen")]))
        False
    """
    begun = len(study.roots) <= 1 and not study.models and not study.findings
    reached = [root.status for root in study.roots] + [one.status for one in study.pictures]
    return begun and Status.CHOSEN not in reached


def asked_at_first(
    told: Iterable[Problem], others: Iterable[Problem], rules: Iterable[Rule]
) -> tuple[list[Problem], tuple[str, ...]]:
    """What the rules say in the first week, and the codes of those that can wait.

    Args:
        told: what the rules said.
        others: problems beside these; advice among them counts.
        rules: the rules, in the order in which they are asked.

    Example:
        >>> said = [Problem(code="ZZ01", name="n", severity=Severity.ADVICE, message="Why?",
        ...     ref=f"theme/{name}") for name in ("pears", "cider")]
        >>> [problem.message for problem in asked_at_first(said, (), ())[0]]
        ['Why? (asked of cider, too)']
    """
    folded = _folded(told)
    waiting = {rule.code for rule in rules if rule.absence}
    advice = [problem for problem in folded if problem.severity is Severity.ADVICE]
    room = _MOST - sum(1 for problem in others if problem.severity is Severity.ADVICE)
    patient = [problem.code for problem in advice if problem.code in waiting]
    keep = max(0, room - (len(advice) - len(patient)))
    later = tuple(patient[keep:])
    return [
        problem
        for problem in folded
        if problem.severity is not Severity.ADVICE or problem.code not in later
    ], later


def _folded(told: Iterable[Problem]) -> list[Problem]:
    """The problems, advice of one rule on several parts as one that names them all."""
    places: dict[str, list[Problem]] = {}
    for problem in told:
        alone = problem.severity is not Severity.ADVICE
        places.setdefault(str(id(problem)) if alone else problem.code, []).append(problem)
    return [_one(several) for several in places.values()]


def _one(several: list[Problem]) -> Problem:
    first, *others = several
    names = [other.ref.partition("/")[2] for other in others if other.ref != first.ref]
    if not names:
        return first
    message = f"{first.message} (asked of {listed(dict.fromkeys(names))}, too)"
    return attrs.evolve(first, message=message)
