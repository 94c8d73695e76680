"""The JSON Schema and the reader agree: on hundreds of slips of the pen, made key by key."""

import copy
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from ssm.files.forms import kind_of
from ssm.files.plans import Plan, Row, plan_of
from ssm.files.read import read
from ssm.model.finding import Finding
from ssm.model.study import Study
from ssm.report.schemas import schema

jsonschema = pytest.importorskip("jsonschema")

Steps = tuple[str | int, ...]
SHAPE = {f"FI{n}" for n in (13, 15, 16, 17, 18, 19, 20, 21, 22)}
"""The codes of what is wrong with the shape of a file."""
SLIPS = (None, "odd", 7, [], {}, [["odd"]], {"oddkey": {}}, "a->b", True, "2026-13-45")
"""What may stand where something else belongs; in a list, nothing cannot stand."""
BEYOND = "'start' and 'end' must count up"
"""What the reader alone can tell, for it lies between two fields."""
INPUT = "a day -> another day"


def whole(plan: Plan) -> dict[str, Any]:
    """A part with all its fields."""
    return {row.key: value(row) for row in plan.rows if not row.ident}


def value(row: Row) -> Any:
    """Something that may stand in a field, as long as can be."""
    kind, held = kind_of(row.type)
    if kind == "links":
        return ["a -> b", {"b >< c": "label"}, {"link": "a ~> c", "label": "x", "weight": 3}]
    if kind in ("part", "list", "keyed"):
        part = whole(plan_of(held))
        if held is Finding or kind == "list":
            return [part]
        return part if kind == "part" else {"a1": part}
    item = kind_of(held)[0] if kind == "texts" else kind
    words = {"word": lambda: str(next(iter(held))), "number": lambda: 3}
    one = words.get(item, lambda: "2026-03-06" if item == "date" else _text(row))()
    return [one] if kind == "texts" else one


def _text(row: Row) -> str:
    return "a1" if row.name == "id" else INPUT if row.name == "text" else "words"


SECTIONS = {row.key: value(row) for row in plan_of(Study).rows}
"""A study with everything in it, section by section."""


def places(node: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """Every place in some data, and what stands there."""
    yield steps, node
    for step, inside in (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    ):
        yield from places(inside, (*steps, step))


def changed(data: Any, steps: Steps, new: Any) -> Any:
    """The data with something else at one place."""
    data = copy.deepcopy(data)
    node = data
    for step in steps[:-1]:
        node = node[step]
    node[steps[-1]] = new
    return data


def renamed(data: Any, steps: Steps, key: str, new: str | None) -> Any:
    """The data with one key of a mapping called otherwise, or left out."""
    data = copy.deepcopy(data)
    node = data
    for step in steps:
        node = node[step]
    items = [(new if k == key else k, v) for k, v in node.items() if k != key or new is not None]
    node.clear()
    node.update(items)
    return data


def slips(section: str) -> Iterator[tuple[str, Any]]:
    """A section with one thing in it that is not as it was, each with what that is."""
    data = {section: SECTIONS[section]}
    for steps, node in places(data):
        where = "/".join(map(str, steps))
        if isinstance(node, dict):
            for key in node:
                yield f"{where}: {key!r} called otherwise", renamed(data, steps, key, f"{key}q")
                yield f"{where}: {key!r} left out", renamed(data, steps, key, None)
                yield f"{where}: {key!r} with capitals", renamed(data, steps, key, "No Id")
        if not steps:
            continue
        for new in SLIPS[isinstance(steps[-1], int) :]:
            yield f"{where}: {new!r}", changed(data, steps, new)


def as_yaml(node: Any) -> str:
    """Data as YAML, with nothing where nothing is."""
    if isinstance(node, dict):
        return f"{{{', '.join(f'{json.dumps(k)}: {as_yaml(v)}' for k, v in node.items())}}}"
    if isinstance(node, list):
        return f"[{', '.join(as_yaml(item) for item in node)}]"
    return "" if node is None else json.dumps(node)


@cache
def validator() -> Any:
    """What holds data against the schema."""
    return jsonschema.validators.validator_for(schema())(schema())


def found_by_schema(data: Any) -> list[str]:
    """What the schema has against some data."""
    return [f"{e.json_path}: {e.message[:120]}" for e in validator().iter_errors(data)]


def found_by_reader(data: Any) -> list[str]:
    """What the reader has against its shape."""
    return [
        str(p)
        for p in read(as_yaml({"ssm": 1, **data})).problems
        if p.code in SHAPE and BEYOND not in p.message
    ]


@pytest.mark.parametrize("section", SECTIONS)
def test_schema_and_reader_agree_on_every_slip(section: str) -> None:
    """What an editor marks the check tells of, and what the check tells an editor marks."""
    assert found_by_schema({section: SECTIONS[section]}) == []
    assert found_by_reader({section: SECTIONS[section]}) == []
    apart = [
        (slip, told, heard)
        for slip, data in slips(section)
        if bool(told := found_by_schema(data)) != bool(heard := found_by_reader(data))
        and not _is_no_parts(slip, told)
    ]
    assert apart == []


def _is_no_parts(slip: str, told: list[str]) -> bool:
    """The reader takes an empty list for no parts; an editor asks for the mapping."""
    return slip.endswith(": []") and all("not of type 'object', 'null'" in each for each in told)


@pytest.mark.parametrize("section", SECTIONS)
def test_a_slip_is_told_where_it_is(section: str) -> None:
    """No error says only that nothing fits: each names the key or the value at its place."""
    for slip, data in slips(section):
        for error in validator().iter_errors({**data}):
            assert error.validator not in ("anyOf", "oneOf", "allOf", "not"), slip
