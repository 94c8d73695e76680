"""One slip, one heavy voice: what a rule weighs where another has said the main thing."""

from collections.abc import Iterable, Iterator

import attrs

from ssm.checks.rule import Rule
from ssm.problems import Problem, Severity

__all__ = ["lightened", "undoubled"]

_NAME_OF_NOBODY = "FI37"


def lightened(problems: list[Problem], asked: tuple[Rule, ...]) -> list[Problem]:
    """The problems, those of a rule that stands beside another on one place made advice.

    Args:
        problems: what the rules said.
        asked: the rules that were asked; `Rule.beside` names those that go before.

    Example:
        >>> from ssm.checks.registry import RULES
        >>> both = [Problem(code=code, name="n", severity=Severity.WARNING, message="?")
        ...     for code in ("ZZ01", "ZZ02")]
        >>> second = attrs.evolve(RULES[0], code="ZZ02", beside=("ZZ01",))
        >>> [problem.severity.word for problem in lightened(both, (second,))]
        ['warning', 'advice']
    """
    before = {rule.code: rule.beside for rule in asked if rule.beside}
    spoken = {(problem.code, problem.ref, problem.span) for problem in problems}
    return [
        attrs.evolve(problem, severity=Severity.ADVICE)
        if any((code, problem.ref, problem.span) in spoken for code in before.get(problem.code, ()))
        else problem
        for problem in problems
    ]


def undoubled(met: Iterable[Problem], told: Iterable[Problem]) -> Iterator[Problem]:
    """What reading met, without small words that a rule asks about at the same place.

    Whoever is asked who `everyone` is need not be told that no stakeholder is called so.

    Args:
        met: problems of reading.
        told: what the rules said.

    Example:
        >>> from ssm.source import Span
        >>> place = Span("study.yaml", 5, 42, end_line=5, end_column=50)
        >>> one, other = (Problem(code=code, name="n", severity=Severity.ADVICE, message="?",
        ...     span=place) for code in ("FI37", "CA10"))
        >>> list(undoubled([one], [other])), len(list(undoubled([one], [])))
        ([], 1)
    """
    places = {problem.span for problem in told} - {None}
    return (p for p in met if p.code != _NAME_OF_NOBODY or p.span not in places)
