"""Drawings read aloud: everything on them has a name, a place in the order, a description."""

import re
import xml.etree.ElementTree as ET

import pytest

from ssm.drawing.scene.words import in_sentences
from tests.browser import Browser, chromium
from tests.drawing.examples import EXAMPLES, drawings_of

SVG = "{http://www.w3.org/2000/svg}"
UNNAMED = {"heading", "definition", "legend", "rule", "catwoe", "measures", "dependency", "tape"}
"""Groups without a name of their own: their words are read as they stand."""


@pytest.fixture(scope="module", params=EXAMPLES)
def drawings(request):
    """All drawings of an example."""
    return drawings_of(request.param)


def groups(svg: str) -> list[ET.Element]:
    """The things on a drawing in the order in which they are read."""
    root = ET.fromstring(svg)
    found = [one if one.tag == f"{SVG}g" else one.find(f"{SVG}g") for one in root]
    return [one for one in found if one is not None]


def test_the_whole_has_a_name_and_a_description_and_hides_nothing(drawings):
    """A role that keeps what is inside within reach; `img` would hide it."""
    for drawing in drawings:
        root = ET.fromstring(drawing.svg)
        by_id = {element.get("id"): element for element in root.iter()}
        role = root.get("role").split()[0]
        name = by_id[root.get("aria-labelledby")].text
        long = by_id[root.get("aria-describedby")].text
        assert (role, name) == ("graphics-document", drawing.title)
        assert len(long) > 40


def test_every_thing_has_a_tooltip_or_only_words(drawings):
    """What a pointer shows is what is read aloud."""
    for drawing in drawings:
        for group in groups(drawing.svg):
            label = group.get("aria-label")
            if label is None:
                assert UNNAMED & set(group.get("class").split()), group.get("class")
            else:
                assert group.get("role") == "img"
                assert group.find(f"{SVG}title").text == label


def test_the_title_of_a_drawing_is_read_first(drawings):
    """Then what holds other things, and last the legend."""
    for drawing in drawings:
        roles = [group.get("class") for group in groups(drawing.svg)]
        assert roles[0] == "heading"
        if roles.count("legend") == 1 and drawing.ref.startswith("picture"):
            assert roles[-1] == "legend"


def test_the_elements_of_a_picture_are_read_in_the_order_of_the_study(drawings):
    """The author's order, not that in which they happen to stand."""
    for drawing in drawings:
        if not drawing.ref.startswith("picture") or drawing.study[drawing.ref].image:
            continue
        ids = [e.id for e in drawing.study[drawing.ref].elements]
        actors = [
            g.get("id").rpartition(":")[2]
            for g in groups(drawing.svg)
            if "actor" in g.get("class").split()
        ]
        assert sorted(actors, key=ids.index) == actors


def test_a_description_is_a_row_of_sentences_that_each_end_once(drawings):
    """A voice pauses where a sentence ends."""
    for drawing in drawings:
        told = drawing.scene.description
        assert re.search(r"[.?!…”)]$", told)
        assert ".." not in told.replace("...", "…")
        assert "  " not in told


@pytest.mark.exe
def test_a_browser_tells_a_screen_reader_all_of_it_in_order(drawings, tmp_path):
    """The whole with its long description, then every thing by its name; one of each kind."""
    chromium()
    browser = Browser(tmp_path)
    kinds = {drawing.ref.partition("/")[0]: drawing for drawing in drawings}
    for drawing in kinds.values():
        page = tmp_path / "drawing.svg"
        page.write_text(drawing.svg, encoding="utf-8")
        told = browser.read_aloud(page)

        whole = next(part for part in told if part[0] == "graphics-document")
        names = [name for role, name, _ in told if role in {"image", "img"}]
        wanted = [group.get("aria-label") for group in groups(drawing.svg)]
        assert whole[1] == drawing.title
        assert whole[2] == " ".join(drawing.scene.description.split())
        assert names == [" ".join(label.split()) for label in wanted if label]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["One", "Two."], "One. Two."),
        (["Is it?", "Yes!", "Well…"], "Is it? Yes! Well…"),
        ([], ""),
    ],
)
def test_sentences_end_once(said, told):
    """Whoever wrote the stop already is not given a second."""
    assert in_sentences(said) == told
