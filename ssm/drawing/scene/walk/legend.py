"""The legend of a walk: the signs that are on it, and no others."""

from collections.abc import Iterator

from ssm.comparison.walking.outcomes import OrderShown, StepShown
from ssm.comparison.walking.walked import Walked
from ssm.drawing.geometry import ellipse, squircle
from ssm.drawing.scene.marks import Line, Mark, Shape, Text, Thing
from ssm.drawing.scene.move import moved
from ssm.drawing.scene.walk.column import styled
from ssm.drawing.scene.walk.ways import first_line, repeat_line, shows_repeats
from ssm.drawing.text.fonts import width

__all__ = ["legend"]

_SIZE, _LINE = 14.0, 32.0
_ENDS = ((0.0, 0.0), (44.0, 0.0))
Item = tuple[tuple[Mark, ...], float, str]


def legend(account: Walked, at: tuple[float, float], limit: float) -> tuple[Thing, float]:
    """The signs in lines, and where they end.

    Args:
        account: what is drawn.
        at: the left edge, and the middle of the first line.
        limit: the greatest width.
    """
    marks: list[Mark] = []
    x, y = at
    for signs, wide, name in _items(account):
        full = wide + 10 + width(name, _SIZE)
        if x > at[0] and x + full > at[0] + limit:
            x, y = at[0], y + _LINE
        marks += [moved(mark, x, y) for mark in signs]
        marks.append(
            Text(x=x + wide + 10, y=y, lines=(name,), size=_SIZE, ink="soft", anchor="start")
        )
        x += full + 26
    ref = f"walk/{account.walk}"
    thing = Thing(ref=ref, role="legend", title="Legend", marks=tuple(marks), layer=60)
    return thing, y + _LINE / 2


def _items(account: Walked) -> Iterator[Item]:
    steps = {step.shown for step in account.steps}
    if steps & {StepShown.IN_ORDER, StepShown.CONTROL}:
        yield (first_line(_ENDS, early=False),), 44, "is this activity"
    if StepShown.EARLY in steps:
        yield (first_line(_ENDS, early=True),), 44, "before, or without, what it rests on"
    if shows_repeats(account):
        yield (repeat_line(_ENDS),), 44, "once more"
    if steps & {StepShown.ADDED, StepShown.OPEN}:
        round_ = Shape(points=ellipse(14, 0, 26, 26), fill="paper", dash="dashed", width=1.8)
        yield (round_,), 28, "in no activity here"
    if account.left_out:
        blank = Shape(points=squircle(22, 0, 44, 24), dash="dashed", ink="soft", width=1.6)
        yield (blank,), 44, "not in this account"
    yield from _arrows(account)


def _arrows(account: Walked) -> Iterator[Item]:
    shown = {order.shown for order in account.orders}
    names = {
        OrderShown.HELD: "first, then",
        OrderShown.EARLY: "the other way round",
        OrderShown.TOGETHER: "at one time",
    }
    for what, name in names.items():
        if what in shown:
            yield (styled(_ENDS, what),), 44, name
    if shown - set(names):
        yield (_dotted(),), 44, "no order to be seen"


def _dotted() -> Line:
    return styled(_ENDS, OrderShown.NOT_REACHED)
