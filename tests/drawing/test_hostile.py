"""Hostile words are inert: whatever a study says is shown, and nothing of it happens."""

import re
import xml.etree.ElementTree as ET

import pytest

from ssm.drawing.draw import draw
from ssm.drawing.scene.marks import Scene, Text, TextPath, Thing
from ssm.drawing.svg.write import write_svg
from ssm.drawing.text.fonts import LOOKS
from ssm.loading import load
from ssm.report import build
from tests.browser import Browser, chromium
from tests.drawing.hostile import HOST, PAYLOADS, write_hostile

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {
    *("svg", "title", "desc", "style", "rect", "g", "path", "text", "tspan", "textPath"),
    *("defs", "use", "a", "image", "clipPath"),
}
SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):", re.IGNORECASE)
NAMES = {"id", "class", "aria-label", "aria-labelledby", "aria-describedby", "href", "clip-path"}
HARMLESS = {"http", "https", "mailto"}
PHOTO = re.compile(r"data:image/(png|jpeg);base64,")
RULES = re.compile(
    r"(?:@font-face\{[^{}@]*\}"
    r"|@media screen and \(prefers-color-scheme:dark\)\{(?:\.ssm-auto \[[^]{}]*\]\{[^{}]*\})*\})*"
)
FONT = re.compile(r"url\(data:font/woff2;base64,[A-Za-z0-9+/=]*\)")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Studies that between them have every payload in many places."""
    root = tmp_path_factory.mktemp("hostile")
    return [load(write_hostile(root / str(n), n * 7)) for n in range(3)]


def is_harmless(address: str) -> bool:
    """A link in the file or beside it, to a page, or a photograph in the file itself."""
    scheme = SCHEME.match(address)
    return scheme is None or scheme[1].lower() in HARMLESS or bool(PHOTO.match(address))


def assert_inert(drawn: str) -> ET.Element:
    """Only elements that draw, no handler, no address but in the file, no foreign rule."""
    root = ET.fromstring(drawn)
    for element in root.iter():
        assert element.tag.startswith(SVG)
        assert element.tag.removeprefix(SVG) in ELEMENTS
        for name, value in element.attrib.items():
            bare = name.rpartition("}")[2].lower()
            assert not bare.startswith("on")
            assert bare != "style"
            assert bare not in {"href", "src"} or is_harmless(value)
            assert bare in NAMES or "url(" not in value
    for style in root.iter(f"{SVG}style"):
        assert RULES.fullmatch(style.text or "")
        assert "url(" not in FONT.sub("", style.text or "")
    return root


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("theme", ["light", "auto"])
def test_nothing_in_a_drawing_is_more_than_words(hostile, look, theme):
    """Pictures, root definitions, models and comparisons, with letters and as outlines."""
    for study in hostile:
        for drawing in draw(study, look=look, theme=theme):
            assert not drawing.failed
            assert_inert(drawing.svg)
            assert_inert(drawing.outline)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_every_place_of_a_thing_is_safe(payload):
    """Refs, roles, titles, addresses and texts of a scene that anybody has built."""
    marks = (
        Text(x=9, y=9, lines=(payload, payload)),
        TextPath(points=((0, 0), (50, 0), (90, 9)), text=payload),
    )
    thing = Thing(ref=payload, role=payload, title=payload, marks=marks, href=payload)
    scene = Scene(
        ref=f"model/{payload}", title=payload, description=payload, width=9, height=9,
        things=(thing,),
    )  # fmt: skip

    for outline in (False, True):
        assert_inert(write_svg(scene, outline=outline))


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    """A browser, or a visible skip."""
    chromium()
    return Browser(tmp_path_factory.mktemp("browser"))


def assert_calm(browser: Browser, page) -> None:
    """No script ran and nobody was called."""
    before = len(browser.calls)
    dom = browser.dom(page)

    assert len(dom) > 200
    assert "data-ran" not in re.sub(r"'data-ran'", "", dom)
    assert "<title>ran</title>" not in dom
    assert [call for call in browser.calls[before:] if HOST in call] == []


@pytest.mark.exe
@pytest.mark.parametrize("end", ["svg", "html"])
def test_the_browser_would_notice(browser, tmp_path, end):
    """A page that does run a script and does call out is found out."""
    script = PAYLOADS[0]
    image = f'<image href="http://{HOST}/x.png"/>'
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{script}{image}</svg>'
    page = tmp_path / f"bad.{end}"
    page.write_text(drawn + " " * 200, encoding="utf-8")

    with pytest.raises(AssertionError, match="data-ran"):
        assert_calm(browser, page)
    assert [call for call in browser.calls if f"{HOST}/x.png" in call]


@pytest.mark.exe
@pytest.mark.parametrize("kind", ["picture", "root", "model", "comparison"])
def test_a_hostile_svg_opened_as_a_file_is_calm(browser, hostile, tmp_path, kind):
    """In a real browser, which runs what a file tells it to."""
    for n, study in enumerate(hostile):
        (drawing,) = [d for d in draw(study, theme="auto") if d.ref.startswith(kind)]
        page = tmp_path / f"{n}.svg"
        page.write_text(drawing.svg, encoding="utf-8")
        assert_calm(browser, page)


@pytest.mark.exe
def test_hostile_svgs_inline_on_a_page_are_calm(browser, hostile, tmp_path):
    """There the rules of HTML hold, which forgives and guesses more."""
    drawings = [d for study in hostile for d in draw(study)]
    page = tmp_path / "page.html"
    inline = "".join(d.html() for d in drawings) + "".join(d.outline for d in drawings)
    page.write_text(
        f"<!doctype html><meta charset=utf-8><title>calm</title>{inline}", encoding="utf-8"
    )

    assert_calm(browser, page)


@pytest.mark.exe
def test_a_hostile_report_is_calm(browser, hostile, tmp_path):
    """The whole page with everything a study has."""
    build(hostile[0], tmp_path / "out")

    assert_calm(browser, tmp_path / "out" / "index.html")
