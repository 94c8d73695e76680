"""What loading gives: a study, the problems met on the way, and where things stand."""

from typing import Any

import attrs

from ssm.errors import InvalidValueError
from ssm.model.study import Study
from ssm.problems import Problems
from ssm.showing import Shown
from ssm.source import SourceMap

__all__ = ["Loaded", "loaded", "study_of"]


@attrs.frozen(kw_only=True)
class Loaded(Shown):
    """A study as read from files; accepted wherever a study is.

    Attributes:
        study: all that was sound.
        problems: what was not, each with its place.
        where: from (canonical ref, field path) to the span in a file.
        folder: the study's folder, or None when it was not read from one.
        texts: the text of each file that was read, by the name that spans use.
        files: every file that was looked for, whether it was there or not.
    """

    study: Study
    problems: Problems = attrs.field(default=Problems(), converter=Problems)
    where: SourceMap = attrs.field(factory=SourceMap, eq=False)
    folder: str | None = None
    texts: dict[str, str] = attrs.field(factory=dict, eq=False, repr=False)
    files: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False)

    def __getitem__(self, ref: str) -> Any:
        """The part of the study that a reference means, such as `"good-time/3"`.

        Raises:
            UnknownRefError: nothing is called so; the message offers the nearest.
            AmbiguousRefError: several parts are; the message lists them.
        """
        return self.study[ref]

    def __contains__(self, ref: object) -> bool:
        """Whether exactly one part of the study is meant by a reference."""
        return ref in self.study

    __iter__ = None
    """It is no row of things: look into the sections of its study."""


def study_of(value: Study | Loaded) -> Study:
    """The study itself, from a study or from what loading gave.

    Raises:
        InvalidValueError: the value is neither, such as the path of a study.

    Example:
        >>> study_of("outpatients")
        Traceback (most recent call last):
            ...
        ssm.errors.InvalidValueError: 'study' must be a Study, or what ssm.load() gave \
(got 'outpatients')
    """
    return loaded(value).study


def loaded(value: Study | Loaded) -> Loaded:
    """What loading gave, or the same shape round a study built in Python.

    Raises:
        InvalidValueError: the value is neither a study nor what loading gave.
    """
    if isinstance(value, Loaded):
        return value
    held: object = value
    if not isinstance(held, Study):
        msg = f"'study' must be a Study, or what ssm.load() gave (got {held!r})"
        raise InvalidValueError(msg, held)
    return Loaded(study=held)
