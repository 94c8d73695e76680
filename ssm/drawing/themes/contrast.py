"""How well one colour can be read on another, as WCAG 2 counts it, and which must be."""

import itertools
from collections.abc import Iterator, Mapping

__all__ = ["LEAST", "contrast", "readings", "weak"]

LEAST = 4.5
"""The least contrast for text of ordinary size (WCAG 2.2, success criterion 1.4.3)."""

_INKS = ("ink", "soft", "flow", "conflict", "watch", "control")
_GROUNDS = ("paper", "bubble", "think")


def readings(roles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """All pairs of a text's colour role and the role of what it may stand on.

    Args:
        roles: the colours of a theme, by role.
    """
    grounds = [role for role in roles if role.startswith("ground-")]
    tints = [role for role in roles if role.startswith("tint-")]
    yield from itertools.product(_INKS, (*_GROUNDS, *grounds))
    yield from itertools.product(("ink", "soft"), tints)
    yield ("paper", "flow")


def weak(colours: Mapping[str, str]) -> tuple[tuple[str, str, float], ...]:
    """The pairs of a theme that are hard to read: text, ground, and their contrast.

    Example:
        >>> from ssm.drawing.themes.theme import shipped_theme
        >>> weak(shipped_theme("light").colours)
        ()
        >>> weak({**shipped_theme("light").colours, "think": "#7b8194"})[0]
        ('ink', 'think', 3.4)
    """
    found = [
        (text, ground, contrast(colours[text], colours[ground]))
        for text, ground in readings(colours)
    ]
    return tuple(one for one in found if one[2] < LEAST)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21, with two decimals.

    References:
        Web Content Accessibility Guidelines (WCAG) 2.2, W3C (2023): contrast ratio,
        relative luminance.

    Example:
        >>> contrast("#000000", "#ffffff"), contrast("#777777", "#777777")
        (21.0, 1.0)
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return round((high + 0.05) / (low + 0.05), 2)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[n : n + 2], 16) / 255) for n in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    if part <= 0.04045:
        return part / 12.92
    base = (part + 0.055) / 1.055
    return base * base * _fifth_root(base * base)


def _fifth_root(value: float) -> float:
    """By Newton's way: the same on every machine, which a power is not."""
    root = 1.0
    for _ in range(30):
        root -= (root - value / (root * root * root * root)) / 5
    return root
