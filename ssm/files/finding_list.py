"""The list of findings, with the files that it names, and ids for those that have none."""

from typing import Any

from ssm.files.cursor import Cursor, Hook, Include
from ssm.files.finding_ids import made_id
from ssm.files.tree import Map, Node, Refused, Scalar, Seq
from ssm.files.tuples import sound
from ssm.model.ids import why_not_an_id

__all__ = ["a_tuple_of_findings"]


def a_tuple_of_findings(cursor: Cursor, finding: type[Any], hook: Hook) -> tuple[Any, ...]:
    """The findings of a list; the files that it names are noted.

    Raises:
        Dropped: what stands there is no list.
    """
    made: list[Any] = []
    for n, node in enumerate(_items(cursor)):
        file = node.get("file") if isinstance(node, Map) and node.get("text") is None else None
        if isinstance(node, Map) and isinstance(file, Scalar):
            cursor.notes.includes.append(Include("findings", file.text, file.span, len(made)))
            _refuse_more(cursor, node)
        else:
            at = cursor.into(_with_id(cursor, node, n), n)
            made += sound(finding, hook, [at])
    return tuple(made)


def _refuse_more(cursor: Cursor, node: Map) -> None:
    for key, _ in node.entries:
        if key.text != "file":
            message = f"{key.text!r} is no key beside 'file'"
            hint = "what the columns mean stands in a .map.yaml file beside the table"
            cursor.tell(message, "unknown-key", span=key.span, hint=hint)


def _items(cursor: Cursor) -> tuple[Node, ...]:
    node = cursor.node
    if isinstance(node, Seq):
        return node.items
    if isinstance(node, Refused):
        raise cursor.refused()
    if isinstance(node, Scalar) and node.is_left_out:
        return ()
    got = repr(node.text) if isinstance(node, Scalar) else "a mapping"
    inside = f"file: {node.text}" if isinstance(node, Scalar) else '{id: f1, text: "..."}'
    msg = f"{cursor.name} must be a list (got {got})"
    raise cursor.refuse(msg, "wrong-shape", hint=f"write a list: '- {inside}'")


def _with_id(cursor: Cursor, node: Node, place: int) -> Node:
    """A finding with an id, if need be one made from its words."""
    if not isinstance(node, Map):
        return node
    id = node.get("id")
    if isinstance(id, Scalar) and id.text and why_not_an_id(id.text) is None:
        return node
    made = made_id(_words(node, "source"), _words(node, "text"), str(place))
    if isinstance(id, (Map, Seq)):
        cursor.tell("'id' must be a text", "wrong-shape", span=id.span)
    elif isinstance(id, Scalar) and id.text:
        hint = "put it right, so that the finding keeps its name"
        reason = why_not_an_id(id.text)
        cursor.tell(
            f"{id.text!r} {reason}; it is called {made!r}", "bad-id", span=id.span, hint=hint
        )
    else:
        cursor.tell(f"a finding without id is called {made!r}", "no-finding-id", span=node.span)
    span = id.span if id is not None else node.span
    rest = tuple((k, v) for k, v in node.entries if k.text != "id")
    entry = (Scalar("id", span, plain=True), Scalar(made, span, plain=True))
    return Map((entry, *rest), node.span, node.flow)


def _words(node: Map, key: str) -> str:
    value = node.get(key)
    return value.text if isinstance(value, Scalar) else ""
