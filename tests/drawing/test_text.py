"""Text on drawings: measured, broken into lines, and never lost."""

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from ssm.drawing.text.fonts import LOOKS, fonts, set_in, width
from ssm.drawing.text.visible import visible
from ssm.drawing.text.wrap import wrap
from ssm.errors import InvalidValueError

ROLES = ("text", "strong", "title", "quote")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("text", ["Agree urgency", "Ärzte → Łódź", "“9:30” ≠ 1 ✓"])
def test_a_line_is_as_wide_as_its_font_says(look, role, text):
    """The generated table and fontTools agree, in the size that the look sets it in."""
    found = fonts(look).roles[role]
    font = TTFont(found.face.ttf)
    advances, glyphs = font["hmtx"].metrics, font.getBestCmap()
    expected = sum(advances[glyphs[ord(char)]][0] for char in text) / font["head"].unitsPerEm

    with set_in(look):
        assert width(text, 20, role) == pytest.approx(expected * 20 * found.scale)


@given(st.text(max_size=80))
def test_every_text_has_a_width(text):
    """Characters of other fonts count with the width that they are likely to have."""
    assert width(text.replace("\n", " "), 16) >= 0


@given(st.text(max_size=120), st.integers(40, 300))
def test_no_line_is_wider_than_asked(text, limit):
    """Even a single long word is broken."""
    words = wrap(text, 16, limit)

    assert words.width <= limit + 0.01 or all(len(line.strip()) <= 2 for line in words.lines)


@given(st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=120))
def test_no_word_is_lost_in_breaking(text):
    """The lines hold every character of the text but white space, in order."""
    plain = "".join(visible(text).split()).replace("\u00ad", "").replace("\u200b", "")

    drawn = "".join("".join(wrap(text, 16, 120).lines).split()).replace("\u200b", "")

    assert drawn.replace("-", "") == plain.replace("-", "")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one\ntwo", ("one", "two")),
        ("a\n\nb", ("a", "", "b")),
        ("", ("",)),
        ("  two   spaces ", ("two spaces",)),
        ("quite a long list of words", ("quite a long", "list of words")),
        ("Krankenhausbehandlungsvertrag", ("Krankenhaus-", "behandlungs-", "vertrag")),
        ("Kranken\u00adhaus", ("Krankenhaus",)),
        ("https://example.org/path/to", ("https://", "example.org/", "path/to")),
    ],
)
def test_lines_break_where_a_reader_expects_it(text, lines):
    """Line ends are kept, words stay whole where they can, blocks are balanced."""
    with set_in("plain"):
        assert wrap(text, 16, 112).lines == lines


def test_a_block_is_as_narrow_as_its_lines_allow():
    """Fewest lines first, then the narrowest."""
    text = "Learn how long each kind of visit takes"
    wide = wrap(text, 16, 200)

    assert wide.width < 200
    assert len(wrap(text, 16, wide.width - 1).lines) > len(wide.lines)


def test_an_unknown_look_is_refused_with_the_looks_there_are():
    """A programmer's mistake, said at once."""
    with pytest.raises(
        InvalidValueError, match=r"'look' must be one of sketch, plain \(got 'oil'\)"
    ):
        fonts("oil")
