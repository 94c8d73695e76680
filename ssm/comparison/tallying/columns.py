"""The columns of evidence in bulk: what a tally reads, and what it gives."""

from collections.abc import Collection

from ssm.errors import InvalidValueError
from ssm.model.nearest import did_you_mean
from ssm.model.words import Happens, Judged

__all__ = [
    "COUNTS",
    "JUDGED",
    "NEEDED",
    "SILENT",
    "STANCES",
    "check_by",
    "check_columns",
]

STANCES = tuple(word.value for word in (Happens.YES, Happens.PARTLY, Happens.NO))
JUDGED = tuple(word.value for word in Judged)

NEEDED = ("source", "happens")
"""The columns that a tally cannot do without, beside those it goes by."""

SILENT = ("rejected", "later", "fits nothing", "not read")
"""Words in the column `status` of lines that say nothing about a row."""

COUNTS = ("findings", "sources", "voices", *STANCES, *JUDGED, "methods")
"""The counts in a tally, in order; `first`, `last` and `verdict` follow them."""


def check_by(by: Collection[str]) -> None:
    """Raises when nothing can be counted by some columns, whatever the table.

    Args:
        by: what to count by.

    Raises:
        InvalidValueError: there are none, or a tally has such a column itself.
    """
    if not by or isinstance(by, str):
        msg = f"'by' must be a tuple of columns such as ('row', 'perspective') (got {by!r})"
        raise InvalidValueError(msg, "by", by)
    taken = [name for name in by if name in (*COUNTS, "first", "last", "verdict", "source")]
    if taken:
        msg = f"'by' cannot hold {taken[0]!r}: a tally has a column of that name itself"
        raise InvalidValueError(msg, "by", by)


def check_columns(by: Collection[str], names: Collection[str]) -> None:
    """Raises when a table lacks columns that a tally needs.

    Args:
        by: what to count by.
        names: the columns that are there.

    Raises:
        InvalidValueError: a column is not there; the message offers the nearest.

    Example:
        >>> check_columns(("row",), ("row", "source"))
        Traceback (most recent call last):
            ...
        ssm.errors.InvalidValueError: there is no column 'happens' (the columns are row, source)
    """
    for name in (*by, *NEEDED):
        if name not in names:
            near = did_you_mean(name, names) or f" (the columns are {', '.join(names)})"
            msg = f"there is no column {name!r}{near}"
            raise InvalidValueError(msg, "findings", name)
