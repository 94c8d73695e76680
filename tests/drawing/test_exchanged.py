"""A drawing in other colours: exchanged where that is the same as drawing it anew."""

import attrs
import pytest

import ssm
from ssm.drawing.drawing import Drawing
from ssm.drawing.themes.named import theme_of

CLINIC = "examples/outpatients"
REFS = (
    *("picture/week-1", "root/good-time", "comparison/good-time", "walk/march-morning"),
    *("as-is/march", "customers"),
)


def drawn_anew(drawing: Drawing, theme: str) -> str:
    """The drawing in other colours, by itself."""
    return attrs.evolve(drawing, theme=theme_of(theme)).svg


@pytest.mark.exe
@pytest.mark.parametrize("look", ["plain", "sketch"])
@pytest.mark.parametrize("theme", ["dark", "print", "auto"])
def test_a_drawing_in_other_colours_is_the_one_that_would_be_drawn_in_them(
    look: str, theme: str
) -> None:
    """To the last letter, whether it is drawn or not."""
    for drawing in ssm.draw(ssm.load(CLINIC), *REFS, look=look):
        assert drawing.in_theme(theme).svg == drawn_anew(drawing, theme)
        assert drawing.in_theme(theme).in_theme("light").svg == drawing.svg


@pytest.mark.exe
def test_a_dark_drawing_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the light one is there."""
    (drawing,) = ssm.draw(ssm.load(CLINIC), "model/good-time")
    wanted = drawn_anew(drawing, "dark")
    assert drawing.svg
    monkeypatch.setattr("ssm.drawing.svg.write.write_svg", lambda *_, **__: 1 / 0)

    assert drawing.in_theme("dark").svg == wanted


def test_words_that_look_like_colours_stay() -> None:
    """What a study says is never changed."""
    said = f' fill="{theme_of("light").colour("ink")}" > '
    study = ssm.Study(roots=[ssm.Root(id="r", what=f"paint{said}the fence", label=said)])
    (drawing,) = ssm.draw(study, "root/r")

    assert drawing.in_theme("dark").svg == drawn_anew(drawing, "dark")


def test_a_drawing_that_is_changed_afterwards_is_drawn_anew() -> None:
    """In another look, or with other things on it."""
    study = ssm.Study(roots=[ssm.Root(id=f"r{n}", what=f"paint fence {n}") for n in (1, 2)])
    first, second = ssm.draw(study, "root/r1", "root/r2")
    dark = first.in_theme("dark")

    assert attrs.evolve(dark, scene=second.scene).svg == drawn_anew(second, "dark")
    assert attrs.evolve(dark, look="plain").svg == drawn_anew(
        attrs.evolve(first, look="plain"), "dark"
    )
