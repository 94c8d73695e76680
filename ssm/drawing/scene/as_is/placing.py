"""Where slips lie that no activity asks for: near what they come before and after."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from ssm.drawing.arrange.touch import meet
from ssm.drawing.geometry import Box, Point, cross, distance, inside
from ssm.drawing.scene.as_is.slips import Slip

__all__ = ["Field", "laid_near"]

_STEP, _FAR = 14.0, 46
_APART, _CLEAR, _MORE = 16.0, 8.0, 18.0
_INSIDE, _CROSSED = 70.0, 60.0
_LEANS = ((0.0, 0.0), (-160.0, 0.0), (160.0, 0.0), (0.0, -120.0), (0.0, 120.0))
_FEW = 8


@attrs.frozen(kw_only=True, repr=False)
class Field:
    """The lines of a plan.

    Attributes:
        ways: each line in points.
        outline: the boundary of the operations.
        points: the points of all lines, close together.
    """

    ways: tuple[Sequence[Point], ...]
    outline: Sequence[Point]
    points: tuple[Point, ...]

    def crossed(self, a: Point, b: Point) -> int:
        """How many lines run between two points."""
        return sum(any(cross(a, b, c, d) for c, d in pairwise(way)) for way in self.ways)


def laid_near(
    slips: Sequence[Slip],
    spots: Mapping[str, Point],
    pairs: Sequence[tuple[str, str]],
    taken: Sequence[Box],
    field: Field,
) -> tuple[Slip, ...]:
    """Slips at their places, those first that have most of their neighbours placed.

    Outside the boundary is better than inside, as no activity asks for them; near is
    better than far. A slip of which no neighbour has a place gets none.

    Args:
        slips: without places.
        spots: the middles of the tasks that have a place.
        pairs: which task comes after which.
        taken: boxes in which something stands.
        field: the lines among which they lie.
    """
    leans = _LEANS if len(slips) <= _FEW else _LEANS[:1]
    tried = [_laid(slips, spots, pairs, taken, field, lean) for lean in leans]
    return min(tried, key=lambda way: (-len(way[1]), way[0]))[1]


def _laid(
    slips: Sequence[Slip],
    spots: Mapping[str, Point],
    pairs: Sequence[tuple[str, str]],
    taken: Sequence[Box],
    field: Field,
    lean: Point,
) -> tuple[float, tuple[Slip, ...]]:
    """Slips placed one by one, each rather to one side; and how good that is in all."""
    known, full = dict(spots), list(taken)
    waiting = {slip.task: slip for slip in slips}
    placed: dict[str, Slip] = {}
    total = 0.0
    while waiting:
        near = {id: _near(id, pairs, known) for id in waiting}
        id = max(waiting, key=lambda each: len(near[each]))
        if not near[id]:
            break
        slip = waiting.pop(id)
        best = _best(slip, near[id], full, field, lean)
        if best is None:
            continue
        placed[id] = slip.at(*best)
        known[id] = best
        full.append(placed[id].box(_MORE))
        total += _whole(best, near[id], _middle(near[id]), field)
    return total, tuple(placed[slip.task] for slip in slips if slip.task in placed)


def _near(id: str, pairs: Sequence[tuple[str, str]], known: Mapping[str, Point]) -> list[Point]:
    """The places of what comes before a task and after it."""
    ends = [tail for tail, head in pairs if head == id] + [h for t, h in pairs if t == id]
    return [known[end] for end in dict.fromkeys(ends) if end in known and end != id]


def _middle(points: Sequence[Point]) -> Point:
    return (
        sum(x for x, _ in points) / len(points),
        sum(y for _, y in points) / len(points),
    )


def _round(middle: Point) -> Iterator[Point]:
    x, y = (round(value / _STEP) * _STEP for value in middle)
    for u in range(-_FAR, _FAR + 1):
        for v in range(-_FAR // 2, _FAR // 2 + 1):
            yield x + u * _STEP, y + v * _STEP


def _best(
    slip: Slip, near: Sequence[Point], full: Sequence[Box], field: Field, lean: Point
) -> Point | None:
    """The best free spot: near, outside the boundary, and with few lines to cross."""
    x, y = _middle(near)
    wanted = x + lean[0], y + lean[1]
    best: tuple[float, Point] | None = None
    for cost, spot in sorted((_cost(s, wanted, field.outline), s) for s in _round(wanted)):
        if best is not None and cost >= best[0]:
            break
        if _is_free(slip.at(*spot), full, field.points):
            whole = _whole(spot, near, wanted, field)
            if best is None or whole < best[0]:
                best = whole, spot
    return best and best[1]


def _whole(spot: Point, near: Sequence[Point], wanted: Point, field: Field) -> float:
    """How good a spot is, the lines between it and its neighbours counted."""
    crossed = sum(field.crossed(spot, end) for end in near)
    return _cost(spot, wanted, field.outline) + _CROSSED * crossed


def _cost(spot: Point, wanted: Point, outline: Sequence[Point]) -> float:
    return distance(spot, wanted) + (_INSIDE if outline and inside(outline, spot) else 0.0)


def _is_free(slip: Slip, taken: Sequence[Box], lines: Sequence[Point]) -> bool:
    wide = slip.box(_APART)
    if any(meet(wide, box) for box in taken):
        return False
    x0, y0, x1, y1 = slip.box(_CLEAR)
    return not any(x0 < x < x1 and y0 < y < y1 for x, y in lines)
