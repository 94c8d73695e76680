"""The field plan: what is planned stands beside what might be, each by a fitting method."""

import csv
import io

import pytest

import ssm
from ssm.checks.language.deficit import deficit_said
from ssm.comparison.planning.formats import as_csv, as_json, as_markdown, as_text, as_yaml
from ssm.comparison.planning.methods import METHODS


def proposed(study, **how):
    """The proposals by id."""
    plan = ssm.field_plan(study, **how)
    return {line.visit.id: line for line in plan.lines if line.is_proposed}


@pytest.fixture
def plan(clinic):
    """What the clinic might plan in March."""
    return proposed(clinic, round="before")


def test_those_who_were_never_heard_are_visited(clinic):
    """By a conversation, at their own place."""
    line = proposed(clinic.add(ssm.Stakeholder(id="porters")))["hear-porters"]

    assert line.visit.from_ == ("porters",)
    assert line.visit.how == METHODS["hear"].how
    assert line.because == "nobody has talked with them yet"


def test_where_accounts_differ_one_of_each_side_is_brought_together(plan):
    """And if they do not wish that, one after the other."""
    line = plan["together-good-time-3"]

    assert set(line.visit.from_) == {"nurses", "consultants"}
    assert line.visit.about == ("good-time/3",)
    assert "one after the other" in line.visit.fallback


def test_what_was_only_told_is_watched_with_those_who_told_it(plan):
    """Nobody has seen it yet."""
    line = plan["watch-nurses"]

    assert "good-time/1" in line.visit.about
    assert line.visit.how == METHODS["watch"].how


def test_many_who_are_alike_get_a_short_survey(clinic):
    """A group is not talked with one by one."""
    study = clinic.replace("patients", is_="group")
    plan = proposed(study, round="before")

    assert {line.visit.how for line in plan.values() if line.visit.from_ == ("patients",)} <= {
        METHODS["survey"].how,
        METHODS["watch"].how,
    }


def test_what_an_open_visit_is_about_is_not_proposed_again(clinic, plan):
    """A row, a whole model, or a person."""
    held = {ref for line in plan.values() for ref in line.visit.about}
    visit = ssm.Visit(id="v1", learn="whose list counts", about=["good-time/3"], from_=["nurses"])
    after = proposed(clinic.add(visit), round="before")
    whole = proposed(clinic.add(ssm.Visit(id="v1", learn="all of it", about=["good-time"])))
    porters = clinic.add(ssm.Stakeholder(id="porters"))
    one = ssm.Visit(id="v1", learn="their day", from_=["porters"])

    assert held - {ref for line in after.values() for ref in line.visit.about} == {"good-time/3"}
    assert not any(ref.startswith("good-time") for v in whole.values() for ref in v.visit.about)
    assert "hear-porters" not in proposed(porters.add(one))


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_visit_that_is_over_does_not_stand_in_the_way(clinic, plan, status):
    """What is still open may be proposed again, under a name of its own."""
    visit = ssm.Visit(id="watch-nurses", learn="it", about=["good-time/1"], status=status)

    assert set(proposed(clinic.add(visit), round="before")) == {
        "watch-nurses-2" if id_ == "watch-nurses" else id_ for id_ in plan
    }


def test_every_row_that_is_open_is_in_one_proposal(clinic, plan):
    """No more than one, and none is passed over that somebody can be asked about."""
    chart = ssm.compare(clinic, round="before").charts[0]
    asked = {q.ref.removeprefix("model/") for q in chart.agenda if q.whom}
    about = [ref for line in plan.values() for ref in line.visit.about]

    assert sorted(about) == sorted(set(about))
    assert set(about) == asked


def test_those_who_study_are_visited_by_nobody(plan):
    """Nobody asks themselves."""
    assert not any("us" in line.visit.from_ for line in plan.values())


def test_proposals_can_be_copied_into_the_study(clinic, tmp_path):
    """The YAML reads back as the same visits."""
    plan = ssm.field_plan(clinic)
    (tmp_path / "study.yaml").write_text(f"ssm: 1\n{as_yaml(plan)}", encoding="utf-8")

    assert ssm.load(tmp_path).study.field_plan == plan.proposed


def test_the_plan_is_open_then_proposed_then_done(clinic):
    """In every format."""
    study = clinic.add(
        ssm.Visit(id="v1", learn="one", status="done", source="int-01"),
        ssm.Visit(id="v2", learn="two | three", from_=["nurses"], gives_back="a drawing"),
    )
    plan = ssm.field_plan(study)
    statuses = [each["status"] for each in as_json(plan)["visits"]]
    rows = list(csv.DictReader(io.StringIO(as_csv(plan))))

    assert statuses == ["open", *["proposed"] * len(plan.proposed), "done"]
    assert [row["status"] for row in rows] == statuses
    assert "two \\| three" in as_markdown(plan)
    assert [title for title in ("Planned", "Proposed", "Done") if title in as_text(plan)] == [
        "Planned",
        "Proposed",
        "Done",
    ]
    assert max(len(line) for line in as_text(plan, 40).splitlines()) <= 40


def test_only_what_is_to_be_learned_from_somebody_can_be_asked_for(clinic):
    """By id or by name."""
    lines = ssm.field_plan(clinic, "Nurses", round="before").lines

    assert lines
    assert all("nurses" in line.visit.from_ for line in lines)


def test_what_a_visit_gives_back_stands_in_the_guide(clinic):
    """A promise is kept."""
    visit = ssm.Visit(id="v1", learn="it", from_=["nurses"], gives_back="a drawing of their day")
    guide = ssm.ask(clinic.add(visit), "nurses").guides[0]

    assert "A drawing of their day." in guide.gives_back


def test_no_word_of_a_plan_judges(plan):
    """The wording of rule CP06 holds for what we propose."""
    for line in plan.values():
        visit = line.visit
        for text in (visit.learn, visit.how, visit.fallback, visit.gives_back, line.because):
            assert deficit_said(text) is None
