"""Where the label of a line stands: on it or beside it, clear of everything else."""

from collections.abc import Iterator, Sequence
from math import sqrt

import attrs

from ssm.drawing.arrange.job import Job
from ssm.drawing.arrange.touch import across, overlap, within
from ssm.drawing.geometry import Box, Point, box_of, distance

__all__ = ["Label", "label_places", "with_others"]

_MARGIN_X, _MARGIN_Y = 3.0, 2.0
_SHORT, _LOPSIDED = 2.4, 0.22
_BESIDE = 34.0
_OUTLINE, _ALONG = 26.0, 6.0
_TOUCH, _DEEP = 30.0, 0.13
_STRUCK, _MORE, _TAIL = 110.0, 20.0, 90.0
_PLACES = 11


@attrs.frozen(repr=False)
class Label:
    """The place of a label: its middle, the box it needs, and what standing there costs."""

    x: float
    y: float
    box: Box
    cost: float
    beside: bool = False


def label_places(
    points: Sequence[Point],
    job: Job,
    boxes: Sequence[Box],
    outlines: Sequence[Sequence[Point]],
    tails: Sequence[Sequence[Point]] = (),
) -> list[Label]:
    """The places for the label of a line, the cheapest first, as far as other lines allow.

    Args:
        points: of the line.
        job: what is known of it.
        boxes: that labels keep clear of.
        outlines: of rings; labels do not lie half inside.
        tails: of bubbles, each a straight line.
    """
    found = []
    lines = [(box_of(tail), tail) for tail in tails]
    for x, y, price, beside in _places(points, job):
        box = _box(x, y, job.block)
        cost = price + sum([_TOUCH + _DEEP * area for area in overlap(box, boxes, 2.0)])
        for outline in outlines:
            count = len(within(box, outline))
            cost += _OUTLINE + _ALONG * count if count else 0.0
        cost += _TAIL * sum([across(box, around, tail) for around, tail in lines])
        found.append(Label(x, y, box, cost, beside))
    return sorted(found, key=lambda label: (label.cost, label.beside))


def with_others(
    label: Label,
    lines: Sequence[tuple[Box, Sequence[Point]]],
    labels: Sequence[Box],
    most: float,
) -> float:
    """What a place costs in view of the lines and labels of others.

    Args:
        label: the place.
        lines: of others, each with the box round it.
        labels: of others.
        most: a cost from which on nobody asks how much more it is.
    """
    box = label.box
    cost = label.cost + sum([_TOUCH + _DEEP * area for area in overlap(box, labels, 4.0)])
    for around, line in lines:
        if cost >= most:
            break
        count = across(box, around, line)
        cost += _STRUCK + _MORE * count if count else 0.0
        if label.beside:
            cost += 0.7 * max(0.0, 22.0 - _nearest(box, line))
    return cost


def _places(points: Sequence[Point], job: Job) -> Iterator[tuple[float, float, float, bool]]:
    """Middles of labels with the price of being there, and whether that is beside the line."""
    n = len(points) - 1
    ideal = n * job.ideal
    w, h = job.block
    lengths = [0.0]
    for k in range(n):
        lengths.append(lengths[-1] + distance(points[k], points[k + 1]))
    places = range(max(1, n // 5), n - n // 5 + 1)
    for k in sorted(places, key=lambda k: (abs(k - ideal), k))[:_PLACES]:
        x, y = points[k]
        before, after = points[k - 1], points[min(k + 1, n)]
        ux, uy = after[0] - before[0], after[1] - before[1]
        length = sqrt(ux * ux + uy * uy) or 1.0
        ux, uy = ux / length, uy / length
        drop = (h - job.sign) / 2 * abs(ux) if job.sign else 0.0
        wide = w - max(0.0, w - job.sign) * abs(ux) if job.sign else w
        half = min(wide / 2 / abs(ux) if ux else w + h, h / 2 / abs(uy) if uy else w + h)
        root, head = lengths[k] - half, lengths[n] - lengths[k] - half
        price = abs(k - ideal) * 0.8
        yield x, y + drop, price + _hidden(job, root, head), False
        for side in (1, -1) if job.beside else ():
            out = side * (abs(uy) * w / 2 + abs(ux) * h / 2 + 7)
            yield x - uy * out, y + ux * out, price + _BESIDE, True


def _hidden(job: Job, root: float, head: float) -> float:
    """What it costs that a label leaves too little of its line on either side, or all of it."""
    cost = _SHORT * (max(0.0, job.clear[0] - root) + max(0.0, job.clear[1] - head))
    return cost + _LOPSIDED * abs(root - head) if job.even else cost


def _box(x: float, y: float, block: tuple[float, float]) -> Box:
    w, h = block[0] / 2 + _MARGIN_X, block[1] / 2 + _MARGIN_Y
    return x - w, y - h, x + w, y + h


def _nearest(box: Box, line: Sequence[Point]) -> float:
    """How near another line comes to a label, its ends left aside."""
    x0, y0, x1, y1 = box
    return min([max(x0 - x, x - x1, 0.0) + max(y0 - y, y - y1, 0.0) for x, y in line[2:-2] or line])
