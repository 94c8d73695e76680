"""What happened is told to others without files, case numbers, days and withheld words."""

import pytest

import ssm
from ssm.comparison.walking.formats import as_text
from ssm.masking.mask import mask
from ssm.masking.policy import NameMask, Policy, QuoteMask, SourceMasks


@pytest.fixture
def study():
    """One account from a file, told by people who have names."""
    return ssm.Study().add(
        ssm.Model(id="m", dependencies=["1 -> 2"], activities=[
            ssm.Activity(id="1", do="Ask"), ssm.Activity(id="2", do="Go")]),
        ssm.Source(id="obs-1", perspective=None, method="observation"),
        ssm.Finding(id="f1", text="She left in tears.", source="obs-1", about=[]),
        ssm.Walk(
            id="morning", date="2026-03-09", file="walks/hall.csv", case="4711", note="Ours.",
            means=[ssm.Meaning(what="Left in tears", rows="m/2"),
                   ssm.Meaning(what="Mrs Hall asked", rows="m/1")],
            steps=[
                ssm.Step(did="Mrs Hall asked", at="2026-03-09T08:10", who="Mrs Hall"),
                ssm.Step(did="Left in tears", at="08:20", finding="f1"),
                ssm.Step(did="Rang on 3 March", at="on 03/03/2026"),
            ],
        ),
    )  # fmt: skip


NAMES = [NameMask(name="Mrs Hall", as_="a patient")]


def test_names_files_and_days_are_gone_and_the_order_stays(study):
    """Names in steps and in what they mean are masked alike, so that they still fit."""
    (walk,) = mask(study, Policy(names=NAMES)).study.walks

    assert (walk.file, walk.case, walk.note) == (None, None, None)
    assert walk.date.isoformat() == "2026-03"
    assert [step.at for step in walk.steps] == ["08:10", "08:20", None]
    assert walk.steps[0].did == "A patient asked"
    assert walk.steps[0].who == ("A patient",)
    assert [s.activities for s in ssm.walk(mask(study, Policy(names=NAMES)).study).walked[0].steps
            ] == [("1",), ("2",), ()]  # fmt: skip


def test_days_may_be_told(study):
    """Where the policy says so."""
    policy = Policy(names=NAMES, sources=SourceMasks(dates="day", documents="keep"))
    (walk,) = mask(study, policy).study.walks

    assert walk.steps[0].at == "2026-03-09T08:10"
    assert walk.case == "4711"


def test_a_step_that_rests_on_withheld_words_tells_no_more_than_they_do(study):
    """It is still the same activity, in the same place."""
    policy = Policy(names=NAMES, quotes=[QuoteMask(finding=["f1"], says="somebody left")])
    done = mask(study, policy).study

    told = as_text(ssm.walk(done))

    assert "tears" not in told
    assert done.walks[0].steps[1].did == "[somebody left]"
    assert done.walks[0].steps[1].is_ == ("m/2",)
