"""The ways a line can take between two boxes: arcs of several bends, and loops."""

from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

import attrs

from ssm.drawing.geometry import Box, Point, cubic, distance, inside, quadratic

__all__ = ["POINTS", "Arc", "Target", "arcs", "loop"]

POINTS = 20
_BENDS = (0.06, -0.06, 0.14, -0.14, 0.23, -0.23, 0.33, -0.33, 0.45, -0.45, 0.62, -0.62)
_STIFF = (0.02, -0.02, 0.1, -0.1, 0.2, -0.2, 0.33, -0.33, 0.48, -0.48)
_SHARPEST = 0.85
_PAD = 9.0
_LEAST = 18.0
_TIGHT = 2.0
_PAST = 15.0
_ANCHORS = (0, 6, -6, 13, -13, 22, -22, 34, -34, 50, -50)
_BETWEEN_RINGS = 5
_FEW = (0.06, -0.06, 0.23, -0.23)


@attrs.frozen(repr=False)
class Target:
    """An end of a line: a box, or the outline of a ring."""

    x: float
    y: float
    w: float
    h: float
    around: tuple[Point, ...] | None = None

    @property
    def middle(self) -> Point:
        """The point that a line aims at."""
        return self.x, self.y

    def seen_from(self, other: Point) -> "tuple[Target, ...]":
        """The places where a line from elsewhere may end: one box, or points of an outline."""
        if self.around is None:
            return (self,)
        around = self.around
        near = min(range(len(around)), key=lambda i: (distance(around[i], other), i))
        points = (around[(near + step) % len(around)] for step in _ANCHORS)
        return tuple(Target(x, y, -2 * _PAD, -2 * _PAD) for x, y in points)

    def meet(self, aim: Point, pad: float = _PAD) -> Point:
        """Where a line that comes from `aim` ends: just off the box, or at the very point."""
        if self.w < 0:
            return self.middle
        u = (aim[0] - self.x) / (self.w / 2 + pad)
        v = (aim[1] - self.y) / (self.h / 2 + pad)
        far = sqrt(sqrt(u * u * u * u + v * v * v * v)) or 1.0
        return self.x + (aim[0] - self.x) / far, self.y + (aim[1] - self.y) / far


@attrs.frozen(repr=False)
class Arc:
    """One way for a line: its points, and what the way itself costs."""

    points: tuple[Point, ...]
    price: float


def arcs(
    a: Target, b: Target, *, stiff: bool = False, barred: Iterable[Box] = ()
) -> tuple[Arc, ...]:
    """The ways from one end to the other, the straightest first; never none.

    Args:
        a: where it starts.
        b: where it ends.
        stiff: whether to bend less, for lines that are heavy already.
        barred: boxes to go round, with ways that do so closely.
    """
    few = _BETWEEN_RINGS if a.around and b.around else len(_ANCHORS)
    pairs = [(p, q) for p in a.seen_from(b.middle)[:few] for q in b.seen_from(a.middle)[:few]]
    bends: tuple[float, ...] = _FEW if len(pairs) > 1 else _STIFF if stiff else _BENDS
    if len(pairs) == 1:
        bends += _round(a.middle, b.middle, barred)
    dear = 2.0 if stiff else 1.0
    found = [arc for n, (p, q) in enumerate(pairs) for arc in _bent(p, q, bends, 8.0 * n, dear)]
    if found:
        return tuple(_outside(_outside(found, a, b), b, a))
    p, q = pairs[0]
    return (Arc((p.meet(q.middle, _TIGHT), q.meet(p.middle, _TIGHT)), 0.0),)


def _round(a: Point, b: Point, barred: Iterable[Box]) -> tuple[float, ...]:
    """The bends that lead closely past boxes in the way, on either side of each."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    found: dict[float, None] = {}
    for x0, y0, x1, y1 in barred:
        corners = ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
        bends = [bend for corner in corners for bend in _past(a, (dx, dy), square, corner)]
        if bends and min(bends) < 0.0 < max(bends):
            found[round(min(bends), 3)] = found[round(max(bends), 3)] = None
    return tuple(bend for bend in found if abs(bend) < _SHARPEST)


def _past(a: Point, way: Point, square: float, corner: Point) -> Iterator[float]:
    """The bends of the arcs that pass a corner, at a distance, on either side."""
    x, y = corner[0] - a[0], corner[1] - a[1]
    t = (x * way[0] + y * way[1]) / square if square else 0.0
    if 0.04 < t < 0.96:
        off = way[0] * y - way[1] * x
        for out in (_PAST, -_PAST):
            yield (off + out * sqrt(square)) / (2 * t * (1 - t) * square)


def _outside(found: Sequence[Arc], ring: Target, other: Target) -> Sequence[Arc]:
    """The arcs, dearer where they cut across a ring that they only lead to."""
    around = ring.around
    if around is None or inside(around, other.middle):
        return found
    rough = around[::3]
    return [
        Arc(arc.points, arc.price + 25.0 * sum([inside(rough, p) for p in arc.points[2:-2:4]]))
        for arc in found
    ]


def _bent(
    a: Target, b: Target, bends: tuple[float, ...], price: float, dear: float
) -> Iterator[Arc]:
    (ax, ay), (bx, by) = a.middle, b.middle
    for bend in bends:
        control = (
            (ax + bx) / 2 - (by - ay) * bend,
            (ay + by) / 2 + (bx - ax) * bend,
        )
        start, end = a.meet(control), b.meet(control)
        if distance(start, end) >= _LEAST:
            yield Arc(
                tuple(quadratic(start, control, end, POINTS)),
                dear * (abs(bend) * 46 + bend * bend * 70) + price,
            )


def loop(a: Target, label: Target, height: float) -> tuple[Point, ...]:
    """A line from a box out towards a label beside it, and back.

    Args:
        a: the box where it begins and ends.
        label: where its label stands.
        height: of the root of the loop.
    """
    side = 1.0 if label.x > a.x else -1.0
    root = a.x + side * (a.w / 2 + 4)
    far = label.x - side * label.w / 2
    out = root + side * max(24.0, abs(far - root) * 1.25)
    at = min(max(label.y, a.y - a.h / 2 + 20), a.y + a.h / 2 - 20)
    start, end = (root, at - height / 2), (root, at + height / 2)
    high, low = (out, label.y - height * 1.05), (out, label.y + height * 1.05)
    return tuple(cubic(start, high, low, end, POINTS))
