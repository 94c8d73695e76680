"""Lessons under problems: what the rule asks, why, rather not, rather, what to ask oneself."""

from collections.abc import Iterator
from typing import Literal

import attrs

from ssm.checks import Checked
from ssm.checks.lesson import lesson_of
from ssm.checks.rule import Rule
from ssm.problems import Problem, Severity
from ssm.report.checking.wrapping import Paint, labelled, row

__all__ = ["Lessons", "Teacher", "teacher_of", "told_lesson"]

Lessons = Literal["first", "all", "none"]
"""Where rules explain themselves: at their first error or warning, at advice too, nowhere."""

_TEACHING = "teaching"


@attrs.define(kw_only=True)
class Teacher:
    """Who explains each rule once, at the first place where it weighs enough.

    Attributes:
        rules: those that have not been explained yet, by code.
        least: from which weight on a rule is explained.
        told: how many have been explained.
    """

    rules: dict[str, Rule]
    least: Severity
    told: int = 0

    def lesson_for(self, problem: Problem) -> Rule | None:
        """The rule to be explained under a problem, if it is its turn."""
        rule = self.rules.pop(problem.code, None) if problem.severity >= self.least else None
        self.told += rule is not None
        return rule


def teacher_of(found: Checked, lessons: Lessons) -> Teacher:
    """Who explains the rules of a check.

    Args:
        found: what the check gave.
        lessons: where rules explain themselves.

    Example:
        >>> teacher_of(Checked(), "all").least.word
        'advice'
    """
    all_ = lessons == "all" or found.profile == _TEACHING
    return Teacher(
        rules={} if lessons == "none" else {rule.code: rule for rule in found.asked},
        least=Severity.ADVICE if all_ else Severity.WARNING,
    )


def told_lesson(rule: Rule, *, paint: Paint, width: int) -> Iterator[str]:
    """A rule as a lesson of a few lines.

    Args:
        rule: what to explain.
        paint: gives words their colours.
        width: columns of the terminal.

    Example:
        >>> from ssm.checks.choosing import rule_called
        >>> from ssm.report.checking.wrapping import plain
        >>> *_, last = told_lesson(rule_called("CA02"), paint=plain, width=60)
        >>> print(last)
            ask yourself: Who or what goes in, and how is it changed
              when it comes out?
    """
    lesson = lesson_of(rule)
    asks = lesson.asks if lesson.asks.endswith((".", "?")) else f"{lesson.asks}."
    said = [("what is asked", [f"{asks} {lesson.why} ({lesson.source})"])]
    said += [("rather not", list(lesson.bad)), ("rather", list(lesson.good))]
    said.append(("ask yourself", [lesson.question]))
    for label, lines in said:
        for line in lines[:1]:
            yield labelled(label, line, paint=paint, width=width)
        for line in lines[1:]:
            yield row(line, " " * (len(label) + 3), paint=paint, width=width)
