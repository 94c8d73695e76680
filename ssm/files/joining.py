"""A study that is written in several texts, each with some of its parts."""

from typing import Any

import attrs

from ssm.files.read import Read
from ssm.model.part import default_of
from ssm.model.study import Study
from ssm.source import SourceMap

__all__ = ["joined"]


def joined(before: Read, more: Read) -> Read:
    r"""What was read before, with what a further text says.

    A part that the further text has under the same id takes the place of the one before;
    a single field, such as the title, is as it is said last.

    Args:
        before: what was read so far.
        more: what the further text gave.

    Example:
        >>> from ssm.files.read import read
        >>> fence = read('ssm: 1\ntitle: "The fence"\nroots: {fence: {what: paint it}}')
        >>> more = read("ssm: 1\nroots: {fence: {what: mend it}, gate: {what: oil it}}")
        >>> study = joined(fence, more).study
        >>> study.title, [root.what for root in study.roots]
        ('The fence', ['mend it', 'oil it'])
    """
    grown = len(before.study.findings)
    includes = (attrs.evolve(each, place=each.place + grown) for each in more.includes)
    return Read(
        study=_study(before.study, more.study),
        problems=(*before.problems, *more.problems),
        where=SourceMap({**before.where, **more.where}),
        texts={**before.texts, **more.texts},
        includes=(*before.includes, *includes),
        lost=before.lost | more.lost,
        twice={**before.twice, **more.twice},
    )


def _study(before: Study, more: Study) -> Study:
    changes: dict[str, Any] = {}
    for field in attrs.fields(Study):
        said = getattr(more, field.name)
        if isinstance(said, tuple):
            changes[field.name] = _row(getattr(before, field.name), said)
        elif said != default_of(field, more):
            changes[field.name] = said
    return attrs.evolve(before, **changes)


def _row(before: tuple[Any, ...], more: tuple[Any, ...]) -> tuple[Any, ...]:
    """Parts by their ids; those without one are taken once."""
    parts = {getattr(part, "id", None) or repr(part): part for part in before}
    parts |= {getattr(part, "id", None) or repr(part): part for part in more}
    return tuple(parts.values())
