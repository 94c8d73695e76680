"""A table of the fields in some JSON: where each stands, what it holds, one example."""

import json
import re
from collections.abc import Iterator
from typing import Any

__all__ = ["table_of"]

MAPS = {
    "single": "PERSON",
    "put_off": "PERSON",
    "cells": "PERSPECTIVE",
    "stands": "PERSON",
    "not_heard": "PERSON",
    "$defs": "CLASS",
    "properties": "FIELD",
    "facts": "NAME",
    "without": "SOURCE",
}
"""Objects whose keys come from the study: what stands for a key in the table."""
ANCESTOR = re.compile(r"\[\]|\.[^.\[]+|^[^.\[]+")
FEW = 4
"""An object with fewer fields is told each time."""


def table_of(printed: str) -> str:
    """The fields of a JSON text as a table in Markdown, an object of one shape told once.

    Example:
        >>> print(table_of('{"a": [1, 2]}'))
        | field | value | for example |
        | --- | --- | --- |
        | `(all)` | object |  |
        | `a` | array |  |
        | `a[]` | number | `1` |
    """
    kinds: dict[str, set[str]] = {}
    samples: dict[str, str] = {}
    for path, value in _fields(json.loads(printed), ""):
        kinds.setdefault(path, set()).add(_kind(value))
        if isinstance(value, str | int | float) and value != "":
            samples.setdefault(path, _sample(value))
    samples |= _told_before(kinds)
    rows = [
        f"| `{path or '(all)'}` | {' or '.join(sorted(kind))} | {samples.get(path, '')} |"
        for path, kind in _in_order(kinds)
    ]
    return "\n".join(["| field | value | for example |", "| --- | --- | --- |", *rows])


def _told_before(kinds: dict[str, set[str]]) -> dict[str, str]:
    """Takes out the fields of an object that another one has, too, and says whose they are."""
    told: dict[str, set[str]] = {}
    same = {}
    for path in list(kinds):
        below = _below(path, kinds)
        shape = {field for field in below if not field.endswith("[]")}
        if len(shape) < FEW:
            continue
        like = next((other for other, fields in told.items() if shape <= fields), None)
        if like is None:
            told[path] = shape
            continue
        held = {field: kinds.pop(f"{path}{field}") for field in below}
        for field in sorted(held):
            _told_of(f"{like}{field}", held[field], kinds)
        same[path] = f"as `{like}`"
    return same


def _told_of(path: str, found: set[str], kinds: dict[str, set[str]]) -> None:
    """What a field holds is told where its like is told; nowhere where that is told elsewhere."""
    if path in kinds or path.removesuffix("[]") in kinds:
        kinds.setdefault(path, set()).update(found)


def _in_order(kinds: dict[str, set[str]]) -> Iterator[tuple[str, set[str]]]:
    """The fields as they first came, each below what holds it."""
    place = {path: number for number, path in enumerate(kinds)}
    ways = {path: _way(path) for path in kinds}
    for path in sorted(kinds, key=lambda each: [place[step] for step in ways[each]]):
        yield path, kinds[path]


def _way(path: str) -> list[str]:
    """What holds a field, from the outermost, and the field itself."""
    return ["", *(path[: step.end()] for step in ANCESTOR.finditer(path))]


def _below(path: str, kinds: dict[str, set[str]]) -> set[str]:
    """The fields of an object, and theirs, as seen from it."""
    if "object" not in kinds.get(path, ()) or not path:
        return set()
    return {other.removeprefix(path) for other in kinds if other.startswith(f"{path}.")}


def _sample(value: str | float) -> str:
    text = json.dumps(value, ensure_ascii=False).replace("|", "/").replace("`", "'")
    return f"`{text if len(text) <= 48 else text[:45] + '...'}`"


def _fields(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    yield path, value
    if isinstance(value, list):
        for item in value:
            yield from _fields(item, f"{path}[]")
    elif isinstance(value, dict):
        name = MAPS.get(path.rpartition(".")[2])
        for key, item in value.items():
            yield from _fields(item, f"{path}.{name or key}".lstrip("."))


def _kind(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case int() | float():
            return "number"
        case str():
            return "text"
        case list():
            return "array"
    return "object"
