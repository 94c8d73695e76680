"""The times of events: put in order where they can be read for certain, and shown briefly."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import TypeVar

from ssm.findings.importing.tables.dates import day, order_of

__all__ = ["in_order", "shown"]

_T = TypeVar("_T")
_TIME = re.compile(
    r"(?P<hour>[0-2]?[0-9])[:.h](?P<minute>[0-5][0-9])(?:[:.](?P<second>[0-5][0-9])(?:[.,][0-9]+)?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?$",
    re.IGNORECASE,
)
_APART = re.compile(r"[T\s]+")

_Moment = tuple[dt.date, float]


def in_order(things: Sequence[_T], times: Sequence[str | None]) -> tuple[_T, ...]:
    """Things by their times, where each has a day and a time that can be read for certain.

    Else, and among those at one time, they stay in the order given.

    Args:
        things: in the order of their file.
        times: when each was, as the file has it.

    Example:
        >>> in_order("ab", ["2026-03-09 08:20", "2026-03-09T08:10:00"])
        ('b', 'a')
        >>> in_order("ab", ["08:20", "08:10"])
        ('a', 'b')
    """
    order = order_of(time for time in times if time)
    moments = [_moment(time or "", order) for time in times]
    known = [moment for moment in moments if moment is not None]
    if len(known) < len(things) or len({zoned for _, zoned in known}) > 1:
        return tuple(things)
    places = sorted(range(len(things)), key=lambda place: known[place][0])
    return tuple(things[place] for place in places)


def _moment(text: str, order: str | None) -> tuple[_Moment, bool] | None:
    """The day and the second of it, in its own zone or UTC, and whether it names a zone."""
    apart = _APART.split(text.strip(), maxsplit=1)
    on = day(apart[0], order)
    time = _TIME.match(apart[1]) if len(apart) == 2 else None
    if on is None or time is None:
        return None
    hour = int(time["hour"])
    if time["half"]:
        hour = hour % 12 + (12 if time["half"][0] in "pP" else 0)
    seconds = hour * 3600 + int(time["minute"]) * 60 + _seconds(time)
    zone = time["zone"]
    return (on, seconds) if zone is None else _utc(on, seconds, zone), zone is not None


def _seconds(time: re.Match[str]) -> float:
    if time["second"] is None:
        return 0.0
    part = re.match(r"[.,][0-9]+", time.string[time.end("second") :])
    return int(time["second"]) + (float(f"0.{part[0][1:]}") if part else 0.0)


def _utc(on: dt.date, seconds: float, zone: str) -> _Moment:
    """A moment as it is called in UTC."""
    if zone not in "Zz":
        ahead = int(zone[1:3]) * 3600 + int(zone[-2:]) * 60
        seconds -= ahead if zone[0] == "+" else -ahead
    days, seconds = divmod(seconds, 86_400)
    try:
        return on + dt.timedelta(days=days), seconds
    except OverflowError:
        return on, seconds


_ISO = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2})?.*")


def shown(times: Sequence[str | None]) -> tuple[str | None, ...]:
    """Times for people: long ones cut to the minute, the day left out where it is one day.

    Times that are no ISO time stamps stay as they are.

    Example:
        >>> shown(["2026-03-09T08:10:00.000+01:00", None, "2026-03-09 09:00"])
        ('08:10', None, '09:00')
        >>> shown(["2026-03-09T08:10", "2026-03-10T08:10", "after lunch"])
        ('2026-03-09 08:10', '2026-03-10 08:10', 'after lunch')
    """
    found = [None if time is None else _ISO.fullmatch(time.strip()) for time in times]
    days = {match[1] for match in found if match is not None}
    one = len(days) == 1
    return tuple(
        time if match is None else match[2] if one else f"{match[1]} {match[2]}"
        for time, match in zip(times, found, strict=True)
    )
