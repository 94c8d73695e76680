"""Links in their three forms: a text, one key with its label, or a mapping with `link`."""

from typing import Any

from ssm.errors import InvalidValueError
from ssm.files.cursor import Cursor, Dropped
from ssm.files.scalars import a_number, a_text
from ssm.files.tree import Map, Node, Refused, Scalar, Seq
from ssm.model.ids import why_not_an_id
from ssm.model.links import Link, parse_link, why_not_a_link
from ssm.model.nearest import nearest
from ssm.model.walk import link_names
from ssm.source import Span

__all__ = ["LINK_KEYS", "a_tuple_of_links"]

LINK_KEYS = ("link", "label", "weight", "id")


def a_tuple_of_links(cursor: Cursor, _: Any) -> tuple[Link, ...]:
    """The links of a list; one that is none costs only itself.

    Raises:
        Dropped: what stands there is no list.
    """
    node = cursor.node
    if isinstance(node, Refused):
        raise cursor.refused()
    if isinstance(node, Map):
        items: tuple[Node, ...] = tuple(Map((entry,), entry[0].span) for entry in node.entries)
    else:
        items = node.items if isinstance(node, Seq) else (node,)
    links: list[Link] = []
    where: list[tuple[Scalar, Cursor]] = []
    for n, item in enumerate(items):
        at = cursor.into(item, n)
        try:
            link, text = _link(at)
        except Dropped:
            continue
        links.append(link)
        where.append((text, at))
    for (name, link), (text, at) in zip(link_names(links), where, strict=True):
        cursor.notes.part(f"{cursor.owner}/{name}", text.span)
        _note_ends(f"{cursor.owner}/{name}", link, text, at)
    return tuple(links)


def _link(cursor: Cursor) -> tuple[Link, Scalar]:
    node = cursor.node
    if isinstance(node, Scalar):
        return _parsed(cursor, node, {}), node
    if not isinstance(node, Map) or not node.entries:
        msg = "a link is written 'a -> b' (got something else)"
        raise cursor.refuse(msg, "bad-link")
    key, value = node.entries[0]
    if len(node.entries) == 1 and key.text != "link":
        more = {} if _is_left_out(value) else {"label": a_text(cursor.into(value, "label"), str)}
        return _parsed(cursor, key, more), key
    return _long(cursor, node)


def _long(cursor: Cursor, node: Map) -> tuple[Link, Scalar]:
    text = node.get("link")
    if not isinstance(text, Scalar):
        first = node.entries[0][0]
        message = "a link with several keys needs 'link: a -> b' among them"
        raise cursor.refuse(message, "bad-link", span=first.span)
    more: dict[str, Any] = {}
    for key, value in node.entries:
        if key.text not in LINK_KEYS:
            near = nearest(key.text, LINK_KEYS)
            hint = f"did you mean {near!r}?" if near else f"it may have {', '.join(LINK_KEYS)}"
            cursor.tell(
                f"{key.text!r} is no key of a link", "unknown-key", span=key.span, hint=hint
            )
        elif key.text != "link" and not _is_left_out(value):
            _more(cursor.into(value, key.text), key.text, more)
    return _parsed(cursor, text, more), text


def _more(cursor: Cursor, key: str, more: dict[str, Any]) -> None:
    """Notes one further field of a link, when it is sound."""
    try:
        value: Any = a_number(cursor, int) if key == "weight" else a_text(cursor, str)
    except Dropped:
        return
    if key == "weight" and not 1 <= value <= 5:
        cursor.tell(f"'weight' must be from 1 to 5 (got {value})", "bad-value")
    elif key == "id" and (reason := why_not_an_id(value)):
        cursor.tell(f"{value!r} {reason}", "bad-id")
    else:
        more[key] = value


def _parsed(cursor: Cursor, text: Scalar, more: dict[str, Any]) -> Link:
    reason = why_not_a_link(text.text)
    if reason is not None:
        message, _, remedy = reason.partition(": ")
        hint = remedy or None
        msg = f"{message} (got {text.text!r})"
        raise cursor.refuse(msg, "bad-link", span=text.span, hint=hint)
    try:
        return parse_link(text.text, **more)
    except InvalidValueError as error:
        raise cursor.refuse(str(error), "bad-link", span=text.span) from None


def _is_left_out(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_left_out


def _note_ends(ref: str, link: Link, text: Scalar, cursor: Cursor) -> None:
    """Notes where the two ends of a link stand, and what else it says."""
    spans = cursor.notes.spans
    for step in ("label", "weight", "id"):
        span = spans.get((cursor.owner, (*cursor.path, step)))
        if span is not None:
            spans.setdefault((ref, (step,)), span)
    span = text.span
    is_exact = text.plain and span.end_column - span.column == len(text.text)
    if is_exact and span.line == span.end_line:
        head = span.end_column - len(link.head)
        spans.setdefault((ref, ("tail",)), _cut(span, span.column, len(link.tail)))
        spans.setdefault((ref, ("head",)), _cut(span, head, len(link.head)))


def _cut(span: Span, column: int, length: int) -> Span:
    return Span(span.file, span.line, column, end_line=span.line, end_column=column + length)
