"""The JSON Schema and the format reference: made from the classes, true to the reader."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings

from ssm.errors import InvalidValueError
from ssm.files.blocks import compose_by_blocks
from ssm.files.read import read, read_politics
from ssm.files.reference import reference
from ssm.files.tree import Map, Node, Scalar, Seq
from ssm.files.upgrade import STEPS, upgraded
from ssm.files.write import write
from ssm.findings.coding import read_codes
from ssm.findings.importing.tables.wanted import read_wanted
from ssm.masking.read import read_policy
from ssm.model.study import FORMAT_VERSION, Study
from ssm.report.schemas import SCHEMAS, schema
from tests.strategies import plain_texts, studies

jsonschema = pytest.importorskip("jsonschema")


def plain(node: Node | None, *, typed: bool) -> Any:
    """A node as editors see it: numbers and truth values told apart or not."""
    if isinstance(node, Map):
        return {key.text: plain(value, typed=typed) for key, value in node.entries}
    if isinstance(node, Seq):
        return [plain(item, typed=typed) for item in node.items]
    if not isinstance(node, Scalar) or node.is_left_out:
        return None
    if typed and node.plain and node.text in ("true", "false"):
        return node.text == "true"
    return int(node.text) if typed and node.plain and node.text.isdecimal() else node.text


def wrong(text: str, file: str = "study") -> list[str]:
    """What the schema has against a text, whether or not scalars are all taken as text."""
    node = compose_by_blocks(text, "a.yaml").node
    validator = jsonschema.Draft202012Validator(schema(file))
    return [
        f"{error.json_path}: {error.message[:200]}"
        for typed in (False, True)
        for error in validator.iter_errors(plain(node, typed=typed))
    ]


@pytest.mark.parametrize("file", [each.name for each in SCHEMAS])
def test_the_schema_is_one(file: str) -> None:
    """It is sound by its own standard."""
    jsonschema.Draft202012Validator.check_schema(schema(file))


def keys_of(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that a schema knows, with what it says of it."""
    if isinstance(node, dict):
        properties = node.get("properties")
        yield from properties.items() if isinstance(properties, dict) else ()
        for inside in node.values():
            yield from keys_of(inside)
    elif isinstance(node, list):
        for inside in node:
            yield from keys_of(inside)


@pytest.mark.parametrize("file", [each.name for each in SCHEMAS])
def test_every_key_is_told_to_those_who_point_at_it(file: str) -> None:
    """What it means and how it is written, for each kind of editor; each word of a list too."""
    found = [(key, told) for key, told in keys_of(schema(file)) if key not in ("ssm", "file")]
    assert len({key for key, _ in found}) > 5
    for key, told in found:
        if key == "link":
            continue
        assert told["description"].count("Written as: ") == 1, key
        assert "Written as: " in told["markdownDescription"], key
        assert "<p>Written as: " in told["x-intellij-html-description"], key
    for key, told in found:
        for word in told.get("enum", ()):
            meant = told["x-intellij-enum-metadata"].get(word, {}).get("description")
            assert word is None or meant, (key, word)


def test_what_is_begun_for_somebody_is_valid() -> None:
    """A part that an editor fills in has no key that there is not."""
    for file in ("study", "masks"):
        for _, told in keys_of(schema(file)):
            for snippet in told.get("defaultSnippets", ()):
                if isinstance(snippet["body"], dict) and "additionalProperties" in told:
                    name = told["additionalProperties"]["$ref"].rpartition("/")[2]
                    part = schema(file)["$defs"][name]
                    part = part if "properties" in part else part["then"]
                    (body,) = snippet["body"].values()
                    assert set(body) <= set(part["properties"]), name
                    assert set(part.get("required", ())) <= set(body), name


CODES = [
    ("Waiting: good-time/4", True),
    ('Planning: [good-time/3, "good-time/3->4"]', True),
    ("Not told: {good-time/4: {happens: no, judged: badly}}", True),
    ("Not told: [{row: good-time/4, happens: no}, good-time/2: yes]", True),
    ("{Parking: none, Staff: later, Food: , Other: '-'}", True),
    ("[Waiting]", False),
    ("Waiting: {good-time/4: {hapens: no}}", False),
    ("Waiting: {good-time/4: perhaps}", False),
    ("Waiting: [{rwo: good-time/4, happens: no}]", False),
    ("Waiting: [[good-time/4]]", False),
]


