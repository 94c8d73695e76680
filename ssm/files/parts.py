"""Parts of a study from mappings: field by field, so that one wrong field costs itself only."""

import re
from typing import Any

import attrs

from ssm.errors import InvalidValueError
from ssm.files.cursor import Cursor, Dropped, Hook
from ssm.files.meant import hint_meant, key_meant
from ssm.files.plans import Plan, Row, plan_of
from ssm.files.tree import Map, Node, Refused, Scalar, Seq
from ssm.model.activity import Activity
from ssm.model.as_is import Task
from ssm.model.holding import item_of
from ssm.model.ids import why_not_an_id
from ssm.model.nearest import nearest
from ssm.model.picture import Boundary, Element
from ssm.model.sections import SECTIONS

__all__ = ["RESERVED", "part_hook", "slugged"]

RESERVED = ("layers", "workshop")
"""Words that later versions will understand, refused until then."""

_KINDS = {section.part: section.kind for section in SECTIONS}
_INNER = (Element, Boundary, Activity, Task)


def part_hook(cls: type[Any], hooks: dict[str, Hook]) -> Hook:
    """The hook that makes parts of one class.

    Args:
        cls: an attrs class with field notes.
        hooks: the hook of each of its fields.
    """
    plan = plan_of(cls)

    def structure(cursor: Cursor, _: Any) -> Any:
        cursor = _identified(cursor, plan)
        try:
            slips: set[str] = set()
            values = _values(cursor, plan, hooks, slips)
            return _built(cursor, plan, values, slips)
        except Dropped:
            if cursor.path == ():
                cursor.notes.lost.add(cursor.owner)
            raise

    return structure


def _identified(cursor: Cursor, plan: Plan) -> Cursor:
    """The cursor with the owner that a part with an id becomes."""
    if plan.has_own_id and cursor.key is not None:
        id = cursor.key.text
        reason = why_not_an_id(id)
        if reason is not None:
            slug = slugged(id)
            hint = f"write {slug!r}" if slug else None
            kind = _KINDS.get(plan.type, cursor.owner)
            cursor.notes.lost |= {f"{kind}/{id}", f"{kind}/{slug}"}
            msg = f"{id!r} {reason}"
            raise cursor.refuse(msg, "bad-id", span=cursor.key.span, hint=hint)
        span = cursor.key.span
    elif plan.type in _KINDS and isinstance(cursor.node, Map):
        id_node = cursor.node.get("id")
        id = id_node.text if isinstance(id_node, Scalar) else ""
        if why_not_an_id(id) is not None:
            return cursor
        span = cursor.node.span
    else:
        return cursor
    if plan.type in _KINDS:
        return cursor.owned_by(f"{_KINDS[plan.type]}/{id}", span)
    return cursor.owned_by(f"{cursor.owner}/{id}", span) if plan.type in _INNER else cursor


def slugged(text: str) -> str:
    """A text made into an id, or an empty one.

    Example:
        >>> slugged("Week 1: Ärger")
        'week-1-rger'
    """
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))[:64].strip("-")


def _values(cursor: Cursor, plan: Plan, hooks: dict[str, Hook], slips: set[str]) -> dict[str, Any]:
    """The values of the fields that are written and sound.

    The keys that unknown ones look like are added to `slips`.
    """
    values: dict[str, Any] = {}
    if plan.ident is not None and cursor.key is not None:
        values[plan.ident.name] = cursor.key.text
    for key, node in _entries(cursor, plan):
        row = plan.by_key.get(key.text)
        if row is None or (row.ident and cursor.key is not None):
            slips |= _unknown(cursor, plan, key)
        elif row.name in values:
            cursor.tell(f"{row.key!r} is written already", "duplicate-key", span=key.span)
        else:
            _field(cursor, row, node, hooks, values)
    return values


