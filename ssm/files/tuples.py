"""Tuples from lists, from mappings of parts by their keys, or from one bare value."""

from typing import Any

import attrs

from ssm.files.cursor import Cursor, Dropped, Hook, Include
from ssm.files.plans import Plan, plan_of
from ssm.files.tree import Map, Node, Refused, Scalar, Seq
from ssm.model.ids import why_not_an_id

__all__ = ["a_tuple_of_findings", "keyed_hook", "tuple_hook"]


def tuple_hook(item: type[Any], hook: Hook) -> Hook:
    """The hook for `tuple[item, ...]` where items have no keys; a bare one is a tuple of one."""
    takes_maps = attrs.has(item)

    def structure(cursor: Cursor, _: Any) -> tuple[Any, ...]:
        node = cursor.node
        if isinstance(node, Refused):
            raise cursor.refused()
        if isinstance(node, Map) and not takes_maps:
            raise cursor.refuse("FI15", f"{cursor.name} must be a text or a list (got a mapping)")
        items = node.items if isinstance(node, Seq) else (node,)
        return _sound(item, hook, [cursor.into(node, n) for n, node in enumerate(items)])

    return structure


def _sound(item: Any, hook: Hook, cursors: list[Cursor]) -> tuple[Any, ...]:
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
        raise cursor.refuse("FI15", message, hint=hint)
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
        cursor.tell("FI21", message, span=node.span, hint=f"{ident.key}: {ident.doc}")
    elif not isinstance(node, Refused):
        message = f"an entry of {cursor.name} must be a mapping or a text"
        cursor.tell("FI15", message, span=node.span)
    return None


def a_tuple_of_findings(cursor: Cursor, finding: type[Any], hook: Hook) -> tuple[Any, ...]:
    """The findings of a list; the files that it names are noted.

    Raises:
        Dropped: what stands there is no list.
    """
    if isinstance(cursor.node, Map):
        hint = "write a list: '- {id: f1, text: \"...\"}'"
        raise cursor.refuse("FI15", f"{cursor.name} must be a list (got a mapping)", hint=hint)
    if isinstance(cursor.node, Refused):
        raise cursor.refused()
    items = cursor.node.items if isinstance(cursor.node, Seq) else ()
    if isinstance(cursor.node, Scalar) and not cursor.node.is_left_out:
        got = f"(got {cursor.node.text!r})"
        hint = f"write a list: '- file: {cursor.node.text}'"
        raise cursor.refuse("FI15", f"{cursor.name} must be a list {got}", hint=hint)
    made: list[Any] = []
    for n, node in enumerate(items):
        file = node.get("file") if isinstance(node, Map) and len(node.entries) == 1 else None
        if isinstance(file, Scalar):
            cursor.notes.includes.append(Include("findings", file.text, file.span, len(made)))
        else:
            at = cursor.into(_with_id(cursor, node, n), n)
            made += _sound(finding, hook, [at])
    return tuple(made)


def _with_id(cursor: Cursor, node: Node, place: int) -> Node:
    """A finding with an id, if need be one made from its words."""
    if not isinstance(node, Map):
        return node
    id = node.get("id")
    if isinstance(id, Scalar) and id.text and why_not_an_id(id.text) is None:
        return node
    from ssm.files.finding_ids import made_id

    text, source = node.get("text"), node.get("source")
    words = [n.text if isinstance(n, Scalar) else "" for n in (source, text)]
    made = made_id(*words, str(place))
    if isinstance(id, Scalar) and id.text:
        hint = "put it right, so that the finding keeps its name"
        reason = why_not_an_id(id.text)
        cursor.tell("FI19", f"{id.text!r} {reason}; it is called {made!r}", span=id.span, hint=hint)
    else:
        cursor.tell("FI25", f"a finding without id is called {made!r}", span=node.span)
    span = id.span if id is not None else node.span
    rest = tuple((k, v) for k, v in node.entries if k.text != "id")
    entry = (Scalar("id", span, plain=True), Scalar(made, span, plain=True))
    return Map((entry, *rest), node.span, node.flow)
