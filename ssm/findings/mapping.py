"""The mapping file beside a table: which column is which field, and whose words are which.

A table `interviews.csv` may have a file `interviews.map.yaml` beside it:

    columns: {text: Comment, source: Interview, id: Nr}
    values: {happens: {ja: yes, nein: no, teils: partly}}
    defaults: {basis: told}

`columns` says in which column a field stands; a field that it does not name is looked
for under its own name. `values` says which of their words is which of ours, field by
field; capitals make no difference. `defaults` are taken where a cell is empty.
"""

from collections.abc import Sequence
from typing import Any

import attrs

from ssm.files.blocks import compose_by_blocks
from ssm.files.codes import problem
from ssm.files.plans import plan_of
from ssm.files.tree import Map, Node, Scalar
from ssm.model.finding import Evidence, Finding
from ssm.model.nearest import nearest
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["FIELDS", "LISTS", "MARKS", "ROW_FIELDS", "Mapping", "read_mapping"]

ROW_FIELDS = tuple(row.key for row in plan_of(Evidence).rows)
"""The fields of a table that say something about one row of a model."""

_FINDING = tuple(row.key for row in plan_of(Finding).rows if row.key not in ("about", "waive"))
FIELDS = (*_FINDING, *ROW_FIELDS)
"""All fields that a column may hold."""

_PARTS = ("columns", "values", "defaults")

LISTS = ("codes", "coders", "who")
"""The fields of which a cell may hold several, parted by semicolons."""


MARKS = "imported"
"""The column in which an import leaves its marks."""


@attrs.frozen(kw_only=True, repr=False)
class Mapping:
    """How a table is to be read.

    Attributes:
        columns: the column of a field, where it has another name.
        values: by field, from their words (in small letters) to ours.
        defaults: what an empty cell means, by field.
        spans: where the columns are named, for messages.
        more: parts that only some readers of mapping files know, as they stand there.
    """

    columns: dict[str, str] = attrs.field(factory=dict)
    values: dict[str, dict[str, str]] = attrs.field(factory=dict)
    defaults: dict[str, Scalar] = attrs.field(factory=dict)
    spans: dict[str, Span] = attrs.field(factory=dict)
    more: dict[str, tuple[Scalar, Node]] = attrs.field(factory=dict)

    def translated(self, field: str, text: str) -> str:
        """Our word for one of theirs, or the text itself."""
        return self.values.get(field, {}).get(text.strip().lower(), text)


def read_mapping(
    text: str, file: str, *, more: Sequence[str] = (), fields: Sequence[str] = FIELDS
) -> tuple[Mapping, tuple[Problem, ...]]:
    """The mapping that a text holds, and what is wrong with it.

    Args:
        text: YAML with `columns`, `values` and `defaults`, all of them optional.
        file: its name in messages.
        more: other parts that it may have, which are given as they stand there.
        fields: what a column may hold.

    Example:
        >>> mapping, problems = read_mapping("columns: {text: Comment}", "x.map.yaml")
        >>> mapping.columns, problems
        ({'text': 'Comment'}, ())
    """
    composed = compose_by_blocks(text, file)
    problems = [*composed.problems]
    made: dict[str, Any] = {"columns": {}, "values": {}, "defaults": {}, "spans": {}, "more": {}}
    node = composed.node
    if node is not None and not isinstance(node, Map):
        problems.append(problem("a mapping file is a mapping", "bad-mapping", span=node.span))
    for key, value in node.entries if isinstance(node, Map) else ():
        if key.text in more:
            made["more"][key.text] = (key, value)
        elif key.text in _PARTS and isinstance(value, Scalar) and not value.text:
            continue
        elif key.text not in _PARTS or not isinstance(value, Map):
            problems.append(_wrong_part(key, more))
        else:
            for field, inside in value.entries:
                told = _wrong_field(field, fields) or _take(made, key.text, field, inside)
                problems += [told] if told else []
    return Mapping(**made), tuple(problems)


def _wrong_part(key: Scalar, more: Sequence[str]) -> Problem:
    parts = [*_PARTS, *more]
    listed = f"{', '.join(parts[:-1])} or {parts[-1]}"
    if key.text in _PARTS:
        message = f"{key.text!r} must be a mapping called {listed}"
        return problem(message, "bad-mapping", span=key.span)
    near = nearest(key.text, parts)
    hint = f"did you mean {near!r}?" if near else f"a part is called {listed}"
    message = f"{key.text!r} is no part of a mapping file"
    return problem(message, "bad-mapping", span=key.span, hint=hint)


def _wrong_field(field: Scalar, fields: Sequence[str]) -> Problem | None:
    if field.text in fields:
        return None
    near = nearest(field.text, fields)
    hint = f"did you mean {near!r}?" if near else f"the fields are {', '.join(fields)}"
    message = f"{field.text!r} is no field of a finding"
    return problem(message, "bad-mapping", span=field.span, hint=hint)


def _take(made: dict[str, Any], part: str, field: Scalar, node: Node) -> Problem | None:
    """Notes one entry of a part of the mapping, or gives what is wrong with it."""
    if part == "values" and isinstance(node, Map):
        for word, ours in node.entries:
            if not isinstance(ours, Scalar):
                message = f"{word.text!r} must have one of our words here"
                return problem(message, "bad-mapping", span=ours.span)
            made["values"].setdefault(field.text, {})[word.text.lower()] = ours.text
    elif part == "columns" and isinstance(node, Scalar):
        made["columns"][field.text] = node.text
        made["spans"][field.text] = node.span
    elif part == "defaults" and isinstance(node, Scalar):
        made["defaults"][field.text] = node
    else:
        wanted = "a mapping of their words to ours" if part == "values" else "one text"
        return problem(f"{field.text!r} must have {wanted} here", "bad-mapping", span=node.span)
    return None
