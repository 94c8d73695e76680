"""The replay of a walk says what the definitions say, and nothing else."""

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssm.comparison.walking.outcomes import OrderShown
from ssm.comparison.walking.readings import reading
from ssm.comparison.walking.replay import Taken, ordering, replay

ORDERS = 300


def reachable(edges, start):
    """All that arrows lead to from one activity, found by trying every arrow again."""
    found = {head for tail, head in edges if tail == start}
    for _ in edges:
        found |= {head for tail, head in edges if tail in found}
    return found


def asked_for(activities, edges):
    """Arrows between operations that lie on no circle, by whether one comes back."""
    between = [(a, b) for a, b in edges if a in activities and b in activities]
    return tuple((a, b) for a, b in between if a not in reachable(between, b) and a != b)


def places(steps, activity):
    """Every place at which an activity happens."""
    return [place for place, step in enumerate(steps) if activity in step]


def shown_of(steps, tail, head):
    """What a dependency shows, said with all places of both its ends."""
    before, after = places(steps, tail), places(steps, head)
    if not before and not after:
        return "not reached"
    if not before:
        return "left out first"
    if not after:
        return "stopped short"
    if all(any(a < b for a in before) for b in after):
        return "held"
    return "together" if min(before) == min(after) else "early"


def waiting_of(edges, activities, steps, place, activity):
    """The activities that had not happened when another one happened first."""
    if any(activity in step for step in steps[:place]):
        return ()
    return tuple(
        each
        for each in activities
        if (each, activity) in edges and not any(each in step for step in steps[: place + 1])
    )


def drawn(seed):
    """A small model and an order of steps, some of them nothing or two things of it."""
    dice = random.Random(seed)
    activities = "123456"[: dice.randint(2, 6)]
    pairs = list(itertools.permutations((*activities, "monitor"), 2))
    edges = dice.sample(pairs, dice.randint(0, min(len(pairs), 8)))
    names = [*activities, *activities, "elsewhere"]
    steps = [dice.sample(names, dice.choice([0, 1, 1, 1, 2])) for _ in range(dice.randint(0, 9))]
    return activities, edges, steps


@pytest.mark.parametrize("seed", range(ORDERS))
def test_a_random_order_shows_what_the_definitions_say(seed):
    """Each dependency and each step, by another way than the replay's own."""
    activities, all_edges, steps = drawn(seed)
    edges = asked_for(activities, all_edges)

    assert ordering(activities, all_edges) == edges
    shown = replay(activities, edges, steps)

    assert list(shown.orders) == [shown_of(steps, tail, head) for tail, head in edges]
    assert shown.left_out == tuple(a for a in activities if not places(steps, a))
    assert shown.first == {a: min(places(steps, a)) for a in activities if places(steps, a)}
    for place, (step, told) in enumerate(zip(steps, shown.steps, strict=True)):
        assert told == tuple(
            Taken(
                activity=each,
                first=place == min(places(steps, each)),
                waits_for=waiting_of(edges, activities, steps, place, each),
            )
            for each in dict.fromkeys(step)
            if each in activities
        )


def test_random_orders_show_all_there_is_to_show():
    """The drawn orders are no easy ones: each outcome is met often."""
    met = [
        shown
        for seed in range(ORDERS)
        for activities, edges, steps in [drawn(seed)]
        for shown in replay(activities, asked_for(activities, edges), steps).orders
    ]
    asked = [word for word in OrderShown if word not in (OrderShown.ROUND, OrderShown.WATCHES)]

    assert min(met.count(word) for word in asked) >= 10


CHAIN = (("1", "2"), ("2", "3"))


@pytest.mark.parametrize(
    ("steps", "orders", "early"),
    [
        ("123", ["held", "held"], []),
        ("213", ["early", "held"], ["2"]),
        ("2 3", ["left out first", "held"], ["2"]),
        ("13", ["stopped short", "left out first"], ["3"]),
        ("3", ["not reached", "left out first"], ["3"]),
        ("", ["not reached", "not reached"], []),
        ("12321", ["held", "held"], []),
        ("321", ["early", "early"], ["3", "2"]),
    ],
)
def test_three_activities_in_a_row(steps, orders, early):
    """The sentences of the definitions, one by one."""
    shown = replay("123", CHAIN, [[each] for each in steps])

    assert list(shown.orders) == orders
    assert [t.activity for step in shown.steps for t in step if t.waits_for] == early


def test_a_step_that_is_two_activities_shows_no_order_between_them():
    """Both happened at once; neither waits for the other."""
    shown = replay("123", CHAIN, [["1"], ["3", "2"]])

    assert list(shown.orders) == ["held", "together"]
    assert all(taken.waits_for == () for step in shown.steps for taken in step)


def test_what_had_to_come_first_waits_only_once():
    """Later occurrences are repeats, whatever had happened by then."""
    shown = replay("123", CHAIN, [["2"], ["2"], ["1"], ["2"]])

    assert [(t.first, t.waits_for) for step in shown.steps for t in step] == [
        (True, ("1",)),
        (False, ()),
        (True, ()),
        (False, ()),
    ]


@pytest.mark.parametrize(
    ("edges", "asked"),
    [
        ([("1", "2"), ("2", "1")], ()),
        ([("1", "2"), ("2", "3"), ("3", "2")], (("1", "2"),)),
        ([("1", "monitor"), ("monitor", "control"), ("control", "1"), ("1", "2")], (("1", "2"),)),
        ([("1", "1"), ("1", "2")], (("1", "2"),)),
    ],
)
def test_circles_and_monitoring_ask_for_no_order(edges, asked):
    """Precedence is asked of two operations that share no circle."""
    assert ordering("123", edges) == asked


def steps_early(activities, edges, steps):
    """How many steps come early, and how many activities happen, by the replay."""
    shown = replay(activities, edges, steps)
    early = sum(any(taken.waits_for for taken in step) for step in shown.steps)
    return early, -len(shown.first)


@st.composite
def doubtful(draw):
    """A small model, and steps of which each may be several things."""
    activities = "12345"[: draw(st.integers(1, 5))]
    pairs = list(itertools.combinations(activities, 2))
    edges = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    option = st.lists(st.sampled_from(activities), max_size=2, unique=True)
    steps = draw(st.lists(st.lists(option, min_size=1, max_size=3), max_size=5))
    return activities, edges, steps


@settings(max_examples=500)
@given(doubtful())
def test_no_other_reading_has_fewer_early_steps(model):
    """All readings are tried, and the first of the best is the one that is taken."""
    activities, edges, steps = model
    every = list(itertools.product(*(range(len(options)) for options in steps)))

    def cost(choices):
        taken = [options[n] for options, n in zip(steps, choices, strict=True)]
        return steps_early(activities, edges, taken)

    assert reading(activities, edges, steps) == min(every, key=lambda way: (cost(way), way))


def test_a_long_log_in_which_every_name_is_in_doubt_is_read():
    """Very many sets of activities are not all followed, and a reading is still given."""
    activities = [str(n) for n in range(18)]
    edges = list(itertools.pairwise(activities))
    steps = [[[a], [b]] for a, b in zip(activities, reversed(activities), strict=True)] * 2

    chosen = reading(activities, edges, steps)

    assert len(chosen) == len(steps)
    assert set(chosen) <= {0, 1}