@pytest.mark.parametrize(("text", "sound"), CODES)
def test_the_schema_of_codes_says_what_their_reader_says(text: str, *, sound: bool) -> None:
    """Rows, lists of them, what is said of each, and the words for none."""
    assert (wrong(text, "codes") == []) is sound
    assert (read_codes(text, "codes.yaml")[1] == ()) is sound


MASKS = [
    ("names: {Mrs Hall: a patient, Dr Ames: {as: a doctor, alone: last}}", True),
    ("quotes: [{finding: p2, says: x}, {source: [a, b], give: nothing}]", True),
    ("perspectives: {doctors: {of: [a, b]}}", True),
    ("{sources: {dates: day}, kinds: {emails: keep}, photos: keep, ids: {a: b}}", True),
    ("names: {Mrs Hall: }", False),
    ("qoutes: []", False),
    ("sources: {dates: year}", False),
    ("perspectives: {doctors: {label: x}}", False),
    ("ids: {a: Not One}", False),
]


@pytest.mark.parametrize(("text", "sound"), MASKS)
def test_the_schema_of_masks_says_what_their_reader_says(text: str, *, sound: bool) -> None:
    """Names, quotes, what is merged and what is kept."""
    assert (wrong(text, "masks") == []) is sound
    assert (read_policy(text).problems == ()) is sound


MAPS = [
    ("columns: {text: Said, source: Interview, method: How}", True),
    ("values: {happens: {ja: yes, teils: partly}}\ndefaults: {basis: told}", True),
    ("{columns: , questions: [What was good?], codes: Codes, skip: ['-', n/a]}", True),
    ("marks: {waiting: Column 3}\ntable: {names: 2, dates: day first, sheet: Answers}", True),
    ("table: {names: none, codes parted by: ;}", True),
    ("", True),
    ("[columns]", False),
    ("colums: {text: Said}", False),
    ("columns: Said", False),
    ("columns: {txt: Said}", False),
    ("columns: {text: [Said, Heard]}", False),
    ("values: {happens: yes}", False),
    ("values: {happens: {ja: [yes]}}", False),
    ("defaults: {basis: {a: b}}", False),
    ("questions: {good: [a]}", False),
    ("table: {seperator: ;}", False),
    ("table: {dates: week first}", False),
    ("table: {names: first}", False),
]


@pytest.mark.parametrize(("text", "sound"), MAPS)
def test_the_schema_of_mapping_files_says_what_their_reader_says(text: str, *, sound: bool) -> None:
    """Columns, words, defaults, and what only an import knows."""
    assert (wrong(text, "map") == []) is sound
    assert (read_wanted(text, "x.map.yaml")[1] == ()) is sound


POLITICS = [
    ("commodities: {list: {what: knowing who comes, held_by: [nurses]}}", True),
    ("ssm: 1\ncommodities:\n", True),
    ("commodites: {list: {what: x}}", False),
    ("commodities: {list: {held_by: [nurses]}}", False),
    ("commodities: {list: {what: x, used_by: y}}", False),
    ("commodities: {The List: {what: x}}", False),
    ("[commodities]", False),
]


@pytest.mark.parametrize(("text", "sound"), POLITICS)
def test_the_schema_of_politics_says_what_its_reader_says(text: str, *, sound: bool) -> None:
    """Commodities of power, each by its id."""
    assert (wrong(text, "politics") == []) is sound
    assert (read_politics(text, "politics.yaml").problems == ()) is sound


def test_our_own_examples_keep_to_the_schemas(project: Path) -> None:
    """The files that a reader may copy from."""
    here = project / "examples" / "outpatients"
    for name, file in (
        ("findings/interviews.map.yaml", "map"),
        ("private/politics.yaml", "politics"),
    ):
        assert wrong((here / name).read_text(encoding="utf-8"), file) == []


def test_a_file_that_has_no_schema_is_told() -> None:
    """With those that have one."""
    with pytest.raises(InvalidValueError, match="study, codes, map, politics, masks"):
        schema("study.yaml")


