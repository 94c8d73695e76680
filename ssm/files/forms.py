"""The forms in which a field may be written, told apart once for schema and reference."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import attrs

from ssm.files.plans import plan_of
from ssm.model.holding import inner, item_of
from ssm.model.links import Link
from ssm.model.study import Study
from ssm.model.words import Word

__all__ = ["classes", "first_line", "kind_of"]


def kind_of(type_: Any) -> tuple[str, Any]:
    """What is written in a field of a type: the kind of form, and what it holds.

    The kinds are `text`, `number`, `date`, `word` (of a list), `part` (a mapping),
    `links`, `keyed` (a mapping of parts by their keys), `list` (of parts, or one) and
    `texts` (a list of scalars, or one).

    Example:
        >>> kind_of(tuple[str, ...] | None)
        ('texts', <class 'str'>)
    """
    bare = inner(type_)
    item = item_of(bare)
    if item is Link:
        return "links", Link
    if item is not None:
        if not attrs.has(item):
            return "texts", item
        return ("list" if plan_of(item).ident is None else "keyed"), item
    if bare is int:
        return "number", bare
    if bare is dt.date:
        return "date", bare
    if attrs.has(bare):
        return "part", bare
    return ("word" if issubclass(bare, Word) else "text"), bare


def classes() -> tuple[type[Any], ...]:
    """All classes of the model that stand in a study file, the study first."""
    return tuple(dict.fromkeys(_below(Study)))


def _below(cls: type[Any]) -> Iterator[type[Any]]:
    yield cls
    for row in plan_of(cls).rows:
        kind, held = kind_of(row.type)
        if kind in ("part", "keyed", "list", "links"):
            yield from _below(held) if held is not Link else (Link,)


def first_line(cls: type[Any]) -> str:
    """What the docstring of a class says first."""
    return (cls.__doc__ or "").strip().partition("\n")[0]
