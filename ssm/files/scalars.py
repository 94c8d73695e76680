"""Texts, numbers, dates and words of a list, from scalars: strict, each in its own way."""

import datetime as dt
import re
from typing import Any

from ssm.files.cursor import Cursor
from ssm.files.tree import Map, Refused, Scalar, Seq
from ssm.model.days import day
from ssm.model.nearest import nearest
from ssm.model.words import Word

__all__ = ["a_date", "a_number", "a_text", "a_word", "scalar"]

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_SHAPES = {Seq: "a list", Map: "a mapping"}


def scalar(cursor: Cursor, wanted: str) -> Scalar:
    """The scalar under the cursor.

    Raises:
        Dropped: there is something else.
    """
    node = cursor.node
    if isinstance(node, Scalar):
        return node
    if isinstance(node, Refused):
        raise cursor.refused()
    hint = None
    if isinstance(node, Map) and len(node.entries) == 1:
        hint = "if it is a sentence with ': ' in it, put double quotes round it"
    msg = f"{cursor.name} must be {wanted} (got {_SHAPES[type(node)]})"
    raise cursor.refuse(msg, "wrong-shape", hint=hint)


def a_text(cursor: Cursor, _: Any) -> str:
    """A text, as it was written.

    Raises:
        Dropped: a list or a mapping stands there.
    """
    text = scalar(cursor, "a text").text
    found = _CONTROL.search(text)
    if found is not None:
        msg = f"{cursor.name} holds a character that cannot be seen ({found.group()!r})"
        cursor.tell(msg, "control-character")
    return text


def a_number(cursor: Cursor, _: Any) -> int:
    """A whole number.

    Raises:
        Dropped: it is none.
    """
    text = scalar(cursor, "a whole number").text
    if _NUMBER.fullmatch(text) is None:
        msg = f"{cursor.name} must be a whole number (got {text!r})"
        raise cursor.refuse(msg, "not-a-number")
    return int(text)


def a_date(cursor: Cursor, _: Any) -> dt.date:
    """A date of the calendar, written as 2026-03-06, or 2026-03 where no day is told.

    Raises:
        Dropped: it is none.
    """
    text = scalar(cursor, "a date").text
    if _DATE.fullmatch(text) is None:
        msg = f"{cursor.name} must be a date such as 2026-03-06 (got {text!r})"
        raise cursor.refuse(msg, "not-a-date")
    try:
        return day(text)
    except ValueError:
        msg = f"{cursor.name} must be a day that exists (got {text!r})"
        raise cursor.refuse(msg, "not-a-date") from None


def a_word(cursor: Cursor, wanted: type[Word]) -> Word:
    """A word of a list.

    Raises:
        Dropped: it is none of them.
    """
    words = [str(word) for word in wanted]
    text = scalar(cursor, f"one of {', '.join(words)}").text
    if text in words:
        return wanted(text)
    near = nearest(text, words)
    msg = f"{cursor.name} must be one of {', '.join(words)} (got {text!r})"
    raise cursor.refuse(msg, "not-one-of", hint=f"did you mean {near!r}?" if near else None)
