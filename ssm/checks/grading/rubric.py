"""A rubric: what a teacher looks for, criterion by criterion, and the levels in words."""

import re
from typing import Any

import attrs

from ssm.errors import InvalidValueError
from ssm.model.fields import means, texts
from ssm.model.words import Word
from ssm.problems import Severity

__all__ = ["Criterion", "Level", "Praise", "Rubric", "Subject", "Weight"]


class Subject(Word):
    """What of a study a criterion looks at."""

    ANALYSES = "analyses"
    PICTURES = "pictures"
    ROOTS = "roots"
    MODELS = "models"
    COMPARISON = "comparison"
    CHANGES = "changes"
    LEARNING = "learning"


class Weight(Word):
    """How heavily rules may speak for a level still to fit."""

    NOTHING = "nothing"
    ADVICE = "advice"
    WARNING = "warning"
    ERROR = "error"

    def bears(self, worst: Severity | None) -> bool:
        """Whether nothing said weighs more than this.

        Example:
            >>> Weight.ADVICE.bears(None), Weight.ADVICE.bears(Severity.WARNING)
            (True, False)
        """
        return list(Weight).index(self) >= (0 if worst is None else int(worst))


class Praise(Word):
    """What else a level asks for, beside few remarks."""

    SOME = "some"


def _in_words(_part: Any, field: "attrs.Attribute[str]", value: str) -> None:
    """A level is said in words; a mark in disguise is refused."""
    if not value.strip() or re.search(r"[\d%]", value) or not re.search(r"[^\W\d_]{2}", value):
        msg = f"{field.name!r} must be a word and no mark, such as secure (got {value!r})"
        raise InvalidValueError(msg, field, value)


def _not_empty(_part: Any, field: "attrs.Attribute[Any]", value: Any) -> None:
    if not (value.strip() if isinstance(value, str) else value):
        msg = f"{field.name!r} must not be empty"
        raise InvalidValueError(msg, field, value)


def _subjects(values: Any) -> tuple[Subject, ...]:
    return tuple(Subject(value) for value in texts(values))


@attrs.frozen(kw_only=True)
class Level:
    """A level of a criterion, with what was to be seen for it to be suggested.

    Levels are words. They stand from first to furthest, and the last one that fits what
    was seen is suggested; one without conditions always fits.
    """

    name: str = attrs.field(
        validator=_in_words, metadata=means("the level in a word or two, without digits")
    )
    at_most: Weight = attrs.field(
        default=Weight.ERROR,
        converter=Weight,
        metadata=means("it fits when nothing that is said weighs more than this"),
    )
    good: Praise | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Praise),
        metadata=means("`some`: it fits only when a sentence on what is good was said, too"),
    )

    def fits(self, worst: Severity | None, *, praised: bool) -> bool:
        """Whether what was seen meets the conditions.

        Args:
            worst: the gravest severity of what is to be talked about.
            praised: whether a sentence on what is good holds.

        Example:
            >>> Level(name="secure", at_most="advice").fits(Severity.ADVICE, praised=False)
            True
        """
        return self.at_most.bears(worst) and (praised or self.good is None)


@attrs.frozen(kw_only=True)
class Criterion:
    """One thing that a teacher looks for, and the rules that speak about it."""

    name: str = attrs.field(validator=_not_empty, metadata=means("what the criterion is called"))
    seek: str = attrs.field(
        default="", metadata=means("what one looks for, in words that a student understands")
    )
    about: tuple[Subject, ...] = attrs.field(
        default=(), converter=_subjects, metadata=means("what of the study is looked at")
    )
    rules: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("the rules that speak about it: codes, names or groups such as CA"),
    )
    levels: tuple[Level, ...] = attrs.field(
        default=(), converter=tuple[Level, ...], metadata=means("its levels, first to furthest")
    )


@attrs.frozen(kw_only=True)
class Rubric:
    """What somebody who teaches looks for in a study.

    Example:
        >>> rubric = Rubric(title="T", criteria=[Criterion(name="What changes", rules="CA")])
        >>> rubric.criteria[0].rules
        ('CA',)
    """

    title: str = attrs.field(validator=_not_empty, metadata=means("what the rubric is called"))
    whom: str = attrs.field(default="", metadata=means("whom it is for", key="for"))
    profile: str | None = attrs.field(
        default=None, metadata=means("the profile whose rules are asked; the study's own if none")
    )
    criteria: tuple[Criterion, ...] = attrs.field(
        converter=tuple[Criterion, ...],
        validator=_not_empty,
        metadata=means("what is looked for, one after another"),
    )
