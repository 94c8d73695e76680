"""Before beside now: what was told in earlier rounds, as the same model in small."""

import datetime as dt
from itertools import pairwise

import pytest

from ssm.drawing.scene.comparison.comparison import comparison_scene
from ssm.drawing.scene.marks import Shape, Text
from ssm.drawing.steps import alone
from ssm.model.finding import Evidence, Finding, Round, Source
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study
from tests.drawing.models import chain
from tests.drawing.strokes import outside, overlapping, struck, words

MONTHS = ("march", "june", "september")


def study_of(rounds: int):
    """A study in which the nurses said no at first, and yes later."""
    model = chain(3)
    study = Study(stakeholders=[Stakeholder(id="nurses"), Stakeholder(id="patients")]).add(model)
    for n in range(rounds):
        day = dt.date(2026, 3 * n + 3, 2)
        about = Evidence(row="chain/1", happens="yes" if n else "no")
        study = study.add(
            Round(id=MONTHS[n], from_=day),
            Source(id=f"s{n}", perspective="nurses", date=day),
            Finding(id=f"f{n}", text="So it is.", source=f"s{n}", about=[about]),
        )
    return study


def scene_of(rounds: int):
    """The comparison of that study."""
    study = study_of(rounds)
    return alone(comparison_scene(study, study["model/chain"]))


@pytest.mark.parametrize(("rounds", "before"), [(0, 0), (1, 0), (2, 1), (3, 2)])
def test_each_round_before_stands_in_small_beside_the_present(rounds, before):
    """Nothing for a single round, one small model for two, two for three."""
    scene = scene_of(rounds)

    assert sum(thing.role == "before" for thing in scene.things) == before
    assert struck(scene) == []
    assert overlapping(scene) == []
    assert outside(scene) == []


def test_a_change_is_no_dispute():
    """March's no and June's yes are told side by side, each in its own drawing."""
    scene = scene_of(2)
    told = [text.text for text in words(scene)]
    small = next(thing for thing in scene.things if thing.role == "before")
    large = next(thing for thing in scene.things if thing.ref == "model/chain/1")

    assert any("June, from 2 June 2026" in text for text in told)
    assert "As told before: March" in told
    assert "accounts differ" not in told
    assert "1: Nurses: no" in small.title
    assert "Nurses: yes" in large.title


def test_the_legend_knows_the_signs_of_the_rounds_before():
    """March's no is not said any more, and is still to be read on the small model."""
    told = [text.text for text in words(scene_of(2))]

    assert {"says it happens", "told to happen"} <= set(told)
    assert {"says it does not", "told not to happen"} <= set(told)


def test_the_small_model_has_its_activities_in_the_same_order_and_place():
    """What lies left and above on the large drawing does so on the small one."""
    scene = scene_of(2)
    small = next(thing for thing in scene.things if thing.role == "before")
    numbers = [m for m in small.marks if isinstance(m, Text) and m.lines[0] in {"1", "2", "3"}]
    large = [
        next(m for m in thing.marks if isinstance(m, Text))
        for thing in scene.things
        if thing.ref in {"model/chain/1", "model/chain/2", "model/chain/3"}
    ]

    spans = [(b.x - a.x, b.y - a.y) for a, b in pairwise(numbers)]
    wide = [(b.x - a.x, b.y - a.y) for a, b in pairwise(large)]
    for (x, y), (u, v) in zip(spans, wide, strict=True):
        assert (x > 1) == (u > 1)
        assert (y > 1) == (v > 1)
    assert any(isinstance(mark, Shape) and mark.dash == "dashed" for mark in small.marks)
