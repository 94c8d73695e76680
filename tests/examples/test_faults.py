"""A study with one slip in each section: all are found in one run, each at its place."""

from pathlib import Path

import pytest

import ssm

FOLDER = Path(__file__).parent / "faults"

FAULTS = (
    # section, line, column, code, a word of what is wrong
    ("settings", 3, 39, "FI17", "2026-02-30"),
    ("top", 5, 1, "FI13", "colour"),
    ("inquiry", 10, 28, "FI30", "nurces"),
    ("social", 13, 55, "FI13", "vallues"),
    ("political", 15, 19, "FI41", "politics.yaml"),
    ("stakeholders", 22, 3, "FI19", "Front Desk"),
    ("pictures", 38, 9, "FI20", "patients->nurses"),
    ("themes", 42, 45, "FI30", "paper-war"),
    ("roots", 46, 11, "FI18", "issue based"),
    ("models", 72, 49, "FI30", "6"),
    ("sources", 78, 11, "FI15", "an interview"),
    ("findings", 81, 20, "FI07", "Half of them arrive"),
    ("rounds", 87, 3, "FI21", "from"),
    ("debate", 90, 71, "FI18", "agreed"),
    ("accommodations", 93, 70, "FI30", "d2"),
    ("changes", 99, 23, "FI18", "moral"),
    ("learning", 106, 3, "FI05", "l1"),
)


@pytest.fixture(scope="module")
def loaded():
    """The study with its slips."""
    return ssm.load(FOLDER)


def test_every_slip_is_found_at_its_line_and_column(loaded):
    """None hides another, and nothing is reported besides."""
    found = {
        (problem.span.line, problem.span.column, problem.code)
        for problem in loaded.problems
        if problem.span
    }
    assert found == {(line, column, code) for _, line, column, code, _ in FAULTS}
    assert len(loaded.problems) == len(FAULTS)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault[0])
def test_a_slip_is_told_with_its_value_and_a_remedy(loaded, fault):
    """The message names what is wrong, the hint what to try."""
    _, line, _, code, word = fault
    problem = next(p for p in loaded.problems if p.span and p.span.line == line)
    assert problem.code == code
    assert word.lower() in f"{problem.message} {problem.hint}".lower()
    assert problem.hint


def test_everything_else_is_still_there(loaded):
    """One slip costs its element, never the section around it."""
    study = loaded.study
    assert [part.id for part in study.stakeholders] == ["us", "patients", "nurses", "managers"]
    assert [str(link) for link in study["picture/week-1"].links] == [
        "nurses >< booking",
        "patients -> booking",
    ]
    assert len(study["model/good-time"].activities) == 5
    assert [part.id for part in study.findings] == ["f1", "f2", "f3"]
    assert study["finding/f1"].text == "Half of them arrive, the rest we guess."
    assert study["change/shared-list"].kind == ("procedure",)
    assert [part.id for part in study.learning] == ["l1", "l2"]


def test_what_is_sound_is_still_drawn(loaded):
    """The picture, both roots and the model."""
    refs = {drawing.ref for drawing in ssm.draw(loaded)}
    assert {"picture/week-1", "root/good-time", "model/good-time"} <= refs
