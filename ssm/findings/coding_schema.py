"""The JSON Schema of `findings/codes.yaml`: editors complete and check by it."""

from ssm.files.hover import Schema
from ssm.files.plans import plan_of
from ssm.files.schema import DIALECT
from ssm.files.schema_values import definition, keyed
from ssm.model.finding import Evidence

__all__ = ["codes_schema"]

_TOLD = (
    "What the code stands for: a row, such as good-time/4; a list of rows; rows as keys, each "
    "with what the code says about it; none, where it fits no row; later, while nobody has "
    "thought about it."
)
_WORDS = (("none", "a code that fits no row"), ("later", "nobody has thought about it yet"))


def codes_schema() -> Schema:
    """The JSON Schema (2020-12) of the file that says what codes stand for.

    Example:
        >>> codes_schema()["additionalProperties"]["type"]
        ['object', 'array', 'null', 'string', 'number', 'boolean']
    """
    one = keyed(plan_of(Evidence))
    snippets = [{"label": word, "description": told, "body": word} for word, told in _WORDS]
    told = {"description": _TOLD, "markdownDescription": _TOLD, "defaultSnippets": snippets}
    return {
        "$schema": DIALECT,
        "title": "What the codes of a study stand for",
        "description": "One code a line, and what it stands for.",
        "type": ["object", "null"],
        "additionalProperties": {**one, "title": "Code", **told},
        "$defs": {"evidence": definition(Evidence)},
    }
