"""The ways of one line, dearer where they run across boxes or beyond all of them."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

import attrs

from ssm.drawing.arrange.arcs import Arc, arcs
from ssm.drawing.arrange.job import Job
from ssm.drawing.arrange.touch import across, crossings
from ssm.drawing.geometry import Box, Point, box_of, inside

__all__ = ["Cells", "Way", "cells", "ways"]

_THROUGH, _OWN, _TAIL = 45.0, 4.0, 80.0
_BEYOND, _FOREIGN, _ALONG = 0.8, 7.0, 11.0
_CELL, _CROSSED = 10, 2
_CLOSE = 5.0


Cells = AbstractSet[tuple[int, int]]
"""Squares of the page, by their place in a grid."""


@attrs.frozen(repr=False)
class Way:
    """One way for a line: its points, the box round it, and what it costs by itself."""

    points: tuple[Point, ...]
    box: Box
    price: float


def ways(
    job: Job,
    boxes: dict[str, Box],
    tails: Sequence[Sequence[Point]] = (),
    outlines: Sequence[Sequence[Point]] = (),
    borders: Cells = frozenset(),
) -> list[Way]:
    """All ways that a line can take, priced.

    Args:
        job: the line.
        boxes: everything that it keeps clear of, by name.
        tails: of bubbles, not to be crossed.
        outlines: of rings; one that holds neither end is not to be run through.
        borders: where outlines lie, which are to be crossed and not followed.
    """
    page = (
        min([box[0] for box in boxes.values()]),
        min([box[1] for box in boxes.values()]),
        max([box[2] for box in boxes.values()]),
        max([box[3] for box in boxes.values()]),
    )
    strange = [
        (x0 - _CLOSE, y0 - _CLOSE, x1 + _CLOSE, y1 + _CLOSE)
        for name, (x0, y0, x1, y1) in boxes.items()
        if name not in job.ends
    ]
    own = [
        (x0 + 2.0, y0 + 2.0, x1 - 2.0, y1 - 2.0)
        for x0, y0, x1, y1 in (boxes[end] for end in job.ends if end in boxes)
    ]
    foreign = [
        (box_of(outline), outline)
        for outline in outlines
        if not inside(outline, job.a.middle) and not inside(outline, job.b.middle)
    ]
    found = []
    for arc in arcs(job.a, job.b, stiff=job.stiff, barred=strange):
        around = box_of(arc.points)
        price = arc.price + _BEYOND * _beyond(page, around)
        price += _THROUGH * sum([across(box, around, arc.points) for box in strange])
        price += _OWN * sum([across(box, around, arc.points) for box in own])
        price += _TAIL * sum([crossings(arc.points[::2], tail) for tail in tails])
        price += _FOREIGN * sum([_held(box, outline, around, arc) for box, outline in foreign])
        found.append(Way(arc.points, around, price + _ALONG * _along(arc.points, borders)))
    return found


def cells(outlines: Iterable[Iterable[Point]]) -> Cells:
    """The squares in which some outlines lie."""
    return {(int(x) // _CELL, int(y) // _CELL) for outline in outlines for x, y in outline}


def _along(points: Sequence[Point], borders: Cells) -> int:
    """For how many points a way runs along an outline, rather than across it."""
    most = run = 0
    for x, y in points:
        run = run + 1 if (int(x) // _CELL, int(y) // _CELL) in borders else 0
        most = max(most, run)
    return max(0, most - _CROSSED)


def _held(box: Box, outline: Sequence[Point], around: Box, arc: Arc) -> int:
    """How much of a way lies inside an outline, in points of the way."""
    if around[2] < box[0] or around[0] > box[2] or around[3] < box[1] or around[1] > box[3]:
        return 0
    return sum(inside(outline, point) for point in arc.points[1:-1:2])


def _beyond(page: Box, around: Sequence[float]) -> float:
    """How far a way leaves the page that the boxes take."""
    x0, y0, x1, y1 = around
    return max(page[0] - x0, 0.0, x1 - page[2]) + max(page[1] - y0, 0.0, y1 - page[3])
