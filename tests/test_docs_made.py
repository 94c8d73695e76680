"""Guard: the parts of the documentation that the code tells by itself say what they promise."""

import json

import pytest
from json_tables import table_of
from literature import literature
from rules import glossary, rule_page

from ssm.checks.glossary.topics import TOPICS
from ssm.checks.literature.works import BIBLIOGRAPHY
from ssm.checks.registry import RULES

POINT = {"x": 1, "y": 2, "name": "a", "note": None}


def keys_of(source: tuple[str, ...]) -> set[str]:
    """Which works some citations are from."""
    return {each.partition(":")[0] for each in source}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.code))
def test_each_source_of_a_rule_leads_to_its_reference(rule) -> None:
    """Whoever asks who says so is one click from author, title and year."""
    page = rule_page(rule)

    assert all(f"(../literature.md#source-{key})" in page for key in keys_of(rule.source))


def test_each_source_of_a_word_leads_to_its_reference() -> None:
    """The glossary says as much, and all that it cites is on the page of the literature."""
    page, works = glossary(), literature()
    cited = {key for _, terms in TOPICS for term in terms for key in keys_of(term.source)}

    assert [key for key in sorted(cited) if f"(literature.md#source-{key})" not in page] == []
    assert [work.key for work in BIBLIOGRAPHY if f"(source-{work.key})=" not in works] == []


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ({"one": POINT, "two": POINT}, ["| `two` | object | as `one` |"]),
        ({"one": POINT, "two": [POINT]}, ["| `two[]` | object | as `one` |"]),
        (
            {"one": POINT, "two": POINT | {"note": "b"}},
            ["| `one.note` | null or text |  |", "| `two` | object | as `one` |"],
        ),
        ({"one": POINT, "two": POINT | {"z": 3}}, ["| `two.z` | number | `3` |"]),
        (
            {"tree": POINT | {"below": [POINT | {"below": []}]}},
            ["| `tree.below[]` | object | as `tree` |"],
        ),
        ({"few": {"x": 1}, "more": {"x": 1}}, ["| `more.x` | number | `1` |"]),
    ],
    ids=["again", "in a list", "kinds of both", "one field more", "in itself", "few fields"],
)
def test_an_object_of_a_shape_that_was_told_says_where(value, lines) -> None:
    """A table of fields is read to its end when it says a thing once."""
    told = table_of(json.dumps(value)).splitlines()

    assert [line for line in lines if line not in told] == []
    assert any("two." in line for line in told) is ("z" in value.get("two", {}))


def test_a_field_stands_below_what_holds_it() -> None:
    """Also when only a later item of a list has it."""
    told = table_of(json.dumps([{"a": [], "b": 1}, {"a": ["x"], "b": 2}]))

    assert told.index("`[].a[]`") < told.index("`[].b`")
