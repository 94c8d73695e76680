"""Arranging an activity model: nothing overlaps, nothing is struck through."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssm.drawing.geometry import distance, inside
from ssm.drawing.rows.blob import blob_for
from ssm.drawing.rows.levels import drawn_dependencies, rows_of
from ssm.drawing.rows.shape import Around
from ssm.drawing.rows.plan import Plan, plan_of
from ssm.drawing.scene.voice_places import meets
from ssm.model.activity import Activity, Model
from tests.drawing.models import FOURTEEN, chain, models

AROUND = Around(beside=400.0, above=150.0)


def all_blobs(plan: Plan):
    """The blobs of the operations and of monitoring and control."""
    return [*plan.blobs.values(), *(plan.control.blobs.values() if plan.control else ())]


@given(models(), st.sampled_from([0, 3, 9]))
@settings(max_examples=60)
def test_no_two_activities_overlap(model, voices):
    """Each activity has a place of its own, with the room below it."""
    plan = plan_of(model, AROUND, voices=voices)

    for one, other in itertools.combinations(all_blobs(plan), 2):
        assert not meets(one.room(), other.room())


@given(models(), st.sampled_from([0, 5]))
@settings(max_examples=60)
def test_no_arrow_runs_through_an_activity_that_is_not_its_own(model, voices):
    """An arrow meets the two activities that it joins, from outside, and no other."""
    plan = plan_of(model, AROUND, voices=voices)

    for d in plan.dependencies:
        way = plan.ways[d.name]
        for id, blob in plan.blobs.items():
            touched = [point for point in way if blob.covers(point)]
            assert touched == [], (d.name, id)
        assert distance(way[-1], (plan.blobs[d.head].x, plan.blobs[d.head].y)) > 0


@given(models())
@settings(max_examples=60)
def test_every_activity_and_arrow_is_inside_the_boundary(model):
    """The boundary of the operations holds all of them, and nothing of monitoring."""
    plan = plan_of(model, AROUND)

    if plan.frame:
        for blob in plan.blobs.values():
            assert all(inside(plan.frame.outline, point) for point in blob.outline())
        for way in plan.ways.values():
            assert all(inside(plan.frame.outline, point) for point in way)
    if plan.frame and plan.control:
        for blob in plan.control.blobs.values():
            assert not any(inside(plan.frame.outline, point) for point in blob.outline())
            assert all(inside(plan.control.frame.outline, point) for point in blob.outline())


@given(st.text(min_size=1, max_size=120))
def test_the_words_of_an_activity_fit_into_its_blob(text):
    """The corners of the box of words lie inside the outline."""
    blob = blob_for("1", text)
    x, y = blob.text[0] / 2, blob.text[1] / 2 * 0.86

    corners = [(x, y), (-x, y), (x, -y), (-x, -y)]

    assert all(blob.covers(corner) for corner in corners)


def test_one_arrow_goes_down_to_monitoring_and_one_comes_up():
    """Monitoring and control has exactly one arrow each way, to the boundary itself."""
    plan = plan_of(chain(3), AROUND)
    assert plan.control
    assert plan.frame
    low = max(y for _, y in plan.frame.outline)

    assert plan.control.down[0][1] > low - 40
    assert plan.control.down[-1][1] > plan.control.down[0][1]
    assert plan.control.up[-1][1] < plan.control.up[0][1]
    assert not inside(plan.frame.outline, plan.control.down[0])
    assert not inside(plan.frame.outline, plan.control.up[-1])


@pytest.mark.parametrize(
    ("model", "least", "most"),
    [(chain(8), 0.9, 2.1), (FOURTEEN, 0.9, 2.1), (chain(3), 0.7, 2.4)],
    ids=["eight in a row", "fourteen", "three"],
)
def test_a_model_is_compact_and_no_strip(model, least, most):
    """Long models are folded, so that they fit on a page."""
    plan = plan_of(model, Around(beside=400.0, above=170.0))

    assert least < (plan.width + 400) / (plan.height + 170) < most


def test_fourteen_activities_without_arrows_are_set_in_several_lines():
    """A row of many is broken rather than drawn as a strip."""
    model = Model(id="m", activities=[Activity(id=str(n), do="Do") for n in range(14)])

    plan = plan_of(model, AROUND)

    assert plan.width < 1100
    assert plan.height < 1200


def test_implied_and_dangling_arrows_are_not_drawn():
    """Dependency is transitive; an arrow to nowhere is a problem, not a crash."""
    model = Model(
        id="m",
        activities=[Activity(id=n, do="Do") for n in "123"],
        dependencies=["1 -> 2", "2 -> 3", "1 -> 3", "3 -> 9", "2 -> 2", "1 -> 2"],
    )

    assert [d.name for d in drawn_dependencies(model)] == ["1..2", "2..3"]


def test_rows_are_longest_paths():
    """An activity stands one row below the lowest of those that it depends on."""
    arrows = drawn_dependencies(FOURTEEN)

    rows = rows_of([activity.id for activity in FOURTEEN.activities], arrows)

    assert all(rows[d.head] > rows[d.tail] for d in arrows)
    assert {id for id, row in rows.items() if row == 0} == {"1", "2", "3"}
