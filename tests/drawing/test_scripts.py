"""Text in the scripts of the world: in which font, in which order, how wide, where broken."""

import json
import re
import xml.etree.ElementTree as ET
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from ssm.drawing.draw import draw
from ssm.drawing.export import png
from ssm.drawing.rows.blob import blob_for
from ssm.drawing.scene.marks import Scene, Text, TextPath, Thing
from ssm.drawing.svg.write import write_svg
from ssm.drawing.text.backups import backups
from ssm.drawing.text.breaks import parts
from ssm.drawing.text.clusters import bare, clusters
from ssm.drawing.text.direction import levels, reads_left, seen
from ssm.drawing.text.face import FONTS, face
from ssm.drawing.text.fonts import LOOKS, fonts, set_in, width
from ssm.drawing.text.runs import backup_of
from ssm.drawing.text.visible import visible
from ssm.drawing.text.wrap import widest_word, wrap
from ssm.model.activity import Activity, Model
from ssm.model.study import Study
from ssm.problems import Severity
from tests.tools import make_backups

SVG = "{http://www.w3.org/2000/svg}"
STEMS = tuple(make_backups.FACES)
SCRIPTS = {
    "Greek": ("Σχεδιασμός", "Comic Relief", "Inter"),
    "Cyrillic": ("Планировать", "Comic Relief", "Inter"),
    "old Cyrillic": ("ѣ", "Inter", "Inter"),
    "Hebrew": ("לתכנן", "Noto Sans Hebrew", "Noto Sans Hebrew"),
    "Arabic": ("تخطيط", "Noto Sans Arabic", "Noto Sans Arabic"),
    "Devanagari": ("योजना", "Noto Sans Devanagari", "Noto Sans Devanagari"),
    "Thai": ("วางแผน", "Noto Sans Thai", "Noto Sans Thai"),
    "emoji": ("😀👍", "Noto Emoji", "Noto Emoji"),
}
"""A word in each script, and the family that draws it in the sketch and the plain look."""
ANY_SCRIPT = st.text(
    st.one_of(
        st.characters(categories=("L", "M", "N", "P", "Zs", "So")),
        st.sampled_from(
            [*"abc áéñ לתכן تخطيط योजना計画を立てる。「」วางแผน", "👩", "\u200d", "⚕", "\ufe0f"]
        ),
    ),
    max_size=80,
)


def page(text: str, look: str, **changes) -> str:
    """One line of text as SVG."""
    mark = Text(**{"x": 100, "y": 20, "lines": (text,), **changes})
    thing = Thing(ref="model/m/1", role="activity", title=text, marks=(mark,))
    scene = Scene(ref="model/m", title="T", description="D", width=200, height=40, things=(thing,))
    return write_svg(scene, look)


def drawn(svg: str) -> list[str]:
    """The runs of the only text on a page, from left to right."""
    (text,) = ET.fromstring(svg).iter(f"{SVG}text")
    found = [(float(span.get("x")), span.text) for span in text.iter(f"{SVG}tspan")]
    return [run.replace("\u200f", "") for _, run in sorted(found)]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_is_set_in_a_font_that_has_it(look, script):
    """The hand for Greek and Cyrillic, small fonts for others; each is named."""
    word, *families = SCRIPTS[script]
    role = fonts(look).roles["text"]
    (run,) = role.runs(word)

    assert (run.backup or role).family == families[LOOKS.index(look)]
    for char in clusters(word):
        drawn_by = backup_of(char, role.face, role.backups) or role
        assert drawn_by.face.widths.keys() >= set(char)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("script", [name for name in SCRIPTS if name != "Arabic"])
def test_a_word_is_as_wide_as_its_own_font_says(look, script):
    """The advances that fontTools reads; marks that sit on letters take no room."""
    word = SCRIPTS[script][0]
    role = fonts(look).roles["text"]
    (run,) = role.runs(word)
    scale = role.scale if run.backup is None else 1.0
    font = TTFont((run.backup or role.face).ttf)
    glyphs, advances = font.getBestCmap(), font["hmtx"].metrics
    kinds = font["GDEF"].table.GlyphClassDef.classDefs if "GDEF" in font else {}
    names = [glyphs[ord(char)] for char in word]
    expected = sum(advances[name][0] for name in names if kinds.get(name) != 3)

    with set_in(look):
        assert width(word, 20) == pytest.approx(expected / font["head"].unitsPerEm * 20 * scale)


