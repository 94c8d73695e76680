"""Colours: every text can be read on every ground it stands on, in every theme."""

import re

import attrs
import pytest

from ssm.drawing.drawing import Drawing
from ssm.drawing.geometry import inside
from ssm.drawing.scene.marks import Scene, Shape, Text, TextPath, Thing
from ssm.drawing.svg.figures import marks_of
from ssm.drawing.text.fonts import LOOKS
from ssm.drawing.themes.contrast import contrast, readings, weak
from ssm.drawing.themes.named import theme_of
from ssm.drawing.themes.theme import THEMES, Theme
from ssm.drawing.themes.turned import distinct
from ssm.errors import InvalidValueError
from ssm.model.study import Study
from tests.drawing.examples import EXAMPLES, drawings_of
from tests.drawing.strokes import drawn

PALETTES = {
    **{name: theme_of(name).colours for name in THEMES},
    "auto, dark": theme_of("auto").dark or {},
}


@pytest.mark.parametrize("name", PALETTES)
def test_all_text_has_enough_contrast(name):
    """At least 4.5 to 1 on paper, bubbles, boundaries and tints."""
    assert weak(PALETTES[name]) == ()


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#000000", 2.44),
        ("#646b82", "#646b82", 1.0),
    ],
)
def test_contrast_is_what_the_guidelines_say(one, other, ratio):
    """Known values, in both orders; by sums and products only."""
    assert contrast(one, other) == contrast(other, one) == ratio


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_knows_the_same_roles(name):
    """A scene can be drawn in each of them."""
    assert set(theme_of(name).colours) == set(theme_of("light").colours)


def test_boundaries_are_seen_on_a_dark_page():
    """A wash of colour that differs from the paper, as it does in light."""
    colours = theme_of("dark").colours
    grounds = [role for role in colours if role.startswith("ground-")]

    assert min(contrast(colours[role], colours["paper"]) for role in grounds) > 1.2


def test_an_unknown_theme_or_role_is_refused_with_those_there_are():
    """Messages name the choices."""
    with pytest.raises(InvalidValueError, match="one of light, dark, print, auto"):
        theme_of("pink")
    with pytest.raises(InvalidValueError, match="one of paper, ink"):
        theme_of("light").colour("pink")


def standing(scene: Scene) -> set[tuple[str, str]]:
    """Every text colour on a scene with the fill that is seen behind the text."""
    found, shapes = set(), []
    for _, mark in drawn(scene):
        if isinstance(mark, Text | TextPath):
            at = _middle(mark)
            under = [shape.fill for shape in shapes if inside(shape.points, at)]
            found.add((mark.ink, under[-1] if under else "paper"))
        else:
            parts = (mark,) if isinstance(mark, Shape) else _parts(mark)
            shapes += [part for part in parts if isinstance(part, Shape) and part.fill]
    return found


def _middle(mark):
    """A place that the letters of a text stand on."""
    if isinstance(mark, TextPath):
        return mark.points[len(mark.points) // 2]
    return mark.x + {"start": 4, "middle": 0, "end": -4}[mark.anchor], mark.y


def _parts(mark):
    try:
        return marks_of(mark)
    except TypeError:
        return ()


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_stands_on_what_in_the_examples_can_be_read(name):
    """Measured on the drawings themselves: no pair of colours is left out of the list."""
    known = set(readings(theme_of("light").colours))

    met = set().union(*(standing(drawing.scene) for drawing in drawings_of(name)))

    assert len(met) > 3
    assert met - known == set()


def page(theme: str | Theme) -> Drawing:
    """A small drawing in a theme."""
    marks = (
        Shape(points=((0, 0), (90, 0), (90, 50), (0, 50)), fill="tint-blue"),
        Text(x=45, y=25, lines=("Ask",)),
    )
    thing = Thing(ref="model/m/1", role="activity", title="Ask", marks=marks)
    scene = Scene(ref="model/m", title="T", description="D", width=100, height=60, things=(thing,))
    return Drawing(ref="model/m", scene=scene, theme=theme, study=Study())


def test_an_auto_drawing_is_the_light_one_with_rules_for_dark_screens():
    """Whoever knows no rules sees light: the colours stay written into the elements."""
    auto, light = page("auto").svg, page("light").svg

    without = re.sub(r"@media.*?(?=</style>)", "", auto).replace("ssm ssm-auto", "ssm")
    assert without == light
    assert auto.count("@media screen and (prefers-color-scheme:dark)") == 1


def test_the_image_of_an_auto_drawing_is_the_light_image():
    """An image cannot follow anybody's setting."""
    assert page("auto").png(1) == page("light").png(1) != page("dark").png(1)


def test_every_colour_of_an_auto_drawing_has_its_dark_one():
    """Nothing on it stays light by accident."""
    light, dark = theme_of("light").colours, theme_of("dark").colours
    drawn = page("auto").svg

    rules = dict(re.findall(r'\.ssm-auto \[fill="(#\w+)"\]\{fill:(#\w+)\}', drawn))

    assert rules == {light[role]: dark[role] for role in light}
    assert set(re.findall(r'(?:fill|stroke)="(#\w+)"', drawn.partition("</style>")[2])) <= set(
        rules
    )


def test_roles_that_are_alike_in_light_can_part_in_dark():
    """The rules know a role by its light colour, so none may stand for two."""
    alike = dict.fromkeys(("ink", "soft", "flow"), "#0000ff")
    apart = {"ink": "#ffffff", "soft": "#cccccc", "flow": "#ffffff"}

    made = distinct(Theme("mine", alike, apart)).colours

    assert made == {"ink": "#0000ff", "soft": "#0000fe", "flow": "#0000ff"}


@pytest.mark.parametrize("look", LOOKS)
def test_all_colours_of_the_examples_follow_the_setting(look):
    """Colours stand only where the rules for dark screens find them."""
    light = set(theme_of("light").colours.values())

    for name in EXAMPLES:
        for drawing in drawings_of(name, look):
            body = attrs.evolve(drawing, theme="auto").svg.partition("</style>")[2]
            body = re.sub(r'href="data:[^"]*"', "", body)
            found = re.findall(r'(\w[\w-]*)="(#[0-9a-f]{6})"', body)
            assert {attribute for attribute, _ in found} <= {"fill", "stroke"}
            assert {colour for _, colour in found} <= light
            assert len(found) == len(re.findall(r"#[0-9a-f]{6}\b", body))
