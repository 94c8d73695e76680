"""Three sessions of reviewing as they were watched, step by step, beside the model of it.

`steps.csv` holds the place of each step in the notes and what a person took it for; the
notes themselves are in the folder that SSM_TEST_DATA names.
"""

import csv
from pathlib import Path

import pytest

import ssm
from ssm.comparison.walking.formats import as_text
from ssm.comparison.walking.outcomes import OrderShown
from ssm.findings.cut import cut

HERE = Path(__file__).parent / "code_review"
STEPS = (HERE / "steps.csv").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def notes(ssm_test_data):
    """The folder of the notes; skipped, visibly, without."""
    folder = ssm_test_data / "code-review"
    if not folder.is_dir():
        pytest.skip("SSM_TEST_DATA holds no folder code-review")
    return folder


@pytest.fixture(scope="module")
def study(notes):
    """The study with its statements and with three walks, in the words of the notes."""
    table = (HERE / "statements.csv").read_text(encoding="utf-8")
    return ssm.load(HERE).study.add(*cut(notes, table).findings, *_walks(notes))


def _walks(notes):
    lines = list(csv.DictReader(STEPS.splitlines()))
    places = "\n".join(line.rpartition(",")[0] for line in STEPS.splitlines())
    got = cut(notes, places, "steps.csv")
    assert [str(problem) for problem in got.problems] == []
    words = {finding.id: finding.text for finding in got.findings}
    steps = {}
    for line in lines:
        is_ = () if line["is"] == "-" else line["is"].split("; ")
        step = ssm.Step(did=words[line["id"]], is_=is_)
        steps.setdefault(line["source"], []).append(step)
    return [ssm.Walk(id=source, source=source, steps=of) for source, of in steps.items()]


@pytest.fixture(scope="module")
def walked(study):
    """Each session beside the model, by its source."""
    return {account.walk: account for account in ssm.walk(study).walked}


def test_the_steps_hold_places_and_no_words():
    """No cell is longer than two rows of the model."""
    rows = list(csv.DictReader(STEPS.splitlines()))
    assert list(rows[0]) == ["id", "document", "start", "end", "sha256", "source", "is"]
    assert max(len(cell.split()) for row in rows for cell in row.values()) <= 2


@pytest.mark.parametrize(("walk", "steps"), [("p2r1", 50), ("p3r1", 24), ("p4r1", 21)])
def test_every_step_of_a_session_is_in_its_walk(walked, walk, steps):
    """In the order of the notes, each in their words."""
    assert [step.number for step in walked[walk].steps] == list(range(1, steps + 1))
    assert all(step.did for step in walked[walk].steps)
    assert walked[walk].open == ()


@pytest.mark.parametrize(
    ("walk", "early", "left_out"),
    [
        # what was asked in an earlier session is looked at before anything is asked anew
        ("p2r1", ["3..4", "6..8", "5..7"], ()),
        # approved without a word to the author, and without those of others
        ("p3r1", ["3..4", "3..5"], ("2", "6", "8")),
        ("p4r1", [], ("2", "6", "8")),
    ],
)
def test_what_came_early_and_what_a_session_leaves_out(walked, walk, early, left_out):
    """By a reading of the notes, step by step."""
    account = walked[walk]
    found = [order.ref.rpartition("/")[2] for order in account.shown(OrderShown.EARLY)]
    assert found == early
    assert account.left_out == left_out


def test_a_walk_says_of_a_dependency_what_happened_in_it(study):
    """In the chart as a voice beside what was said, from the same source."""
    row = ssm.compare(study, "review").chart("review").row("3..4")
    assert {"p2r1", "p3r1"} <= set(row.overall.no)
    assert "p4r1" in row.overall.yes


def test_the_walks_are_told_in_words_and_end_in_questions(study):
    """Each in the words of the session, with nobody graded."""
    told = " ".join(as_text(ssm.walk(study)).split())
    assert "What made it possible to do “See that what was asked is done” before" in told
    assert "“Tell the author what was found” is left out" in told


def test_whom_to_ask_next_is_told_from_what_the_reviewers_left_open(study):
    """The questions of the chart go to reviewers, never to those who read the notes."""
    agenda = ssm.compare(study, "review").chart("review").agenda
    assert len(agenda) >= 10
    assert all("?" in question.ask for question in agenda)
    assert not any("Readers of the notes" in question.whom for question in agenda)
