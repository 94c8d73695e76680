"""The Maltese cross as a picture: every note is a dot, every empty arm has its number."""

import xml.etree.ElementTree as ET

import pytest

import ssm
from ssm.comparison.information.asking import openings
from ssm.drawing.scene.cross.plan import cross_plan
from ssm.drawing.scene.marks import Shape, Text, TextPath
from ssm.drawing.text.fonts import width

HOSTILE = (
    "<b>&amp;",
    "x" * 70,
    "two\nlines",
    "看板と患者",
    "\u202egnp.exe",
    "a" * 3 + " " + "b" * 40,
)


def study(notes, *, tasks=True, many=6):
    """A model whose activities need and give these notes in turn, and an account of today."""
    acts = [
        ssm.Activity(
            id=str(n + 1),
            do=f"Do what is to be done at step {n + 1} of them all",
            inputs=notes[n : n + 2],
            outputs=notes[n + 1 : n + 2],
        )
        for n in range(many)
    ]
    whole = ssm.Study().add(ssm.Model(id="m", activities=acts))
    done = [
        ssm.Task(id=f"t{n}", do=f"Handle {note}", inputs=notes[:1], outputs=[note])
        for n, note in enumerate(notes[:4])
    ]
    return whole.add(ssm.AsIs(id="now", tasks=done)) if tasks else whole


NOTES = [f"note about {what}" for what in ("red", "green", "blue", "the white ones", "black", "x")]


def scene(whole):
    """The scene of its cross."""
    return ssm.draw(whole, "cross/m")[0].scene


def dots(drawn, role):
    """The round marks on the rows of one half."""
    rows = [thing for thing in drawn.things if thing.role == role]
    return [mark for row in rows for mark in row.marks[1:] if isinstance(mark, Shape)]


@pytest.mark.parametrize("tasks", [True, False])
def test_every_note_is_a_dot(tasks):
    """As many as the tables have."""
    whole = study(NOTES, tasks=tasks)
    (found,) = ssm.information(whole)
    drawn = scene(whole)

    above = sum(len(one.needed) + len(one.given) for one in found.categories)
    below = sum(len(one.used) + len(one.yielded) for one in found.categories)
    assert len(dots(drawn, "activity")) == above
    assert len(dots(drawn, "task")) == below
    assert (below > 0) == tasks


def test_what_goes_in_lies_west_and_what_comes_out_lies_east():
    """As Wilson laid it out."""
    whole = ssm.Study().add(
        ssm.Model(id="m", activities=[ssm.Activity(id="1", do="Plan", inputs="a", outputs="b")])
    )
    drawn = scene(whole)
    (row,) = [thing for thing in drawn.things if thing.role == "activity"]
    words = next(mark for mark in row.marks if isinstance(mark, Text))
    west, east = (
        sum(x for x, _ in dot.points) / len(dot.points) for dot in dots(drawn, "activity")
    )

    assert west < words.x < east


def test_each_kind_of_information_is_named_on_both_sides():
    """The same list, mirrored."""
    drawn = scene(study(NOTES))
    (found,) = ssm.information(study(NOTES))

    for side in ("west", "east"):
        told = {}
        for thing in drawn.things:
            if f"/{side}-" in thing.ref:
                told.setdefault(thing.title, []).append(thing.marks[0].text)
        assert {name: " ".join(lines) for name, lines in told.items()} == {
            one.name: one.name for one in found.categories
        }


def test_every_question_that_has_a_place_has_its_number_there_and_its_words_below():
    """Up to fourteen; the tables have them all."""
    drawn = scene(study(NOTES))
    (found,) = ssm.information(study(NOTES))
    asked = openings(found)[:14]

    numbers = [thing for thing in drawn.things if thing.role == "question"]
    assert [thing.title for thing in numbers] == [each.ask for each in asked]
    (below,) = [thing for thing in drawn.things if thing.ref == "cross/m/questions"]
    told = [" ".join(mark.lines) for mark in below.marks if isinstance(mark, Text)]
    assert [each.ask for each in asked] == [text for text in told if not text.isdigit()]


def test_no_name_is_longer_than_its_lane_and_no_row_higher_than_its_box():
    """Text that is cut or overlaps is a fault."""
    for notes in (NOTES, [*NOTES, "a very long name of something that everybody needs to know"]):
        whole = study(notes)
        (found,) = ssm.information(whole)
        plan = cross_plan(found, 0)
        drawn = scene(whole)
        long = (plan.band[1] - plan.band[0]) / 0.8
        for thing in drawn.things:
            for mark in thing.marks:
                if isinstance(mark, TextPath):
                    assert width(mark.text, mark.size) <= long
        names = {}
        for thing in drawn.things:
            if thing.role == "information" and "/east-" in thing.ref:
                names.setdefault(thing.title, []).append(thing)
        most = max(len(lines) for lines in names.values())
        assert most * 14.5 * 1.16 <= plan.lane * 0.8


@pytest.mark.parametrize("look", ["sketch", "plain"])
@pytest.mark.parametrize("notes", [NOTES, list(HOSTILE), ["one"], []])
@pytest.mark.parametrize("tasks", [True, False])
def test_any_notes_give_a_drawing_inside_its_page(look, notes, tasks):
    """Long, foreign, hostile, one alone or none; and it is proper XML."""
    (drawing,) = ssm.draw(study(notes, tasks=tasks), "cross/m", look=look)

    assert not drawing.failed
    ET.fromstring(drawing.svg)
    assert "digraph" in drawing.dot
    for thing in drawing.scene.things:
        for mark in thing.marks:
            for x, y in getattr(mark, "points", ()):
                assert -1 <= x <= drawing.scene.width + 1
                assert -1 <= y <= drawing.scene.height + 1


def test_only_models_with_information_have_a_cross():
    """All others are drawn without one."""
    bare = ssm.Model(id="bare", activities=[ssm.Activity(id="1", do="Sit", measures="minutes")])
    whole = study(NOTES).add(bare)

    refs = [drawing.ref for drawing in ssm.draw(whole)]
    assert "cross/m" in refs
    assert "cross/bare" not in refs


def test_it_is_read_aloud_kind_by_kind():
    """What is needed for what, and what is open."""
    told = scene(study(NOTES)).description

    assert "note about green: needed for Do what is to be done" in told
    assert "Who" in told