def test_letters_that_join_are_measured_in_the_form_that_is_drawn():
    """At the start, in the middle, at the end; a letter that never joins onward ends a run."""
    found = face("backup", "noto-sans-arabic")
    alone, (start, middle, end) = found.widths["ب"], found.forms["ب"]

    assert found.width("ب") == alone
    assert found.width("ببب") == pytest.approx(start + middle + end)
    assert found.width("اب") == pytest.approx(found.widths["\N{ARABIC LETTER ALEF}"] + alone)
    assert found.width("با") == pytest.approx(start + found.forms["\N{ARABIC LETTER ALEF}"][2])
    assert found.width("بَب") == pytest.approx(start + end)


def test_conjuncts_are_measured_as_the_sign_that_is_drawn():
    """One sign, half a letter before a whole one, a mark above; a virama at the end is seen."""
    found = face("backup", "noto-sans-devanagari")
    signs, letters = found.conjuncts, found.widths

    assert found.width("क्ष") == signs["क्ष"] < letters["क"] + letters["ष"]
    assert found.width("ग्य") == pytest.approx(signs["ग्"] + letters["य"])
    assert found.width("र्य") == pytest.approx(letters["य"])
    assert found.width("ग्") == pytest.approx(letters["ग"])


@pytest.mark.parametrize(
    ("text", "left", "order"),
    [
        ("English עברית inside", False, ["English", "עברית", "inside"]),
        ("עברית (3) English", True, ["English", ")", "3", "(", "עברית"]),
        ("עברית English עברית", True, ["עברית", "English", "עברית"]),
        ("עברית 12.5% סוף", True, ["סוף", "12.5%", "עברית"]),
        ("Жук עברית", False, ["Жук", "עברית"]),
        ("שלום!", True, ["!", "שלום"]),
    ],
)
def test_runs_stand_in_the_order_in_which_they_are_read(text, left, order):
    """Right to left as a whole, numbers and Western words left to right within.

    Brackets stand as they are written; what draws them turns them round.
    """
    assert reads_left(text) is left
    assert " ".join(drawn(page(text, "sketch"))).split() == order


@given(ANY_SCRIPT, st.booleans())
def test_the_order_of_runs_loses_nothing(text, left):
    """Every character has a level, and what is seen is what is read, in another order."""
    found = levels(text, left=left)

    assert len(found) == len(text)
    assert sorted(seen(range(len(text)), found.__getitem__)) == list(range(len(text)))


@pytest.mark.parametrize("deep", [1, 3, 63])
def test_brackets_in_brackets_take_the_direction_of_what_they_hold(deep):
    """As deep as the Unicode standard asks for."""
    text = f"אב {'(' * deep}abc{')' * deep} גד"

    assert set(levels(text, left=True)[3 : 3 + deep]) == {1}
    assert set(levels(text, left=False)[3 : 3 + deep]) == {0}


@pytest.mark.parametrize(
    ("text", "left", "told"),
    [
        ("אב " + "." * 2000 + " גד", False, {1}),
        ("אב " + "." * 2000 + " cd", False, {0, 1}),
        ("cd " + "." * 2000 + " אב", True, {1, 2}),
        ("(" * 2000 + "אב" + ")" * 2000, False, {0, 1}),
    ],
)
def test_a_long_line_of_signs_is_set_like_a_short_one(text, left, told):
    """What has no direction takes that of both its neighbours, however far they are."""
    assert set(levels(text, left=left)) == told


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("👩\u200d⚕\ufe0f", 1),
        ("👍🏽!", 2),
        ("🇩🇪🇫🇷", 2),
        ("e\u0323\u0301x", 2),
        ("क्षमा", 2),
        ("น้ำ", 1),
        ("abc", 3),
    ],
)
def test_what_a_reader_takes_for_one_character_stays_whole(text, whole):
    """Joined emoji, skin tones, flags, accents, conjuncts, vowel signs."""
    assert len(clusters(text)) == whole
    assert "".join(clusters(text)) == text


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("一日の計画", ["一", "日", "の", "計", "画"]),
        ("「看板」、", ["「看", "板」、"]),
        ("ちょっと", ["ちょっ", "と"]),
        ("看板Kanban看板", ["看", "板", "Kanban", "看", "板"]),
        ("계획을", ["계획을"]),
        ("วางแผนวันทำงานร่วมกัน", ["วาง", "แผน", "วัน", "ทำ", "งาน", "ร่วม", "กัน"]),
        ("กลับบ้านนักร้อง", ["กลับ", "บ้าน", "นัก", "ร้อง"]),
        ("well-known", ["well-", "known"]),
        ("تخطيط", ["تخطيط"]),
    ],
)
def test_scripts_without_spaces_end_a_line_where_their_readers_do(word, pieces):
    """Never before a closing sign or a small kana, never after an opening one."""
    assert parts(word) == pieces


