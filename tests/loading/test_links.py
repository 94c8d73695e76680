"""Decisions kept beside the findings: what they come to, and what a person is told of them."""

from pathlib import Path

import pytest

from ssm.findings.cut import fingerprint
from ssm.findings.rowwords import words_of_rows
from ssm.loading import load
from ssm.model.loaded import Loaded

STUDY = """\
ssm: 1
models: {m: {activities: {1: "Agree a time", 2: "See them"}, dependencies: [1 -> 2]}}
findings:
  - {id: f, text: "Half of them arrive."}
  - {id: own, text: "Nobody rings.", about: {m/1: yes}}
"""
HEAD = "finding,row,happens,judged,by,status,words,row_words\n"


def loaded(folder: Path, *lines: str) -> Loaded:
    """The study with some decisions."""
    (folder / "findings").mkdir()
    (folder / "study.yaml").write_text(STUDY)
    (folder / "findings/links.csv").write_text(HEAD + "\n".join(lines) + "\n")
    return load(folder)


def said(got: Loaded, id: str) -> dict[str, str | None] | None:
    """What a finding says of each row; None when it was not read."""
    about = got.study[id].about
    return None if about is None else {each.row: each.happens for each in about}


def names(got: Loaded) -> list[tuple[str, int]]:
    """The problems as name and line."""
    return [(p.name, p.span.line if p.span else 0) for p in got.problems]


CASES = {
    "a confirmed link": (["f,m/1,yes,,a,,,"], "f", {"m/1": "yes"}, []),
    "a rejected one says nothing": (["f,m/1,yes,,a,rejected,,"], "f", None, []),
    "later says nothing": (["f,m/1,yes,,a,later,,"], "f", None, []),
    "later takes nothing back": (["f,m/1,yes,,a,,,", "f,m/1,,,a,later,,"], "f", {"m/1": "yes"}, []),
    "the last line of one coder holds": (
        ["f,m/1,yes,,a,,,", "f,m/1,no,,a,,,"],
        "f",
        {"m/1": "no"},
        [],
    ),
    "the last of two coders holds": (
        ["f,m/1,yes,,a,,,", "f,m/1,no,,b,,,"],
        "f",
        {"m/1": "no"},
        [("coders-differ", 3)],
    ),
    "coders who agree are no problem": (
        ["f,m/1,yes,,a,,,", "f,m/1,yes,,b,,,"],
        "f",
        {"m/1": "yes"},
        [],
    ),
    "a ruling holds wherever it stands": (
        ["f,m/1,yes,,a,,,", "f,m/1,partly,,c,ruled,,", "f,model/m/1,no,,b,,,"],
        "f",
        {"m/1": "partly"},
        [],
    ),
    "fits nothing": (["f,-,,,a,,,"], "f", {}, []),
    "fits nothing goes over what it says itself": (["own,-,,,a,,,"], "own", {}, []),
    "a row after it goes over fits nothing": (
        ["f,-,,,a,,,", "f,m/2,no,,a,,,"],
        "f",
        {"m/2": "no"},
        [],
    ),
    "one says it fits nothing": (
        ["f,m/2,no,,a,,,", "f,-,,,b,,,"],
        "f",
        {},
        [("coders-differ", 2)],
    ),
    "a rejected row is taken from the finding": (["own,m/1,,,a,rejected,,"], "own", {}, []),
    "a row beside its own": (["own,m/1..2,no,,a,,,"], "own", {"m/1": "yes", "m/1..2": "no"}, []),
    "a status that is none": (["f,m/1,yes,,a,rejcted,,"], "f", None, [("not-one-of", 2)]),
}


@pytest.mark.parametrize(("lines", "id", "expected", "problems"), CASES.values(), ids=CASES)
def test_decisions_come_to(
    tmp_path: Path,
    lines: list[str],
    id: str,
    expected: dict[str, str | None] | None,
    problems: list[tuple[str, int]],
) -> None:
    """Confirmed, rejected, later, ruled; one coder or several."""
    got = loaded(tmp_path, *lines)

    assert said(got, id) == expected
    assert names(got) == problems


@pytest.mark.parametrize(
    ("words", "row_words", "problems"),
    [
        (fingerprint("Half of them arrive."), "", []),
        (fingerprint("Half of them came."), "", ["reworded-finding"]),
        ("", fingerprint("Agree a time → See them"), []),
        ("", fingerprint("Agree a day → See them"), ["reworded-row"]),
    ],
)
def test_what_was_reworded_since_is_told(
    tmp_path: Path, words: str, row_words: str, problems: list[str]
) -> None:
    """A person looks again; the link holds until then."""
    got = loaded(tmp_path, f"f,m/1->2,yes,,a,,{words},{row_words}")

    assert [name for name, _ in names(got)] == problems
    assert said(got, "f") == {"m/1->2": "yes"}
    assert words_of_rows(got.study)["model/m/1..2"] == "Agree a time → See them"
