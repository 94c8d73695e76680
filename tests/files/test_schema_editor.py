"""What VS Code shows of a study: asked of the server that it asks itself."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssm.report.schemas import schema
from tests.language_server import Editor, editor

pytestmark = pytest.mark.exe


@pytest.fixture(scope="module")
def vscode(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor with the schema of study files."""
    path = tmp_path_factory.mktemp("editor") / "study.schema.json"
    path.write_text(json.dumps(schema()), encoding="utf-8")
    with editor(path) as made:
        yield made


MARKED = [
    ("roots: {a: {waht: x}}", 1, 13, "waht is not allowed"),
    ("roots: {a: {status: final}}", 1, 21, '"idea", "draft", "chosen"'),
    ("rulings:\n  m/1: {verdict: presnt, because: x}", 2, 18, '"present", "partial"'),
    ("rulings:\n  m/1: {verdict: present, becuase: x}", 2, 27, "becuase is not allowed"),
    ("rulings:\n  m/1: {verdict: present, becuase: x}", 2, 3, 'Missing property "because"'),
    ("walks: {w: {steps: [{did: x, whoo: y}]}}", 1, 30, "whoo is not allowed"),
    ("walks: {w: {steps: [{is: m/1}]}}", 1, 21, 'Missing property "did"'),
    ("findings: [{text: x, about: {m/1: perhaps}}]", 1, 35, '"yes", "partly"'),
    ("findings: [{text: x, about: [{rwo: m/1, happens: no}]}]", 1, 31, "rwo is not allowed"),
    ("pictures: {w: {date: last week}}", 1, 22, "such as 2026-03-06"),
    ("pictures: {w: {links: [a->b]}}", 1, 24, "with spaces round its sign"),
    ("stakeholders: {Not an id: {}}", 1, 16, "small letters and digits"),
    ("models: {m: {monitoring: never}}", 1, 26, "'monitoring' is a mapping, or none"),
]


@pytest.mark.parametrize(("text", "line", "column", "said"), MARKED)
def test_a_slip_is_marked_where_it_is(
    vscode: Editor, text: str, line: int, column: int, said: str
) -> None:
    """With what may stand there."""
    at_place = [told for *place, told in vscode.marked(text) if place == [line, column]]
    assert any(said in told for told in at_place), vscode.marked(text)


def test_a_sound_study_is_not_marked(vscode: Editor, project: Path) -> None:
    """Nor is one that is being written, with keys that say nothing yet."""
    for name in ("outpatients", "customers", "fence"):
        text = (project / "examples" / name / "study.yaml").read_text(encoding="utf-8")
        assert vscode.marked(text) == []
    assert vscode.marked("roots:\n  a:\n    status:\n    how:\n    transformation:\n") == []


def test_pointing_at_a_key_tells_what_it_means(vscode: Editor) -> None:
    """How it is written too, and what each word says."""
    text = "pictures: {w: {elements: {a: {mood: sad, near: b}}}}"
    told = vscode.hover(text, "mood")
    assert "How they feel, drawn on the face." in told
    assert "`tired`: worn out" in told
    assert "reference to an element, or a list of such" in vscode.hover(text, "near")
    assert "each part behind its id" in vscode.hover(text, "pictures")
    assert "Somebody or something in a picture." in vscode.hover(text, "a: {mood")


def test_what_may_stand_there_is_offered(vscode: Editor) -> None:
    """Keys, words, figures, links of each kind, and parts with what they begin with."""
    assert {"idea", "draft", "chosen"} <= set(vscode.offered("roots:\n  a:\n    status: "))
    assert {"victims", "worldview"} <= set(vscode.offered("roots:\n  a:\n    "))
    assert "nurse" in vscode.offered("stakeholders:\n  a:\n    is: ")
    assert "computer" in vscode.offered("pictures:\n  w:\n    elements:\n      a: {is: ")
    links = vscode.offered("pictures:\n  w:\n    links:\n      - ")
    assert links["a >< b"].strip() == "${1:a} >< ${2:b}"
    begun = vscode.offered("ssm: 1\n")["rulings"]
    assert begun == "rulings:\n  ${1:row}:\n    verdict: ${2:verdict}\n    because: ${3:because}"
    begun = vscode.offered("findings:\n  - ")["finding: id, text, source, about"]
    assert begun.split()[:4] == ["id:", "${1:id}", "text:", "${2:text}"]


OTHERS = [
    ("map", "colums: {text: Said}", 1, 1, "colums is not allowed"),
    ("map", "columns: {txt: Said}", 1, 11, "txt is not allowed"),
    ("map", "table: {dates: week first}", 1, 16, '"year first", "day first"'),
    ("politics", "commodities: {keys: {waht: x}}", 1, 22, "waht is not allowed"),
    ("politics", "commodities: {keys: {used: x}}", 1, 15, 'Missing property "what"'),
]


@pytest.mark.parametrize(("file", "text", "line", "column", "said"), OTHERS)
def test_slips_in_the_other_files_are_marked_too(
    file: str, text: str, line: int, column: int, said: str, tmp_path: Path
) -> None:
    """And what a key means is told there."""
    path = tmp_path / f"{file}.schema.json"
    path.write_text(json.dumps(schema(file)), encoding="utf-8")
    with editor(path) as made:
        at_place = [told for *place, told in made.marked(text) if place == [line, column]]
        assert any(said in told for told in at_place), made.marked(text)
        known = {"map": "columns: {text: Said}", "politics": "commodities: {}"}[file]
        assert "Written as: a mapping" in made.hover(known, known.split(":", maxsplit=1)[0])
