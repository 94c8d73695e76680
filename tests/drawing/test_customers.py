"""Customers drawn: layers, arrows, worries; every word whole, apart and free."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.drawing.draw import drawable, resolved
from ssm.drawing.scene.customers.customers import customers_scene
from ssm.drawing.scene.marks import Figure, Line, Scene, Text
from ssm.drawing.steps import alone
from ssm.drawing.text.fonts import set_in
from ssm.model.stakeholder import Before, Stakeholder, Want, Wants
from ssm.model.study import Study
from tests.drawing.promises import lines_through_text, off_the_page, text_on_text
from tests.drawing.strokes import outside, overlapping, struck

IDS = tuple("abcdefghi")
TEXTS = (
    "Half a day for five minutes.",
    "That the next one measures better, is worn less, and nobody tells us why it is so.",
    "Wartezeitverkürzungsmaßnahmen",
    "ok",
)
KINDS = ("nurse", "group", "family", "committee", "agency", "person", "unicorn")


@st.composite
def chains(draw: st.DrawFn) -> Study:
    """Up to nine stakeholders who serve each other in any way, with worries and wants."""
    ids = IDS[: draw(st.integers(1, len(IDS)))]
    some = st.lists(st.sampled_from(ids), max_size=4, unique=True)
    texts = st.sampled_from(TEXTS)
    wants = st.lists(
        st.builds(Want, whom=st.sampled_from(ids), text=texts),
        max_size=2,
        unique_by=lambda want: want.whom,
    )
    return Study(
        title="Any",
        stakeholders=[
            Stakeholder(
                id=id,
                is_=draw(st.sampled_from(KINDS)),
                label=draw(st.none() | texts),
                serves=draw(st.none() | some),
                before=Before(serves=draw(some)),
                worries=draw(st.lists(texts, max_size=3)),
                wants=Wants(from_=draw(wants), for_=draw(wants)),
            )
            for id in ids
        ],
    )


def is_whole(scene: Scene) -> None:
    """Nothing on a scene is struck through, overlaid or cut."""
    assert text_on_text(scene) == []
    assert lines_through_text(scene) == []
    assert off_the_page(scene) == []
    assert struck(scene) == []
    assert overlapping(scene) == []
    assert outside(scene) == []


@given(chains(), st.sampled_from(["sketch", "plain"]))
@settings(max_examples=60)
def test_no_line_runs_through_a_word_and_no_word_lies_on_another(study, look):
    """Whoever serves whom, every name, worry, want and question can be read."""
    with set_in(look):
        is_whole(alone(customers_scene(study)))


STREET = Study(
    title="A street",
    stakeholders=[
        Stakeholder(id="baker", is_="cook", serves=["cafe"], before=Before(serves=["guests"])),
        Stakeholder(
            id="cafe",
            serves=["guests"],
            before=Before(serves=["guests"]),
            worries=[ssm.Statement(text="Crumbs.", findings=["f1"]), "That it rains."],
            wants=Wants(from_=[Want(whom="baker", text="warm bread")]),
        ),
        Stakeholder(id="guests", is_="group", serves=[]),
        Stakeholder(id="council", is_="committee", label="Town council"),
    ],
    pictures=[
        ssm.Picture(id="old", date="2026-01-01", elements=[ssm.Element(id="cafe", mood="sad")]),
        ssm.Picture(id="new", date="2026-02-01", elements=[ssm.Element(id="cafe", mood="happy")]),
    ],
    sources=[ssm.Source(id="s1", perspective="cafe"), ssm.Source(id="s2", present=["guests"])],
    findings=[ssm.Finding(id="f1", text="Crumbs, everywhere.", source="s1")],
)


@pytest.fixture(scope="module")
def street() -> Scene:
    """A street with everything on it."""
    return alone(customers_scene(STREET))


def marks(scene: Scene, kind: type, role: str | None = None) -> list:
    """All marks of a kind, of things with a role."""
    things = [thing for thing in scene.things if role in (None, thing.role)]
    return [mark for thing in things for mark in thing.marks if isinstance(mark, kind)]


def test_who_serves_stands_above_whom_they_serve(street):
    """Layers go from the furthest in, above, to the end users, below."""
    places = {
        thing.ref: mark.y
        for thing in street.things
        if thing.role == "actor"
        for mark in thing.marks
        if isinstance(mark, Figure)
    }

    assert places["customers/baker"] < places["customers/cafe"] < places["customers/guests"]
    assert [thing.title for thing in street.things if thing.role == "boundary"] == [
        "End users",
        "One step away",
        "Two steps away",
    ]


def test_what_was_heard_and_what_is_assumed_stand_in_two_hands(street):
    """With who said so, or in the other hand and without one."""
    told = {" ".join(text.lines): text.font for text in marks(street, Text)}

    assert told["“Crumbs.”"] == "quote"
    assert told["– Cafe"] == "text"
    assert told["That it rains."] == "text"
    assert told["warm bread"] == "text"


def test_an_empty_chair_stands_for_those_whom_nobody_asked(street):
    """The cafe was asked, the guests were there when it was."""
    chairs = [thing.ref for thing in street.things if thing.role == "chair"]

    assert chairs == ["customers/baker/chair", "customers/council/chair"]


def test_then_and_now_are_told_by_the_line(street):
    """Dashed for before, solid for now, and both for what stayed."""
    dashes = {
        thing.title: {mark.dash for mark in thing.marks if isinstance(mark, Line)}
        for thing in street.things
        if thing.role == "flow"
    }

    assert dashes == {
        "Baker serves Cafe": {"solid"},
        "Baker served before Guests": {"dashed"},
        "Cafe serves Guests": {"solid", "dashed"},
    }


def test_a_face_has_the_mood_of_the_newest_picture(street):
    """People change; the drawing shows how they felt last."""
    moods = [figure.mood for figure in marks(street, Figure, "actor") if figure.kind == "person"]

    assert moods == ["happy"]


def test_the_whole_drawing_is_told_in_sentences(street):
    """For those who cannot see it."""
    for told in (
        "End users: Guests.",
        "Beside all layers: Town council.",
        "Cafe worries: Crumbs. (heard).",
        "Cafe wants from Baker: warm bread (assumed).",
        "Town council: nobody asked them yet.",
    ):
        assert told in street.description


def test_it_is_drawn_when_anybody_serves_anybody():
    """And not of a study that says nothing of it."""
    nobody = Study(stakeholders=[Stakeholder(id="a"), Stakeholder(id="b", serves=[])])

    assert drawable(STREET)[0] == "customers"
    assert drawable(nobody) == ()
    assert is_whole(alone(customers_scene(nobody))) is None
    assert is_whole(alone(customers_scene(Study()))) is None


def test_a_picture_that_is_called_customers_is_named_with_its_kind():
    """The bare word is always the drawing of who serves whom."""
    study = STREET.add(ssm.Picture(id="customers"))

    assert resolved(study, "customers") == "customers"
    assert resolved(study, "picture/customers") == "picture/customers"


@pytest.mark.parametrize("example", ["customers", "outpatients"])
@pytest.mark.parametrize("look", ["sketch", "plain"])
def test_the_drawing_of_an_example_is_whole_and_of_the_shape_of_a_poster(example, look):
    """Every word can be read, in both looks."""
    (drawing,) = ssm.draw(ssm.load(f"examples/{example}"), "customers", look=look)

    is_whole(drawing.scene)
    assert 1.1 < drawing.scene.width / drawing.scene.height < 1.9
    assert drawing.problems == ()
    assert drawing.dot.startswith("digraph")
