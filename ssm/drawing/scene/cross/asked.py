"""Questions round a Maltese cross: a number where an arm is empty, and the words below."""

from collections.abc import Iterator, Sequence

import attrs

from ssm.comparison.information import Information
from ssm.comparison.information.asking import Opening, openings
from ssm.drawing.geometry import Point, ellipse
from ssm.drawing.scene.cross.plan import SPINE, CrossPlan
from ssm.drawing.scene.marks import Mark, Shape, Text, Thing
from ssm.drawing.scene.page import paragraph

__all__ = ["Asked", "asked_of", "numbers", "questions"]

_MOST = 14
_SIZE, _BADGE = 15.0, 24.0
_GAP, _COLUMN = 40.0, 520.0


@attrs.frozen(kw_only=True, repr=False)
class Asked:
    """A question with its number."""

    number: int
    opening: Opening


def asked_of(found: Information) -> tuple[Asked, ...]:
    """The first questions that have a place on the cross."""
    return tuple(
        Asked(number=number, opening=opening)
        for number, opening in enumerate(openings(found)[:_MOST], 1)
    )


def _number_marks(number: int, x: float, y: float) -> tuple[Mark, ...]:
    """A number in a ring."""
    return (
        Shape(points=ellipse(x, y, _BADGE, _BADGE, 4), fill="tint-violet", width=1.5),
        Text(x=x, y=y, lines=(str(number),), size=14, font="strong"),
    )


def numbers(
    ref: str, found: Information, plan: CrossPlan, asked: Sequence[Asked]
) -> Iterator[Thing]:
    """The numbers at their places: in the strip of a lane beside the band, or at a row."""
    beside: dict[tuple[int | None, str | None], int] = {}
    for one in asked:
        key = (one.opening.category, one.opening.arm)
        turn = beside.get(key, 0) if one.opening.arm else 0
        beside[key] = turn + 1
        x, y = _place(found, plan, one.opening)
        yield Thing(
            ref=f"{ref}/question-{one.number}",
            role="question",
            title=one.opening.ask,
            marks=_number_marks(one.number, x, y - 26 * turn),
            layer=70,
        )


def _place(found: Information, plan: CrossPlan, opening: Opening) -> Point:
    above, below = plan.strips
    if opening.category is not None and opening.arm is not None:
        side = -1.0 if opening.arm in ("needed", "used") else 1.0
        if opening.arm in ("needed", "given"):
            return plan.upper(opening.category, side), above
        return plan.lower(opening.category, side), below
    rows = dict(zip((part.ref for part in found.lines), plan.above, strict=True))
    if opening.about[0] in rows:
        top, bottom = rows[opening.about[0]]
        return plan.middle + SPINE / 2 - 14, (top + bottom) / 2
    tasks = dict(zip((part.ref for part in found.procedures), plan.below, strict=True))
    top, bottom = tasks[opening.about[0]]
    return plan.middle + SPINE / 2 + min(plan.shift, 95.0), (top + bottom) / 2


def questions(
    ref: str, asked: Sequence[Asked], at: Point, wide: float
) -> tuple[tuple[Thing, ...], float]:
    """The questions below the cross, in columns; and where they end."""
    if not asked:
        return (), at[1]
    count = max(1, int((wide + _GAP) // (_COLUMN + _GAP)))
    limit = (wide - (count - 1) * _GAP) / count - 38
    each = -(-len(asked) // count)
    marks: list[Mark] = []
    end = at[1]
    for column in range(count):
        x, y = at[0] + column * (limit + 38 + _GAP), at[1]
        for one in asked[column * each : (column + 1) * each]:
            told, below = paragraph(one.opening.ask, x + 38, y, limit, size=_SIZE)
            marks += [*_number_marks(one.number, x + 13, y + _SIZE * 0.66), told]
            y = below + 12
        end = max(end, y)
    return (Thing(ref=f"{ref}/questions", role="legend", title="", marks=tuple(marks)),), end
