"""PNG: our own fonts, and never more pixels than a machine can bear."""

import struct

import pytest

from ssm.drawing.export import png
from ssm.drawing.scene.marks import Scene, Text, Thing
from ssm.drawing.svg.write import write_svg
from ssm.errors import InvalidValueError


def page(width: float = 120, height: float = 60, text: str = "Ask"):
    """A small page as SVG."""
    marks = (Text(x=60, y=30, lines=(text,)),)
    thing = Thing(ref="model/m/1", role="activity", title="Ask", marks=marks)
    return write_svg(
        Scene(
            ref="model/m", title="T", description="D", width=width, height=height, things=(thing,)
        )
    )


@pytest.mark.parametrize("zoom", [1, 2.0, 0.5])
def test_an_image_has_the_size_of_the_page_times_the_zoom(zoom):
    """Width and height stand in the head of the file."""
    image = png(page(), zoom)

    assert image.startswith(b"\x89PNG")
    assert struct.unpack(">II", image[16:24]) == (120 * zoom, 60 * zoom)


@pytest.mark.parametrize("text", ["Ask", "Łódź", "→ ✓ ≠"])
def test_text_is_on_the_image(text):
    """A font that is not found would leave it empty, without a message."""
    assert png(page(text=text)) != png(page(text=" "))


@pytest.mark.parametrize("zoom", [0, -1, float("nan"), float("inf")])
def test_a_zoom_that_is_not_positive_is_refused(zoom):
    """With the value."""
    with pytest.raises(InvalidValueError, match="'zoom' must be more than 0"):
        png(page(), zoom)


@pytest.mark.parametrize(
    ("width", "height", "zoom"), [(9000, 9000, 2), (60000, 10, 1), (10, 10, 9e9)]
)
def test_an_image_that_would_be_too_big_is_refused_with_the_zoom_that_fits(width, height, zoom):
    """The library below would end the whole program instead."""
    with pytest.raises(InvalidValueError, match="ask for a zoom of at most"):
        png(page(width, height), zoom)


@pytest.mark.parametrize("zoom", [1e-300, 0.0001, 1 / 61])
def test_an_image_of_less_than_a_pixel_is_refused_with_the_zoom_that_fits(zoom):
    """The page is 60 pixels high: what is asked for instead can be made."""
    with pytest.raises(InvalidValueError, match="ask for a zoom of at least") as raised:
        png(page(), zoom)

    assert png(page(), float(str(raised.value).rpartition(" ")[2])).startswith(b"\x89PNG")
