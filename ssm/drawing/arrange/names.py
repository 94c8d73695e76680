"""Where the name of a ring stands: on its upper line, which makes room for it."""

from collections.abc import Sequence

import attrs

from ssm.drawing.arrange.outline import STEP
from ssm.drawing.arrange.touch import across
from ssm.drawing.geometry import Box, Point, box_of, distance

__all__ = ["Name", "name_place"]

_ROOM = 8.0
_HALF = 11.0
_UNDER = 25.0


@attrs.frozen(repr=False)
class Name:
    """The stretch of an outline that a name is written along, left to right."""

    points: tuple[Point, ...]

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Small boxes that together hold the letters."""
        return tuple((x - 5, y - _HALF, x + 5, y + _HALF) for x, y in self.points)


def name_place(
    around: Sequence[Point],
    width: float,
    *,
    boxes: Sequence[Box] = (),
    lines: Sequence[Sequence[Point]] = (),
    taken: Sequence[Name] = (),
) -> Name | None:
    """The best stretch of an outline for a name; None when the outline is too short.

    Args:
        around: the outline, clockwise, its points `STEP` apart.
        width: of the name.
        boxes: that the name keeps clear of: figures and labels.
        lines: that it keeps clear of: flows.
        taken: names that stand already.
    """
    n, k = len(around), int((width + _ROOM) / STEP) + 1
    if k * 2 > n:
        return None
    left, right = min(p[0] for p in around), max(p[0] for p in around)
    top, low = min(p[1] for p in around), max(p[1] for p in around)
    best: tuple[float, int] | None = None
    for i in range(0, n, 2):
        run = [around[(i + j) % n] for j in range(k)]
        (ax, ay), (bx, by) = run[0], run[-1]
        if bx - ax < width * 0.6 or run[k // 2][1] > (top + low) / 2:
            continue
        x, y = run[k // 2]
        cost = 90.0 * abs(by - ay) / (bx - ax) + _sag(run)
        cost += 40.0 * abs((x - left) / (right - left) - 0.3) + 0.25 * (y - top)
        if best is not None and cost >= best[0]:
            continue
        cost += _met(run, boxes, lines, taken)
        if best is None or cost < best[0]:
            best = (cost, i)
    if best is None:
        return None
    return Name(tuple(around[(best[1] + j) % n] for j in range(k)))


def _sag(run: Sequence[Point]) -> float:
    """How far a stretch bulges from the straight line between its ends."""
    (ax, ay), (bx, by) = run[0], run[-1]
    length = distance(run[0], run[-1]) or 1.0
    bulge = max(abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length for x, y in run)
    return bulge * 0.4 + (200.0 if bulge > length * 0.25 else 0.0)


def _met(
    run: Sequence[Point],
    boxes: Sequence[Box],
    lines: Sequence[Sequence[Point]],
    taken: Sequence[Name],
) -> float:
    total = 0.0
    for x, y in run[::2]:
        total += 14.0 * sum(
            x0 - 8 < x < x1 + 8 and y0 - _HALF < y < y1 + _HALF for x0, y0, x1, y1 in boxes
        )
        for name in taken:
            total += 6.0 * sum(abs(x - p[0]) < 24 and abs(y - p[1]) < 26 for p in name.points[::4])
    stretch = [(x - 12, y - _HALF - 4, x + 12, y + _HALF + 4) for x, y in run[::2]]
    for line in lines:
        around = box_of(line)
        total += _UNDER * sum([across(box, around, line) > 0 for box in stretch])
    return total
