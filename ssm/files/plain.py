"""A study as plain data: texts, lists and mappings, in the order and words of the format."""

import datetime as dt
import enum
from typing import Any

import attrs

from ssm.files.links import LINK_KEYS
from ssm.files.plans import Plan, Row, plan_of
from ssm.model.finding import Finding
from ssm.model.links import Link

__all__ = ["MAX_KEY", "Data", "Plain", "part_data", "plain"]

MAX_KEY = 200
"""A longer key is written as a value; YAML has no keys of more than 1024 bytes."""


class Plain(str):
    """A word that needs no quotes, for its field reads nothing but such words."""

    __slots__ = ()


Data = str | list[Any] | dict[str, Any]


def plain(value: Any, row: Row | None = None) -> Data:
    """A value of a part as plain data.

    Args:
        value: a part, a tuple, a text, a number, a date, a word of a list.
        row: the field that it is the value of.
    """
    if isinstance(value, Link):
        return _link(value)
    if attrs.has(type(value)):
        return _short_or_whole(value)
    if isinstance(value, tuple):
        return _tuple(value, row)
    if isinstance(value, enum.Enum):
        return Plain(value.value)
    if isinstance(value, dt.date):
        return Plain(value.isoformat())
    if value is None:
        return Plain("none")
    if isinstance(value, int):
        return Plain(value)
    return Plain(value) if row is not None and (row.refs or row.name == "id") else str(value)


def part_data(part: Any) -> dict[str, Any]:
    """The fields of a part that are not as they would be when left out."""
    return {
        row.key: plain(getattr(part, row.name), row)
        for row in plan_of(type(part)).rows
        if not row.ident and _is_told(part, row)
    }


def _is_told(part: Any, row: Row) -> bool:
    default = row.attribute.default
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]
        default = default.factory(part) if default.takes_self else default.factory()
    return bool(row.required or getattr(part, row.name) != default)


def _short_or_whole(part: Any) -> Data:
    short = _short(part)
    return part_data(part) if short is None else short


def _short(part: Any) -> Data | None:
    """One bare text, or a list of them, for a part that has nothing but that."""
    plan = plan_of(type(part))
    if plan.short is None:
        return None
    told = [row for row in plan.rows if not row.ident and _is_told(part, row)]
    if told != [plan.short]:
        return None
    value = plain(getattr(part, plan.short.name), plan.short)
    return None if isinstance(value, dict) else value


def _tuple(value: tuple[Any, ...], row: Row | None) -> Data:
    if not value:
        return []
    if attrs.has(type(value[0])) and not isinstance(value[0], (Link, Finding)):
        plan = plan_of(type(value[0]))
        if plan.ident is not None:
            return _keyed(value, plan)
        if len(value) == 1:
            return plain(value[0])
    return [plain(item, row) for item in value]


def _keyed(parts: tuple[Any, ...], plan: Plan) -> Data:
    """Parts behind their keys, or as a list where two have the same key."""
    ident = plan.ident
    assert ident is not None
    keys = [getattr(part, ident.name) for part in parts]
    if len(set(keys)) == len(keys) and all(_can_be_key(key) for key in keys):
        pairs = zip(keys, parts, strict=True)
        return {Plain(key): _short_or_whole(part) for key, part in pairs}
    return [
        {ident.key: Plain(key), **part_data(part)} for key, part in zip(keys, parts, strict=True)
    ]


def _can_be_key(key: str) -> bool:
    return len(key) <= MAX_KEY and "\n" not in key


def _link(link: Link) -> Data:
    told: dict[str, str] = {"link": Plain(link)}
    if link.id is not None:
        told["id"] = Plain(link.id)
    if link.label is not None:
        told["label"] = str(link.label)
    if link.weight != 1:
        told["weight"] = Plain(link.weight)
    if set(told) == {"link"}:
        return told["link"]
    if set(told) == {"link", "label"}:
        return {told["link"]: told["label"]}
    return {key: told[key] for key in ("id", *LINK_KEYS) if key in told}
