"""What is done now as a picture: slips at the activities that they are, today's ways over it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.drawing.draw import draw, drawable
from ssm.drawing.scene.as_is.scene import as_is_scene
from ssm.drawing.scene.marks import Line, Shape, Text
from ssm.drawing.steps import alone
from ssm.drawing.text.fonts import set_in
from tests.drawing.models import PHRASES, models
from tests.drawing.strokes import outside, overlapping, struck

DOES = (*PHRASES[:5], PHRASES[6], "Stamp", "Send a letter with the hour")
WHO = ((), ("Nurses",), ("Reception", "The head of the department of outpatients"))


@st.composite
def days(draw):
    """A model, and an account of today with steps of any of it, of none, and not looked at."""
    model = draw(models(most=7))
    rows = [activity.id for activity in (*model.activities, *model.controls)]
    refs = [f"m/{row}" for row in rows]
    is_ = (
        st.none() | st.lists(st.sampled_from(refs), max_size=2, unique=True) if refs else st.none()
    )
    ids = [f"t{n}" for n in range(draw(st.integers(0, 12)))]
    pair = st.sampled_from(ids) if ids else st.nothing()
    links = draw(st.lists(st.tuples(pair, pair), max_size=14)) if ids else []
    tasks = [
        ssm.Task(
            id=id, do=draw(st.sampled_from(DOES)), is_=draw(is_), by=draw(st.sampled_from(WHO))
        )
        for id in ids
    ]
    graph = ssm.AsIs(id="day", tasks=tasks, links=[f"{a} -> {b}" for a, b in links])
    return ssm.Study(models=[model], as_is=[graph])


def scene_of(study):
    """The scene of its only account."""
    return alone(as_is_scene(study, study.as_is[0]))


@pytest.mark.parametrize("look", ["sketch", "plain"])
@given(study=days())
@settings(max_examples=40)
def test_nothing_is_struck_through_overlaid_or_cut(look, study):
    """Whatever is set beside whatever, and wherever the ways lead."""
    with set_in(look):
        scene = scene_of(study)

        assert overlapping(scene) == []
        assert outside(scene) == []
        assert struck(scene) == []


@given(days())
@settings(max_examples=40)
def test_every_step_has_a_slip_or_is_counted(study):
    """As long as they are a few dozen, each has one at every activity that it is."""
    scene, (graph,) = scene_of(study), study.as_is
    words = [
        " ".join(mark.lines).replace("-", "").replace(" ", "")
        for thing in scene.things
        if thing.role in ("activity", "task")
        for mark in thing.marks
        if isinstance(mark, Text) and mark.font == "quote"
    ]
    counted = any("moresteps" in each for each in words)
    for task in graph.tasks:
        whole = "".join(task.do.split()).replace("-", "")
        assert counted or whole in words


def clinic():
    """A study with a step of each kind, and ways of each kind."""
    return ssm.Study(
        stakeholders=[ssm.Stakeholder(id="desk", label="Front desk")],
        models=[
            ssm.Model(
                id="m",
                label="One list",
                activities=[
                    ssm.Activity(id="1", do="Plan the day"),
                    ssm.Activity(id="2", do="Call each patient"),
                    ssm.Activity(id="3", do="See each patient"),
                    ssm.Activity(id="4", do="Ask who came"),
                ],
                dependencies=["1 -> 2", "2 -> 3", "3 -> 4"],
            ),
            ssm.Model(id="other", activities=[ssm.Activity(id="1", do="Wait")]),
        ],
        as_is=[
            ssm.AsIs(
                id="day",
                label="The day",
                tasks=[
                    ssm.Task(id="a", do="Print the list", is_=["m/1"], by=["desk"]),
                    ssm.Task(id="b", do="Ring", is_=["m/2"]),
                    ssm.Task(id="s", do="Stamp it", is_=[]),
                    ssm.Task(id="c", do="Call them in", is_=["m/3"]),
                    ssm.Task(id="w", do="Sit", is_=["other/1"]),
                    ssm.Task(id="u", do="Count the slots"),
                ],
                links=["a -> b", "b -> s", "s -> c", "c -> a", "a -> c"],
            )
        ],
    )


def things_of(scene, role):
    """The things of a role by their refs."""
    return {thing.ref: thing for thing in scene.things if thing.role == role}


def test_the_lines_of_two_hands_are_told_apart():
    """A marker under what goes as the model asks, a pen for what goes otherwise."""
    scene = scene_of(clinic())
    arrows = things_of(scene, "dependency")
    held, asked = (arrows[f"model/m/{name}"] for name in ("1..2", "2..3"))
    assert [mark.ink for mark in held.marks] == ["tint-violet", "ink"]
    assert [mark.ink for mark in asked.marks] == ["soft"]
    pens = [thing.title for thing in things_of(scene, "today").values()]
    assert pens == [
        "Call each patient → Stamp it: it goes so today",
        "Stamp it → See each patient: it goes so today",
        "See each patient ↔ Plan the day: it goes so today",
    ]


def test_slips_tell_what_they_are_to_the_model_without_colour():
    """By their outline, and in words for those who cannot see it."""
    scene = scene_of(clinic())
    slips = things_of(scene, "task")
    dash = {ref: next(m.dash for m in t.marks if isinstance(m, Shape)) for ref, t in slips.items()}
    assert dash == {
        "as-is/day/s": "dashed",
        "as-is/day/w": "solid",
        "as-is/day/u": "dotted",
    }
    assert slips["as-is/day/s"].title == "Stamp it: done today, and no activity asks for it"
    plan = things_of(scene, "activity")["model/m/1"]
    assert plan.title == "Plan the day: done today as Print the list"
    assert "Front desk" in [line for m in plan.marks if isinstance(m, Text) for line in m.lines]


def test_a_question_has_the_sign_of_the_slip_that_it_is_about():
    """Dotted where a step was not looked at, dashed where no activity asks for it."""
    asked = things_of(scene_of(clinic()), "question")
    dash = {
        ref.rpartition("/")[2]: shape.dash
        for ref, thing in asked.items()
        for shape in thing.marks
        if isinstance(shape, Shape) and shape.fill == "bubble" and not shape.smooth
    }

    assert dash == {"no-activity": "dashed", "unread": "dotted"}


def test_no_pen_and_no_slip_is_red():
    """Nothing that is done today is marked as if it were a fault."""
    scene = scene_of(clinic())
    inks = {
        getattr(mark, "ink", None)
        for thing in scene.things
        if thing.role in ("task", "today", "activity", "dependency", "legend", "question")
        for mark in thing.marks
    }
    assert not inks & {"conflict", "control"}


def test_the_legend_has_the_signs_that_are_used_and_no_others():
    """A small account has a small legend."""
    (legend,) = things_of(scene_of(clinic()), "legend").values()
    told = [line for mark in legend.marks if isinstance(mark, Text) for line in mark.lines]
    assert [line for line in told if line != "abc"] == [
        "step that is done today",
        "step that no activity asks for",
        "step of another model",
        "step not set beside a model yet",
        "activity that no step is",
        "goes as the model asks",
        "asked for by the model",
        "goes so today",
    ]
    small = ssm.Study(
        models=[ssm.Model(id="m", monitoring=None, activities=[ssm.Activity(id="1", do="Ask")])],
        as_is=[ssm.AsIs(id="day", tasks=[ssm.Task(id="a", do="Ask", is_=["m/1"])])],
    )
    (legend,) = things_of(scene_of(small), "legend").values()
    assert [m.lines for m in legend.marks if isinstance(m, Text)][1:] == [
        ("step that is done today",)
    ]


def test_hundreds_of_steps_are_counted_where_there_is_no_room():
    """A few at each activity, a dozen alone, and the rest in numbers."""
    study = clinic()
    tasks = [
        ssm.Task(id=f"t{n}", do=f"Take step {n}", is_=[f"m/{n % 4 + 1}"] if n < 60 else None)
        for n in range(500)
    ]
    links = [f"t{n} -> t{(n * 7 + 1) % 500}" for n in range(500)]
    study = study.replace("as-is/day", tasks=tasks, links=links)
    scene = scene_of(study)
    assert overlapping(scene) == []
    assert outside(scene) == []
    words = [line for t in scene.things for m in t.marks if isinstance(m, Text) for line in m.lines]
    assert "and 12 more steps" in words
    assert len(things_of(scene, "task")) == 12
    assert scene.width < 3000


def test_the_account_is_drawn_over_the_model_that_most_of_it_is_set_beside():
    """And is among what can be drawn when any of it is."""
    assert "as-is/day" in drawable(clinic())
    (drawing,) = draw(clinic(), "as-is/day")
    assert (drawing.title, drawing.file_stem) == ("The day", "as-is-day")
    bare = clinic().replace("as-is/day", tasks=[ssm.Task(id="a", do="Ask")], links=[])
    assert "as-is/day" not in drawable(bare)
    assert draw(bare, "as-is/day")[0].problems == ()


def test_an_account_in_a_study_without_models_is_told_so():
    """There is nothing to lay it over."""
    study = ssm.Study(as_is=[ssm.AsIs(id="day", tasks=[ssm.Task(id="a", do="Ask")])])
    (drawing,) = draw(study, "as-is/day")
    words = [m.lines for t in drawing.scene.things for m in t.marks if isinstance(m, Text)]
    assert ("There is no activity model to lay it over.",) in words


def test_the_pen_has_heads_where_it_leads():
    """At both ends where it goes there and back."""
    lines = [
        mark
        for thing in things_of(scene_of(clinic()), "today").values()
        for mark in thing.marks
        if isinstance(mark, Line)
    ]
    assert [(line.tail, line.head) for line in lines] == [
        (False, True),
        (False, True),
        (True, True),
    ]
