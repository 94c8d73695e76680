"""Frozen values as bytes and back, exactly: nothing that is read is ever run."""

import json
from collections.abc import Mapping
from typing import Any

import attrs

__all__ = ["from_bytes", "to_bytes"]

_CLASS = "$"


def to_bytes(value: object, classes: tuple[type[Any], ...]) -> bytes:
    """A value of texts, numbers, tuples, mappings by text, and attrs objects, as bytes.

    Args:
        value: what to write.
        classes: the classes that the objects in it may have.

    Raises:
        TypeError: an object in it has another class.

    Example:
        >>> from_bytes(to_bytes({"a": (1, 2.0)}, ()), ())
        {'a': (1, 2.0)}
    """

    def fields(part: Any) -> dict[str, Any]:
        if type(part) not in classes:
            msg = f"nothing is known about keeping a {type(part).__name__}"
            raise TypeError(msg)
        held = {field.name: getattr(part, field.name) for field in attrs.fields(type(part))}
        return {_CLASS: type(part).__name__, **held}

    return json.dumps(value, default=fields, separators=(",", ":")).encode("ascii")


def from_bytes(data: bytes, classes: tuple[type[Any], ...]) -> Any:
    """The value that was written; every list is a tuple.

    Args:
        data: what `to_bytes` gave.
        classes: the same as there.

    Raises:
        ValueError: the bytes are something else.
    """
    known = {cls.__name__: cls for cls in classes}
    try:
        return _made(json.loads(data), known)
    except (KeyError, TypeError, RecursionError) as error:
        msg = f"these bytes are no kept value ({error})"
        raise ValueError(msg) from None


def _made(value: Any, known: Mapping[str, type[Any]]) -> Any:
    if isinstance(value, list):
        return tuple(_made(part, known) for part in value)
    if isinstance(value, dict):
        held = {name: _made(part, known) for name, part in value.items()}
        if _CLASS in held:
            return known[held.pop(_CLASS)](**held)
        return held
    return value
