"""Ways and labels for all lines: each takes the best in view of the others, in rounds."""

from collections.abc import Iterable, Sequence
from math import sqrt

import attrs

from ssm.drawing.arrange.job import Job
from ssm.drawing.arrange.labels import Label, label_places, with_others
from ssm.drawing.arrange.touch import across, crossings
from ssm.drawing.arrange.ways import Way, cells, ways
from ssm.drawing.geometry import Box, Point, distance

__all__ = ["Routed", "route"]

_ROUNDS = 3
_TRIED = 6
_MANY = 20
_CROSSING, _HEAVY, _STRIKING = 26.0, 42.0, 110.0
_THIRDS = (8, 10, 14)


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
    tails: Sequence[Sequence[Point]] = (),
) -> dict[str, Routed]:
    """A way for every line, with the place of its label.

    Args:
        jobs: the lines.
        boxes: everything that lines and labels keep clear of, by name.
        outlines: of the rings; labels do not lie half inside.
        tails: of bubbles; neither lines nor labels lie across them.
    """
    router = _Router(jobs, boxes, outlines, tails)
    for _ in range(_ROUNDS):
        if not router.round():
            break
    return {
        job.id: Routed(router.ways[job.id][n].points, label, cost)
        for job, (n, label, cost) in ((job, router.found[job.id]) for job in router.order)
    }


class _Router:
    """All ways of all lines, what has been found out about them, and the choice so far."""

    def __init__(
        self,
        jobs: Sequence[Job],
        boxes: dict[str, Box],
        outlines: Sequence[Sequence[Point]],
        tails: Sequence[Sequence[Point]],
    ) -> None:
        self.order = sorted(
            jobs, key=lambda job: (job.rank, distance(job.a.middle, job.b.middle), job.id)
        )
        self.boxes = list(boxes.values())
        self.outlines = [outline[::2] for outline in outlines]
        self.tails = tails
        borders = cells(self.outlines)
        self.ways = {job.id: ways(job, boxes, tails, self.outlines, borders) for job in self.order}
        self.found: dict[str, tuple[int, Label | None, float]] = {}
        self._places: dict[tuple[str, int], list[Label]] = {}
        self._met: dict[tuple[str, int, str, int], float] = {}

    def round(self) -> bool:
        """Lets each line choose; whether any choice has changed."""
        before = dict(self.found)
        for job in self.order:
            self.found[job.id] = self._choice(job)
        return self.found != before

    def _choice(self, job: Job) -> tuple[int, Label | None, float]:
        others = [other for other in self.order if other.id in self.found and other is not job]
        labels = [label.box for o in others if (label := self.found[o.id][1])]
        lines = [(way.box, way.points) for way in map(self._way, others)]
        choices = self.ways[job.id]
        priced = sorted(
            (way.price + self._among(job, n, others, labels), n) for n, way in enumerate(choices)
        )
        best: tuple[int, Label | None, float] | None = None
        tried = _TRIED if len(choices) <= _MANY else len(choices)
        for price, n in priced[:tried]:
            if best is not None and price >= best[2]:
                break
            if not job.block[1]:
                return n, None, price
            for label in self._label_places(job, n):
                if best is not None and price + label.cost >= best[2]:
                    break
                most = best[2] - price if best is not None else 1e9
                cost = price + with_others(label, lines, labels, most)
                if best is None or cost < best[2]:
                    best = (n, label, cost)
        assert best is not None
        return best

    def _way(self, job: Job) -> Way:
        return self.ways[job.id][self.found[job.id][0]]

    def _label_places(self, job: Job, n: int) -> list[Label]:
        found = self._places.get((job.id, n))
        if found is None:
            points = self.ways[job.id][n].points
            found = label_places(points, job, self.boxes, self.outlines, self.tails)
            self._places[job.id, n] = found
        return found

    def _among(self, job: Job, n: int, others: Iterable[Job], labels: Iterable[Box]) -> float:
        """What a way costs in view of the ways that the others have taken."""
        way = self.ways[job.id][n]
        x0, y0, x1, y1 = way.box
        total = 0.0
        for box in labels:
            if box[0] < x1 and box[2] > x0 and box[1] < y1 and box[3] > y0:
                count = across(box, way.box, way.points)
                total += _STRIKING + 20.0 * count if count else 0.0
        for other in others:
            m = self.found[other.id][0]
            key = (job.id, n, other.id, m)
            price = self._met.get(key)
            if price is None:
                theirs = self.ways[other.id][m]
                price = self._met[key] = self._met[other.id, m, job.id, n] = _meeting(
                    job, way, other, theirs
                )
            total += price
        return total


def _meeting(job: Job, way: Way, other: Job, theirs: Way) -> float:
    """What it costs that two ways cross, or crowd where they have an end in common."""
    total = 0.0
    if len({*job.ends, *other.ends}) < 4:
        total += _crowded(job, way.points, other, theirs.points)
    a, b = way.box, theirs.box
    if a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]:
        heavy = _HEAVY if job.stiff or other.stiff else _CROSSING
        total += heavy * crossings(way.points[::2], theirs.points[::2])
    return total


def _crowded(job: Job, points: tuple[Point, ...], other: Job, theirs: tuple[Point, ...]) -> float:
    """Lines with a common end keep apart; those with both in common all along."""
    total = 0.0
    n = len(points)
    same = len({*job.ends, *other.ends}) == 2
    dear = 2.4 if same else 0.75
    for k in (3, n // 4, n * 2 // 5, n // 2, n * 2 // 3, n - 4) if same else _THIRDS:
        x, y = points[min(k, n - 1)]
        nearest = min([(x - p) * (x - p) + (y - q) * (y - q) for p, q in theirs[1:-1] or theirs])
        total += dear * max(0.0, 34.0 - sqrt(nearest))
    for p, mine in ((points[0], job.ends[0]), (points[-1], job.ends[1])):
        for q, yours in ((theirs[0], other.ends[0]), (theirs[-1], other.ends[1])):
            if mine == yours:
                total += max(0.0, 26.0 - distance(p, q)) * 1.1
    return total
