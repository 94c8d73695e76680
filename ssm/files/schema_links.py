"""Links as JSON Schema: a text, one key with its label, or a mapping with `link`."""

from collections.abc import Callable

from ssm.files.hover import Schema, snippets_of_links, told_of_class, told_of_field
from ssm.files.plans import Plan, Row
from ssm.model.ids import ID_PATTERN
from ssm.model.words import Op

__all__ = ["TEXT", "link", "links_list"]

TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
"""A text: to the reader every scalar is one."""

_WEIGHT: Schema = {
    "type": ["integer", "string", "null"],
    "minimum": 1,
    "maximum": 5,
    "pattern": r"^\+?0*[1-5]$",
    "patternErrorMessage": "A whole number from 1 to 5 belongs here.",
}
_OPS = "|".join(str(op) for op in Op)
_LINK_PATTERN = rf"^\s*{ID_PATTERN}\s+(?:{_OPS})\s+{ID_PATTERN}\s*$"
_LINK_TOLD = "A link is written a -> b, with spaces round its sign; other signs are <-> -- ~> ><"


def links_list() -> Schema:
    """Links in a list; one that stands alone, or several behind each other as keys."""
    one = {"$ref": "#/$defs/link"}
    return {
        "type": ["array", "object", "string", "null"],
        **_pattern(),
        "items": one,
        "properties": {"link": {"type": "string", **_pattern()}},
        "patternProperties": {_LINK_PATTERN: TEXT},
        "additionalProperties": False,
    }


def _pattern() -> Schema:
    return {"pattern": _LINK_PATTERN, "patternErrorMessage": _LINK_TOLD}


def link(plan: Plan, field: Callable[[Row], Schema]) -> Schema:
    """A link in its three forms.

    Args:
        plan: of links.
        field: the schema of a field.
    """
    told = "a OP b, as in nurses -> booking"
    long: Schema = {
        "properties": {
            "link": {"type": "string", "description": told, **_pattern()},
            "weight": {**_WEIGHT, **told_of_field(plan.by_key["weight"])},
            **{key: field(plan.by_key[key]) for key in ("label", "id")},
        },
        "additionalProperties": False,
    }
    labelled: Schema = {
        "patternProperties": {_LINK_PATTERN: {**field(plan.by_key["label"])}},
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }
    forms = {"if": {"required": ["link"]}, "then": long, "else": labelled}
    either = {"if": {"type": "object"}, "then": forms}
    made = {"type": ["string", "object"], **_pattern(), **either, **snippets_of_links()}
    return {**told_of_class(plan), **made}
