"""Sheets: all drawings of a study on one, and models side by side, for debate."""

import re
import subprocess
import xml.etree.ElementTree as ET

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.drawing.draw import draw
from ssm.drawing.kinds import drawable
from ssm.drawing.layout import find_engine
from ssm.drawing.scene.marks import Scene, Text, TextPath
from ssm.drawing.scene.move import moved
from ssm.drawing.scene.sheet.grid import hung
from ssm.drawing.sheet import sheet
from ssm.drawing.stem import linked_file
from ssm.drawing.text.fonts import set_in
from ssm.errors import EngineError, InvalidValueError, UnknownRefError
from ssm.model.study import Study
from tests.drawing.models import models
from tests.drawing.strokes import outside, overlapping, struck, words
from tests.drawing.test_scenes import STUDY

SVG = "{http://www.w3.org/2000/svg}"
DEBATED = ("model/good-time", "model/full-slots", "model/next-step")


@pytest.fixture(scope="module")
def clinic():
    """The study of the clinic."""
    return ssm.load("examples/outpatients")


@pytest.fixture(scope="module")
def whole(clinic):
    """The sheet with all its drawings."""
    return sheet(clinic, look="plain", quality="draft")


@pytest.fixture(scope="module")
def debate(clinic):
    """Three of its models, side by side."""
    return sheet(clinic, *DEBATED)


def boxes(scene: Scene) -> dict[str, tuple[float, float, float, float]]:
    """The frame of each drawing on a sheet: left, top, right, bottom."""
    found = {}
    for thing in scene.things:
        if thing.role == "drawing":
            xs, ys = zip(*thing.marks[0].points, strict=True)
            found[thing.ref] = min(xs), min(ys), max(xs), max(ys)
    return found


def flat(scene: Scene) -> Scene:
    """A sheet of unscaled drawings, as one scene with all marks where they are seen."""
    things = []
    for thing in scene.things:
        if thing.placed:
            assert thing.placed.scale == 1
            at = thing.placed
            marks = tuple(moved(mark, at.x, at.y) for mark in thing.marks)
            thing = attrs.evolve(thing, marks=marks, placed=None)  # noqa: PLW2901
        things.append(thing)
    return attrs.evolve(scene, things=tuple(things))


def test_every_drawing_is_on_the_sheet_with_its_title(clinic, whole):
    """In the order in which a study is told."""
    assert tuple(boxes(whole.scene)) == drawable(clinic.study) == whole.parts
    told = [words_.text for words_ in words(whole.scene)]
    for drawing in draw(clinic, quality="draft", look="plain"):
        assert drawing.title.removeprefix("Comparison: ").removeprefix("Maltese cross: ") in told


def test_no_two_drawings_overlap_and_all_are_on_the_page(whole):
    """Each has a frame of its own, in which all of it lies."""
    found = boxes(whole.scene)

    for ref, (x0, y0, x1, y1) in found.items():
        assert x0 >= 0
        assert y0 >= 0
        assert x1 <= whole.scene.width
        assert y1 <= whole.scene.height
        for other, (a, b, c, d) in found.items():
            assert ref == other or x1 <= a or c <= x0 or y1 <= b or d <= y0, (ref, other)


def test_every_drawing_lies_in_its_frame(clinic, whole):
    """Scaled as a whole, so that nothing on it changes its place."""
    found, places = boxes(whole.scene), {}
    for thing in whole.scene.things:
        if thing.placed:
            parts = thing.ref.split("/")
            ref = parts[0] if parts[0] == "customers" else "/".join(parts[:2])
            places.setdefault(ref, set()).add(thing.placed)

    for drawing in draw(clinic, quality="draft", look="plain"):
        (at,) = places[drawing.ref]
        x0, y0, x1, y1 = found[drawing.ref]
        assert x0 - 0.01 <= at.x
        assert y0 - 0.01 <= at.y
        assert at.x + drawing.scene.width * at.scale <= x1 + 0.01
        assert at.y + drawing.scene.height * at.scale <= y1 + 0.01


def test_no_text_is_too_small_to_be_read(whole):
    """The sheet grows instead."""
    sizes = [
        mark.size * (thing.placed.scale if thing.placed else 1)
        for thing in whole.scene.things
        for mark in thing.marks
        if isinstance(mark, Text | TextPath)
    ]

    assert min(sizes) >= 8.99


def test_a_sheet_is_about_as_wide_as_paper_is(whole):
    """Neither a strip nor a scroll."""
    assert 1.0 < whole.scene.width / whole.scene.height < 2.0


def test_the_ids_on_a_sheet_are_unique_and_links_lead_to_them(whole):
    """An activity that is opened up leads to its own model, on the same sheet."""
    root = ET.fromstring(whole.svg)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    links = [element.get("href") for element in root.iter(f"{SVG}a")]

    assert len(ids) == len(set(ids))
    assert set(links) == {"#sheet:model:learn-times", "#sheet:model:good-time"}
    assert all(link[1:] in ids for link in links)


def test_a_link_to_what_is_not_on_the_sheet_leads_to_its_file(debate):
    """As in a drawing of its own."""
    links = re.findall(r'<a href="([^"]*)"', debate.svg)

    assert links == [linked_file("model/learn-times")]


