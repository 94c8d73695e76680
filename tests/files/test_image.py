"""Photographs: how big they are, which way is up, and that they tell nobody where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.errors import UnreadableError
from ssm.files.image import Image
from ssm.files.image_file import MAX_BYTES, image_of
from tests.images import PLACE, jpeg, png, segment


@pytest.mark.parametrize(
    ("data", "kind", "size"),
    [
        (jpeg(640, 480), "jpeg", (640, 480)),
        (jpeg(1, 1), "jpeg", (1, 1)),
        (png(12, 9), "png", (12, 9)),
    ],
)
def test_kind_and_size_are_read_from_the_file(
    data: bytes, kind: str, size: tuple[int, int]
) -> None:
    """Not from its name."""
    image = image_of(data, "wall")

    assert (image.kind, (image.width, image.height)) == (kind, size)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("turn", range(1, 9))
def test_a_photograph_stands_upright(turn: int, order: str) -> None:
    """As the camera was held; half of the eight ways swap width and height."""
    image = image_of(jpeg(640, 480, turn=turn, order=order), "wall")

    assert image.turn == turn
    assert image.upright == ((480, 640) if turn > 4 else (640, 480))


@pytest.mark.parametrize("turn", [0, 9, 65535])
def test_a_way_up_that_there_is_not_is_no_way(turn: int) -> None:
    """The photograph is shown as it lies."""
    assert image_of(jpeg(turn=turn), "wall").turn == 1


@pytest.mark.parametrize("data", [jpeg(turn=6), png()])
def test_what_a_camera_wrote_about_place_and_time_is_left_out(data: bytes) -> None:
    """Nobody publishes by a picture where somebody lives."""
    image = image_of(data, "wall")

    assert PLACE in data
    assert PLACE not in image.data
    assert b"Exif" not in image.data


def test_the_picture_its_tables_and_its_colours_stay() -> None:
    """All that is needed to show it as it was."""
    kept = image_of(jpeg(), "wall").data

    for marker in (0xE0, 0xDB, 0xC2, 0xDA):
        assert bytes([0xFF, marker]) in kept
    assert b"ICC_PROFILE" in kept
    assert kept.count(b"\xff\xda") == 2
    assert kept.endswith(b"\xff\xd9")


@pytest.mark.parametrize("data", [jpeg(), png()])
def test_an_image_that_was_cleaned_is_clean(data: bytes) -> None:
    """Taking it over twice changes nothing more."""
    once = image_of(data, "wall")

    assert image_of(once.data, "wall").data == once.data


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"GIF89a", "this is a GIF; save it as JPEG or PNG"),
        (b"RIFF\x00\x00\x00\x00WEBP", "this is a WebP image"),
        (b"\x00\x00\x00\x18ftypheic", "this is a HEIC image, as telephones take them"),
        (b"%PDF-1.7", "this is a PDF"),
        (b" <svg>", "this is an SVG"),
        (b"", "no image that is known"),
        (b"words", "no image that is known"),
        (b"\xff\xd8", "damaged"),
        (jpeg()[:200], "damaged"),
        (jpeg(0, 10), "damaged"),
        (jpeg().replace(b"\xff\xc2", b"\xff\xc3"), "of a rare kind"),
        (png()[:60], "damaged"),
        (png(0, 3), "damaged"),
        (png().replace(b"IDAT\x78", b"IDAT\x79"), "damaged"),
        (png(60_000, 60_000), "60000 x 60000 pixels; save a smaller copy"),
        (b"\xff\xd8" + bytes(MAX_BYTES), "more than 4 MB; save a smaller copy"),
    ],
)
def test_what_is_no_photograph_is_told_with_what_to_do(data: bytes, words: str) -> None:
    """In words that somebody with a telephone can follow."""
    with pytest.raises(UnreadableError) as caught:
        image_of(data, "photos/wall.jpg")

    assert str(caught.value).startswith("photos/wall.jpg: ")
    assert words in str(caught.value)


@given(
    st.one_of(
        st.binary(max_size=200),
        st.builds(lambda n: jpeg()[:n], st.integers(0, 700)),
        st.builds(
            lambda at, byte: jpeg()[:at] + bytes([byte]) + jpeg()[at + 1 :],
            st.integers(0, 300),
            st.integers(0, 255),
        ),
        st.builds(lambda b: b"\xff\xd8" + segment(0xE1, b"Exif\x00\x00" + b), st.binary()),
        st.builds(
            lambda at, byte: png()[:at] + bytes([byte]) + png()[at + 1 :],
            st.integers(0, 150),
            st.integers(0, 255),
        ),
    )
)
def test_no_bytes_break_the_reading(data: bytes) -> None:
    """Damaged or hostile: an image, or a kind refusal."""
    try:
        image = image_of(data, "wall")
    except UnreadableError:
        return
    assert isinstance(image, Image)
    assert image.width > 0