def test_the_example_is_valid() -> None:
    """Short and long forms, links, findings files: all of the example."""
    data = os.environ.get("SSM_TEST_DATA")
    if not data:
        pytest.skip("SSM_TEST_DATA is not set")
    assert wrong(Path(data, "example-study.yaml").read_text(encoding="utf-8")) == []


@settings(max_examples=10, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(studies(texts=plain_texts))
def test_what_is_written_is_valid(study: Study) -> None:
    """The schema allows what the writer makes of any study."""
    assert wrong(write(study)["study.yaml"]) == []


REFUSED = [
    "titel: x",
    "title: [a]",
    "roots: {a: {status: final}}",
    "roots: {Not an id: {what: x}}",
    "roots: {a: {waht: x}}",
    "pictures: {w: {links: [1->2]}}",
    "pictures: {w: {links: [{link: a -> b, weight: 9}]}}",
    "pictures: {w: {date: last week}}",
    "models: {m: {activities: {1: {traces: P}}}}",
    "findings: [{text: [x]}]",
    "findings: {f: {text: x}}",
    "models: {m: {monitoring: never}}",
]


@pytest.mark.parametrize("text", REFUSED)
def test_what_the_reader_refuses_the_schema_refuses(text: str) -> None:
    """An editor marks the same places that the check does."""
    assert wrong(text)
    assert any(p.code != "FI11" for p in read(text).problems)


ALLOWED = [
    "ssm: 1",
    "stakeholders: {us: , nurses: {}}",
    "stakeholders: {us: {worries: x}, a: {worries: [x, {text: y, finding: f}]}}",
    "models: {m: {monitoring: none}}",
    "models: {m: {monitoring: {criteria: x}, activities: {1: Wait, 2: {do: See, by: us}}}}",
    "findings: [{file: a.csv}, {id: f, text: x, about: []}, {id: g, text: y, about: [m/1]}]",
    "findings: [{id: f, text: x, about: {m/1: {happens: yes}, m/2: no}}]",
    "findings: [{id: f, text: x, about: [{row: m/1, happens: yes}, m/2]}]",
    "pictures: {w: {links: [a -> b, a watches b: always, {link: a >< b, weight: 3}]}}",
    "roots: {a: {waive: {XT05: because}, actors: us, how: [x, y]}}",
]


@pytest.mark.parametrize("text", ALLOWED)
def test_what_the_reader_takes_the_schema_takes(text: str) -> None:
    """Short forms, empty parts and lists of one included."""
    assert wrong(text) == []
    assert [p for p in read(text).problems if p.code != "FI11"] == []


def test_the_reference_tells_of_every_key() -> None:
    """A table for each class, a row for each key, and every problem that reading can find."""
    text = reference()
    for key in ("`stakeholders`", "`is`", "`worked_when`", "`from`", "`holds` (needed)", "`FI07`"):
        assert key in text.replace("| FI07 |", "| `FI07` |")
    assert text.count("\n## ") >= 25


def test_a_newer_file_is_read_as_far_as_it_can_be() -> None:
    """The version is an error with a remedy, and the rest is there."""
    got = read(f"ssm: {FORMAT_VERSION + 1}\ntitle: x")
    assert [p.code for p in got.problems] == ["FI12"]
    assert "upgrade" in str(got.problems[0].hint)
    assert got.study.title == "x"


def test_older_files_go_up_step_by_step() -> None:
    """Each step makes one version into the next, and spans go along."""

    def renamed(old: str, new: str) -> Any:
        def step(node: Map) -> Map:
            entries = [(Scalar(new, k.span) if k.text == old else k, v) for k, v in node.entries]
            return Map(tuple(entries), node.span)

        return step

    steps = (renamed("name", "heading"), renamed("heading", "title"))
    node = compose_by_blocks("name: x", "a.yaml").node
    assert isinstance(node, Map)
    assert upgraded(node, 1, steps).entries[0][0].text == "title"
    assert upgraded(node, 2, steps).entries[0][0].text == "name"
    assert str(upgraded(node, 1, steps).entries[0][0].span) == "a.yaml:1:1"


def test_the_format_version_counts_the_steps() -> None:
    """A new version comes with the step that leads to it."""
    assert len(STEPS) + 1 == FORMAT_VERSION