@pytest.mark.parametrize("look", LOOKS)
@given(text=ANY_SCRIPT, limit=st.integers(60, 300))
def test_any_script_is_broken_without_loss_within_the_limit(look, text, limit):
    """Lines hold all characters in order, and only what cannot be parted may be wider."""
    with set_in(look):
        found = wrap(text, 16, limit)
        wide = [line for line in found.lines if width(line, 16) > limit + 0.01]

    joined = "".join("".join(found.lines).split())
    assert re.sub("[-\u00ad\u200b]", "", joined) == re.sub(
        "[-\u00ad\u200b]", "", "".join(visible(text).split())
    )
    assert all(len(clusters(line.strip())) <= 2 for line in wide)


def test_the_widest_word_is_one_that_no_line_end_parts():
    """A sentence without spaces is no word; a long word is."""
    with set_in("plain"):
        assert widest_word("一日の計画を立てる", 16) == width("一", 16)
        assert widest_word("a Krankenhaus", 16) == width("Krankenhaus", 16)


def boxes(text: str, look: str) -> bytes:
    """The image of a text in a font that has nothing."""
    svg = re.sub('font-family="[^"]*"', "font-family=\"'ssm boxes'\"", page(text, look))
    return png(svg + "<!-- " + backups((), 400)[0].family + " -->", 1, look)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("role", ["text", "title"])
def test_a_png_shows_letters_not_blanks_and_not_boxes(look, script, role):
    """Whatever fonts the machine has."""
    svg = page(SCRIPTS[script][0], look, font=role)
    blank = png(re.sub(r">[^<>]*</t(ext|span)>", r"></t\1>", svg), 1, look)

    assert png(svg, 1, look) != blank
    assert "ssm boxes" not in svg


@pytest.mark.parametrize("look", LOOKS)
def test_a_character_that_no_font_has_appears_as_a_box_at_least(look):
    """An SVG carries the box, too; it never swallows a character."""
    svg = page("\U0001234d", look)

    assert "\U0001234d" in svg
    assert "font-family:'ssm boxes'" in svg
    assert png(svg, 1, look) != png(page(" ", look), 1, look)


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Plain", ["Patrick Hand"]),
        ("Жук", ["Comic Relief"]),
        ("λ and שלום", ["Patrick Hand", "Comic Relief", "Noto Sans Hebrew"]),
        ("😀", ["Noto Emoji"]),
        ("看", ["ssm boxes"]),
    ],
)
def test_an_svg_carries_only_the_fonts_it_needs(text, families):
    """A picture in Latin letters is as small as ever."""
    found = re.findall("@font-face{font-family:'([^']*)'", page(text, "sketch"))

    assert sorted(set(found)) == sorted(families)


def test_a_text_along_a_line_is_set_in_the_same_fonts():
    """The name on a boundary."""
    way = TextPath(points=((0.0, 50.0), (60.0, 40.0), (190.0, 50.0)), text="Клиника clinic")
    thing = Thing(ref="model/m/1", role="boundary", title="", marks=(way,))
    scene = Scene(ref="model/m", title="T", description="", width=200, height=60, things=(thing,))

    runs = ET.fromstring(write_svg(scene)).findall(f".//{SVG}textPath/{SVG}tspan/{SVG}tspan")

    assert [run.text for run in runs] == ["Клиника ", "clinic"]


