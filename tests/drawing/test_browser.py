"""A real browser shows a drawing as our PNG does: same fonts, same places, same colours."""

import pytest

from ssm.drawing.draw import draw, drawable
from ssm.drawing.text.fonts import LOOKS
from ssm.loading import load
from tests.browser import Browser, chromium
from tests.conftest import ROOT
from tests.drawing.images import apart, opened

EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/study.yaml"))
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
    """The image that the browser makes of a drawing: `shown(drawing.svg, drawing.scene)`."""

    def show(svg, scene, *more):
        page = tmp_path / "drawing.svg"
        page.write_text(svg, encoding="utf-8")
        return opened(browser.image(page, round(scene.width), round(scene.height), *more))

    return show


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_looks_the_same_in_a_browser(shown, name, look):
    """In every channel, for every drawing there is."""
    study = load(ROOT / "examples" / name)
    far = {}
    for ref in drawable(study.study):
        (drawing,) = draw(study, ref, look=look)
        far[ref] = max(apart(shown(drawing.svg, drawing.scene), opened(drawing.png(1))))

    assert {ref: most for ref, most in far.items() if most >= MOST} == {}


def test_an_outline_looks_the_same_in_a_browser(shown):
    """Letters as shapes, without any font."""
    (drawing,) = draw(load(ROOT / "examples" / "outpatients"), "picture/week-1")

    assert max(apart(shown(drawing.outline, drawing.scene), opened(drawing.png(1)))) < MOST


@pytest.mark.parametrize(("setting", "theme"), [((), "light"), ((DARK,), "dark")])
def test_an_auto_drawing_follows_the_setting_of_the_reader(shown, setting, theme):
    """The same file, in the colours of the light or the dark theme."""
    study = load(ROOT / "examples" / "fence")
    (auto,) = draw(study, "picture/saturday", theme="auto")
    (plain,) = draw(study, "picture/saturday", theme=theme)

    assert max(apart(shown(auto.svg, auto.scene, *setting), opened(plain.png(1)))) < MOST


def test_the_comparison_would_notice(shown):
    """A drawing in another theme, or with its texts gone, is further away than that."""
    study = load(ROOT / "examples" / "fence")
    (light,) = draw(study, "picture/saturday")
    (dark,) = draw(study, "picture/saturday", theme="dark")
    (printed,) = draw(study, "picture/saturday", theme="print")

    image = opened(light.png(1))
    assert max(apart(shown(dark.svg, dark.scene), image)) > 10 * MOST
    assert max(apart(shown(printed.svg, printed.scene), image)) > 2 * MOST
