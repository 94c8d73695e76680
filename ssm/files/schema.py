"""The JSON Schema of study files, made from the classes: editors complete and check by it."""

from typing import Any

from ssm.files.forms import classes, first_line, kind_of
from ssm.files.plans import Plan, Row, plan_of
from ssm.model.finding import Finding
from ssm.model.ids import ID_PATTERN, MAX_ID_LENGTH
from ssm.model.links import Link
from ssm.model.study import FORMAT_VERSION, Study
from ssm.model.words import Op

__all__ = ["schema"]

Schema = dict[str, Any]

_TEXT: Schema = {"$ref": "#/$defs/text"}
_TEXTS: Schema = {"$ref": "#/$defs/texts"}
_SHARED: Schema = {
    "text": {"type": ["string", "number", "boolean", "null"]},
    "texts": {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]},
}
_NUMBER: Schema = {"type": ["integer", "string", "null"], "pattern": "^[+-]?[0-9]+$"}
_WEIGHT: Schema = {"enum": [*range(1, 6), *"12345"]}
_DATE: Schema = {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"}
_ID: Schema = {"pattern": f"^{ID_PATTERN}$", "maxLength": MAX_ID_LENGTH}
_OPS = "|".join(str(op) for op in Op)
_LINK_PATTERN = rf"^\s*{ID_PATTERN}\s+(?:{_OPS})\s+{ID_PATTERN}\s*$"


def schema() -> Schema:
    """The JSON Schema (2020-12) of a study file.

    It knows the short and the long form of everything. Because every scalar is text to
    the reader, numbers and truth values are let pass where a text belongs.

    Example:
        >>> sorted(schema()["$defs"])[:3]
        ['accommodation', 'activity', 'asis']
    """
    made = _mapping(plan_of(Study))
    version: Schema = {
        "description": "the version of the format",
        "enum": [FORMAT_VERSION, str(FORMAT_VERSION)],
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A study file of ssm",
        "description": first_line(Study),
        **made,
        "properties": {"ssm": version, **made["properties"]},
        "$defs": _SHARED | {_name(cls): _definition(cls) for cls in classes() if cls is not Study},
    }


def _name(cls: type[Any]) -> str:
    return cls.__name__.lower()


def _ref(cls: type[Any]) -> Schema:
    return {"$ref": f"#/$defs/{_name(cls)}"}


def _definition(cls: type[Any]) -> Schema:
    """The schema of one class, its bare form included."""
    if cls is Link:
        return _link()
    plan = plan_of(cls)
    mapping = _mapping(plan)
    told = {"description": first_line(cls)}
    if plan.short is None:
        return {**told, **mapping}
    return {**told, "anyOf": [{**_value(plan.short), "not": {"type": "null"}}, mapping]}


def _mapping(plan: Plan) -> Schema:
    rows = [row for row in plan.rows if not row.ident]
    properties = {key: _property(row) for row in rows for key in (row.key, *row.also)}
    required = [row.key for row in rows if row.required and row.name != "id"]
    made: Schema = {"type": "object" if required else ["object", "null"]}
    made |= {"properties": properties, "additionalProperties": False}
    return made | ({"required": required} if required else {})


def _property(row: Row) -> Schema:
    value = _value(row)
    if row.can_be_none_on_purpose:
        value = {"anyOf": [value, {"const": "none"}]}
    return {"description": row.doc, **value}


def _value(row: Row) -> Schema:
    """What may stand in a field."""
    kind, held = kind_of(row.type)
    if kind == "texts":
        one = _scalar(kind_of(held)[0], held)
        return _TEXTS if one is _TEXT else {"anyOf": [one, {"type": "array", "items": one}]}
    if kind == "part":
        return _ref(held)
    if held is Finding:
        return _findings()
    if kind == "links":
        return {"type": "array", "items": _ref(Link)}
    if kind == "list":
        return {"anyOf": [_ref(held), {"type": "array", "items": _ref(held)}]}
    if kind == "keyed":
        return _keyed(plan_of(held))
    if row.name == "id":
        return {"type": ["string", "number"], **_ID}
    return _scalar(kind, held)


def _scalar(kind: str, held: Any) -> Schema:
    if kind == "word":
        words: list[Any] = [str(word) for word in held]
        return {"enum": [*words, *([True, False] if "yes" in words else [])]}
    return {"number": _NUMBER, "date": _DATE}.get(kind, _TEXT)


def _keyed(plan: Plan) -> Schema:
    """Parts by their keys; a list of rows too, where the key is the name of another part."""
    mapping: Schema = {"type": ["object", "null"], "additionalProperties": _ref(plan.type)}
    if plan.has_own_id:
        return {**mapping, "propertyNames": _ID}
    ident = plan.ident
    assert ident is not None
    row = _mapping(plan)
    row = {**row, "properties": {ident.key: _property(ident), **row["properties"]}}
    row["required"] = [ident.key, *row.get("required", ())]
    items = {"anyOf": [_TEXT, {**row, "type": "object"}, {"type": "object", "maxProperties": 1}]}
    return {"anyOf": [mapping, {"type": "array", "items": items}, {"type": "string"}]}


def _findings() -> Schema:
    file: Schema = {
        "type": "object",
        "properties": {"file": {"description": "a table of findings", "type": "string"}},
        "required": ["file"],
        "additionalProperties": False,
    }
    return {"type": ["array", "null"], "items": {"anyOf": [file, _ref(Finding)]}}


def _link() -> Schema:
    """A link in its three forms."""
    text: Schema = {"type": "string", "pattern": _LINK_PATTERN}
    plan = plan_of(Link)
    more = {key: _property(plan.by_key[key]) for key in ("label", "id")}
    weight: Schema = {"description": plan.by_key["weight"].doc, **_WEIGHT}
    long: Schema = {
        "type": "object",
        "properties": {"link": text, **more, "weight": weight},
        "required": ["link"],
        "additionalProperties": False,
    }
    labelled: Schema = {
        "type": "object",
        "patternProperties": {_LINK_PATTERN: _TEXT},
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }
    return {"description": "a OP b, as in 'nurses -> booking'", "anyOf": [text, labelled, long]}
