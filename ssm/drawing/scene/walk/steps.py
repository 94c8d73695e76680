"""The way that was gone: its steps from top to bottom, each with who did it."""

from collections.abc import Iterator, Sequence

import attrs

from ssm.comparison.phrases import quoted
from ssm.comparison.walking.outcomes import StepShown
from ssm.comparison.walking.sentences import step_remark
from ssm.comparison.walking.walked import Walked, WalkedStep
from ssm.drawing.geometry import Point, ellipse
from ssm.drawing.scene.marks import Figure, Line, Mark, Shape, Text, Thing
from ssm.drawing.scene.page import MARGIN, paragraph
from ssm.drawing.scene.people import people_of
from ssm.drawing.text.fonts import width
from ssm.model.kinds import kind_of
from ssm.model.sentence import listed
from ssm.model.study import Study

__all__ = ["MOST", "RIGHT", "Row", "rest_thing", "rows_of", "way_thing"]

_BADGE = MARGIN + 17
_FIGURE = MARGIN + 70
_TEXT = MARGIN + 112
_WIDE = 310.0
RIGHT = _TEXT + _WIDE + 12
"""Where lines from the steps begin to bend."""

MOST = 60
"""So many steps are drawn; what comes after them is told in words."""

_LEAST, _GAP = 58.0, 20.0


@attrs.frozen(kw_only=True, repr=False)
class Row:
    """One step on the page; `right` is where its words end."""

    thing: Thing
    step: WalkedStep
    middle: float
    bottom: float
    right: float


def rows_of(study: Study, account: Walked, top: float) -> Iterator[Row]:
    """The steps of an account, from a top downwards; of a very long one the first."""
    for step in account.steps[:MOST]:
        row = _row(study, account, step, top)
        top = row.bottom + _GAP
        yield row


def _row(study: Study, account: Walked, step: WalkedStep, top: float) -> Row:
    texts: list[Text] = []
    y = top
    for text, size, font, ink in _told(account, step):
        mark, y = paragraph(text, _TEXT, y, _WIDE, size=size, font=font, ink=ink, leading=1.26)
        texts.append(mark)
        y += 2
    bottom = max(y, top + _LEAST)
    shift = max(0.0, (bottom - y) / 2)
    placed = [attrs.evolve(mark, y=mark.y + shift) for mark in texts]
    middle = (top + bottom) / 2
    marks: tuple[Mark, ...] = (*_badge(step, middle), *_figure(study, step, middle), *placed)
    ref = f"walk/{account.walk}/{step.number}"
    title = f"Step {step.number}: {step.did}"
    thing = Thing(ref=ref, role="step", title=title, marks=marks, layer=60)
    wide = max((width(line, m.size, m.font) for m in placed for line in m.lines), default=0.0)
    right = _TEXT + wide + 14
    return Row(thing=thing, step=step, middle=middle, bottom=bottom, right=right)


def _told(account: Walked, step: WalkedStep) -> Iterator[tuple[str, float, str, str]]:
    """What stands at a step: when and who, what, in which words, and what it is."""
    about = ", ".join(piece for piece in (step.at or "", listed(step.who)) if piece)
    if about:
        yield about, 13.5, "strong", "soft"
    yield step.did, 15.5, "text", "ink"
    if step.words:
        yield quoted(step.words), 14.0, "quote", "soft"
    remark = step_remark(account, step)
    if step.shown is StepShown.REPEAT:
        remark = f"{listed(step.activities)} {remark}"
    if remark:
        yield remark, 13.5, "text", "watch" if step.shown is StepShown.EARLY else "soft"


def _badge(step: WalkedStep, middle: float) -> tuple[Mark, ...]:
    """The number of a step; of one that is nothing of the model, on a dashed round."""
    outside = step.shown in (StepShown.ADDED, StepShown.OPEN)
    shape = Shape(
        points=ellipse(_BADGE, middle, 34, 34),
        fill="paper" if outside else "tint-teal",
        dash="dashed" if outside else "solid",
        width=1.8,
    )
    number = Text(x=_BADGE, y=middle, lines=(str(step.number),), size=16, font="strong")
    return shape, number


def _figure(study: Study, step: WalkedStep, middle: float) -> tuple[Figure, ...]:
    """Who did it, where somebody is named."""
    people = people_of(study, [name.removeprefix("stakeholder/") for name in step.by[:1]])
    return tuple(
        Figure(kind=who.kind, x=_FIGURE, y=middle, size=_size(who.kind), tint=who.tint)
        for who in people
    )


def _size(kind: str) -> float:
    """How large a figure stands between number and words; groups are broad."""
    known = kind_of(kind)
    return 36.0 if known is not None and known.form != "person" else 50.0


def way_thing(account: Walked, rows: Sequence[Row]) -> Thing:
    """The way from the first step to the last, behind their numbers."""
    points: list[Point] = []
    for n, row in enumerate(rows):
        points.append((_BADGE, row.middle))
        if n + 1 < len(rows):
            middle = (row.middle + rows[n + 1].middle) / 2
            points.append((_BADGE + (7 if n % 2 else -7), middle))
    end = rows[-1].middle + 40
    points.append((_BADGE, end))
    line = Line(points=tuple(points), ink="flow", width=3.2, head=True)
    ref = f"walk/{account.walk}"
    return Thing(ref=ref, role="way", title="The way that was gone", marks=(line,), layer=30)


def rest_thing(account: Walked, top: float) -> tuple[tuple[Thing, ...], float]:
    """That there are more steps than are drawn; and where that ends."""
    rest = len(account.steps) - MOST
    if rest <= 0:
        return (), top
    told = f"and {rest} more {'step' if rest == 1 else 'steps'}"
    text, end = paragraph(told, _TEXT, top, _WIDE, size=15.5, ink="soft")
    thing = Thing(ref=f"walk/{account.walk}", role="rest", title=told, marks=(text,), layer=60)
    return (thing,), end
