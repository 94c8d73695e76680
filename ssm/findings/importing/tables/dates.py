"""Days from the cells of a column: the year first, or day and month as the column shows."""

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["ORDERS", "Order", "day", "order_of"]

Order = str
ORDERS = ("year first", "day first", "month first")
"""The orders in which a date may be written."""

_YEAR_FIRST = re.compile(r"\s*([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])")
_YEAR_LAST = re.compile(r"\s*([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9])")
_TURN = 70


def order_of(cells: Iterable[str]) -> Order | None:
    """In which order the dates of a column are written, or None when that cannot be told.

    It cannot be told when no day is beyond the twelfth, nor when both orders are met.

    Example:
        >>> order_of(["03/04/2026", "17/04/2026"]), order_of(["03/04/2026"]), order_of(["3.4.26"])
        ('day first', None, 'day first')
    """
    found = [match for cell in cells if (match := _YEAR_LAST.match(cell))]
    if not found:
        return "year first"
    if all(match[2] == "." for match in found):
        return "day first"
    day_first = any(int(match[1]) > 12 for match in found)
    month_first = any(int(match[3]) > 12 for match in found)
    if day_first == month_first:
        return None
    return "day first" if day_first else "month first"


@lru_cache(maxsize=4096)
def day(cell: str, order: Order | None) -> dt.date | None:
    """The day that a cell names, or None when it names none, or none for certain.

    Example:
        >>> day("17.04.2026 10:15", "day first"), day("2026-04-17T10:15Z", None), day("?", None)
        (datetime.date(2026, 4, 17), datetime.date(2026, 4, 17), None)
        >>> day("17/04/2026", None), day("03/04/2026", None)
        (datetime.date(2026, 4, 17), None)
    """
    match = _YEAR_FIRST.match(cell)
    if match:
        return _date(match[1], match[2], match[3])
    match = _YEAR_LAST.match(cell)
    if not match:
        return None
    first, second, year = match[1], match[3], match[4]
    if len(year) == 2:
        year = f"{'20' if int(year) < _TURN else '19'}{year}"
    if order not in ("day first", "month first"):
        if int(first) <= 12 and int(second) <= 12 and int(first) != int(second):
            return None
        order = "day first" if int(first) > 12 else "month first"
    if order == "day first":
        return _date(year, second, first)
    return _date(year, first, second)


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
