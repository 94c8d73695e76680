"""Tuples from lists, from mappings of parts by their keys, or from one bare value."""

from typing import Any

import attrs

from ssm.files.cursor import Cursor, Dropped, Hook
from ssm.files.plans import Plan, plan_of
from ssm.files.tree import Map, Node, Refused, Scalar, Seq

__all__ = ["keyed_hook", "sound", "tuple_hook"]


def tuple_hook(item: type[Any], hook: Hook) -> Hook:
    """The hook for `tuple[item, ...]` where items have no keys; a bare one is a tuple of one."""
    takes_maps = attrs.has(item)

    def structure(cursor: Cursor, _: Any) -> tuple[Any, ...]:
        node = cursor.node
        if isinstance(node, Refused):
            raise cursor.refused()
        if isinstance(node, Map) and not takes_maps:
            msg = f"{cursor.name} must be a text or a list (got a mapping)"
            raise cursor.refuse(msg, "wrong-shape")
        items = node.items if isinstance(node, Seq) else (node,)
        return sound(item, hook, [cursor.into(node, n) for n, node in enumerate(items)])

    return structure


def sound(item: Any, hook: Hook, cursors: list[Cursor]) -> tuple[Any, ...]:
    """What hooks make of the cursors, those left out that stand on nothing sound."""
    made = []
    for cursor in cursors:
        if isinstance(cursor.node, Scalar) and cursor.node.is_left_out:
            continue
        try:
            made.append(hook(cursor, item))
        except Dropped:
            continue
    return tuple(made)


def keyed_hook(item: type[Any], hook: Hook) -> Hook:
    """The hook for `tuple[item, ...]` where each item stands behind its key in a mapping."""
    plan = plan_of(item)

    def structure(cursor: Cursor, _: Any) -> tuple[Any, ...]:
        made = []
        for key, node in _keyed(cursor, plan):
            at = cursor.into(node, key.text, key=key)
            try:
                made.append(hook(at, item))
            except Dropped:
                continue
        return tuple(made)

    return structure


def _keyed(cursor: Cursor, plan: Plan) -> list[tuple[Scalar, Node]]:
    """The items with their keys, from a mapping or from a list of rows."""
    node = cursor.node
    if isinstance(node, Map):
        return list(node.entries)
    if isinstance(node, Refused):
        raise cursor.refused()
    if isinstance(node, Seq) and not node.items:
        return []
    if plan.has_own_id:
        got = "a list" if isinstance(node, Seq) else f"{node.text!r}"
        hint = "write each part behind its id: 'nurses: {...}'"
        message = f"{cursor.name} must be a mapping of ids (got {got})"
        raise cursor.refuse(message, "wrong-shape", hint=hint)
    rows = [_row(cursor, item, plan) for item in (node.items if isinstance(node, Seq) else (node,))]
    return [row for row in rows if row is not None]


def _row(cursor: Cursor, node: Node, plan: Plan) -> tuple[Scalar, Node] | None:
    """One item of a list: a bare key, a mapping that names its key, or one key with facts."""
    if isinstance(node, Scalar):
        return (node, Map((), node.span))
    ident = plan.ident
    if isinstance(node, Map) and node.entries and ident is not None:
        key = node.get(ident.key)
        if isinstance(key, Scalar):
            rest = tuple((k, v) for k, v in node.entries if k.text != ident.key)
            return key, Map(rest, node.span, node.flow)
        if len(node.entries) == 1 and node.entries[0][0].text not in plan.by_key:
            return node.entries[0]
        message = f"{ident.key!r} is left out here"
        cursor.tell(message, "left-out", span=node.span, hint=f"{ident.key}: {ident.doc}")
    elif not isinstance(node, Refused):
        message = f"an entry of {cursor.name} must be a mapping or a text"
        cursor.tell(message, "wrong-shape", span=node.span)
    return None
