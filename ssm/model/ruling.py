"""Rulings: a verdict that a person sets beside the one that the findings give."""

import datetime as dt

import attrs

from ssm.model.days import day
from ssm.model.fields import means, texts
from ssm.model.part import Part
from ssm.model.words import Verdict

__all__ = ["Ruling"]


@attrs.frozen(kw_only=True, repr=False)
class Ruling(Part):
    """How a person reads one row, with the reason; what was said is shown beside it.

    Example:
        >>> Ruling(row="good-time/3", verdict="partial", because="only on Mondays",
        ...        by="us").verdict
        'partial'
    """

    row: str = attrs.field(metadata=means("the activity or dependency", ident=True, refs=("row",)))
    verdict: Verdict = attrs.field(
        converter=Verdict, metadata=means("present, partial, absent, contested or unknown")
    )
    because: str = attrs.field(metadata=means("the reason"))
    by: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("who reads it so", refs=("stakeholder",), free=True),
    )
    date: dt.date | None = attrs.field(
        default=None, converter=attrs.converters.optional(day), metadata=means("when")
    )
    round: str | None = attrs.field(
        default=None,
        metadata=means("the round it is about; the newest when left out", refs=("round",)),
    )
