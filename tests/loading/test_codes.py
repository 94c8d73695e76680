"""Codes of a coding tool applied at load: what they stand for, once for all findings."""

from pathlib import Path

import pytest

from ssm.loading import load
from ssm.model.loaded import Loaded

STUDY = """\
ssm: 1
models: {m: {activities: {1: "Agree a time", 2: "See them"}, dependencies: [1 -> 2]}}
findings:
  - {id: f, text: "Half of them arrive.", codes: ["Waiting", "Parking: far"]}
  - {id: g, text: "The lot is full.", codes: ["Parking: far"]}
  - {id: own, text: "Nobody rings.", codes: ["Waiting"], about: {m/1: yes, m/2: no}}
"""


def loaded(folder: Path, codes: str, links: str = "") -> Loaded:
    """The study with a file of codes."""
    (folder / "findings").mkdir()
    (folder / "study.yaml").write_text(STUDY)
    (folder / "findings/codes.yaml").write_text(codes)
    if links:
        (folder / "findings/links.csv").write_text(f"finding,row,happens,status\n{links}\n")
    return load(folder)


def said(got: Loaded) -> dict[str, dict[str, str | None] | None]:
    """What each finding says of each row; None when it was not read."""
    return {
        f.id: None if f.about is None else {each.row: each.happens for each in f.about}
        for f in got.study.findings
    }


OWN = {"m/1": "yes", "m/2": "no"}
CASES = {
    "a row": ('"Waiting": m/1', {"f": {"m/1": None}, "g": None, "own": {"m/2": "no", "m/1": None}}),
    "several rows": (
        '"Waiting": [m/1, m/1->2]',
        {
            "f": {"m/1": None, "m/1->2": None},
            "g": None,
            "own": {"m/2": "no", "m/1": None, "m/1->2": None},
        },
    ),
    "a row with what it says": (
        '"Waiting": {model/m/2: {happens: partly, judged: badly}}',
        {"f": {"model/m/2": "partly"}, "g": None, "own": {"m/1": "yes", "model/m/2": "partly"}},
    ),
    "no row": ('"Parking: far": "-"', {"f": None, "g": {}, "own": OWN}),
    "no row beside one": (
        '"Parking: far": "-"\n"Waiting": m/1',
        {"f": {"m/1": None}, "g": {}, "own": {"m/2": "no", "m/1": None}},
    ),
    "later": ('"Waiting": later\n"Parking: far": none', {"f": None, "g": {}, "own": OWN}),
    "left open": ('"Waiting":\n# "Parking: far": m/1', {"f": None, "g": None, "own": OWN}),
}


@pytest.mark.parametrize(("codes", "expected"), CASES.values(), ids=CASES)
def test_a_code_stands_for(
    tmp_path: Path, codes: str, expected: dict[str, dict[str, str | None] | None]
) -> None:
    """Rows, no row, or nothing yet; over what the finding itself says."""
    got = loaded(tmp_path, codes)

    assert got.problems == ()
    assert said(got) == expected


def test_decisions_go_over_codes(tmp_path: Path) -> None:
    """A person who looked at one finding knows better than its code."""
    links = "f,m/1,no,\ng,m/1,,rejected\nown,-,,"
    got = loaded(tmp_path, '"Waiting": {m/1: yes, m/2: yes}\n"Parking: far": m/1', links)

    assert said(got) == {"f": {"m/2": "yes", "m/1": "no"}, "g": {}, "own": {}}
    assert str(got.where.find("finding/f", "about", "m/2")).endswith("codes.yaml:1:23")


FAULTS = [
    ('"Waiting": m/7', [("unknown-ref", "1:12")]),
    ('"Waitin": m/1', [("unknown-code", "1:1")]),
    ('"Waiting": {m/1: {hapens: no}}', [("unknown-key", "1:19")]),
    ('"Waiting": {m/1: {happens: never}}', [("not-one-of", "1:28")]),
    ('"Waiting": m/1\n"Waiting": m/2', [("duplicate-key", "2:1")]),
    ("- Waiting", [("bad-codes", "1:1")]),
    ('"Waiting": [m/1', [("yaml-syntax", "1:12")]),
]


@pytest.mark.parametrize(("codes", "problems"), FAULTS)
def test_faults_of_the_codes_are_told_where_they_stand(
    tmp_path: Path, codes: str, problems: list[tuple[str, str]]
) -> None:
    """Once, however many findings have the code."""
    got = loaded(tmp_path, codes)

    at = f"{got.folder}/findings/codes.yaml:"
    assert [(p.name, str(p.span).removeprefix(at)) for p in got.problems] == problems
