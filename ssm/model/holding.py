"""What a field may hold: asked of every part of a study when it is made.

A slip of whoever builds a study in Python is told where it is made, not where some
drawing later stumbles over it.
"""

import functools
import types
import typing
from datetime import date
from typing import Any

import attrs

from ssm.errors import InvalidValueError

__all__ = ["check_fields", "inner", "is_optional", "item_of"]

_WORDS: dict[type, tuple[str, str]] = {
    str: ("a text", "texts"),
    int: ("a whole number", "whole numbers"),
    date: ("a date", "dates"),
}
_LONGEST = 60

Field = tuple[Any, str, bool, type, bool]
"""An attrs field, its name, whether it may be None, its type, whether it holds many of it."""


def check_fields(part: Any) -> None:
    """Looks whether each field of a part holds what it is declared to hold.

    Args:
        part: an instance of an attrs class whose fields are `X`, `X | None` or
            `tuple[X, ...]`, each X a class.

    Raises:
        InvalidValueError: one does not; carries the message, the field and the value.

    Example:
        >>> from ssm.model.study import Study
        >>> Study(roots=["good-time"])
        Traceback (most recent call last):
            ...
        ssm.errors.InvalidValueError: 'roots' must hold only Root parts (got 'good-time')
    """
    for field, name, optional, kind, many in _fields(type(part)):
        value = getattr(part, name)
        if value is None and optional:
            continue
        if not many:
            if not isinstance(value, kind):
                raise _refused(field, kind, value, 0)
            continue
        for each in value:
            if not isinstance(each, kind):
                raise _refused(field, kind, each, 1)


def _refused(field: Any, kind: type, value: object, many: int) -> InvalidValueError:
    what = _WORDS.get(kind, (f"of class {kind.__name__}", f"{kind.__name__} parts"))[many]
    got = repr(value)
    shown = got if len(got) <= _LONGEST else f"{got[:_LONGEST]}…"
    msg = f"{field.name!r} must {'hold only' if many else 'be'} {what} (got {shown})"
    return InvalidValueError(msg, field, value)


def _fields(cls: type) -> tuple[Field, ...]:
    made: tuple[Field, ...] = _fields_of(cls)
    return made


@functools.cache
def _fields_of(cls: type[Any]) -> tuple[Field, ...]:
    return tuple(
        (
            field,
            field.name,
            is_optional(field.type),
            item_of(field.type) or inner(field.type),
            item_of(field.type) is not None,
        )
        for field in attrs.fields(cls)
    )


def is_optional(type_: Any) -> bool:
    """Whether a type is `X | None`.

    Example:
        >>> is_optional(str | None), is_optional(str)
        (True, False)
    """
    return isinstance(type_, types.UnionType) and types.NoneType in typing.get_args(type_)


def inner(type_: Any) -> Any:
    """The X of `X | None`, and any other type itself."""
    if not is_optional(type_):
        return type_
    return next(arg for arg in typing.get_args(type_) if arg is not types.NoneType)


def item_of(type_: Any) -> Any:
    """The X of `tuple[X, ...]` (also when it is optional), or None.

    Example:
        >>> item_of(tuple[str, ...]) is str, item_of(str) is None
        (True, True)
    """
    bare = inner(type_)
    return typing.get_args(bare)[0] if typing.get_origin(bare) is tuple else None