def _entries(cursor: Cursor, plan: Plan) -> tuple[tuple[Scalar, Node], ...]:
    node = cursor.node
    if isinstance(node, Map):
        return node.entries
    if isinstance(node, Scalar):
        if node.is_left_out:
            return ()
        if plan.short is not None:
            return _for_short(plan.short, node)
    if isinstance(node, Seq) and plan.short is not None and item_of(plan.short.type) is not None:
        return _for_short(plan.short, node)
    if isinstance(node, Refused):
        raise cursor.refused()
    got = f"got {node.text!r}" if isinstance(node, Scalar) else "got a list"
    keys = ", ".join(plan.keys[:6])
    what = repr(cursor.key.text) if cursor.key else cursor.name
    msg = f"{what} must be a mapping with keys such as {keys} ({got})"
    raise cursor.refuse(msg, "wrong-shape")


def _for_short(row: Row, node: Node) -> tuple[tuple[Scalar, Node], ...]:
    """The one field that a value stands for which is no mapping."""
    return ((Scalar(row.key, node.span, plain=True), node),)


def _field(
    cursor: Cursor, row: Row, node: Node, hooks: dict[str, Hook], values: dict[str, Any]
) -> None:
    if isinstance(node, Scalar) and node.is_left_out:
        return
    if row.can_be_none_on_purpose and isinstance(node, Scalar) and node.text == "none":
        cursor.into(node, row.key)
        values[row.name] = None
        return
    at = cursor.into(node) if row.ident else cursor.into(node, row.key)
    try:
        values[row.name] = hooks[row.name](at, row.type)
    except Dropped:
        if row.required:
            raise


def _unknown(cursor: Cursor, plan: Plan, key: Scalar) -> set[str]:
    """Tells of a key that there is not; gives the one that it looks like."""
    if key.text in RESERVED:
        message = f"{key.text!r} is kept for what ssm will learn later"
        cursor.tell(message, "reserved-key", span=key.span)
        return set()
    owner = plan.type.__name__
    near = key_meant(owner, key.text) or nearest(key.text, plan.by_key)
    message = f"{key.text!r} is no key of {_a(plan)}"
    hint = f"did you mean {near!r}?" if near else f"it may have {', '.join(plan.keys)}"
    hint = hint_meant(owner, key.text) or hint
    if " " in key.text and isinstance(cursor.node, Map) and cursor.node.flow:
        hint = "if the comma before it belongs to a sentence, put double quotes round that"
    cursor.tell(message, "unknown-key", span=key.span, hint=hint)
    if near is not None and owner == "Study":
        cursor.notes.lost |= {s.kind for s in SECTIONS if s.name == near}
    return {near} if near is not None else set()


def _a(plan: Plan) -> str:
    """What messages call a part of this class, as in 'a social role'."""
    noun = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", plan.type.__name__).lower()
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _built(cursor: Cursor, plan: Plan, values: dict[str, Any], slips: set[str]) -> Any:
    """The part; a field whose value it refuses is told and left out."""
    left_out = next((row for row in plan.rows if row.required and row.name not in values), None)
    if left_out is not None and left_out.key in slips:
        raise cursor.refused()
    if left_out is not None:
        span = cursor.key.span if cursor.key is not None else None
        msg = f"{left_out.key!r} is left out, and {_a(plan)} is nothing without it"
        hint = f"{left_out.key}: {left_out.doc}"
        raise cursor.refuse(msg, "left-out", span=span, hint=hint)
    while True:
        try:
            return plan.type(**values)
        except ValueError as error:
            row = _culprit(plan, values, error)
            steps = () if row is None or row.ident else (row.key,)
            span = cursor.notes.spans.get((cursor.owner, (*cursor.path, *steps)))
            told = cursor.refuse(_message(error, row), "bad-value", span=span)
            if row is None or row.required:
                raise told from None
            del values[row.name]


def _culprit(plan: Plan, values: dict[str, Any], error: ValueError) -> Row | None:
    """The field whose value a class refuses, as far as it can be told."""
    for argument in error.args[1:]:
        if isinstance(argument, attrs.Attribute):
            return next(row for row in plan.rows if row.name == argument.name)
    for row in plan.rows:
        if row.name in values and not row.required:
            try:
                plan.type(**{name: value for name, value in values.items() if name != row.name})
            except ValueError:
                continue
            return row
    return None


def _message(error: ValueError, row: Row | None) -> str:
    text = str(error) if isinstance(error, InvalidValueError) else str(error.args[0])
    return text.replace(f"'{row.name}'", f"'{row.key}'", 1) if row is not None else text
