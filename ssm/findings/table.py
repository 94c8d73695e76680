"""Findings from rows of fields, as tables have them.

One row is one finding; several rows of one id are one finding that says something about
several rows of models.
"""

from collections import Counter

import attrs

from ssm.files.codes import problem
from ssm.files.finding_ids import made_id
from ssm.files.parts import slugged
from ssm.files.tree import Map, Node, Scalar, Seq
from ssm.findings.mapping import LISTS, ROW_FIELDS, Mapping
from ssm.model.ids import is_id
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["Record", "findings_of", "several"]

FITS_NOTHING = "-"
"""In the column `row`: this finding was read, and fits nothing."""


@attrs.frozen(repr=False)
class Record:
    """The fields of one row of a table, and where the row stands."""

    fields: dict[str, Node]
    span: Span

    def text(self, field: str) -> str:
        """The text of a field, or an empty one."""
        node = self.fields.get(field)
        return node.text if isinstance(node, Scalar) else ""


@attrs.define(repr=False)
class _Draft:
    """A finding while its rows are gathered."""

    fields: dict[str, Node]
    span: Span
    rows: list[tuple[Scalar, Node]] | None = None


def findings_of(records: list[Record], mapping: Mapping) -> tuple[Seq, list[Problem]]:
    """The findings of some records, as a list of nodes that the reader understands.

    Args:
        records: the rows, with our field names.
        mapping: values to translate and defaults to fill in.
    """
    drafts: dict[str, _Draft] = {}
    problems: list[Problem] = []
    seen: Counter[tuple[str, str]] = Counter()
    for raw in records:
        record = _translated(raw, mapping)
        if not record.text("text").strip() and not record.text("id"):
            message = "a row without words and without id is no finding"
            problems.append(problem(message, "bad-row", span=record.span))
            continue
        id = _id(record, seen)
        draft = drafts.get(id)
        if draft is None:
            drafts[id] = draft = _draft(record, id)
        elif (other := _other(draft, record)) is not None:
            message = f"the finding {id!r} has {other} in an earlier row"
            problems.append(problem(message, "rows-differ", span=record.span))
            continue
        problems += _take_row(draft, record)
    return Seq(tuple(_node(draft) for draft in drafts.values()), _whole(records)), problems


def _translated(record: Record, mapping: Mapping) -> Record:
    translated = {f: _ours(f, node, mapping) for f, node in record.fields.items()}
    fields = {field: node for field, node in translated.items() if node is not None}
    for field, default in mapping.defaults.items():
        fields.setdefault(field, default)
    return Record(fields, record.span)


def _ours(field: str, node: Node, mapping: Mapping) -> Node | None:
    """A value in our words, or None for an empty cell."""
    if not isinstance(node, Scalar):
        return node
    ours = mapping.translated(field, node.text)
    told = node if ours == node.text else attrs.evolve(node, text=ours)
    if not told.text.strip():
        return None
    return several(told) if field in LISTS else told


def several(node: Scalar) -> Node:
    """The list that a cell holds, its entries parted by semicolons."""
    parts = [part.strip() for part in node.text.split(";")]
    return Seq(tuple(Scalar(part, node.span) for part in parts if part), node.span)


def _id(record: Record, seen: Counter[tuple[str, str]]) -> str:
    """The id of a record: its own made fit, or one from its source, words and place."""
    own = record.text("id").strip()
    if own:
        return own if is_id(own) else slugged(own) or made_id("", own, "id")
    source, text = record.text("source"), record.text("text")
    seen[source, text] += 1
    return made_id(source, text, str(seen[source, text]))


def _draft(record: Record, id: str) -> _Draft:
    at = record.fields.get("id")
    id_node = Scalar(id, at.span if at is not None else record.span, plain=True)
    rest = {key: node for key, node in record.fields.items() if key not in (*ROW_FIELDS, "id")}
    return _Draft({"id": id_node, **rest}, record.span)


def _words(draft: _Draft) -> str:
    node = draft.fields.get("text")
    return node.text if isinstance(node, Scalar) else ""


def _other(draft: _Draft, record: Record) -> str | None:
    """In what a later row is not of the same finding: its words, or who said them."""
    if record.text("text") not in ("", _words(draft)):
        return "other words"
    earlier = Record(draft.fields, draft.span)
    for field in ("source", "perspective"):
        if record.text(field).strip() not in ("", earlier.text(field).strip()):
            return f"another {field}"
    return None


def _take_row(draft: _Draft, record: Record) -> list[Problem]:
    """Adds what a record says about a row of a model."""
    row = record.fields.get("row")
    if not isinstance(row, Scalar):
        return []
    draft.rows = draft.rows or []
    if row.text.strip() == FITS_NOTHING:
        return []
    key = attrs.evolve(row, text=row.text.strip())
    if any(other.text == key.text for other, _ in draft.rows):
        message = f"this finding speaks of {key.text!r} in an earlier row already"
        return [problem(message, "duplicate-key", span=row.span)]
    facts = [(f, record.fields[f]) for f in ROW_FIELDS if f in record.fields and f != "row"]
    entries = tuple((Scalar(f, node.span, plain=True), node) for f, node in facts)
    draft.rows.append((key, Map(entries, row.span)))
    return []


def _node(draft: _Draft) -> Map:
    entries = [(Scalar(key, node.span, plain=True), node) for key, node in draft.fields.items()]
    if draft.rows is not None:
        about = Map(tuple(draft.rows), draft.span)
        entries.append((Scalar("about", draft.span, plain=True), about))
    return Map(tuple(entries), draft.span)


def _whole(records: list[Record]) -> Span:
    return records[0].span if records else Span("", 1, 1, end_line=1, end_column=1)
