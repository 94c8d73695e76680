"""What every kind of table has in common: rows that can be gone through again."""

from collections.abc import Callable, Iterator
from typing import Protocol

from ssm.findings.importing.items import Remark, Unread
from ssm.findings.importing.tables.rows import Row

__all__ = ["Grid", "Tell"]

Tell = Callable[[int], None]
"""Called with how much of a table is done, in the units of its size."""


class Grid(Protocol):
    """A table whose rows can be gone through more than once."""

    size: int
    """How much there is to do: bytes, or rows."""

    names: tuple[str, ...] | None
    """The names of its columns, where they stand in no row."""

    remarks: tuple[Remark, ...]
    """What was found out about it before any row was read."""

    def rows(self, width: int | None = None, tell: Tell | None = None) -> Iterator[Row | Unread]:
        """Its rows with their numbers, and what could not be read, in their order.

        Args:
            width: how many cells a row has, once that is known.
            tell: called now and then with how much is done.
        """
