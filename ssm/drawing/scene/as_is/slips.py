"""Slips of paper: a step that is done today, in another hand than the model."""

from collections.abc import Iterator
from typing import Literal

import attrs

from ssm.drawing.geometry import Box, ellipse
from ssm.drawing.scene.marks import Mark, Shape, Text
from ssm.drawing.scene.words import named_ones
from ssm.drawing.text.fonts import width
from ssm.drawing.text.wrap import wrap
from ssm.model.as_is import Task
from ssm.model.study import Study

__all__ = ["INK", "LINE", "Kind", "Slip", "slip_for", "who_of"]

Kind = Literal["step", "none", "elsewhere", "unread"]
INK = "watch"
"""The ink of today's hand."""
_TEXT, _WHO = 14.0, 12.0
LINE = 1.22
_WIDE, _PAD_X, _PAD_Y = 128.0, 13.0, 8.0
_LEAST = 64.0
_FILLS: dict[Kind, str | None] = {
    "step": "tint-violet",
    "none": "bubble",
    "elsewhere": "ground-violet",
    "unread": "bubble",
}


@attrs.frozen(kw_only=True, repr=False)
class Slip:
    """One step on a slip of paper; `x`, `y` is its middle.

    Attributes:
        task: id of the task.
        kind: a step of the model, of no activity, of another model, or not looked at.
        lines: its words.
        who: who does it, in a line, or None.
        tilt: how many pixels its corners are off, one way or the other.
    """

    task: str
    kind: Kind
    lines: tuple[str, ...]
    who: str | None
    w: float
    h: float
    tilt: float = 0.0
    x: float = 0.0
    y: float = 0.0

    def at(self, x: float, y: float) -> "Slip":
        """The same slip somewhere else."""
        return attrs.evolve(self, x=x, y=y)

    def box(self, pad: float = 0.0) -> Box:
        """The box round it: left, top, right, bottom."""
        a, b = self.w / 2 + pad, self.h / 2 + pad
        return self.x - a, self.y - b, self.x + a, self.y + b

    def marks(self, *, pinned: bool) -> Iterator[Mark]:
        """The paper, the words, and the pin where it is pinned to an activity."""
        x0, y0, x1, y1 = self.box()
        t = self.tilt
        paper = (
            (x0 - t / 2, y0 + t),
            (x1 - t / 2, y0 - t),
            (x1 + t / 2, y1 - t),
            (x0 + t / 2, y1 + t),
        )
        yield Shape(
            points=paper,
            fill=_FILLS[self.kind],
            ink=INK,
            width=1.5,
            dash={"none": "dashed", "unread": "dotted"}.get(self.kind, "solid"),  # type: ignore[arg-type]
            smooth=False,
        )
        below = _WHO * LINE if self.who else 0.0
        yield Text(
            x=self.x,
            y=self.y - below / 2,
            lines=self.lines,
            size=_TEXT,
            font="quote",
            leading=LINE,
        )
        if self.who:
            y = self.y + self.h / 2 - _PAD_Y - _WHO * LINE / 2
            yield Text(x=self.x, y=y, lines=(self.who,), size=_WHO, ink="soft")
        if pinned:
            yield Shape(points=ellipse(self.x, y0 + 1, 9, 9, 3), fill=INK, ink="paper", width=1.2)


def slip_for(task: Task, kind: Kind, who: str = "", n: int = 0) -> Slip:
    """A slip as big as its words need.

    Args:
        task: what is done.
        kind: what it is to the model.
        who: who does it.
        n: its number; slips lie this way and that.

    Example:
        >>> slip_for(Task(id="a", do="Print the list"), "step").lines
        ('Print the list',)
    """
    words = wrap(" ".join(task.do.split()), _TEXT, _WIDE, "quote")
    told = wrap(who, _WHO, _WIDE).lines if who else ()
    name = None if not told else told[0] if len(told) == 1 else f"{told[0]} …"
    wide = max(words.width, width(name, _WHO) if name else 0.0, _LEAST)
    high = len(words.lines) * _TEXT * LINE + (_WHO * LINE if name else 0.0)
    return Slip(
        task=task.id,
        kind=kind,
        lines=words.lines,
        who=name,
        w=float(round(wide + 2 * _PAD_X)),
        h=float(round(high + 2 * _PAD_Y)),
        tilt=(1.6, -1.4, 0.9, -1.9)[n % 4],
    )


def who_of(study: Study, task: Task) -> str:
    """Who does a task, by the names that they have in the study."""
    return ", ".join(named_ones(study, task.by))
