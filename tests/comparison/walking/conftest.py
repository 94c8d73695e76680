"""A clinic whose mornings were watched, for the tests of walks."""

import pytest

import ssm


@pytest.fixture
def mornings():
    """Two mornings beside one model: one watched step by step, one as a log has it."""
    return ssm.Study(title="The clinic").add(
        ssm.Stakeholder(id="reception"),
        ssm.Stakeholder(id="nurses"),
        ssm.Model(
            id="good-time",
            activities=[
                ssm.Activity(id="1", do="Agree urgency"),
                ssm.Activity(id="2", do="Learn how long visits take"),
                ssm.Activity(id="3", do="Plan the day"),
                ssm.Activity(id="4", do="Tell each patient the time"),
                ssm.Activity(id="5", do="See the patient"),
            ],
            dependencies=["1 -> 3", "2 -> 3", "3 -> 4", "4 -> 5"],
        ),
        ssm.Source(id="obs-1", perspective="nurses", method="observation", date="2026-03-09"),
        ssm.Finding(id="f3", text="Two lists lay side by side.", source="obs-1", about=[]),
        ssm.Walk(
            id="monday",
            label="Monday morning",
            source="obs-1",
            steps=[
                ssm.Step(did="Opened both lists", is_="good-time/3", at="08:10",
                         who="reception", finding="f3"),
                ssm.Step(did="Called a patient in", is_="good-time/5", at="08:20", who="nurses"),
                ssm.Step(did="Looked for notes", is_=[], at="08:25"),
                ssm.Step(did="Told one the time", is_="good-time/4", at="08:40"),
                ssm.Step(did="Counted who waits", is_="good-time/monitor"),
                ssm.Step(did="Wrote the list anew", is_="good-time/3"),
            ],
        ),
        ssm.Walk(
            id="tuesday",
            date="2026-03-10",
            means=[ssm.Meaning(what="Rang", rows=["good-time/1", "good-time/4"]),
                   ssm.Meaning(what="List", rows="good-time/3"),
                   ssm.Meaning(what="Tea", rows=[])],
            steps=["Rang", "list", "Tea", "Rang", "Came in"],
        ),
    )  # fmt: skip
