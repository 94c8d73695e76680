"""Findings from JSON lines: one object a line, as scripts and services write them.

The keys are those of the columns of a CSV file (see `ssm.findings.csv`), or are mapped
in the same way; `about` may hold an object of rows as in a study file. Numbers and
words such as `true` are read as they are written.
"""

from typing import Any

from ssm.files.codes import problem
from ssm.files.nodes import MAX_DEPTH
from ssm.files.tree import Map, Node, Scalar, Seq
from ssm.findings.mapping import FIELDS, Mapping
from ssm.findings.table import Record
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["json_records"]


def json_records(text: str, file: str, mapping: Mapping) -> tuple[list[Record], list[Problem]]:
    """The records of a file of JSON lines, and what is wrong with it.

    Args:
        text: the file's text; empty lines are left out.
        file: its name in messages.
        mapping: which key is which field.
    """
    records: list[Record] = []
    problems: list[Problem] = []
    fields = {mapping.columns.get(field, field): field for field in (*FIELDS, "about")}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        span = Span(file, number, 1, end_line=number, end_column=len(line.rstrip()) + 1)
        try:
            node = _node(_parsed(line), span, 0)
        except (ValueError, RecursionError) as error:
            problems.append(_refused(error, span))
            continue
        if not isinstance(node, Map):
            problems.append(problem("a line must be a JSON object", "bad-row", span=span))
            continue
        held = {fields[key.text]: value for key, value in node.entries if key.text in fields}
        records.append(Record(held, span))
    return records, problems


def _parsed(line: str) -> Any:
    import json

    return json.loads(line, parse_int=str, parse_float=str, parse_constant=str)


def _node(value: Any, span: Span, depth: int) -> Node:
    if depth > MAX_DEPTH:
        raise RecursionError
    if isinstance(value, dict):
        entries = (
            (Scalar(_sound(key), span, plain=True), _node(inside, span, depth + 1))
            for key, inside in value.items()
        )
        return Map(tuple(entries), span)
    if isinstance(value, list):
        return Seq(tuple(_node(item, span, depth + 1) for item in value), span)
    if value is None:
        return Scalar("", span, plain=True)
    return Scalar(str(value).lower() if isinstance(value, bool) else _sound(value), span)


def _sound(text: str) -> str:
    """A text without halves of characters, which JSON can hold and no file can."""
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text


def _refused(error: ValueError | RecursionError, span: Span) -> Problem:
    from json import JSONDecodeError

    if isinstance(error, RecursionError):
        return problem(f"values may lie {MAX_DEPTH} levels deep", "too-deep", span=span)
    if not isinstance(error, JSONDecodeError):
        return problem(f"the line cannot be read ({error})", "bad-row", span=span)
    here = Span(
        span.file,
        span.line,
        error.colno,
        end_line=span.line,
        end_column=error.colno + 1,
    )
    return problem(f"the line is no JSON ({error.msg})", "bad-row", span=here)
