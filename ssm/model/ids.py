"""Ids: the names by which parts of a study refer to each other."""

import re
from typing import Any

from ssm.errors import InvalidValueError

__all__ = ["DEVICES", "ID_PATTERN", "MAX_ID_LENGTH", "check_id", "is_id", "why_not_an_id"]

ID_PATTERN = r"[a-z0-9]+(?:[-_][a-z0-9]+)*"
MAX_ID_LENGTH = 64
_ID = re.compile(ID_PATTERN)
DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
"""Names of devices on Windows, where no file may be called so."""


def why_not_an_id(text: str) -> str | None:
    """What is wrong with a text as an id, or None when it is a good one.

    Example:
        >>> why_not_an_id("good-time") is None
        True
        >>> why_not_an_id("con")
        'is the name of a device on Windows, where no file may be called so'
    """
    if len(text) > MAX_ID_LENGTH:
        return f"is longer than {MAX_ID_LENGTH} characters"
    if _ID.fullmatch(text) is None:
        return "must be small letters and digits, joined by single '-' or '_'"
    if text in DEVICES:
        return "is the name of a device on Windows, where no file may be called so"
    return None


def is_id(text: str) -> bool:
    """Whether a text may be an id.

    Example:
        >>> is_id("week-1"), is_id("Week 1")
        (True, False)
    """
    return why_not_an_id(text) is None


def check_id(instance: object, attribute: Any, value: Any) -> None:
    """An attrs validator: the value must be an id.

    Raises:
        InvalidValueError: it is not; carries the message, the attribute and the value.
    """
    reason = why_not_an_id(value) if isinstance(value, str) else "must be a text"
    if reason is not None:
        msg = f"{attribute.name!r} {reason} (got {value!r})"
        raise InvalidValueError(msg, attribute, value)
