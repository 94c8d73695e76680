"""What is done now beside a model: plain rules on what a person set beside each other."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ssm
from ssm.comparison.as_is import Way, as_is
from ssm.comparison.as_is.paths import after, shortest
from ssm.errors import UnknownRefError

ACTIVITIES = {"1": "Plan the day", "2": "Call each patient", "3": "Ask who came"}


def study(tasks, links=(), dependencies=("1 -> 2",), **more):
    """A study with one model and one account of today.

    Args:
        tasks: by id, what each is; None where nobody looked.
        links: between them.
        dependencies: of the model.
        more: fields of the account.
    """
    return ssm.Study(
        models=[
            ssm.Model(
                id="m",
                label="One list",
                monitoring=None,
                activities=[ssm.Activity(id=id, do=do) for id, do in ACTIVITIES.items()],
                dependencies=dependencies,
            )
        ],
        as_is=[
            ssm.AsIs(
                id="today",
                tasks=[ssm.Task(id=id, do=f"Do {id}", is_=is_) for id, is_ in tasks.items()],
                links=links,
                **more,
            )
        ],
    )


def laid(*given, **more):
    """The one overlay of such a study."""
    (overlay,) = as_is(study(*given, **more))
    return overlay


@pytest.mark.parametrize(
    ("tasks", "links", "way", "steps", "back"),
    [
        ({"a": ["m/1"], "b": ["m/2"]}, ["a -> b"], "held", "ab", ""),
        ({"a": ["m/1"], "b": ["m/2"]}, ["a <-> b"], "held", "ab", ""),
        ({"a": ["m/1"], "b": ["m/2"]}, ["a ~> b"], "held", "ab", ""),
        ({"a": ["m/1"], "b": ["m/2"]}, ["b -> a"], "reversed", "ba", ""),
        ({"a": ["m/1"], "b": ["m/2"]}, [], "apart", "", ""),
        ({"a": ["m/1"], "b": ["m/2"]}, ["a -- b", "a >< b"], "apart", "", ""),
        ({"a": ["m/1"], "b": ["m/2"], "s": []}, ["a -> s", "s -> b"], "detour", "asb", ""),
        ({"a": ["m/1"], "b": ["m/2"], "s": None}, ["b -> s", "s -> a"], "reversed", "bsa", ""),
        (
            {"a": ["m/1"], "b": ["m/2"], "s": []},
            ["a -> s", "s -> b", "b -> a"],
            "circle",
            "asb",
            "ba",
        ),
        ({"a": ["m/1"], "b": ["m/2"], "s": []}, ["a -> b", "b -> s", "s -> a"], "held", "ab", ""),
        ({"a": ["m/1"], "b": ["m/2"], "c": ["m/2"]}, ["a -> c", "b -> c"], "held", "ac", ""),
        ({"a": ["m/1"], "c": ["m/1"], "b": ["m/2"]}, ["a -> c", "c -> b"], "held", "cb", ""),
        ({"a": ["m/1", "m/2"]}, ["a -> a"], "one-step", "a", ""),
        ({"a": ["m/1"]}, ["a -> a"], "open", "", ""),
        ({"a": None, "b": []}, ["a -> b"], "open", "", ""),
    ],
)
def test_each_dependency_is_gone_in_one_way(tasks, links, way, steps, back):
    """The shortest way is told; tasks of the two ends are no way round."""
    (course,) = laid(tasks, links).courses
    assert (course.way, course.steps, course.back) == (Way(way), tuple(steps), tuple(back))


def test_steps_are_sorted_by_what_a_person_said_of_them():
    """None of the models', another model's, and not looked at are three things."""
    whole = study({"a": ["m/1"], "n": [], "u": None, "o": ["other/1"], "lost": ["m/9"]})
    whole = whole.add(ssm.Model(id="other", activities=[ssm.Activity(id="1", do="Wait")]))
    overlay, beside = as_is(whole)
    assert (overlay.model, overlay.none, overlay.unread) == ("m", ("n", "lost"), ("u",))
    assert overlay.elsewhere == {"o": ("model/other/1",)}
    assert (beside.model, dict(beside.elsewhere)) == ("other", {"a": ("model/m/1",)})


def test_a_link_that_the_model_has_in_neither_direction_is_a_way_of_its_own():
    """What the model implies by way of others is none."""
    tasks = {"a": ["m/1"], "b": ["m/2"], "c": ["m/3"]}
    links = ["a -> c", "c -> a", "a -> b"]
    assert laid(tasks, links).own == (("a", "c"), ("c", "a"))
    overlay = laid(tasks, links, dependencies=["1 -> 2", "2 -> 3"])
    assert (overlay.own, overlay.against) == ((), (("c", "a"),))


@pytest.mark.parametrize(
    ("tasks", "links", "kind", "text"),
    [
        (
            {"a": ["m/1"], "s": []},
            [],
            "no-activity",
            "“Do s” is done today and no activity of this model asks for it. What is it for?",
        ),
        (
            {"a": ["m/1"], "s": [], "b": ["m/2"]},
            ["a -> s", "s -> b"],
            "detour",
            (
                "From “Plan the day” to “Call each patient” the way goes round today: “Do a” → "
                "“Do s” → “Do b”. What does “Do s” add, and for whom?"
            ),
        ),
        (
            {"a": ["m/1"]},
            [],
            "no-task",
            (
                "“Call each patient” and “Ask who came”: no step of this account is that. Tell "
                "me about the last time each was needed."
            ),
        ),
        (
            {"a": ["m/1"], "b": ["m/1"]},
            [],
            "several-steps",
            "“Plan the day” takes several steps today: “Do a” and “Do b”. What makes it so?",
        ),
        (
            {"a": ["m/1", "m/3"]},
            [],
            "several-activities",
            "One step today, “Do a”, is “Plan the day” and “Ask who came”. What goes well in that?",
        ),
        (
            {"a": ["m/1"], "u": None},
            [],
            "unread",
            "“Do u”: nobody has set this beside an activity yet. Which is it, if any?",
        ),
    ],
)
def test_remarks_are_observations_and_questions(tasks, links, kind, text):
    """One for each thing there is to see."""
    assert text in [remark.text for remark in laid(tasks, links).remarks if remark.kind == kind]


def test_where_nothing_is_set_beside_a_model_nothing_is_asked_of_the_model():
    """It would only say that nobody has looked."""
    assert [remark.kind for remark in laid({"a": None, "b": None}).remarks] == ["unread"]
    assert laid({}).remarks == ()


def test_whose_account_it_is_stands_beside_it():
    """Its source, who that is, how and when."""
    whole = study({"a": ["m/1"]}, source="obs-1").add(
        ssm.Stakeholder(id="us", label="The study team"),
        ssm.Source(id="obs-1", perspective="us", method="observation", date="2026-03-04"),
    )
    assert as_is(whole)[0].source == "The study team, observation, 4 March 2026"
    assert laid({"a": []}).source is None


def test_names_that_lead_nowhere_are_refused():
    """Accounts and models alike."""
    whole = study({"a": []})
    with pytest.raises(UnknownRefError):
        as_is(whole, "yesterday")
    with pytest.raises(UnknownRefError):
        as_is(whole, model="n")
    assert [overlay.model for overlay in as_is(whole, "as-is/today", model="model/m")] == ["m"]


IDS = "abcde"
LINKS = st.lists(st.sampled_from([f"{a} -> {b}" for a in IDS for b in IDS]), max_size=9)
TASKS = st.dictionaries(
    st.sampled_from(IDS),
    st.sampled_from([None, [], ["m/1"], ["m/2"], ["m/3"], ["m/1", "m/2"]]),
    min_size=1,
)


@given(TASKS, LINKS)
def test_every_task_is_in_one_place_and_every_dependency_gone_in_one_way(tasks, links):
    """Links that end nowhere, circles and links to oneself among them."""
    overlay = laid(tasks, links, dependencies=["1 -> 2", "2 -> 3"])
    elsewhere = {*overlay.none, *overlay.unread, *overlay.elsewhere}
    assert overlay.aligned | elsewhere == set(tasks)
    assert not overlay.aligned & elsewhere
    assert len(overlay.courses) == 2
    for course in overlay.courses:
        both = overlay.tasks[course.tail] and overlay.tasks[course.head]
        assert (course.way is Way.OPEN) is not bool(both)


@given(st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=12))
def test_the_shortest_way_is_as_short_as_trying_all_of_them_finds(pairs):
    """By brute force over all orders of five."""
    graph = after(pairs)
    found = shortest(graph, ["a"], ["b"])
    tried = [
        ("a", *between, "b")
        for count in range(4)
        for between in itertools.permutations("cde", count)
        if all(b in graph.get(a, ()) for a, b in itertools.pairwise(("a", *between, "b")))
    ]
    assert len(found) == min(map(len, tried), default=0)
    assert not found or found in tried
