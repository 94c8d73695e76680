"""What may stand in a field, as JSON Schema: told apart by shape, never by trial.

Nowhere does a value have to fit one of several schemas: a keyword for mappings heeds
mappings only, one for texts heeds texts only. So whatever is not as it should be is told
where it stands, by every tool, in the words of the one schema that it is held against.
"""

from typing import Any

from ssm.files.forms import kind_of
from ssm.files.hover import (
    Schema,
    snippet_of_row,
    snippets_of_parts,
    told_of_class,
    told_of_field,
)
from ssm.files.plans import Plan, Row, plan_of
from ssm.files.schema_links import TEXT, link, links_list
from ssm.model.finding import Finding
from ssm.model.ids import DEVICES, ID_PATTERN, MAX_ID_LENGTH, check_id
from ssm.model.links import Link
from ssm.model.statement import Statement
from ssm.model.words import Word

__all__ = ["definition", "field", "keyed", "mapping", "reference_to"]

_BARE = ["string", "number", "boolean"]
_TEXTS: Schema = {
    "type": [*_BARE, "array", "null"],
    "if": {"type": "array"},
    "then": {"items": TEXT},
}
_NUMBER: Schema = {
    "type": ["integer", "string", "null"],
    "pattern": "^[+-]?[0-9]{1,18}$",
    "patternErrorMessage": "A whole number belongs here, such as 3.",
}
_DATE: Schema = {
    "type": ["string", "null"],
    "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$",
    "patternErrorMessage": "A date belongs here, such as 2026-03-06, or 2026-03.",
}
_ID: Schema = {
    "pattern": f"^(?!(?:{'|'.join(sorted(DEVICES))})$){ID_PATTERN}$",
    "patternErrorMessage": "An id is made of small letters and digits, joined by single - or _.",
    "maxLength": MAX_ID_LENGTH,
}


def reference_to(cls: type[Any]) -> Schema:
    """Where the schema of a class stands."""
    return {"$ref": f"#/$defs/{cls.__name__.lower()}"}


def definition(cls: type[Any]) -> Schema:
    """The schema of one class, its bare form included; nothing at all is let pass."""
    if cls is Link:
        return link(plan_of(Link), field)
    plan = plan_of(cls)
    whole = {**told_of_class(plan), **mapping(plan)}
    if cls is Statement:
        whole["minProperties"] = 1
    if plan.ident is not None and "required" in whole:
        return _or_short(plan, {**whole, "type": ["object"]})
    return _or_short(plan, whole)


def _or_short(plan: Plan, whole: Schema) -> Schema:
    """The schema of a class with the bare value that may stand for the whole."""
    if plan.short is None:
        return whole
    short = _value(plan.short)
    if "enum" in short:
        return {"if": {"type": "object"}, "then": whole, "else": short}
    return {**short, **whole, "type": [*_filled(short)["type"], *whole["type"]]}


def mapping(plan: Plan) -> Schema:
    """The keys of a class, and which of them are needed."""
    rows = [row for row in plan.rows if not row.ident]
    required = [row.key for row in rows if row.required and row.name != "id"]
    made: Schema = {
        "type": ["object", "null"],
        "properties": {key: field(row) for row in rows for key in (row.key, *row.also)},
        "additionalProperties": False,
    }
    return made | ({"required": required} if required else {})


def field(row: Row) -> Schema:
    """A field with what an editor tells of it."""
    value = _value(row)
    if row.can_be_none_on_purpose:
        value = {
            **value,
            "type": [*value["type"], "string"],
            "pattern": "^none$",
            "patternErrorMessage": f"'{row.key}' is a mapping, or none.",
        }
    return {
        **(_filled(value) if row.required and row.name != "id" else value),
        **told_of_field(row),
    }


def _filled(value: Schema) -> Schema:
    """The schema of a value that cannot be left out."""
    return value | {
        key: [each for each in value[key] if each not in (None, "null")]
        for key in ("type", "enum", "markdownEnumDescriptions")
        if key in value
    }


def _value(row: Row) -> Schema:
    """What may stand in a field."""
    kind, held = kind_of(row.type)
    if kind == "part":
        return definition(held)
    if held is Finding:
        return _findings()
    if kind == "links":
        return links_list()
    if kind == "list":
        one = reference_to(held)
        types = [*definition(held)["type"], "array"]
        return {"type": types, "if": {"type": "array"}, "then": {"items": one}, "else": one}
    if kind == "keyed":
        return keyed(plan_of(held))
    if _is_id(row):
        return {"type": [*_BARE, "null"], **_ID}
    if kind == "texts":
        return _texts(held)
    return _scalar(kind, held)


def _is_id(row: Row) -> bool:
    """Whether a class takes nothing but an id in a field."""
    validator = row.attribute.validator
    return check_id in (validator, getattr(validator, "validator", None))


def _texts(held: Any) -> Schema:
    one = _scalar(kind_of(held)[0], held)
    if "enum" in one:
        return {"if": {"type": "array"}, "then": {"items": one}, "else": one}
    return _TEXTS


def _scalar(kind: str, held: Any) -> Schema:
    if kind == "word":
        return _words(held)
    return {"number": _NUMBER, "date": _DATE}.get(kind, TEXT)


def _words(held: type[Word]) -> Schema:
    """One word of a list, each with what it says."""
    return {
        "enum": [*(str(word) for word in held), None],
        "markdownEnumDescriptions": [*(word.means for word in held), None],
        "x-intellij-enum-metadata": {str(word): {"description": word.means} for word in held},
    }


def keyed(plan: Plan) -> Schema:
    """Parts by their keys; a list of rows too, where the key is the name of another part."""
    made: Schema = {"additionalProperties": reference_to(plan.type), **snippets_of_parts(plan)}
    if plan.has_own_id:
        return {"type": ["object", "null"], **made, "propertyNames": _ID}
    bare = [] if "required" in mapping(plan) else _BARE
    items = {"if": {"type": "array"}, "then": {"items": _row(plan, bare)}}
    return {"type": ["object", "array", "null", *bare], **made, **items}


def _row(plan: Plan, bare: list[str]) -> Schema:
    """A part in a list: a bare key, one key with what belongs to it, or a whole mapping."""
    ident = plan.ident
    assert ident is not None
    whole = mapping(plan)
    named = {
        "properties": {ident.key: field(ident), **whole["properties"]},
        "required": [ident.key, *whole.get("required", ())],
        "additionalProperties": False,
    }
    by_key = {"not": {"enum": list(plan.by_key)}}
    return {
        "type": [*bare, "object"],
        "if": {"type": "object", "minProperties": 1, "maxProperties": 1, "propertyNames": by_key},
        "then": {"additionalProperties": reference_to(plan.type)},
        "else": named,
    }


def _findings() -> Schema:
    file: Schema = {
        "properties": {"file": {"description": "A table of findings.", "type": "string"}},
        "additionalProperties": False,
    }
    is_file = {"type": "object", "required": ["file"], "not": {"required": ["text"]}}
    items = {"type": "object", "if": is_file, "then": file, "else": reference_to(Finding)}
    return {"type": ["array", "null"], "items": items | snippet_of_row(plan_of(Finding))}
