"""The vendored fonts: small, free, and in step with what is derived from them."""

import json
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from ssm.drawing.text.face import FONTS
from tests.tools import make_fonts

STEMS = tuple(make_fonts.FACES)
FOLDER = FONTS / "plain"
LEAST = "Aäßłžλωжѣ„“”…→✓≠€\N{EN DASH}\N{EM DASH}\N{LEFT SINGLE QUOTATION MARK}"


@pytest.mark.parametrize("stem", STEMS)
def test_the_table_of_widths_is_current(stem):
    """What the tool would write is what is there."""
    data = json.loads((FOLDER / f"{stem}.json").read_text(encoding="utf-8"))
    font = TTFont(FOLDER / f"{stem}.ttf")
    codes = make_fonts.widths(font)

    assert data["em"] == font["head"].unitsPerEm
    assert data["widths"] == make_fonts._runs(codes)
    assert data["core"] == make_fonts._spans(set(codes) & make_fonts.CORE)


@pytest.mark.parametrize("stem", STEMS)
def test_the_embedded_files_hold_the_characters_they_promise(stem):
    """Core and the rest together are the whole font, and share nothing."""
    whole = set(TTFont(FOLDER / f"{stem}.ttf").getBestCmap())
    parts = [
        set(TTFont(BytesIO((FOLDER / f"{stem}.{part}.woff2").read_bytes())).getBestCmap())
        for part in ("core", "more")
    ]

    assert parts[0] == whole & make_fonts.CORE
    assert parts[0] | parts[1] == whole
    assert not parts[0] & parts[1]


@pytest.mark.parametrize("stem", STEMS)
def test_the_files_are_small(stem):
    """An SVG carries the core of two or three faces."""
    assert (FOLDER / f"{stem}.ttf").stat().st_size < 300_000
    assert (FOLDER / f"{stem}.core.woff2").stat().st_size < 15_000
    assert (FOLDER / f"{stem}.more.woff2").stat().st_size < 60_000


@pytest.mark.parametrize("stem", STEMS)
def test_a_font_speaks_the_scripts_of_europe(stem):
    """Latin, Greek, Cyrillic, quotation marks, dashes, arrow and tick."""
    codes = TTFont(FOLDER / f"{stem}.ttf").getBestCmap()

    assert [char for char in LEAST if ord(char) not in codes] == []


def test_the_licence_lies_beside_and_reserves_no_name():
    """A subset may keep the name of the font."""
    text = (FOLDER / "OFL.txt").read_text(encoding="utf-8")

    assert "SIL Open Font License" in text
    head = text.split("-----------------------------------------------------------")[0]
    assert "Reserved Font Name" not in head
