"""Slips that are pinned to no activity: near what they come before and after, or below."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ssm.comparison.as_is.laid import Overlay
from ssm.drawing.geometry import Box, Point, sampled
from ssm.drawing.rows.plan import Plan
from ssm.drawing.scene.as_is.cards import Card
from ssm.drawing.scene.as_is.placing import Field, laid_near
from ssm.drawing.scene.as_is.slips import Kind, Slip, slip_for, who_of
from ssm.drawing.scene.as_is.ways import pairs_of
from ssm.drawing.scene.comparison.room import text_box
from ssm.drawing.scene.marks import Text
from ssm.drawing.scene.model.operations import control_flow_things
from ssm.drawing.scene.page import MARGIN
from ssm.model.study import Study

if TYPE_CHECKING:
    from ssm.drawing.rows.frame import Frame

__all__ = ["loose_slips", "low_of", "right_of", "word_boxes"]

_ALONE = 12
_SHELF, _APART = 26.0, 36.0
_FAR = 1e5


def loose_slips(
    study: Study, overlay: Overlay, plan: Plan, cards: Mapping[str, Card], top: float
) -> tuple[Slip, ...]:
    """The slips that no activity of the model is, at their places.

    Args:
        study: where the stakeholders have their names.
        overlay: what is done now beside the model.
        plan: where the parts of the model stand.
        cards: its activities with their slips.
        top: where the head of the page ends.
    """
    kinds: dict[str, Kind] = {
        **dict.fromkeys(overlay.unread, "unread"),
        **dict.fromkeys(overlay.elsewhere, "elsewhere"),
        **dict.fromkeys(overlay.none, "none"),
    }
    pairs = pairs_of(overlay)
    linked = {end for pair in pairs for end in pair}
    ids = sorted(kinds, key=lambda task: task not in linked)[:_ALONE]
    number = {task.id: n for n, task in enumerate(overlay.graph.tasks)}
    made = [
        slip_for(overlay.by_id[id], kinds[id], who_of(study, overlay.by_id[id]), number[id])
        for id in sorted(ids, key=number.__getitem__)
    ]
    near = laid_near(made, _spots(overlay, cards), pairs, [*_taken(plan, cards)], _field(plan))
    rest = [slip for slip in made if slip.task not in {each.task for each in near}]
    low = max([top, low_of(plan), *(slip.box()[3] for slip in near)])
    return (*near, *_shelved(rest, low, right_of(plan)))


def _spots(overlay: Overlay, cards: Mapping[str, Card]) -> dict[str, Point]:
    """The places of all tasks that are activities; of those that have no slip, its last one."""
    found: dict[str, Point] = {}
    for id, card in cards.items():
        shown = {slip.task: (slip.x, slip.y) for slip in card.slips}
        for task in overlay.tasks[id]:
            found.setdefault(task, shown.get(task, next(reversed(shown.values()))))
    return found


def _taken(plan: Plan, cards: Mapping[str, Card]) -> Iterator[Box]:
    """Boxes in which something stands, and where nothing is to: above the model and below."""
    yield from (card.room() for card in cards.values())
    yield from word_boxes(plan)
    top = min((y for outline in _outlines(plan) for _, y in outline), default=0.0)
    yield -_FAR, -_FAR, _FAR, top - 10
    if plan.control:
        x0, y0, x1, _ = plan.control.frame.box
        yield x0, y0, x1, _FAR


def word_boxes(plan: Plan) -> Iterator[Box]:
    """The boxes of the words that stand on a plan beside its activities."""
    yield from (frame.label_box() for frame in _frames(plan))
    for thing in control_flow_things("model", plan):
        yield from (text_box(mark) for mark in thing.marks if isinstance(mark, Text))


def _frames(plan: Plan) -> "Iterator[Frame]":
    yield from (frame for frame in (plan.frame, plan.control and plan.control.frame) if frame)


def _field(plan: Plan) -> Field:
    """The lines of a plan."""
    ways = [*plan.ways.values()]
    if plan.control:
        ways += [*plan.control.ways, plan.control.down, plan.control.up]
    every = [way for way in (*ways, *_outlines(plan)) if way]
    return Field(
        ways=tuple(way for way in ways if way),
        outline=plan.frame.outline if plan.frame else (),
        points=tuple(point for way in every for point in sampled(way, 6)),
    )


def _shelved(slips: Sequence[Slip], low: float, right: float) -> Iterator[Slip]:
    """Slips that nothing leads to or from, in rows below the plan."""
    x, top, high = MARGIN, low + _SHELF, 0.0
    for slip in slips:
        if x > MARGIN and x + slip.w > right:
            x, top, high = MARGIN, top + high + _APART, 0.0
        yield slip.at(x + slip.w / 2, top + slip.h / 2)
        x += slip.w + _APART
        high = max(high, slip.h)


def _outlines(plan: Plan) -> Iterator[Sequence[Point]]:
    if plan.frame:
        yield plan.frame.outline
    if plan.control:
        yield plan.control.frame.outline


def right_of(plan: Plan) -> float:
    """The right edge of both boundaries."""
    return max((x for outline in _outlines(plan) for x, _ in outline), default=MARGIN)


def low_of(plan: Plan) -> float:
    """The lower edge of both boundaries."""
    return max((y for outline in _outlines(plan) for _, y in outline), default=MARGIN)
