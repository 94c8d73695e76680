"""JSON: lists of objects and objects line by line, each a statement or told."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.importers import importer_of
from ssm.findings.importing.items import Item, Statement, Unread
from ssm.findings.importing.tables.json_rows import Json
from ssm.findings.importing.tables.proposals import propose
from tests.strategies import hostile_texts


def items(folder: Path, data: bytes | str, name: str = "a.json", **how: Any) -> list[Item]:
    """What a file gives."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(Json().read(probe(path), How(**how)))


def statements(found: list[Item]) -> list[Statement]:
    """The statements among some items."""
    return [item for item in found if isinstance(item, Statement)]


def unread(found: list[Item]) -> list[Unread]:
    """What could not be read among some items."""
    return [item for item in found if isinstance(item, Unread)]


ROWS: list[dict[str, Any]] = [
    {"id": 1, "text": "They rang; twice", "codes": ["late; very", "post"], "by": {"ward": "East"}},
    {"id": 2, "text": "=1+1", "codes": "late", "by": {"ward": "West"}},
    {"id": 3, "text": "'twas late", "codes": None},
]
FORMS = [
    ("a.jsonl", "\n".join(map(json.dumps, ROWS))),
    ("a.ndjson", "\r\n\r\n".join(map(json.dumps, ROWS)) + "\r\n"),
    ("a.json", json.dumps(ROWS)),
    ("a.json", json.dumps(ROWS, indent=4)),
    ("a.json", "\n".join(map(json.dumps, ROWS))),
    ("a.json", json.dumps({"meta": [1, 2], "rows": ROWS}, indent=1)),
    ("a.json", json.dumps({"rows": ROWS})),
]


@pytest.mark.parametrize(("name", "text"), FORMS)
def test_objects_are_statements_in_any_form(tmp_path: Path, name: str, text: str) -> None:
    """With lists of codes as they are, and nothing taken for a formula."""
    mapping = ("a.import.yaml", "columns: {id: id, text: text, codes: codes, source: by.ward}")
    for how in ({}, {"mapping": mapping}):
        found = items(tmp_path, text, name, **how)
        told = [(each.key, each.text) for each in statements(found)]
        assert told == [("1", "They rang; twice"), ("2", "=1+1"), ("3", "'twas late")]
        assert [each.codes for each in statements(found)] == [("late; very", "post"), ("late",), ()]
        assert unread(found) == []
    assert [each.source for each in statements(found)] == ["East", "West", None]


@given(st.lists(st.one_of(hostile_texts, st.text()), min_size=1, max_size=8), st.booleans())
def test_every_object_is_one_statement_in_its_exact_words(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], lines: bool
) -> None:
    """Or told, when it has no words or ones that no file could hold."""
    rows = [{"id": f"f{n}", "text": text} for n, text in enumerate(texts)]
    data = "\n".join(map(json.dumps, rows)) if lines else json.dumps(rows, indent=1)
    folder = tmp_path_factory.mktemp("json")
    if all("\0" in text for text in texts):
        with pytest.raises(UnreadableError, match="no row can be read"):
            items(folder, data)
        return
    found = items(folder, data)
    sound = [row for row in rows if row["text"].strip() and "\0" not in row["text"]]
    assert [{"id": each.key, "text": each.text} for each in statements(found)] == sound
    assert len(unread(found)) == len(rows) - len(sound)


BROKEN = [
    ('{"id": 1, "text": "a"}\n{"id": \n[1]\n{"id": 2, "text": "b"}\n', ["1", "2"], 2),
    ('[{"id": 1, "text": "a"}, 7, {"id": 2, "text": "b"}]', ["1", "2"], 1),
    ('[{"id": 1, "text": "a"}, {"id": 2, "te', ["1"], 1),
    ('[{"id": 1, "text": "a"} {"id": 2}]', ["1"], 1),
    ('{"id": 1, "text": "a"}\n{"id": 2, "text": "\\ud800"}\n', ["1"], 1),
    ('{"id": 1, "text": "a"}\n' + "[" * 100_000 + "\n", ["1"], 1),
]


@pytest.mark.parametrize(("text", "keys", "lost"), BROKEN)
def test_what_is_no_object_is_told(tmp_path: Path, text: str, keys: list[str], lost: int) -> None:
    """And the others come in, as far as the file can be followed."""
    found = items(tmp_path, text)
    assert [each.key for each in statements(found)] == keys
    assert len(unread(found)) == lost


@pytest.mark.parametrize("text", ["[]", "{}", "7", "[1, 2]", "nothing", '{"a": [1]}x', "[" * 9_999])
def test_files_without_objects_are_refused(tmp_path: Path, text: str) -> None:
    """With a message."""
    with pytest.raises(UnreadableError):
        items(tmp_path, text)


def test_keys_get_a_proposal_like_columns(tmp_path: Path) -> None:
    """Those of objects within too; a row of names there is not."""
    path = tmp_path / "a.json"
    path.write_text('[{"said": {"text": "They rang back after nine days"}, "nr": 1}]')
    text = propose(probe(path), How())
    assert 'text: "said.text"' in text
    assert "names:" not in text


def test_json_is_recognised_by_its_ending(tmp_path: Path) -> None:
    """Whatever the letters' case."""
    for name in ("a.json", "a.JSONL", "a.ndjson"):
        (tmp_path / name).write_text("{}")
        importer = importer_of(probe(tmp_path / name))
        assert importer is not None
        assert importer.name == "json"
