"""Days: `datetime.date`, or the same written `2026-03-06`; and in words."""

import datetime as dt

from ssm.errors import InvalidValueError

__all__ = ["day", "day_in_words"]

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(value: dt.date | str) -> dt.date:
    """A day, from itself or from its ISO text; a moment gives the day it lies on.

    Raises:
        InvalidValueError: there is no such day, or the value is neither.

    Example:
        >>> day("2026-03-06")
        datetime.date(2026, 3, 6)
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        msg = f"a day must be a date, written like 2026-03-06 (got {value!r})"
        raise InvalidValueError(msg, value) from None


def day_in_words(date: dt.date) -> str:
    """A date in words, the same in every locale.

    Example:
        >>> day_in_words(dt.date(2026, 3, 6))
        '6 March 2026'
    """
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"
