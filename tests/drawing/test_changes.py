"""draw_changes(): what came in is marked, what went is pale, the rest stands where it stood."""

import xml.etree.ElementTree as ET

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import plain_texts, studies, thinned

import ssm
from ssm.drawing.changes import draw_changes
from ssm.drawing.scene.marks import Figure, Text
from ssm.model.links import parse_link

AT = {"names": ("March", "June")}


@pytest.fixture(scope="module")
def study():
    """A picture and a model, small enough to be seen through."""
    return ssm.Study(title="The clinic").add(
        ssm.Stakeholder(id="nurses", is_="nurse"),
        ssm.Stakeholder(id="reception", is_="receptionist"),
        ssm.Picture(
            id="week-1",
            title="Monday",
            elements=[
                ssm.Element(id="nurses", mood="tired", says=["We keep our own list."]),
                ssm.Element(id="reception", thinks=["Who is coming?"]),
                ssm.Element(id="booking", is_="computer", label="Booking system"),
            ],
            boundaries=[ssm.Boundary(id="clinic", holds=["nurses", "booking"])],
            links=["nurses >< booking", "reception -> booking"],
        ),
        ssm.Root(id="day", label="A planned day", what="plan the day"),
        ssm.Model(
            id="day",
            activities=[
                ssm.Activity(id="1", do="Agree urgency with the doctor"),
                ssm.Activity(id="2", do="Plan the day in one list"),
                ssm.Activity(id="3", do="Tell each patient the time"),
            ],
            dependencies=["1 -> 2", "2 -> 3"],
        ),
    )


@pytest.fixture(scope="module")
def june(study):
    """The same a round later."""
    picture = study["picture/week-1"]
    nurses, reception, _ = picture.elements
    return study.replace(
        "picture/week-1",
        elements=[
            attrs.evolve(nurses, mood="calm", says=["One list, at last."]),
            reception,
            ssm.Element(id="desk", is_="document", label="The one list"),
        ],
        boundaries=[ssm.Boundary(id="clinic", holds=["nurses", "desk"])],
        links=[parse_link("nurses -> desk", label="plan")],
    ).replace(
        "model/day",
        activities=[
            ssm.Activity(id="1", do="Ask who can come"),
            ssm.Activity(id="2", do="Agree urgency with the doctor"),
            ssm.Activity(id="3", do="Plan the day in one shared list"),
        ],
        dependencies=["1 -> 3", "2 -> 3"],
    )


def scene_of(old, new, ref, **how):
    """The drawing of what changed in one part."""
    drawings = draw_changes(ssm.diff(old, new), **AT, **how)
    return next(drawing.scene for drawing in drawings if drawing.ref == f"changes/{ref}")


def names(scene, role):
    """What has a role, by the end of its ref; of legends nothing."""
    found = (thing for thing in scene.things if role in thing.role.split())
    return {thing.ref.split("/", 2)[2] for thing in found if thing.ref.count("/") > 1}


def tags(scene):
    """What stands on the tags."""
    things = [thing for thing in scene.things if thing.role == "tag"]
    marks = (mark for thing in things for mark in thing.marks if isinstance(mark, Text))
    return sorted(mark.lines[0] for mark in marks)


def words(scene):
    """All that can be read."""
    marks = (mark for thing in scene.things for mark in thing.marks if isinstance(mark, Text))
    return [" ".join(mark.lines) for mark in marks]


def test_who_came_is_marked_and_who_went_is_pale(study, june):
    """With what they said, and the links that hung on them."""
    scene = scene_of(study, june, "picture/week-1")

    assert names(scene, "marker") == {"desk", "nurses/says", "nurses..desk"}
    assert names(scene, "gone") == {
        *("booking", "nurses/says.2", "nurses..booking", "reception..booking")
    }
    assert tags(scene) == ["gone", "gone", "new", "new", "was tired"]


def test_nobody_moves_but_those_who_came(study, june):
    """So that an eye that knows the old picture finds what is new."""
    (before,) = ssm.draw(study, "week-1")
    scene = scene_of(study, june, "picture/week-1")
    spots = {id: (x, y) for id, x, y in before.scene.places if "/" not in id}
    figures = {
        thing.ref.rpartition("/")[2]: (mark.x, mark.y)
        for thing in scene.things
        for mark in thing.marks
        if isinstance(mark, Figure) and thing.role.split()[0] == "actor"
    }
    shift = {
        (figures[id][0] - spots[id][0], figures[id][1] - spots[id][1])
        for id in ("nurses", "reception")
    }
    assert len(shift) == 1


def test_activities_are_known_again_on_the_drawing(study, june):
    """New, gone with the number it had, renumbered, and the words as they were."""
    scene = scene_of(study, june, "model/day")

    assert tags(scene) == ["3 went", "new", "was 1", "was 2"]
    assert names(scene, "marker") == {"1", "1..3"}
    assert "3 read before: “Plan the day in one list”" in words(scene)
    assert "From March to June" in words(scene)


def test_an_arrow_that_went_hides_none_that_is_there(study):
    """What a longer way would imply is drawn all the same."""
    model = study["model/day"]
    acts = [act for act in model.activities if act.id != "2"]
    new = study.replace("model/day", activities=acts, dependencies=["1 -> 3"])
    scene = scene_of(study, new, "model/day")
    assert "1..3" in names(scene, "dependency") & names(scene, "marker")


def test_what_cannot_be_seen_is_not_drawn(study):
    """A date, another study's worldview: words are enough."""
    new = study.replace("picture/week-1", date="2026-06-01").replace("root/day", what="plan days")
    assert draw_changes(ssm.diff(study, new)) == ()
    assert draw_changes(ssm.diff(study, study)) == ()


def test_the_legend_has_the_signs_that_are_used_and_no_others(study):
    """Nothing went here, and nobody was otherwise."""
    desk = ssm.Element(id="desk", is_="document")
    elements = (*study["picture/week-1"].elements, desk)
    scene = scene_of(study, study.replace("picture/week-1", elements=elements), "picture/week-1")
    assert "came in" in words(scene)
    assert {"went out", "how it was", "a line that came in"}.isdisjoint(words(scene))


@pytest.mark.parametrize("look", ["sketch", "plain"])
@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_every_look_and_theme_has_it(study, june, look, theme):
    """As proper SVG, pale where it is meant to be."""
    for drawing in draw_changes(ssm.diff(study, june), look=look, theme=theme):
        groups = ET.fromstring(drawing.svg).iter("{http://www.w3.org/2000/svg}g")
        assert any(group.get("opacity") for group in groups)
        assert drawing.file_stem.startswith("changes-")


def test_the_same_two_versions_give_the_same_bytes(study, june):
    """Whenever they are set beside each other."""
    one, other = (draw_changes(ssm.diff(study, june), **AT) for _ in range(2))
    assert [drawing.svg for drawing in one] == [drawing.svg for drawing in other]


@settings(max_examples=12)
@given(studies(texts=plain_texts), st.data())
def test_any_two_studies_can_be_drawn(study, data):
    """Whatever came and went, links that dangle among it."""
    less = thinned(study, data.draw)
    for pair in ((study, less), (less, study)):
        for drawing in draw_changes(ssm.diff(*pair), quality="draft"):
            assert not drawing.failed
