"""The places of everything on a rich picture, once they are found."""

import attrs

from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.labels import Label
from ssm.drawing.arrange.names import Name
from ssm.drawing.arrange.puzzle import Place
from ssm.drawing.arrange.routing import Routed
from ssm.drawing.geometry import Box, Point, box_of

__all__ = ["PLAN_CLASSES", "Plan", "Tail", "extent", "tails_of"]

Tail = tuple[Point, ...]
"""From the middle of a bubble to its owner's head."""


@attrs.frozen(kw_only=True, repr=False)
class Plan:
    """Where everything on a picture is.

    Attributes:
        places: middles of elements, bubbles and loops, by id of their spot.
        boxes: their boxes, by the same ids.
        outlines: of the boundaries, by id.
        names: where the names of boundaries stand, by id.
        ways: of the links, by ref.
        tails: of the bubbles, from their middles to the heads they belong to.
        room: how many steps further than usual the outlines stand from their members.
    """

    places: dict[str, Place]
    boxes: dict[str, Box]
    outlines: dict[str, tuple[Point, ...]]
    names: dict[str, Name]
    ways: dict[str, Routed]
    tails: tuple[Tail, ...]
    room: int = 0


PLAN_CLASSES = (Plan, Name, Routed, Label)
"""All that a plan is made of, for whoever keeps it."""


def tails_of(board: Board) -> tuple[Tail, ...]:
    """The tails of all bubbles, as lines."""
    return tuple(
        ((float(ax), float(ay)), (float(bx), float(by)))
        for (i, _), (ax, ay, bx, by) in zip(
            board.lines[board.tied :], board.segments[board.tied :], strict=True
        )
        if not board.puzzle.spots[i].beside
    )


def extent(plan: Plan) -> Box:
    """The box round everything that is drawn."""
    boxes = [*plan.boxes.values(), *map(box_of, plan.outlines.values())]
    for way in plan.ways.values():
        boxes.append(box_of(way.points))
        if way.label:
            boxes.append(way.label.box)
    boxes += [box for name in plan.names.values() for box in name.boxes]
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, low = max(box[2] for box in boxes), max(box[3] for box in boxes)
    return left - 4, top - 4, right + 4, low + 4
