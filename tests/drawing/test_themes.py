"""Colours: every text can be read on every ground it stands on."""

import itertools

import pytest

from ssm.drawing.themes.theme import THEMES, theme
from ssm.errors import InvalidValueError

ON_PAPER = ("ink", "soft", "flow", "conflict", "watch", "control")
LEAST = 4.5


def light(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def pairs(name: str):
    """Text colours with the grounds that they are used on."""
    roles = theme(name).colours
    grounds = [role for role in roles if role.startswith("ground-")]
    tints = [role for role in roles if role.startswith("tint-")]
    yield from itertools.product(ON_PAPER, ("paper", "bubble", "think", *grounds))
    yield from itertools.product(("ink",), tints)
    yield ("paper", "flow")


@pytest.mark.parametrize("name", THEMES)
def test_all_text_has_enough_contrast(name):
    """At least 4.5 to 1 on paper, bubbles, boundaries and tints."""
    colour = theme(name).colour

    weak = {
        (text, ground): round(contrast(colour(text), colour(ground)), 2)
        for text, ground in pairs(name)
        if contrast(colour(text), colour(ground)) < LEAST
    }

    assert weak == {}


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_knows_the_same_roles(name):
    """A scene can be drawn in each of them."""
    assert set(theme(name).colours) == set(theme("light").colours)


def test_an_unknown_theme_or_role_is_refused_with_those_there_are():
    """Messages name the choices."""
    with pytest.raises(InvalidValueError, match="one of light, dark, print"):
        theme("pink")
    with pytest.raises(InvalidValueError, match="one of paper, ink"):
        theme("light").colour("pink")
