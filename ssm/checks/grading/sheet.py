"""A rubric sheet: what was seen, criterion by criterion; never a mark, never a sum."""

import attrs

from ssm.checks.checked import Checked, Silence, Waived
from ssm.checks.grading.rubric import Criterion, Rubric
from ssm.problems import Problem
from ssm.showing import Shown

__all__ = ["Point", "Seen", "Sheet"]


@attrs.frozen
class Point:
    """Something to talk about: what a rule said, and where else it says the same."""

    problem: Problem
    also: tuple[Problem, ...] = ()


@attrs.frozen(kw_only=True)
class Seen:
    """What was seen of one criterion.

    Attributes:
        criterion: what was looked for.
        looked: how much there was to look at, in words; empty when there is nothing yet.
        parts: the names of the parts that were looked at.
        sound: the names of those about which no rule had anything to say.
        good: sentences on what is good.
        points: what to talk about.
        waived: what was left unheeded on purpose, with the reason.
        unasked: rules of the criterion that were not asked, with the reason.
        references: author and year behind the rules that spoke, each with their codes.
        level: the suggested level, or None.
        why: why it is suggested, or why none is.
    """

    criterion: Criterion
    looked: str
    parts: tuple[str, ...] = ()
    sound: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    waived: tuple[Waived, ...] = ()
    unasked: tuple[Silence, ...] = ()
    references: tuple[tuple[str, tuple[str, ...]], ...] = ()
    level: str | None = None
    why: str = ""


@attrs.frozen(kw_only=True, repr=False)
class Sheet(Shown):
    """A rubric sheet of one study. It suggests; whoever teaches decides.

    Attributes:
        title: of the study.
        rubric: what was looked for.
        profile: whose rules were asked.
        seen: what was seen, criterion by criterion.
        unread: what could not be read of the study, so that it may look emptier than it is.
        more: whether rules outside the rubric have something to say, too.
        checked: the check that the sheet rests on.
    """

    title: str
    rubric: Rubric
    profile: str
    seen: tuple[Seen, ...]
    unread: tuple[Problem, ...] = ()
    more: bool = False
    checked: Checked

    def __repr__(self) -> str:
        return f"<Sheet {self.rubric.title!r} of {self.title!r}>"
