"""Flags beside a verdict: on what kind of evidence it rests, and how old the newest is."""

import datetime as dt
from collections.abc import Iterator

from ssm.comparison.cells import Cell
from ssm.comparison.terms import Terms
from ssm.model.words import Basis, Word

__all__ = ["OLD", "Flag", "flags", "months_old", "newest"]

OLD = 12
"""Evidence is called old when the newest of it is more months old than this."""


class Flag(Word):
    """What a reader wants to know beside a verdict; none of it changes the verdict."""

    RECORD = "record"
    SEEN = "seen"
    HEARSAY_ONLY = "hearsay-only"
    ONE_CODER = "one-coder"
    OLD = "old"


def flags(cell: Cell, terms: Terms) -> tuple[Flag, ...]:
    """The flags of a cell.

    Args:
        cell: all together about one row.
        terms: for the day against which ages are counted, and whether several people
            coded the findings of the study.

    Example:
        >>> from ssm.comparison.answers import Answer
        >>> from ssm.model.materiality import Materiality
        >>> cell = Cell.of([Answer(finding="f1", text="So they say.", source="int-01",
        ...                perspective="nurses", row="model/m/1", basis=Basis.HEARSAY)])
        >>> flags(cell, Terms(rule=Materiality()))
        ('hearsay-only',)

    References:
        Denzin (1978), The Research Act: data, investigator and method triangulation.
    """
    return tuple(_raised(cell, terms))


def _raised(cell: Cell, terms: Terms) -> Iterator[Flag]:
    if Basis.RECORD in cell.bases:
        yield Flag.RECORD
    if Basis.SEEN in cell.bases or Basis.OBSERVED in cell.bases:
        yield Flag.SEEN
    if cell.bases == (Basis.HEARSAY,):
        yield Flag.HEARSAY_ONLY
    coded = [set(answer.coders) for answer in cell.answers]
    if terms.coders and all(coded) and len(set().union(*coded)) == 1:
        yield Flag.ONE_CODER
    age = months_old(cell, terms.as_of)
    if age is not None and age > OLD:
        yield Flag.OLD


def newest(cell: Cell) -> dt.date | None:
    """The day of the newest evidence in a cell; None when any of it has no day."""
    days = [answer.date for answer in cell.answers]
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def months_old(cell: Cell, as_of: dt.date | None) -> int | None:
    """How many whole months old the newest evidence is; None when nobody can tell.

    Example:
        >>> from ssm.comparison.answers import Answer
        >>> cell = Cell.of([Answer(finding="f1", text="No.", source="int-01", row="model/m/1",
        ...                perspective="nurses", date=dt.date(2025, 3, 2))])
        >>> months_old(cell, dt.date(2026, 6, 1)), months_old(cell, None)
        (14, None)
    """
    day = newest(cell)
    if day is None or as_of is None or as_of < day:
        return None
    begun = as_of.day < day.day
    return (as_of.year - day.year) * 12 + as_of.month - day.month - begun
