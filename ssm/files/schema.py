"""The JSON Schema of study files, made from the classes: editors complete and check by it."""

from collections.abc import Iterable
from typing import Any

from ssm.files.forms import classes, first_line
from ssm.files.hover import Schema
from ssm.files.plans import plan_of
from ssm.files.schema_values import definition, field, mapping
from ssm.model.inquiry import Commodity, Politics
from ssm.model.kinds import KINDS
from ssm.model.study import FORMAT_VERSION, Study

__all__ = ["DIALECT", "politics_schema", "schema_of", "study_schema"]


DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The version of JSON Schema that our schemas are written in."""

_FIGURES = (("stakeholder", ("person", "group", "organisation")), ("element", None))
"""Which parts have a picture of their own, and of which forms it may be."""


def study_schema() -> Schema:
    """The JSON Schema (2020-12) of a study file.

    It knows the short and the long form of everything. Because every scalar is text to
    the reader, numbers and truth values are let pass where a text belongs.

    Example:
        >>> sorted(study_schema()["$defs"])[:3]
        ['accommodation', 'activity', 'asis']
    """
    made = schema_of(Study, "A study file of ssm", classes(Study))
    version: Schema = {
        "description": "The version of the format.",
        "enum": [FORMAT_VERSION, str(FORMAT_VERSION)],
    }
    for part, forms in _FIGURES:
        kinds = [kind for kind in KINDS if forms is None or kind.form in forms]
        told = [{"label": kind.name, "description": kind.form, "body": kind.name} for kind in kinds]
        made["$defs"][part]["properties"]["is"]["defaultSnippets"] = told
    return {**made, "properties": {"ssm": version, **made["properties"]}}


def politics_schema() -> Schema:
    """The JSON Schema (2020-12) of the private file of Analysis Three.

    Example:
        >>> list(politics_schema()["properties"])
        ['ssm', 'commodities']
    """
    plan = plan_of(Politics)
    return {
        "$schema": DIALECT,
        "title": "The politics of a situation",
        "description": first_line(Politics),
        "type": ["object", "null"],
        "properties": {
            "ssm": {"description": "The version of the format."},
            "commodities": field(plan.by_key["commodities"]),
        },
        "additionalProperties": False,
        "$defs": {"commodity": definition(Commodity)},
    }


def schema_of(cls: type[Any], title: str, held: Iterable[type[Any]]) -> Schema:
    """The JSON Schema of a file that is one mapping.

    Args:
        cls: the class that its keys are fields of.
        title: what the file is.
        held: the classes of all parts that may stand in it.
    """
    return {
        "$schema": DIALECT,
        "title": title,
        "description": first_line(cls),
        **mapping(plan_of(cls)),
        "$defs": {each.__name__.lower(): definition(each) for each in held if each is not cls},
    }
