"""The drawing of a walk: its lines cross only where something came before what it rests on."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.drawing.draw import draw, drawable
from ssm.drawing.scene.marks import Text
from ssm.drawing.scene.walk.order import lanes_of, standing
from ssm.drawing.scene.walk.walk import walk_scene
from ssm.drawing.text.fonts import set_in, width


def study(steps, edges=("1 -> 3", "2 -> 3", "3 -> 4"), names="1234"):
    """A model, and an account of some steps; a step is the ids of what it is."""
    return ssm.Study(
        models=[
            ssm.Model(
                id="m",
                activities=[
                    ssm.Activity(id=n, do=f"Do the thing that is called {n}") for n in names
                ],
                dependencies=list(edges),
            )
        ],
        walks=[
            ssm.Walk(
                id="w",
                steps=[
                    ssm.Step(did=f"Did {is_}", is_=[f"m/{n}" for n in is_], at="08:10", who="Me")
                    for is_ in steps
                ],
            )
        ],
    )


def scene(of):
    """The scene of the account."""
    with set_in("sketch"):
        return walk_scene(of, "w")


orders = st.lists(st.sampled_from([*"12345", ""]), min_size=1, max_size=7)
arrows = st.lists(
    st.sampled_from([f"{a} -> {b}" for a, b in itertools.combinations("12345", 2)]), unique=True
)


@settings(max_examples=200)
@given(orders, arrows)
def test_each_activity_stands_below_all_that_it_depends_on(steps, edges):
    """And first occurrences cross only where one of them came early."""
    (account,) = ssm.walk(study(steps, edges, "12345")).walked
    order = standing(account, "12345")

    for edge in edges:
        tail, head = edge.split(" -> ")
        assert order.index(tail) < order.index(head)
    firsts = [a for step in account.steps if step.shown in ("in order", "early")
              for a in step.activities]  # fmt: skip
    places = [order.index(activity) for activity in firsts]
    if not any(step.shown == "early" for step in account.steps):
        assert places == sorted(places)


@given(st.dictionaries(st.text(max_size=3), st.tuples(st.integers(0, 9), st.integers(0, 9))))
def test_no_two_arrows_of_one_lane_overlap(spans):
    """They may touch where one ends and the next begins."""
    lanes = lanes_of(spans)

    assert list(lanes) == list(spans)
    for one, other in itertools.combinations(spans, 2):
        if lanes[one] == lanes[other]:
            (a, b), (c, d) = sorted(spans[one]), sorted(spans[other])
            assert b <= c or d <= a


def boxes(found):
    """The boxes of all texts of a scene, a little smaller than they are."""
    for thing in found.things:
        for mark in thing.marks:
            if isinstance(mark, Text) and any(mark.lines):
                wide = max(width(line, mark.size, mark.font) for line in mark.lines)
                high = len(mark.lines) * mark.size * 1.1
                left = mark.x - (wide / 2 if mark.anchor == "middle" else 0)
                yield left + 1, mark.y - high / 2, left + wide - 1, mark.y + high / 2


@settings(max_examples=60, deadline=None)
@given(orders, arrows)
def test_no_words_lie_on_others_and_all_stand_on_the_page(steps, edges):
    """Whatever happened, it can be read."""
    with set_in("sketch"):
        found = walk_scene(study(steps, edges, "12345"), "w")
        every = list(boxes(found))

    for left, top, right, bottom in every:
        assert left >= 0
        assert top >= 0
        assert right <= found.width
        assert bottom <= found.height
    for (a, b, c, d), (e, f, g, h) in itertools.combinations(every, 2):
        assert c <= e or g <= a or d <= f or h <= b


def test_what_is_left_out_is_an_outline_and_what_comes_early_is_told():
    """The title of each thing says so to those who cannot see it."""
    found = scene(study(["3", "1"]))
    titles = {thing.ref: thing.title for thing in found.things}

    assert titles["model/m/2"].endswith("(not in this account)")
    assert "came before" in titles["model/m/1..3"]
    assert "Step 1: Did 3" in found.description


def test_a_very_long_account_is_drawn_in_part_and_says_so():
    """The rest is in the words of the account."""
    found = scene(study(["1"] * 75))

    assert any(thing.title == "and 15 more steps" for thing in found.things)


@pytest.mark.parametrize(
    "of",
    [
        ssm.Study(walks=[ssm.Walk(id="w", steps=["Rang"])]),
        ssm.Study(walks=[ssm.Walk(id="w")], models=[ssm.Model(id="m")]),
    ],
)
def test_an_account_without_steps_or_model_is_a_notice(of):
    """It is drawn only when it is asked for."""
    assert drawable(of)[-1:] != ("walk/w",)
    assert draw(of, "walk/w")[0].ref == "walk/w"


def test_a_walk_is_drawn_by_its_name_and_always_alike():
    """The same bytes for the same study."""
    of = study(["3", "1", "", "4"])
    first, second = draw(of, "w"), draw(of, "walk/w")

    assert drawable(of) == ("model/m", "walk/w")
    assert first[0].file_stem == "walk-w"
    assert first[0].svg == second[0].svg