@pytest.mark.parametrize("control", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_a_text_cannot_turn_what_follows_it(control):
    """A character that reverses the order of others is seen, not obeyed."""
    svg = page(f"pay {control}eno on", "plain")

    assert control not in svg
    assert "\N{REPLACEMENT CHARACTER}" in svg


def problem(text: str, look: str = "sketch"):
    """What is told about an activity with a text, or None."""
    model = Model(id="m", activities=[Activity(id="1", do=text)])
    (drawing,) = draw(Study(models=[model]), "m", look=look)
    return next(iter(drawing.problems), None)


@pytest.mark.parametrize(
    ("text", "look", "severity", "named"),
    [
        ("Plan the day", "sketch", None, ()),
        ("Планировать", "plain", None, ()),
        ("Планировать", "sketch", Severity.ADVICE, ("Comic Relief", "П (U+041F)", "5 more")),
        ("Plan 👩🏽\u200d⚕️", "plain", Severity.ADVICE, ("Noto Emoji", "👩 (U+1F469), ⚕ (U+2695)")),
        (
            "Plan 看板 😀",
            "sketch",
            Severity.WARNING,
            ("看 (U+770B), 板 (U+677F) are left to the fonts", "Noto Emoji"),
        ),
    ],
)
def test_one_advice_names_the_characters_and_the_font_that_stands_in(text, look, severity, named):
    """A warning only where the picture depends on the fonts of a machine."""
    found = problem(text, look)

    assert (found and found.severity) == severity
    assert all(words in found.message for words in named)


@pytest.mark.parametrize("stem", STEMS)
def test_the_backup_fonts_are_in_step_with_what_is_derived_from_them(stem):
    """Widths, joining forms, and the characters of each file that an SVG carries."""
    folder = FONTS / "backup"
    data = json.loads((folder / f"{stem}.json").read_text(encoding="utf-8"))
    font = TTFont(folder / f"{stem}.ttf")
    whole = set(font.getBestCmap())

    assert data == make_backups.table(stem, font)
    held = [
        set(TTFont(BytesIO((folder / f"{stem}.{name}.woff2").read_bytes())).getBestCmap())
        for name in make_backups.parts(stem, whole)
    ]
    assert set().union(*held) == whole


def test_the_backup_fonts_are_small_and_free():
    """They come with the package, each beside its licence, and no name is reserved."""
    files = sorted((FONTS / "backup").iterdir())
    licences = [path for path in files if path.name.startswith("OFL")]

    assert sum(path.stat().st_size for path in files) < 750_000
    assert all(path.stat().st_size < 250_000 for path in files)
    for stem in STEMS:
        assert any(stem.startswith(path.stem.removeprefix("OFL-")) for path in licences)


def test_the_font_of_boxes_is_what_the_tool_makes():
    """Drawn for this project: it has no letters at all."""
    found = TTFont(FONTS / "backup" / "boxes.ttf")

    assert set(found.getBestCmap()) == {0x20}
    assert (FONTS / "backup" / "boxes.ttf").read_bytes() == make_backups.boxes()


def test_joined_emoji_are_drawn_as_their_parts():
    """A small font has no sign for every family; nobody in it is lost."""
    assert drawn(page("👩\u200d⚕️", "plain")) == ["👩⚕"]
    assert bare("👍🏽") == "👍"


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("text", ["x" * 2000, "計" * 500, "word " * 400, "Plan", "คำ" * 200])
def test_the_words_of_an_activity_lie_inside_its_outline(look, text):
    """However long they are, and whether or not they have spaces."""
    with set_in(look):
        blob = blob_for("1", text)

    wide, high = blob.text
    assert blob.covers((wide / 2, high / 2))
    assert 0.6 < blob.w / blob.h < 3


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("看板", "PingFang SC"),
        ("看板を見る", "Hiragino Sans"),
        ("看板 계획", "Apple SD Gothic Neo"),
    ],
)
def test_chinese_characters_have_the_forms_of_their_readers(text, first):
    """What else is written on a drawing tells who they are."""
    (families,) = set(re.findall("""<tspan[^>]*font-family="'([^']*)'""", page(text, "sketch")))

    assert families == first


@pytest.mark.parametrize("text", ["दिन की योजना", "ทำงาน"])
def test_letters_of_several_glyphs_can_each_have_a_place(text):
    """For programs that know only the width of the first glyph; words are not lost in it."""
    mark = Text(x=100, y=20, lines=(text,))
    thing = Thing(ref="model/m/1", role="activity", title=text, marks=(mark,))
    scene = Scene(ref="model/m", title="T", description="D", width=200, height=40, things=(thing,))

    whole, apart = write_svg(scene), write_svg(scene, apart=True)

    assert drawn(whole) == [text]
    assert len(drawn(apart)) > 1
    assert "".join(drawn(apart)) == text


def test_joined_letters_are_not_turned_one_by_one():
    """An Arabic name stands straight across the middle of its boundary."""
    way = TextPath(points=((0.0, 50.0), (100.0, 20.0), (200.0, 50.0)), text="قاعة")
    thing = Thing(ref="model/m/1", role="boundary", title="", marks=(way,))
    scene = Scene(ref="model/m", title="T", description="", width=200, height=60, things=(thing,))
    svg = write_svg(scene)

    assert "textPath" not in svg
    assert drawn(svg) == ["قاعة"]
    turned = re.search(r'transform="matrix\(([^)]*)\)', svg)[1].split()
    assert float(turned[0]) > 0.99
    assert float(turned[4]) == pytest.approx(100, abs=3)
