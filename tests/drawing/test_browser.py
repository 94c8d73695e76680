"""A real browser shows a drawing as our PNG does: same fonts, same places, same colours."""

import sys

import attrs
import pytest

from ssm.drawing.text.fonts import LOOKS
from tests.browser import Browser, chromium, talking
from tests.drawing.examples import EXAMPLES, drawings_of
from tests.drawing.images import apart, opened

MOST = 1.0
"""Per cent of mean absolute difference; letters are drawn a little darker by one of the two."""
DARK = "--blink-settings=preferredColorScheme=0"

pytestmark = pytest.mark.exe


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    """A browser, or a visible skip."""
    chromium()
    return Browser(tmp_path_factory.mktemp("browser"))


@pytest.fixture
def shown(browser, tmp_path):
    """The images that the browser makes of some SVG, each with its scene."""

    def show(*files):
        pages = []
        for n, (svg, scene) in enumerate(files):
            page = tmp_path / f"{n}.svg"
            page.write_text(svg, encoding="utf-8")
            pages.append((page, round(scene.width), round(scene.height)))
        return [opened(image) for image in browser.images(pages)]

    return show


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_looks_the_same_in_a_browser(shown, name, look):
    """In every channel, for every drawing there is."""
    drawings = drawings_of(name, look)
    images = shown(*((drawing.svg, drawing.scene) for drawing in drawings))

    far = {
        drawing.ref: max(apart(image, opened(drawing.png(1))))
        for drawing, image in zip(drawings, images, strict=True)
    }

    assert {ref: most for ref, most in far.items() if most >= MOST} == {}


def test_an_outline_looks_the_same_in_a_browser(shown):
    """Letters as shapes, without any font."""
    (drawing,) = [one for one in drawings_of("outpatients") if one.ref == "picture/week-1"]

    (image,) = shown((drawing.outline, drawing.scene))
    assert max(apart(image, opened(drawing.png(1)))) < MOST


@pytest.mark.parametrize(("setting", "theme"), [((), "light"), ((DARK,), "dark")])
def test_an_auto_drawing_follows_the_setting_of_the_reader(browser, tmp_path, setting, theme):
    """The same file, in the colours of the light or the dark theme."""
    drawing = drawings_of("fence")[0]
    auto, plain = attrs.evolve(drawing, theme="auto"), attrs.evolve(drawing, theme=theme)

    page = tmp_path / "auto.svg"
    page.write_text(auto.svg, encoding="utf-8")
    image = browser.image(page, round(auto.scene.width), round(auto.scene.height), *setting)
    assert max(apart(opened(image), opened(plain.png(1)))) < MOST


def test_the_comparison_would_notice(shown):
    """A drawing in another theme, or with its texts gone, is further away than that."""
    light = drawings_of("fence")[0]
    dark, printed = (attrs.evolve(light, theme=theme) for theme in ("dark", "print"))

    image = opened(light.png(1))
    night, paper = shown((dark.svg, dark.scene), (printed.svg, printed.scene))
    assert max(apart(night, image)) > 10 * MOST
    assert max(apart(paper, image)) > 2 * MOST


def test_a_browser_that_says_nothing_is_not_waited_for(monkeypatch):
    """Whoever tries a page is told so, and the browser is ended."""
    monkeypatch.setattr("tests.browser.SECONDS", 0.2)
    silent = [sys.executable, "-c", "import time; time.sleep(600)"]

    with pytest.raises(TimeoutError, match="has said nothing"), talking(silent) as ask:
        ask("Target.getTargets")
