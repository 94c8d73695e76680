"""Accounts in order: what happened, step by step, and what its steps are in the models."""

import datetime as dt
from collections.abc import Iterable

import attrs

from ssm.model.days import day
from ssm.model.fields import each, means, texts
from ssm.model.ids import check_id
from ssm.model.part import Part

__all__ = ["Meaning", "Step", "Walk", "account"]


@attrs.frozen(kw_only=True, repr=False)
class Meaning(Part):
    """What a name that is used in the world stands for in the models, as a person decided."""

    what: str = attrs.field(metadata=means("the name, as the file has it", ident=True))
    rows: tuple[str, ...] = attrs.field(
        converter=texts,
        metadata=means(
            "the activities that it is; [] is none of them", refs=("activity",), short=True
        ),
    )


@attrs.frozen(kw_only=True, repr=False)
class Step(Part):
    """One thing that happened, in its place among others.

    `is_` is None for a step that nobody has set beside the models yet, empty for one that
    a person found to be no activity of theirs.

    Example:
        >>> Step(did="The clerk opened both lists", is_="good-time/3", at="08:10").is_
        ('good-time/3',)
    """

    did: str = attrs.field(metadata=means("what happened, in words", short=True))
    is_: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(texts),
        metadata=means(
            "the activities that it is; [] is none of them, left out is not looked at",
            refs=("activity",),
        ),
    )
    at: str | None = attrs.field(default=None, metadata=means("at what time, as noted"))
    who: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("who did it", refs=("stakeholder",), free=True),
    )
    finding: str | None = attrs.field(
        default=None, metadata=means("the finding that tells of it", refs=("finding",))
    )


def account(value: Step | str | Iterable[Step | str]) -> tuple[Step, ...]:
    """A tuple of steps, from one or several, bare texts among them.

    Example:
        >>> [step.did for step in account(["Rang", "Waited"])]
        ['Rang', 'Waited']
    """
    return tuple(Step(did=item) if isinstance(item, str) else item for item in each(value))


@attrs.frozen(kw_only=True, repr=False)
class Walk(Part):
    """An ordered account of what happened, to set beside the order that a model asks for.

    It is the third of Checkland's four ways to compare (1981): a real course of events,
    gone through step by step.

    Example:
        >>> monday = Walk(id="monday", steps=[
        ...     Step(did="The list was printed", is_="good-time/3"), "A patient was called"])
        >>> monday.steps[1].is_ is None
        True
    """

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    label: str | None = attrs.field(default=None, metadata=means("a name for it"))
    source: str | None = attrs.field(
        default=None, metadata=means("who or what tells of it", refs=("source",))
    )
    date: dt.date | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(day),
        metadata=means("when it happened, when not the source's date"),
    )
    steps: tuple[Step, ...] = attrs.field(
        default=(), converter=account, metadata=means("what happened, in its order")
    )
    file: str | None = attrs.field(
        default=None, metadata=means("a table or an event log with the steps, inside the study")
    )
    case: str | None = attrs.field(
        default=None, metadata=means("which of the cases in that file it is")
    )
    note: str | None = attrs.field(default=None, metadata=means("a remark by those who study"))
    means: tuple[Meaning, ...] = attrs.field(
        default=(),
        converter=tuple[Meaning, ...],
        metadata=means("what the names in that file are in the models"),
    )
