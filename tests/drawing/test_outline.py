"""Letters as outlines: the same picture, in programs that take no fonts from an SVG."""

import re
import xml.etree.ElementTree as ET

import attrs
import pytest
from hypothesis import given, settings

from ssm.drawing.export import png
from ssm.drawing.scene.marks import Scene, Text, TextPath, Thing
from ssm.drawing.svg.write import write_svg
from ssm.drawing.text.fonts import LOOKS, fonts
from ssm.drawing.text.glyphs import glyphs
from ssm.drawing.text.visible import visible
from tests.drawing.images import apart, opened
from tests.strategies import hostile_texts

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"


def page(*marks: Text | TextPath) -> Scene:
    """A page with some texts."""
    thing = Thing(ref="model/m/1", role="activity", title="", marks=marks)
    return Scene(ref="model/m", title="T", description="D", width=400, height=140, things=(thing,))


def said(text: str, **changes) -> Text:
    """A text in the middle of the page."""
    return Text(**{"x": 200, "y": 70, "lines": (text,), "size": 22, **changes})


ARC = TextPath(
    points=((20.0, 120.0), (120.0, 40.0), (280.0, 40.0), (380.0, 120.0)),
    text="AVATAR, Outpatient clinic & ward",
    size=24,
)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(
    "mark",
    [
        said("AVATo Te. “Waiting”, five → six"),
        said("Größe, Łódź, Ěščřž", font="strong", anchor="start", x=10),
        said("What a day!", font="quote", anchor="end", x=390),
        Text(x=200, y=70, lines=("One", "two words", "and three of them"), font="title"),
        ARC,
    ],
)
def test_the_outlines_look_as_the_letters_do(look, mark):
    """Same fonts, same kerning, same place: the images are all but equal."""
    scene = page(mark)
    letters = opened(png(write_svg(scene, look), 2, look))
    shapes = opened(png(write_svg(scene, look, outline=True), 2, look))
    empty = opened(png(write_svg(page(), look), 2, look))

    assert max(apart(letters, shapes)) < (0.3 if mark is ARC else 0.1)
    assert max(apart(empty, shapes)) > 0.5


@pytest.mark.parametrize("look", LOOKS)
def test_no_font_and_no_text_is_left_in_it(look):
    """Whoever opens it needs nothing."""
    drawn = write_svg(page(said("Ask them"), ARC), look, outline=True)

    assert "font" not in drawn
    assert "<text" not in drawn
    assert "<style" not in drawn


def test_every_letter_is_defined_once_and_used_wherever_it_stands():
    """Small files; what is used is defined before it, in the same file."""
    drawn = write_svg(page(said("noon on noon")), outline=True)
    root = ET.fromstring(drawn)

    defined = [path.get("id") for path in root.findall(f"{SVG}defs/{SVG}path")]
    used = [use.get(HREF) for use in root.iter(f"{SVG}use")]

    assert len(defined) == len(set(defined)) == 2
    assert used == [f"#{defined['no'.index(letter)]}" for letter in "noononnoon"]
    assert drawn.index("<defs>") < drawn.index("<use")


@settings(max_examples=60)
@given(hostile_texts)
def test_what_a_text_says_stays_with_it_and_the_file_always_parses(text):
    """As the name of its group, for screen readers and for whoever searches the file."""
    root = ET.fromstring(write_svg(page(said(text)), outline=True))

    named = [group.get("aria-label") for group in root.iter(f"{SVG}g") if group.get("aria-label")]

    words = " ".join(visible(text).split())
    assert named == ([words] if words else [])


def test_two_drawings_on_one_page_keep_their_letters_apart():
    """Ids begin with the drawing's own."""
    one = write_svg(page(said("a")), outline=True)
    other = write_svg(Scene(**{**_fields(page(said("b"))), "ref": "model/n"}), outline=True)

    ids = [re.findall(r' id="([^"]*:g1)"', drawn) for drawn in (one, other)]

    assert ids == [["model:m:g1"], ["model:n:g1"]]


def _fields(scene: Scene) -> dict[str, object]:
    return {
        name: getattr(scene, name) for name in ("title", "description", "width", "height", "things")
    }


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("text", ["Reception", "AVATAR Tools", "five minutes of care"])
def test_a_line_of_outlines_is_no_wider_than_it_was_measured(look, text):
    """Kerning only narrows it; a scene has left room for more."""
    role = fonts(look).roles["text"]
    known = glyphs(role.face.ttf)
    row = known.line(text)

    assert (row[-1].x + row[-1].width) / known.em <= role.face.width(text) + 1e-9


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("text", ["Ερωτήσεις", "Жук и щука", "soon 🙂 done", "Kraków 3 → 4"])
def test_letters_of_other_fonts_are_outlines_too(look, text):
    """Greek, Cyrillic and emoji, which stand in another font than the rest."""
    scene = page(said(text, font="title"))
    drawn = write_svg(scene, look, outline=True)
    letters, shapes = (opened(png(svg, 2, look)) for svg in (write_svg(scene, look), drawn))

    assert "<text" not in drawn
    assert max(apart(letters, shapes)) < 0.1


@pytest.mark.parametrize("text", ["مرضى", "रोगी", "看板", "שלום 12"])
@pytest.mark.parametrize("along", [True, False])
def test_letters_that_join_or_that_only_a_system_has_stay_letters(text, along):
    """In their own font, which is carried if it is ours; the rest is outlined."""
    mark = attrs.evolve(ARC, text=text) if along else said(text)
    drawn = write_svg(page(mark, said("Ask")), outline=True)

    assert drawn.count("<text ") == 1
    assert "<use" in drawn
    assert drawn.count("@font-face") == 1
    assert "Patrick Hand';font-weight" not in drawn