def test_models_alone_stand_side_by_side_below_their_worldviews(clinic, debate):
    """On one scale and on one line, so that people can compare them."""
    told = " ".join(words_.text for words_ in words(debate.scene))
    tops = {box[1] for box in boxes(debate.scene).values()}
    operations = {
        thing.placed.y + min(y for _, y in thing.marks[0].points)
        for thing in debate.scene.things
        if thing.ref.endswith("/operations")
    }

    assert debate.ref == "sheet/debate"
    assert debate.file_stem == "sheet-debate"
    for ref in DEBATED:
        assert clinic.study[ref.replace("model", "root")].worldview in told
    assert len(tops) == 1
    assert max(operations) - min(operations) < 12


def test_no_line_runs_through_a_word_of_a_debate(debate):
    """Every word is whole and free."""
    with_all = flat(debate.scene)
    assert struck(with_all) == []
    assert overlapping(with_all) == []
    assert outside(with_all) == []


def test_one_model_or_a_mixture_makes_an_ordinary_sheet(clinic):
    """A debate needs two models, and nothing else."""
    assert sheet(clinic, "model/good-time").ref == "sheet"
    assert sheet(clinic, "model/good-time", "root/good-time").ref == "sheet"
    assert sheet(clinic, "model/good-time", "model/good-time").ref == "sheet"


@pytest.mark.parametrize("look", ["sketch", "plain"])
@pytest.mark.parametrize("theme", ["light", "dark", "print", "auto"])
def test_a_sheet_is_drawn_in_every_look_and_theme(look, theme):
    """As every drawing is."""
    drawn = sheet(ssm.load("examples/fence"), look=look, theme=theme, quality="draft")

    assert ET.fromstring(drawn.svg).get("id") == "sheet"
    assert drawn.png(0.2).startswith(b"\x89PNG")


def test_a_sheet_as_dot_is_a_graph_for_each_part(debate):
    """One behind the other, as programs that read DOT take them."""
    command = [find_engine(), "-Kdot", "-Tjson0"]
    done = subprocess.run(command, input=debate.dot.encode(), capture_output=True, check=True)

    assert debate.dot.count("digraph {") == 3
    assert done.stdout.count(b'"bb":') >= 3


def test_a_study_with_nothing_to_draw_gives_a_sheet_with_its_title():
    """Every part of a study is optional."""
    drawn = sheet(Study(title="Soon"))

    assert [words_.text for words_ in words(drawn.scene)] == ["Soon", "Nothing is drawn yet"]
    assert drawn.svg.startswith("<svg")


def test_a_part_that_cannot_be_drawn_hinders_no_other(clinic, monkeypatch):
    """Its place is taken by a notice, and the sheet says so."""
    from ssm.drawing.scene.model import model

    def refuse(*_args, **_kwargs):
        msg = "the layout engine has refused the graph"
        raise EngineError(msg)

    monkeypatch.setattr(model, "plan_of", refuse)

    drawn = sheet(clinic, "root/good-time", "model/good-time")

    assert drawn.failed
    assert tuple(boxes(drawn.scene)) == ("root/good-time", "model/good-time")


def test_what_is_not_there_is_refused(clinic):
    """As for single drawings."""
    with pytest.raises(UnknownRefError):
        sheet(clinic, "model/good-tine")
    with pytest.raises(InvalidValueError):
        sheet(clinic, *DEBATED, look="pink")
    with pytest.raises(EngineError):
        sheet(clinic, *DEBATED, engine="no-such-engine")


@given(st.lists(models(most=8), min_size=2, max_size=5))
@settings(max_examples=20)
def test_any_models_can_be_debated(some):
    """Large and small, with cycles and without arrows, with roots and without."""
    several = [
        attrs.evolve(model, id=f"m{n}", root="m" if n % 2 else "none")
        for n, model in enumerate(some)
    ]
    study = STUDY.add(*several)

    seen = flat(sheet(study, *(f"model/{model.id}" for model in several), look="plain").scene)

    with set_in("plain"):
        assert struck(seen) == []
        assert overlapping(seen) == []
        assert outside(seen) == []


_SIZES = st.tuples(st.integers(300, 2200), st.integers(300, 2200))


@given(st.lists(st.tuples(_SIZES, st.sampled_from([0.4, 0.7, 0.95])), min_size=1, max_size=24))
@settings(max_examples=60)
def test_drawings_of_any_size_are_hung_apart_and_large_enough(items):
    """Rows of one width, in their order; nobody is smaller than can be read."""
    sizes, leasts = [size for size, _ in items], [least for _, least in items]

    cards, width, height = hung(sizes, leasts, gap=36, above=100)

    assert len(cards) == len(items)
    for n, (card, (wide, high), least) in enumerate(zip(cards, sizes, leasts, strict=True)):
        x0, y0, x1, y1 = card.box
        assert card.at.scale >= min(least, 1.3) - 0.01
        assert -0.01 <= x0 <= card.at.x + 0.01
        assert card.at.x + wide * card.at.scale <= x1 + 0.01 <= width + 0.1
        assert card.at.y + high * card.at.scale <= y1 + 0.01 <= height + 0.1
        if n:
            before = cards[n - 1].box
            assert x0 >= before[2] + 35 or y0 >= before[3] + 35
