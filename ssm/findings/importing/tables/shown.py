"""The cells of a workbook as text: as a person sees them, but for the habits of a country."""

import datetime as dt
import re
from typing import Any

__all__ = ["Fault", "Repeated", "shown"]

_ESCAPED = re.compile("_x00([01][0-9A-Fa-f])_")
_FORMAT = re.compile(r"(#,##)?(0+)(?:\.(0+))?(%?)")
_DIGITS = 15


class Fault(str):
    """A cell that holds no words but an error, such as `#REF!`."""

    __slots__ = ()


class Repeated(str):
    """A cell that a merged cell above reaches into: the words stand there already."""

    __slots__ = ()


def shown(value: Any, number_format: str = "General", kind: str = "") -> str:
    """What a cell shows.

    Numbers have the places that their format gives them; days are written year first.

    Args:
        value: as the workbook has it.
        number_format: how it is shown there.
        kind: `e` for an error.

    Example:
        >>> import datetime
        >>> shown(0.25, "0%"), shown(17.0), shown(7, "0000"), shown(True)
        ('25%', '17', '0007', 'TRUE')
        >>> shown(datetime.date(2026, 4, 17)), shown(0.1 + 0.2)
        ('2026-04-17', '0.3')
    """
    if value is None:
        return ""
    if isinstance(value, str):
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
        return Fault(text) if kind == "e" else text
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, number_format)
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time()
        return f"{value:%Y-%m-%d}" if midnight else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, dt.time):
        return value.isoformat(timespec="minutes")
    return str(value)


def _number(value: Any, number_format: str) -> str:
    match = _FORMAT.fullmatch(number_format.split(";", maxsplit=1)[0])
    if match is None:
        return f"{value:.{_DIGITS}g}" if isinstance(value, float) else str(value)
    thousands, whole, places, percent = match.groups()
    number = f"{value * 100 if percent else value:,.{len(places or '')}f}"
    if not thousands:
        number = number.replace(",", "")
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    length = len(whole) + (len(places) + 1 if places else 0)
    return f"{sign}{digits.rjust(length, '0')}{percent}"
