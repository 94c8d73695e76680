"""Ways and labels for all lines: each takes the best in view of the others, in rounds."""

from collections.abc import Sequence
from itertools import pairwise

import attrs

from ssm.drawing.arrange.arcs import Arc, Box, Target, arcs
from ssm.drawing.arrange.labels import Label, Surroundings, best_label
from ssm.drawing.geometry import Point, box_of, cross, distance

__all__ = ["Job", "Routed", "route"]

_ROUNDS = 3
_TRIED = 4
_MANY = 12
_CROSSING, _HEAVY = 26.0, 42.0
_THROUGH = 45.0
_BEYOND = 0.8


@attrs.frozen(kw_only=True, repr=False)
class Job:
    """A line that needs a way.

    Attributes:
        id: unique among the lines.
        a, b: its ends.
        ends: names of its ends; lines between the same two keep apart.
        block: width and height of its label with all its signs; (0, 0) for none.
        stiff: whether it bends little.
        even: whether both its ends look alike, so that its label stands in the middle.
        ideal: where on the way its label stands best, from 0 to 1.
        beside: whether the label may stand beside the line instead of on it.
        rank: those of a lower rank choose first.
    """

    id: str
    a: Target
    b: Target
    ends: tuple[str, str]
    block: tuple[float, float] = (0.0, 0.0)
    stiff: bool = False
    even: bool = False
    ideal: float = 0.52
    beside: bool = True
    rank: int = 0


@attrs.frozen(repr=False)
class Routed:
    """The way of a line, the place of its label, and what both cost."""

    points: tuple[Point, ...]
    label: Label | None
    cost: float


def route(
    jobs: Sequence[Job],
    boxes: dict[str, Box],
    outlines: Sequence[Sequence[Point]],
) -> dict[str, Routed]:
    """A way for every line, with the place of its label.

    Args:
        jobs: the lines.
        boxes: everything that lines and labels keep clear of, by name.
        outlines: of the rings; labels do not lie half inside.
    """
    order = sorted(jobs, key=lambda job: (job.rank, distance(job.a.middle, job.b.middle), job.id))
    ways = {job.id: _priced(job, boxes) for job in order}
    found: dict[str, Routed] = {}
    for _ in range(_ROUNDS):
        before = dict(found)
        for job in order:
            others = [
                (other, found[other.id])
                for other in order
                if other.id in found and other.id != job.id
            ]
            found[job.id] = _chosen(job, ways[job.id], others, boxes, outlines)
        if found == before:
            break
    return found


def _priced(job: Job, boxes: dict[str, Box]) -> list[Arc]:
    """The ways of a line, dearer where they run across boxes or beyond all of them."""
    page = (
        min(box[0] for box in boxes.values()),
        min(box[1] for box in boxes.values()),
        max(box[2] for box in boxes.values()),
        max(box[3] for box in boxes.values()),
    )
    priced = []
    for arc in arcs(job.a, job.b, stiff=job.stiff):
        hits = sum(
            _inside(box, arc.points, 5.0) for name, box in boxes.items() if name not in job.ends
        )
        own = sum(_inside(boxes[end], arc.points, -2.0) for end in job.ends if end in boxes)
        price = arc.price + _THROUGH * hits + 4.0 * own + _BEYOND * _beyond(page, arc.points)
        priced.append(Arc(arc.points, price))
    return priced


def _beyond(page: Box, points: Sequence[Point]) -> float:
    """How far a way leaves the page that the boxes take."""
    x0, y0, x1, y1 = box_of(points)
    return max(page[0] - x0, 0.0, x1 - page[2]) + max(page[1] - y0, 0.0, y1 - page[3])


def _inside(box: Box, points: Sequence[Point], margin: float) -> int:
    x0, y0, x1, y1 = box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin
    return sum(x0 < x < x1 and y0 < y < y1 for x, y in points)


def _chosen(
    job: Job,
    ways: list[Arc],
    others: list[tuple[Job, Routed]],
    boxes: dict[str, Box],
    outlines: Sequence[Sequence[Point]],
) -> Routed:
    priced = sorted(
        ((arc.price + _among(job, arc.points, others), n) for n, arc in enumerate(ways)),
    )
    around = Surroundings(
        boxes=tuple(boxes.values()),
        lines=tuple(other.points for _, other in others),
        labels=tuple(other.label.box for _, other in others if other.label),
        outlines=tuple(tuple(outline[::2]) for outline in outlines),
    )
    best: Routed | None = None
    tried = _TRIED if len(ways) <= _MANY else len(ways)
    for price, n in priced[:tried]:
        if best is not None and price >= best.cost:
            break
        points = ways[n].points
        label = best_label(points, job, around) if job.block[1] else None
        cost = price + (label.cost if label else 0.0)
        if best is None or cost < best.cost:
            best = Routed(points, label, cost)
    assert best is not None
    return best


def _among(job: Job, points: tuple[Point, ...], others: list[tuple[Job, Routed]]) -> float:
    """What a way costs in view of the ways that the others have taken."""
    total = 0.0
    x0, y0 = min(x for x, _ in points), min(y for _, y in points)
    x1, y1 = max(x for x, _ in points), max(y for _, y in points)
    for other, routed in others:
        if routed.label:
            total += 14.0 * _inside(routed.label.box, points, 0.0)
        theirs = routed.points
        shared = len({*job.ends, *other.ends}) < 4
        if shared:
            total += _crowded(job, points, other, theirs)
        if (
            max(x for x, _ in theirs) >= x0
            and min(x for x, _ in theirs) <= x1
            and max(y for _, y in theirs) >= y0
            and min(y for _, y in theirs) <= y1
        ):
            heavy = _HEAVY if job.stiff or other.stiff else _CROSSING
            total += heavy * _crossings(points[::2], theirs[::2])
    return total


def _crossings(one: Sequence[Point], two: Sequence[Point]) -> int:
    count = 0
    for a, b in pairwise(one):
        x0, x1 = min(a[0], b[0]), max(a[0], b[0])
        for c, d in pairwise(two):
            if (c[0] < x0 and d[0] < x0) or (c[0] > x1 and d[0] > x1):
                continue
            count += cross(a, b, c, d)
    return count


def _crowded(job: Job, points: tuple[Point, ...], other: Job, theirs: tuple[Point, ...]) -> float:
    """Lines with a common end keep apart, most of all where they touch it."""
    total = 0.0
    n = len(points)
    for k in (n * 2 // 5, n // 2, n * 2 // 3):
        nearest = min(distance(points[k], p) for p in theirs[2:-2:2] or theirs)
        total += max(0.0, 34.0 - nearest) * 0.75
    for p, mine in ((points[0], job.ends[0]), (points[-1], job.ends[1])):
        for q, yours in ((theirs[0], other.ends[0]), (theirs[-1], other.ends[1])):
            if mine == yours:
                total += max(0.0, 26.0 - distance(p, q)) * 1.1
    return total
