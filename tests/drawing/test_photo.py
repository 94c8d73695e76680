"""Pictures on paper: the photograph is shown, and what is on it can be traced."""

import base64
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import attrs
import pytest
import resvg_py
from hypothesis import given, settings
from hypothesis import strategies as st

from ssm.drawing.draw import draw
from ssm.drawing.drawing import Drawing
from ssm.drawing.scene.marks import Photo, Scene
from ssm.drawing.scene.picture.photo import photo_scene
from ssm.drawing.svg.photo import photo_element
from ssm.files.image import Image
from ssm.files.image_file import image_of
from ssm.loading import load
from ssm.model.loaded import Loaded
from ssm.model.picture import Picture
from ssm.model.study import Study
from tests.drawing.pictures import everything, pictures
from tests.drawing.strokes import outside, overlapping, words
from tests.images import PLACE, TWO_COLOURS, jpeg, pixels_of, png


def _study() -> Study:
    study = everything()
    return study.replace("picture/week-1", image="photos/wall.png")


def _scene(image: Image | None) -> Scene:
    return photo_scene(_study(), _study().pictures[0], image)


def _photo(scene: Scene) -> Photo:
    (photo,) = (m for thing in scene.things for m in thing.marks if isinstance(m, Photo))
    return photo


SCENE = _scene(image_of(png(400, 300), "wall"))


@pytest.mark.parametrize(
    "size", [(400, 300), (4000, 3000), (30, 3000), (3000, 30), (1, 1), (620, 860)]
)
def test_a_photograph_is_scaled_and_not_stretched(size: tuple[int, int]) -> None:
    """It fits on the page, whatever its size."""
    photo = _photo(_scene(Image(kind="png", width=size[0], height=size[1], data=b"")))

    assert photo.w <= 860
    assert photo.h <= 620
    assert photo.w / size[0] == pytest.approx(photo.h / size[1], rel=0.1, abs=1)


def test_every_element_bubble_link_and_boundary_has_its_ref() -> None:
    """So that themes and findings lead to it as they do to any picture."""
    drawn = draw(attrs.evolve(_study(), pictures=[everything().pictures[0]]))[0].scene
    apart = ("heading", "legend", "photograph")
    refs = [{t.ref for t in scene.things if t.role not in apart} for scene in (SCENE, drawn)]

    assert refs[0] == refs[1]


def test_what_was_heard_keeps_its_source_on_paper_too() -> None:
    """And what is assumed is written in another hand."""
    told = [w.text for w in words(SCENE)]

    assert "– Patients, interview" in told
    assert any(text.startswith("“Half a day") for text in told)


def test_nothing_lies_outside_the_page_and_no_text_on_another() -> None:
    """However many elements and links are listed."""
    assert outside(SCENE) == []
    assert overlapping(SCENE) == []


@settings(max_examples=60)
@given(pictures(), st.integers(1, 3000), st.integers(1, 3000))
def test_whatever_is_listed_has_its_room(picture: Picture, wide: int, high: int) -> None:
    """Whatever the shape of the photograph, however much is on it."""
    image = Image(kind="png", width=wide, height=high, data=b"")
    scene = photo_scene(Study(), picture, image)

    assert outside(scene) == []
    assert overlapping(scene) == []


def test_the_head_tells_that_it_was_drawn_on_paper() -> None:
    """Beside date and drawer."""
    assert "Rich picture on paper · drawn by Nurses, a visitor" in [w.text for w in words(SCENE)]


def test_a_drawing_carries_the_photograph_and_not_where_it_was_taken(tmp_path: Path) -> None:
    """In the file itself: nothing is looked up when it is opened."""
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "wall.png").write_bytes(png())
    (drawing,) = draw(Loaded(study=_study(), folder=str(tmp_path)))

    assert drawing.problems == ()
    data = re.findall(r'xlink:href="data:image/png;base64,([^"]*)"', drawing.svg)
    assert [base64.b64decode(d) for d in data] == [image_of(png(), "wall").data]
    assert PLACE not in base64.b64decode(data[0])
    assert ET.fromstring(drawing.svg).tag.endswith("svg")


@pytest.mark.parametrize("folder", [None, "no-such-folder"])
def test_a_photograph_that_is_not_at_hand_leaves_its_place_free(folder: str | None) -> None:
    """The rest of the picture is drawn, with a word on what is not."""
    (drawing,) = draw(Loaded(study=_study(), folder=folder))

    (problem,) = drawing.problems
    assert (problem.code, drawing.failed) == ("DR06", False)
    assert "The photograph photos/wall.png is not at hand." in [
        w.text for w in words(drawing.scene)
    ]


@pytest.mark.parametrize(
    ("turn", "red_first", "upright"),
    [
        (1, True, False),
        (2, False, False),
        (3, False, False),
        (4, True, False),
        (5, True, True),
        (6, True, True),
        (7, False, True),
        (8, False, True),
    ],
)
def test_each_orientation_is_set_right(turn: int, red_first: bool, upright: bool) -> None:
    """Red left and blue right in the file: where they come to lie on the page."""
    w, h = (20, 40) if upright else (40, 20)
    mark = Photo(kind="png", x=w / 2, y=h / 2, w=w, h=h, turn=turn, data=TWO_COLOURS)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{w}" height="{h}">{photo_element(mark)}</svg>'
    )
    pixels = pixels_of(bytes(resvg_py.svg_to_bytes(svg_string=svg)))
    first = pixels[2][w // 2] if upright else pixels[h // 2][2]
    last = pixels[-3][w // 2] if upright else pixels[h // 2][-3]

    assert (first[0] > first[2], last[0] > last[2]) == (red_first, not red_first)


def test_the_example_shows_its_photograph() -> None:
    """A picture on paper stands among the others."""
    folder = Path(__file__).parents[2] / "examples" / "customers"
    (drawing,) = draw(load(folder), "picture/birthday")

    assert drawing.problems == ()
    assert _photo(drawing.scene).kind == "jpeg"
    assert len((folder / "photos" / "birthday-table.jpg").read_bytes()) < 60_000


def test_a_damaged_photograph_costs_no_drawing() -> None:
    """It looks sound from outside, and no program can read it: the rest is there."""
    scene = _scene(image_of(jpeg(), "wall"))
    drawing = Drawing(ref=scene.ref, scene=scene, study=_study())
    assert drawing.png(1.0).startswith(b"\x89PNG")
