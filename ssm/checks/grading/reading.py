"""Rubrics from files, and those that come with the package."""

import os
from collections.abc import Iterator
from pathlib import Path

import attrs

from ssm.checks.choosing import is_chosen, nearest_rule
from ssm.checks.grading.rubric import Rubric
from ssm.checks.profiles import PROFILES, nearest_profile
from ssm.checks.registry import RULES
from ssm.errors import UnreadableError
from ssm.files.codes import problem
from ssm.files.cursor import Notes
from ssm.files.lone import read_lone
from ssm.loading.find import named, read_text
from ssm.model.nearest import did_you_mean
from ssm.problems import Problem, Severity, as_text, sort_problems
from ssm.source import Span

__all__ = ["BUILT_IN", "RubricRead", "read_rubric", "rubric_called"]

_FOLDER = Path(__file__).parent / "rubrics"
BUILT_IN = ("first-study", "root-definitions", "activity-models", "whole-study")
"""The rubrics that come with the package, by name."""


@attrs.frozen(kw_only=True)
class RubricRead:
    """What reading a rubric gives: the rubric, if there is one, and all that is wrong with it."""

    rubric: Rubric | None
    problems: tuple[Problem, ...] = ()


def read_rubric(text: str, file: str = "rubric.yaml") -> RubricRead:
    r"""The rubric that a text holds, and what is wrong with it.

    Args:
        text: YAML with `title` and `criteria`.
        file: its name in messages.

    Example:
        >>> got = read_rubric("title: T\ncriteria: [{name: What changes, rules: [t-no-oi]}]")
        >>> print(*got.problems)
        rubric.yaml:2:41: error: 't-no-oi' is no rule and no group of rules [FI18 not-one-of]
    """
    shape = "a rubric is a mapping with 'title' and 'criteria' (got something else)"
    rubric, notes = read_lone(text, file, Rubric, shape)
    if rubric is not None:
        notes.problems += [*_unknown_profile(rubric, notes), *_unknown_rules(rubric, notes)]
    elif not notes.problems:
        span = Span(file, 1, 1, end_line=1, end_column=1)
        notes.problems.append(problem(shape, "wrong-shape", span=span))
    return RubricRead(rubric=rubric, problems=sort_problems(notes.problems))


def _unknown_profile(rubric: Rubric, notes: Notes) -> Iterator[Problem]:
    names = [profile.name for profile in PROFILES]
    if rubric.profile is not None and rubric.profile not in names:
        near = nearest_profile(rubric.profile)
        message = f"'profile' must be one of {', '.join(names)} (got {rubric.profile!r})"
        span = notes.spans.get(("study", ("profile",)))
        yield problem(message, "not-one-of", span=span, hint=near and f"did you mean {near!r}?")


def _unknown_rules(rubric: Rubric, notes: Notes) -> Iterator[Problem]:
    for n, criterion in enumerate(rubric.criteria):
        for m, word in enumerate(criterion.rules):
            if not any(is_chosen(rule.code, rule.name, (word,)) for rule in RULES):
                yield _no_rule(word, notes.spans.get(("study", ("criteria", n, "rules", m))))


def _no_rule(word: str, span: Span | None) -> Problem:
    near = nearest_rule(word)
    hint = f"did you mean {near!r}?" if near else "write codes, names or groups: CA02, t-no-io, CA"
    message = f"{word!r} is no rule and no group of rules"
    return problem(message, "not-one-of", span=span, hint=hint)


def rubric_called(word: str) -> Rubric:
    """The rubric of a file, or the one of that name that comes with the package.

    Args:
        word: a name such as `first-study`, or the path of a file.

    Raises:
        UnreadableError: there is none, or there are mistakes in it; the message tells all
            of them, each with its line and column.

    Example:
        >>> rubric_called("first-study").title
        'A first study'
        >>> rubric_called("frist-study")
        Traceback (most recent call last):
            ...
        ssm.errors.UnreadableError: there is no rubric 'frist-study': neither a file nor one of
        first-study, root-definitions, activity-models, whole-study; did you mean 'first-study'?
    """
    path = _FOLDER / f"{word}.yaml" if word in BUILT_IN else Path(word)
    if word not in BUILT_IN and not os.path.lexists(path):
        names = ", ".join(BUILT_IN)
        near = did_you_mean(word, BUILT_IN)
        msg = f"there is no rubric {word!r}: neither a file nor one of {names}{near}"
        raise UnreadableError(msg, word)
    got = read_rubric(read_text(path), named(path))
    if got.rubric is None or any(told.severity is Severity.ERROR for told in got.problems):
        told = "\n".join(as_text(one) for one in got.problems)
        msg = f"{named(path)}: the rubric cannot be used before this is put right\n{told}"
        raise UnreadableError(msg, word)
    return got.rubric
