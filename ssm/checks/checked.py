"""What a check gives: problems, what was waived, which rules were silent, what is good."""

import attrs

from ssm.checks.rule import Rule
from ssm.model.study import Study
from ssm.problems import Problem, Problems, Severity, worst
from ssm.showing import Shown

__all__ = ["FAULTS", "Checked", "Silence", "Waived"]

FAULTS = ("CK08", "CK09")
"""The codes of problems that are defects of a rule, of another package or ours."""


@attrs.frozen(kw_only=True)
class Waived:
    """A problem that is left unheeded on purpose, with the reason that was given.

    Attributes:
        problem: what the rule would have said.
        reason: why it does not hold here, in the words of the study.
        by: ref of the part that holds the waiver, or `study`.
    """

    problem: Problem
    reason: str
    by: str


@attrs.frozen(kw_only=True)
class Silence:
    """Rules that were not asked, and why.

    Attributes:
        codes: the codes of the rules.
        reason: a sentence.
    """

    codes: tuple[str, ...]
    reason: str


@attrs.frozen(kw_only=True, repr=False)
class Checked(Shown):
    """The result of a check.

    Attributes:
        problems: in the order of files and lines; those met in loading are among them.
        waived: what was left unheeded on purpose.
        silent: rules that could not speak here, and why.
        good: short sentences on what is there already.
        asked: the rules that were asked.
        profile: the name of the profile whose rules they are.
        study: the study that was checked; None where problems were put together by hand.
    """

    problems: Problems = attrs.field(default=Problems(), converter=Problems)
    waived: tuple[Waived, ...] = ()
    silent: tuple[Silence, ...] = ()
    good: tuple[str, ...] = ()
    asked: tuple[Rule, ...] = ()
    profile: str = "checkland"
    study: Study | None = attrs.field(default=None, eq=False, repr=False)

    def __repr__(self) -> str:
        return f"<Checked: {len(self.problems)} problems, {len(self.waived)} waived>"

    @property
    def faults(self) -> tuple[Problem, ...]:
        """The problems that are defects of rules, not of the study."""
        return tuple(problem for problem in self.problems if problem.code in FAULTS)

    @property
    def worst(self) -> Severity | None:
        """The gravest severity among the problems, or None when there are none."""
        return worst(self.problems)
