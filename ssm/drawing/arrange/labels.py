"""Where the label of a line stands: on it or beside it, clear of everything else."""

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import TYPE_CHECKING

import attrs

from ssm.drawing.geometry import Point

if TYPE_CHECKING:
    from ssm.drawing.arrange.arcs import Box
    from ssm.drawing.arrange.routing import Job

__all__ = ["Label", "Surroundings", "best_label"]

_MARGIN_X, _MARGIN_Y = 3.0, 2.0
_HEAD, _ROOT = 28.0, 16.0
_OUTLINE = 5.0
_PLACES = 11


@attrs.frozen(repr=False)
class Label:
    """The place of a label: its middle, the box it needs, and what standing there costs."""

    x: float
    y: float
    box: "Box"
    cost: float


@attrs.frozen(kw_only=True, repr=False)
class Surroundings:
    """What a label has to keep clear of."""

    boxes: "tuple[Box, ...]"
    lines: tuple[tuple[Point, ...], ...]
    labels: "tuple[Box, ...]"
    outlines: tuple[tuple[Point, ...], ...]


def best_label(points: Sequence[Point], job: "Job", around: Surroundings) -> Label:
    """The cheapest place for the label of a line."""
    best: Label | None = None
    for x, y, price, off in _places(points, job):
        box = _box(x, y, job.block)
        cost = price + _hidden(points, box, job)
        if best is not None and cost >= best.cost:
            continue
        cost += _on_boxes(box, around) + _on_lines(box, around, beside=bool(off))
        cost += sum(_OUTLINE * _inside(box, line) for line in around.outlines)
        if best is None or cost < best.cost:
            best = Label(x, y, box, cost)
    assert best is not None
    return best


def _places(points: Sequence[Point], job: "Job") -> Iterator[tuple[float, float, float, int]]:
    """Middles of labels with the price of being there, and the side of the line."""
    n = len(points) - 1
    ideal = n * job.ideal
    w, h = job.block
    places = range(max(1, n // 5), n - n // 5 + 1)
    for k in sorted(places, key=lambda k: (abs(k - ideal), k))[:_PLACES]:
        x, y = points[k]
        before, after = points[k - 1], points[min(k + 1, n)]
        ux, uy = after[0] - before[0], after[1] - before[1]
        length = sqrt(ux * ux + uy * uy) or 1.0
        ox, oy = -uy / length, ux / length
        for off in (0, 1, -1) if job.beside else (0,):
            out = off * (abs(ox) * w / 2 + abs(oy) * h / 2 + 7)
            yield x + ox * out, y + oy * out, abs(k - ideal) * 0.8 + (8.0 if off else 0.0), off


def _box(x: float, y: float, block: tuple[float, float]) -> "Box":
    w, h = block[0] / 2 + _MARGIN_X, block[1] / 2 + _MARGIN_Y
    return x - w, y - h, x + w, y + h


def _hidden(points: Sequence[Point], box: "Box", job: "Job") -> float:
    """What it costs to hide most of a line, its head or its root."""
    x0, y0, x1, y1 = box
    hidden = sum(x0 < x < x1 and y0 < y < y1 for x, y in points)
    share = hidden / len(points)
    total = 90.0 * max(0.0, share - 0.55)
    root = _HEAD if job.even else _ROOT
    for (x, y), least in ((points[-1], _HEAD), (points[0], root)):
        dx, dy = max(x0 - x, x - x1, 0.0), max(y0 - y, y - y1, 0.0)
        total += 2.2 * max(0.0, least - sqrt(dx * dx + dy * dy))
    return total


def _overlap(a: "Box", b: "Box", margin: float) -> float:
    """The area that two boxes share."""
    w = min(a[2], b[2]) - max(a[0], b[0]) + margin
    h = min(a[3], b[3]) - max(a[1], b[1]) + margin
    return w * h if w > 0 and h > 0 else 0.0


def _on_boxes(box: "Box", around: Surroundings) -> float:
    """Labels on boxes or on each other: dear at the first touch, dearer with the area."""
    total = 0.0
    for other in (*around.boxes, *around.labels):
        area = _overlap(box, other, 2.0)
        if area:
            total += 30.0 + 0.13 * area
    return total


def _on_lines(box: "Box", around: Surroundings, *, beside: bool) -> float:
    """Lines of others through the label, or nearer to it than its own line."""
    x0, y0, x1, y1 = box
    total = 0.0
    for line in around.lines:
        total += 14.0 * _inside(box, line)
        if beside:
            near = min(
                max(x0 - x, x - x1, 0.0) + max(y0 - y, y - y1, 0.0) for x, y in line[2:-2] or line
            )
            total += 0.7 * max(0.0, 22.0 - near)
    return total


def _inside(box: "Box", points: Sequence[Point]) -> int:
    x0, y0, x1, y1 = box
    return sum([x0 < x < x1 and y0 < y < y1 for x, y in points])
