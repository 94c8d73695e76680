"""What a tally in plain Python gives: rows in a row, which can be looked at."""

from typing import Any

from ssm.showing import Shown

__all__ = ["Counted"]


class Counted(tuple[dict[str, Any], ...], Shown):
    """Rows of a tally, which a notebook shows as a table."""

    __slots__ = ()
