"""What walks show speaks in the chart: what happened, and in which order; nothing else."""

import attrs
import pytest

import ssm
from ssm.comparison.walking.answers import walk_answers


def said(study):
    """Walk, row and what is said, as short as it can be."""
    return [
        (answer.walk, answer.row.removeprefix("model/good-time/"), str(answer.happens))
        for answer in walk_answers(study)
    ]


def test_steps_say_that_activities_happen_and_orders_whether_one_waits(mornings):
    """Nothing follows from what is left out, in doubt or not placed yet."""
    assert said(mornings) == [
        ("walk/monday", "3", "yes"),
        ("walk/monday", "5", "yes"),
        ("walk/monday", "4", "yes"),
        ("walk/monday", "monitor", "yes"),
        ("walk/monday", "3..4", "yes"),
        ("walk/monday", "4..5", "no"),
        ("walk/tuesday", "3", "yes"),
    ]


def test_an_answer_has_the_words_of_its_finding_or_of_the_step(mornings):
    """A quote is never put under words that are others."""
    first, second, *_ = walk_answers(mornings)

    assert (first.finding, first.text) == ("f3", "Two lists lay side by side.")
    assert (second.finding, second.text) == (None, "Called a patient in")
    assert (first.source, first.perspective, first.method) == ("obs-1", "nurses", "observation")
    assert first.who == ("reception",)
    assert first.date.isoformat() == "2026-03-09"


def test_an_account_without_a_source_is_a_source_of_its_own(mornings):
    """It is named by its ref."""
    assert walk_answers(mornings)[-1].source == "walk/tuesday"


@pytest.mark.parametrize(
    ("method", "file", "basis"),
    [
        ("observation", None, "seen"),
        ("observation", "walks/monday.csv", "seen"),
        ("interview", None, "told"),
        ("group interview", "walks/monday.csv", "told"),
        ("document", None, "record"),
        (None, "walks/monday.xes", "record"),
        (None, None, "seen"),
    ],
)
def test_an_account_rests_on_how_it_was_found(mornings, method, file, basis):
    """What a person told of their way stays told; what stands in a log is on record."""
    source = attrs.evolve(mornings["source/obs-1"], method=method)
    monday = attrs.evolve(mornings["walk/monday"], file=file)
    study = attrs.evolve(mornings, sources=[source], walks=[monday])

    assert {str(answer.basis) for answer in walk_answers(study)} == {basis}


def test_the_chart_shows_that_one_came_before_the_other(mornings):
    """The row of the dependency has a voice, with a basis, and leads back to the walk."""
    row = ssm.compare(mornings).chart("good-time").row("4 -> 5")

    assert row.overall.verdict == "absent"
    assert [answer.walk for answer in row.overall.answers] == ["walk/monday"]
    assert row.overall.observed == "absent"


@pytest.mark.parametrize(
    ("happens", "told"), [("no", ["no", "yes"]), ("partly", ["partly", "yes"]), ("yes", ["yes"])]
)
def test_a_step_that_was_read_otherwise_leaves_the_activity_to_a_later_step(happens, told):
    """The reading holds for its own step, and hides no other one."""
    study = ssm.Study().add(
        ssm.Model(id="m", activities=[ssm.Activity(id="1", do="Ask")]),
        ssm.Source(id="s", perspective="nurses"),
        ssm.Finding(id="f", text="?", source="s", about=[ssm.Evidence(row="m/1", happens=happens)]),
        ssm.Walk(
            id="w",
            source="s",
            steps=[
                ssm.Step(did="Asked", is_="m/1", finding="f"),
                ssm.Step(did="Asked Bo", is_="m/1"),
            ],
        ),
    )
    row = ssm.compare(study).chart("m").row("1")

    assert sorted(str(answer.happens) for answer in row.overall.answers) == told
