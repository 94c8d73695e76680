"""Drawings on a page: the same picture in fewer bytes."""

import re

import pytest

import ssm
from ssm.drawing.drawing import Drawing
from ssm.drawing.themes.named import theme_of
from ssm.report.inline import inlined
from ssm.report.lean import Dress, lean
from ssm.report.palette import colours_of


@pytest.fixture(scope="module")
def drawing(project) -> Drawing:
    """A picture with people, boundaries, words along lines and bubbles."""
    (drawn,) = ssm.draw(ssm.load(project / "examples" / "outpatients"), "picture/week-1")
    return drawn


def shapes(svg: str) -> list[tuple[str, list[float]]]:
    """What kinds of elements there are, each with the numbers of its path or place."""
    found = []
    for tag, attributes in re.findall(r"<(path|text|tspan|rect)\b([^>]*)>", svg):
        places = re.findall(r' (?:d|x|y|dy|width|height)="([^"]*)"', attributes)
        numbers = re.findall(r"-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)", " ".join(places))
        found.append((tag, [float(one) for one in numbers]))
    return found


def test_all_of_a_drawing_is_kept_ten_times_as_large(drawing):
    """Each element at its place; only the unit of length is another."""
    before = shapes(re.sub(r"<style>.*?</style>", "", drawing.svg, flags=re.DOTALL))
    after = shapes(inlined(drawing.svg, {}, Dress(colours_of())).svg)

    assert [tag for tag, _ in after] == [tag for tag, _ in before]
    for (_, was), (_, now) in zip(before, after, strict=True):
        assert now == pytest.approx([10 * one for one in was])


def test_a_drawing_weighs_less(drawing):
    """By a sixth at least, its classes counted, which the next drawing shares."""
    dress = Dress(colours_of())
    bare = inlined(drawing.svg).svg
    short = inlined(drawing.svg, {}, dress).svg

    assert len(short) + len(dress.rules()) < 5 / 6 * len(bare)


def test_every_colour_is_the_pages_own(drawing):
    """So that it turns dark with the page."""
    dress = Dress(colours_of())
    short = inlined(drawing.svg, {}, dress).svg
    looks = re.findall(r"(?:fill|stroke):([^;}]*)", dress.rules())

    assert not re.search(r' (?:fill|stroke)="', short)
    assert looks
    assert {one for one in looks if one != "none" and not one.startswith("var(--")} == set()


def test_the_colours_of_another_theme_stay_as_they_are():
    """A page knows its own colours only."""
    theme = theme_of("dark")
    study = ssm.Study(roots=[ssm.Root(id="fence", what="paint the fence")])
    (drawn,) = ssm.draw(study, theme=theme)
    dress = Dress(colours_of("print"))
    inlined(drawn.svg, {}, dress)

    assert theme.colour("ink") in dress.rules()


def test_a_name_is_said_once_and_words_of_others_stay_words():
    """A label that a title says too goes; hostile text is text before and after."""
    svg = (
        '<svg viewBox="0 0 9 9"><g id="a" role="img" aria-label="x &lt;b d=&quot;M1 1&quot;&gt;">'
        '<title>x &lt;b d="M1 1"&gt;</title><path d="M1 1" fill="none"/></g></svg>'
    )
    short = lean(svg, Dress({}))

    assert "aria-label" not in short
    assert '<title>x &lt;b d="M1 1"&gt;</title>' in short
    assert '<path d="M10 10" class="k1"/>' in short
