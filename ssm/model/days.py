"""Days: `datetime.date`, or the same written `2026-03-06`; and in words."""

import datetime as dt
from typing import Self

from ssm.errors import InvalidValueError

__all__ = ["Month", "day", "day_in_words", "when_in_words"]

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


class Month(dt.date):
    """A day of which only the month is known, or told: it counts as the first.

    Example:
        >>> Month.of("2026-03").isoformat(), Month.of("2026-03") == dt.date(2026, 3, 1)
        ('2026-03', True)
    """

    @classmethod
    def of(cls, text: str) -> Self:
        """The month of an ISO text such as `2026-03`.

        Raises:
            ValueError: there is no such month.
        """
        first = dt.date.fromisoformat(f"{text}-01")
        return cls(first.year, first.month, 1)

    def isoformat(self) -> str:
        """The month as ISO writes it."""
        return super().isoformat()[:7]

    __str__ = isoformat


def day(value: dt.date | str) -> dt.date:
    """A day, from itself or from its ISO text; a moment gives the day it lies on.

    `2026-03` is a month of which no day is told.

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
        return Month.of(value) if len(value) == len("2026-03") else dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        msg = f"a day must be a date, written like 2026-03-06 (got {value!r})"
        raise InvalidValueError(msg, value) from None


def day_in_words(date: dt.date) -> str:
    """A date in words, the same in every locale.

    Example:
        >>> day_in_words(dt.date(2026, 3, 6))
        '6 March 2026'
    """
    month = f"{_MONTHS[date.month - 1]} {date.year}"
    return month if isinstance(date, Month) else f"{date.day} {month}"


def when_in_words(text: str) -> str:
    """A time that somebody noted: a day or a month in words, all else as it is written.

    Example:
        >>> when_in_words("2026-05"), when_in_words("after the summer")
        ('May 2026', 'after the summer')
    """
    try:
        return day_in_words(day(text))
    except InvalidValueError:
        return text
