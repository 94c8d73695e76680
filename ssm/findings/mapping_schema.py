"""The JSON Schema of the mapping file beside a table: editors complete and check by it."""

from collections.abc import Iterable, Mapping

from ssm.files.hover import Schema, shown
from ssm.files.plans import plan_of
from ssm.files.schema import DIALECT
from ssm.files.schema_links import TEXT
from ssm.findings.importing.tables.dates import ORDERS
from ssm.findings.importing.tables.wanted import FIELDS_OF_IMPORTS, SETTINGS
from ssm.model.finding import Evidence, Finding

__all__ = ["mapping_schema"]

_PARTS = {
    "columns": ("Which column is which field.", "a mapping, each column behind its field"),
    "values": (
        "Which of their words is which of ours.",
        "a mapping, field by field, of their words to ours",
    ),
    "defaults": ("What an empty cell means.", "a mapping, each value behind its field"),
    "questions": (
        "Columns of answers, for an import.",
        "a list, or a mapping of short names to columns",
    ),
    "marks": (
        "Columns of one code each, for an import.",
        "a list, or a mapping of codes to columns",
    ),
    "codes": ("Columns of codes, for an import.", "a column, or a list of them"),
    "skip": ("Cells that say nothing, for an import.", "a text, or a list of them"),
    "table": ("How the table itself is read, for an import.", "a mapping of settings"),
}
_SETTINGS = {
    "names": ("The row that names the columns.", "its number, or none"),
    "separator": ("What parts the columns, such as ;.", "text"),
    "encoding": ("How its letters are written.", "text, such as utf-8 or cp1252"),
    "sheet": ("The sheet of a workbook.", "its name"),
    "codes parted by": ("What parts several codes in one cell.", "text"),
    "dates": ("In which order dates are written.", f"one of {', '.join(ORDERS)}"),
}
_METHOD = "how it was heard"
_WORDS: Schema = {"type": "object", "additionalProperties": TEXT}
_SEVERAL: Schema = {
    "type": [*TEXT["type"], "array", "object"],
    "items": TEXT,
    "additionalProperties": TEXT,
}


def mapping_schema() -> Schema:
    """The JSON Schema (2020-12) of the file that says how a table of findings is read.

    Example:
        >>> list(mapping_schema()["properties"])[:3]
        ['columns', 'values', 'defaults']
    """
    fields = tuple(_fields())
    column = {
        field: {**TEXT, **_told(f"The column of {field}: {doc}.", "the name of the column")}
        for field, doc in fields
    }
    empty = {
        field: {**TEXT, **_told(f"What an empty cell of {field} means.", "text")}
        for field, _ in fields
    }
    words = {
        field: {**_WORDS, **_told(f"Their words for {field}.", "a mapping of theirs to ours")}
        for field, _ in fields
    }
    held = {
        "columns": _mapping(column),
        "values": _mapping(words),
        "defaults": _mapping(empty),
        **dict.fromkeys(("questions", "marks", "codes", "skip"), _SEVERAL),
        "table": _mapping({name: _setting(name) for name in SETTINGS}),
    }
    return {
        "$schema": DIALECT,
        "title": "How a table of findings is read",
        "description": "Which column is which field, and which of its words is which of ours.",
        **_mapping({part: {**held[part], **_told(*told)} for part, told in _PARTS.items()}),
    }


def _fields() -> Iterable[tuple[str, str]]:
    """The fields that a column may hold, each with what it means."""
    rows = {**plan_of(Evidence).by_key, **plan_of(Finding).by_key}
    return ((key, rows[key].doc if key in rows else _METHOD) for key in FIELDS_OF_IMPORTS)


def _mapping(held: Mapping[str, Schema]) -> Schema:
    return {"type": ["object", "null"], "properties": dict(held), "additionalProperties": False}


def _setting(name: str) -> Schema:
    more: dict[str, Schema] = {
        "names": {
            "pattern": "^([0-9]*|none)$",
            "patternErrorMessage": "The number of a row belongs here, or none.",
            "minimum": 0,
        },
        "dates": {
            "enum": [*ORDERS, None],
            "x-intellij-enum-metadata": {each: {"description": each} for each in ORDERS},
        },
    }
    return {**TEXT, **more.get(name, {}), **_told(*_SETTINGS[name])}


def _told(means: str, form: str) -> Schema:
    return shown([means, f"Written as: {form}."], ())
