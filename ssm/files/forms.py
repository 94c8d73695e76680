"""The forms in which a field may be written, told apart once for schema and reference."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any

import attrs

from ssm.files.plans import Row, plan_of
from ssm.model.finding import Finding
from ssm.model.holding import inner, item_of
from ssm.model.links import Link
from ssm.model.study import Study
from ssm.model.words import Word

__all__ = ["classes", "first_line", "kind_of", "titled", "written"]


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


def classes(top: type[Any] = Study) -> tuple[type[Any], ...]:
    """All classes that stand in a file, the one of the whole file first.

    Args:
        top: the class of the whole file.
    """
    return tuple(dict.fromkeys(_below(top)))


def _below(cls: type[Any]) -> Iterator[type[Any]]:
    yield cls
    for row in plan_of(cls).rows:
        kind, held = kind_of(row.type)
        if kind in ("part", "keyed", "list", "links"):
            yield from _below(held) if held is not Link else (Link,)


def first_line(cls: type[Any]) -> str:
    """What the docstring of a class says first."""
    return (cls.__doc__ or "").strip().partition("\n")[0]


def titled(cls: type[Any]) -> str:
    """What a class of parts is called in a heading.

    Example:
        >>> from ssm.model.inquiry import SocialRole
        >>> titled(SocialRole)
        'Social role'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).capitalize()


def written(row: Row, named: Callable[[type[Any]], str] = titled) -> str:
    """How a field is written, in words.

    Args:
        row: the field.
        named: what a class is called.

    Example:
        >>> from ssm.model.change import Change
        >>> written(plan_of(Change).by_key["kind"])
        'one of `structure`, `procedure`, `attitude`, or a list of such'
    """
    kind, held = kind_of(row.type)
    several = {
        "keyed": f"mapping of {named(held)}",
        "list": f"{named(held)}, or a list of them",
        "part": named(held),
        "links": f"list of {named(Link)}",
        "number": "whole number",
        "date": "date, as 2026-03-06",
    }
    if held is Finding:
        return f"list of {named(Finding)}"
    form = several.get(kind) or _texts(kind, held, row)
    return f"{form}, or `none`" if row.can_be_none_on_purpose else form


def _texts(kind: str, held: Any, row: Row) -> str:
    one = kind_of(held)[0] if kind == "texts" else kind
    form = _choice(held) if one == "word" else _referring(row)
    return f"{form}, or a list of such" if kind == "texts" else form


def _choice(held: Any) -> str:
    return "one of " + ", ".join(f"`{word}`" for word in held)


def _referring(row: Row) -> str:
    if not row.refs:
        return "text"
    article = "an" if row.refs[0][0] in "aeiou" else "a"
    names = f"reference to {article} {' or '.join(row.refs)}"
    return f"{names}, or plain words" if row.free else names
