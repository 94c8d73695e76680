"""Arranging an activity model: nothing overlaps, nothing is struck through."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssm.drawing.arrange.touch import meet
from ssm.drawing.geometry import distance, hull, inside
from ssm.drawing.rows.blob import blob_for
from ssm.drawing.rows.levels import drawn_dependencies, rows_of
from ssm.drawing.rows.plan import Plan, plan_of
from ssm.drawing.rows.shape import Around
from ssm.drawing.rows.tangle import tangle, untangled
from ssm.drawing.steps import alone
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
    plan = alone(plan_of(model, AROUND, voices=voices))

    for one, other in itertools.combinations(all_blobs(plan), 2):
        assert not meet(one.room(), other.room())


@given(models(), st.sampled_from([0, 5]))
@settings(max_examples=60)
def test_no_arrow_runs_through_an_activity_that_is_not_its_own(model, voices):
    """An arrow meets the two activities that it joins, from outside, and no other."""
    plan = alone(plan_of(model, AROUND, voices=voices))

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
    plan = alone(plan_of(model, AROUND))

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
    plan = alone(plan_of(chain(3), AROUND))
    assert plan.control
    assert plan.frame
    low = max(y for _, y in plan.frame.outline)

    assert plan.control.down[0][1] > low - 40
    assert plan.control.down[-1][1] > plan.control.down[0][1]
    assert plan.control.up[-1][1] < plan.control.up[0][1]
    assert not inside(plan.frame.outline, plan.control.down[0])
    assert not inside(plan.frame.outline, plan.control.up[-1])


FAN = Model(
    id="fan",
    activities=[Activity(id=str(n), do=f"Take step {n}") for n in range(1, 13)],
    dependencies=[
        *(f"1 -> {n}" for n in range(2, 11)),
        *("5 -> 11", "6 -> 11", "7 -> 11", "8 -> 11", "10 -> 12", "11 -> 12"),
    ],
)
WEDGE = Model(
    id="wedge",
    activities=[Activity(id=str(n), do=f"Take step {n}") for n in range(1, 9)],
    dependencies=["1 -> 4", "2 -> 4", "3 -> 4", "4 -> 5", "5 -> 6", "6 -> 7", "6 -> 8"],
)
APART = Model(
    id="apart", activities=[Activity(id=str(n), do="Do") for n in range(1, 8)], dependencies=[]
)


@pytest.mark.parametrize(
    "model",
    [chain(5), chain(9), chain(14), FOURTEEN, FAN, WEDGE, APART],
    ids=["five in a row", "nine", "fourteen", "a plan", "a fan", "a wedge", "no arrows"],
)
def test_a_model_fills_a_landscape_page(model):
    """Chains are woven, fans are stacked: no page is a strip, and none stands upright."""
    plan = alone(plan_of(model, Around(beside=440.0, above=170.0, column=680)))

    assert 1.15 < (plan.width + 440) / max(plan.height + 170, 680) < 1.85


@pytest.mark.parametrize("model", [WEDGE, FAN, FOURTEEN], ids=["wedge", "fan", "plan"])
def test_the_boundary_sinks_in_where_nothing_is(model):
    """It follows the activities and leaves out part of what a taut line would take in."""
    plan = alone(plan_of(model, AROUND))
    assert plan.frame

    assert area(plan.frame.outline) < 0.97 * area(hull(plan.frame.outline))


def area(outline):
    """The area inside an outline."""
    pairs = zip(outline, (*outline[1:], outline[0]), strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def test_lone_activities_stand_in_turn_above_and_below():
    """A chain takes half the width that it would take on one line."""
    plan = alone(plan_of(chain(5), Around(beside=440.0, above=170.0, column=680)))
    ys = [plan.blobs[str(n)].y for n in range(1, 6)]

    turns = [(b - a) * (c - b) < 0 for a, b, c in zip(ys, ys[1:], ys[2:], strict=False)]

    assert all(turns)


def test_activities_that_nothing_orders_stand_in_the_order_of_the_study():
    """Without arrows, a reader goes from line to line."""
    plan = alone(plan_of(APART, AROUND))

    order = sorted(plan.blobs.values(), key=lambda blob: (blob.y, blob.x))

    assert [blob.id for blob in order] == [str(n) for n in range(1, 8)]


def test_arrows_are_untangled_by_exchanging_activities_of_one_row():
    """Two that stand crosswise change places."""
    ids = ("1", "2", "3", "4")
    places = {"1": (0, 0), "2": (300, 0), "3": (300, 300), "4": (0, 300)}
    blobs = {id: blob_for(id, "Do it").at(*places[id]) for id in ids}
    model = Model(
        id="m",
        activities=[Activity(id=id, do="Do it") for id in ids],
        dependencies=["1 -> 3", "2 -> 4"],
    )
    arrows = drawn_dependencies(model)

    found = untangled(blobs, rows_of(ids, arrows), arrows)

    assert tangle(found, arrows) < tangle(blobs, arrows)
    assert {blob.y for id, blob in found.items() if id in "12"} == {0}


def test_a_model_that_shows_no_voices_has_its_boundaries_drawn_in():
    """Activities stand where they stand in the comparison; the boundary is no wider for it."""
    full, bare = (alone(plan_of(WEDGE, AROUND, voices=7, bare=bare)) for bare in (False, True))
    assert full.frame
    assert bare.frame

    assert {id: (b.x, b.y) for id, b in full.blobs.items()} == {
        id: (b.x, b.y) for id, b in bare.blobs.items()
    }
    assert area(bare.frame.outline) < area(full.frame.outline)


def test_fourteen_activities_without_arrows_are_set_in_several_lines():
    """A row of many is broken rather than drawn as a strip."""
    model = Model(id="m", activities=[Activity(id=str(n), do="Do") for n in range(14)])

    plan = alone(plan_of(model, AROUND))

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
