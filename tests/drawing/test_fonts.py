"""The vendored fonts: small, free, and in step with what is derived from them."""

import json
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from ssm.drawing.text.face import FONTS
from tests.tools import make_fonts
from tests.tools.font_files import runs, spans, widths

STEMS = tuple(make_fonts.FACES)
LICENCES = sorted(FONTS.glob("*/OFL*.txt"))
HAND = "AäßłžÅ„“”…→✓≠€\N{EN DASH}\N{EM DASH}\N{LEFT SINGLE QUOTATION MARK}"
LEAST = "Aäßłžλωжѣ„“”…→✓≠€\N{EN DASH}\N{EM DASH}\N{LEFT SINGLE QUOTATION MARK}"


def _folder(stem):
    return FONTS / make_fonts.FACES[stem]


def _core(stem):
    return make_fonts.CORE[make_fonts.FACES[stem]]


@pytest.mark.parametrize("stem", STEMS)
def test_the_table_of_widths_is_current(stem):
    """What the tool would write is what is there."""
    data = json.loads((_folder(stem) / f"{stem}.json").read_text(encoding="utf-8"))
    font = TTFont(_folder(stem) / f"{stem}.ttf")
    codes = widths(font)

    assert data["em"] == font["head"].unitsPerEm
    assert data["widths"] == runs(codes)
    assert data["parts"]["core"] == spans(set(codes) & _core(stem))


@pytest.mark.parametrize("stem", STEMS)
def test_the_embedded_files_hold_the_characters_they_promise(stem):
    """Core and the rest together are the whole font, and share nothing."""
    whole = set(TTFont(_folder(stem) / f"{stem}.ttf").getBestCmap())
    parts = [
        set(TTFont(BytesIO((_folder(stem) / f"{stem}.{part}.woff2").read_bytes())).getBestCmap())
        for part in ("core", "more")
    ]

    assert parts[0] == whole & _core(stem)
    assert parts[0] | parts[1] == whole
    assert not parts[0] & parts[1]


@pytest.mark.parametrize("stem", STEMS)
def test_the_files_are_small(stem):
    """An SVG carries the core of two or three faces."""
    assert (_folder(stem) / f"{stem}.ttf").stat().st_size < 300_000
    assert (_folder(stem) / f"{stem}.core.woff2").stat().st_size < 15_000
    assert (_folder(stem) / f"{stem}.more.woff2").stat().st_size < 60_000


@pytest.mark.parametrize("stem", STEMS)
def test_a_font_speaks_the_scripts_of_its_look(stem):
    """Latin, quotation marks, dashes, arrow and tick; Inter knows Greek and Cyrillic too."""
    codes = TTFont(_folder(stem) / f"{stem}.ttf").getBestCmap()
    least = LEAST if make_fonts.FACES[stem] == "plain" else HAND

    assert [char for char in least if ord(char) not in codes] == []


@pytest.mark.parametrize("licence", LICENCES, ids=lambda path: path.name)
def test_the_licence_lies_beside_and_reserves_no_name(licence):
    """A subset may keep the name of the font."""
    text = licence.read_text(encoding="utf-8")

    assert "SIL Open Font License" in text
    head = text.split("-----------------------------------------------------------")[0]
    assert "Reserved Font Name" not in head
