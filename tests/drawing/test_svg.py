"""SVG: what a study says comes out literally, named, linked and reachable."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.drawing.scene.marks import Line, Scene, Shape, Text, TextPath, Thing
from ssm.drawing.svg.escape import number, safe_href, svg_id
from ssm.drawing.svg.write import write_svg
from ssm.drawing.text.clusters import bare
from ssm.drawing.text.visible import visible
from ssm.errors import InvalidValueError
from tests.strategies import hostile_texts

SVG = "{http://www.w3.org/2000/svg}"


def scene_of(*things: Thing, title: str = "T", description: str = "D") -> Scene:
    """A page with some things."""
    return Scene(
        ref="model/m", title=title, description=description, width=200, height=100, things=things
    )


def thing(text: str = "words", **changes) -> Thing:
    """A thing with a text in an outline."""
    square = ((0.0, 0.0), (40.0, 0.0), (40.0, 20.0), (0.0, 20.0))
    marks = (Shape(points=square, fill="tint-blue"), Text(x=20, y=10, lines=(text,)))
    return Thing(
        **{"ref": "model/m/1", "role": "activity", "title": text, "marks": marks, **changes}
    )


@given(hostile_texts, st.sampled_from(["light", "dark", "print"]))
def test_every_text_comes_out_literally_and_the_file_always_parses(text, theme):
    """Markup, quotes, line ends, control characters: all of it is text."""
    drawn = write_svg(scene_of(thing(text), title=text, description=text), theme=theme)

    root = ET.fromstring(drawn)
    lines = ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]

    assert (
        root.find(f"{SVG}title").text in {visible(text), visible(text).strip() or None}
        or (root.find(f"{SVG}title").text or "").split() == visible(text).split()
    )
    assert [_letters(line) for line in lines] == [_letters(visible(text))]


def _letters(text: str) -> list[str]:
    """What is to be read of a text, whatever its order on the page."""
    return sorted("".join(bare(text).split()))


@pytest.mark.parametrize("text", [r"\N", "<b>x</b>", "</svg>", "]]>", '"a"', "'a'", "&amp;"])
def test_hostile_words_are_the_words_on_the_picture(text):
    """No entity is read, no tag is opened, nothing is swallowed."""
    root = ET.fromstring(write_svg(scene_of(thing(text))))

    assert [node.text for node in root.iter(f"{SVG}text")] == [text]
    assert root.find(f".//{SVG}g").get("aria-label") == text


def test_the_picture_and_every_thing_on_it_have_names():
    """Title and description for the whole, a title and an id for each thing."""
    root = ET.fromstring(write_svg(scene_of(thing("See the patient"))))
    group = root.find(f"{SVG}g")

    assert root.get("role").startswith("graphics-document")
    assert root.get("aria-labelledby") == "model:m:title"
    assert root.get("aria-describedby") == "model:m:desc"
    assert root.find(f"{SVG}desc").text == "D"
    assert (group.get("id"), group.get("class")) == ("model:m:1", "activity")
    assert group.get("aria-label") == group.find(f"{SVG}title").text == "See the patient"


def test_ids_are_unique_even_when_refs_repeat():
    """Two things of one ref, and things of the page itself, get ids of their own."""
    things = [thing(), thing(), thing(ref="model/m", role="heading"), thing(ref="root/m/owners")]

    drawn = write_svg(scene_of(*things))
    ids = re.findall(r' id="([^"]*)"', drawn)

    assert len(ids) == len(set(ids))
    assert "model:m:root:m:owners" in ids


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://example.org/a?b=c&d", True),
        ("http://example.org", True),
        ("mailto:a@example.org", True),
        ("model-x.svg", True),
        ("#model:x", True),
        ("javascript:alert(1)", False),
        (" java\nscript:alert(1)", False),
        ("\x01javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("vbscript:x", False),
        ("", False),
    ],
)
def test_only_safe_addresses_become_links(href, kept):
    """http, https, mailto and relative; everything else stays plain."""
    drawn = write_svg(scene_of(thing(href=href)))

    assert (safe_href(href) is not None) is kept
    assert ("<a " in drawn) is kept
    ET.fromstring(drawn)


@given(st.floats(-1e6, 1e6))
def test_numbers_have_at_most_two_decimals_and_no_minus_zero(value):
    """Small files, the same on every machine."""
    assert re.fullmatch(r"-?[0-9]+(\.[0-9]{1,2})?", number(value))
    assert number(value) != "-0"


@pytest.mark.parametrize(
    ("text", "faces"),
    [("Plain", 1), ("Größe → ✓", 1), ("Łódź", 2), ("Жук", 1), ("看板", 1), ("שלום", 1), ("👍", 1)],
)
def test_only_the_fonts_that_a_text_needs_are_carried(text, faces):
    """The Western core, the rest only when it is used, boxes for what no font of ours has."""
    assert write_svg(scene_of(thing(text)), "plain").count("@font-face") == faces


def test_text_along_a_line_refers_to_a_path_in_the_same_file():
    """A name that is written on a boundary."""
    way = TextPath(points=((0.0, 50.0), (50.0, 40.0), (120.0, 50.0)), text="clinic & ward")
    drawn = write_svg(scene_of(thing(marks=(way,))))

    assert ET.fromstring(drawn).find(f".//{SVG}tspan").text == "clinic & ward"
    (target,) = set(re.findall(r'href="#([^"]*)"', drawn))
    assert f'id="{target}"' in drawn


def test_lines_and_hatching_are_readable_without_colour():
    """Dashes, dots, zigzag, heads and hatches are shapes, not colours."""
    run = ((0.0, 0.0), (90.0, 0.0))
    marks = (
        Line(points=run, dash="dashed", head=True),
        Line(points=run, dash="dotted", tail=True),
        Line(points=run, zigzag=True),
        Shape(points=((0, 0), (50, 0), (50, 50), (0, 50)), hatch="cross", smooth=False),
    )
    drawn = write_svg(scene_of(thing(marks=marks)))

    assert drawn.count("stroke-dasharray") == 2
    assert len(ET.fromstring(drawn).findall(f".//{SVG}path")) == 7


def test_an_unknown_look_is_refused():
    """A programmer's mistake, said at once."""
    with pytest.raises(InvalidValueError, match="'look' must be one of sketch, plain"):
        write_svg(scene_of(), look="oil")


def test_an_id_says_on_which_drawing_a_thing_is():
    """So that many drawings can stand on one page."""
    assert svg_id("model/m/1", "model/m") == "model:m:1"
    assert svg_id("model/m/1", "comparison/m") == "comparison:m:model:m:1"
