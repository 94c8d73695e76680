"""Keys of the cache: from values to a digest that no other values have."""

import datetime as dt
import functools
import hashlib
import json
from typing import Any

import attrs

__all__ = ["key_of"]


def key_of(*values: object) -> str:
    """A digest of some values: numbers, texts, bytes, dates, tuples, mappings, sets, attrs objects.

    Every field of an attrs object counts, and so do its class and the order of a mapping.

    Raises:
        TypeError: a value is of a kind whose content is not known here.

    Example:
        >>> key_of("plan", (1, 2)) == key_of("plan", (1, 2)), key_of(1) == key_of(1.0)
        (True, False)
    """
    text = json.dumps(values, default=_fields, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _fields(value: Any) -> Any:
    """What stands for an object that JSON does not know."""
    if isinstance(value, (set, frozenset)):
        return ["a set", *sorted(value)]
    if isinstance(value, bytes):
        return ["bytes", hashlib.sha256(value).hexdigest()]
    if isinstance(value, dt.date):
        return ["date", value.isoformat()]
    kind = type(value)
    if not attrs.has(kind):
        msg = f"nothing is known about the content of a {kind.__name__}"
        raise TypeError(msg)
    return {kind.__qualname__: [getattr(value, name) for name in _names(kind)]}


@functools.cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind))
