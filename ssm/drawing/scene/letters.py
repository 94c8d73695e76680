"""The letters of CATWOE and PQR as round marks, and blanks where nothing is said yet."""

from ssm.drawing.geometry import ellipse, rounded_box
from ssm.drawing.scene.marks import Mark, Shape, Text
from ssm.drawing.text.fonts import width
from ssm.drawing.text.wrap import wrap

__all__ = ["TINTS", "blank", "letter"]

_NAME = 14.5

TINTS = {
    "C": "tint-yellow",
    "A": "tint-blue",
    "T": "tint-green",
    "W": "tint-violet",
    "O": "tint-orange",
    "E": "tint-red",
    "P": "tint-teal",
    "Q": "tint-teal",
    "R": "tint-teal",
}
"""The colour of each letter."""


def letter(char: str, name: str, x: float, y: float, *, ends: bool = False) -> tuple[Mark, ...]:
    """A letter in a ring with its name beside it.

    Args:
        char: the letter.
        name: what it stands for.
        x: the left edge of the ring, or the right end of the name.
        y: the middle of the ring.
        ends: whether the name ends at x instead of the ring beginning there.
    """
    at = x + 16 if not ends else x - 24 - width(name, _NAME, "strong")
    return (
        Shape(points=ellipse(at, y, 32, 32, 3), fill=TINTS[char], width=1.6),
        Text(x=at, y=y, lines=(char,), size=16, font="title"),
        Text(x=at + 24, y=y, lines=(name,), size=_NAME, font="strong", ink="soft", anchor="start"),
    )


def blank(question: str, x: float, y: float, wide: float) -> tuple[tuple[Mark, ...], float]:
    """An open space that invites to be filled; and its height.

    Args:
        question: what is asked there.
        x: its middle.
        y: its top.
        wide: how wide it is.
    """
    asked = wrap(question, 14, wide - 36)
    high = len(asked.lines) * 18 + 46
    frame = rounded_box(x - wide / 2, y, x + wide / 2, y + high, 20)
    below = y + 16 + len(asked.lines) * 18
    return (
        Shape(points=frame, fill="paper", ink="soft", width=1.5, dash="dashed"),
        Text(x=x, y=y + 14 + len(asked.lines) * 9, lines=asked.lines, size=14),
        Text(x=x, y=below + 9, lines=("not said yet",), size=12.5, font="quote", ink="soft"),
    ), high
