"""Arrows from who serves to who is served: down through the lanes, or over to a neighbour."""

from collections.abc import Iterator, Mapping, Sequence

from ssm.drawing.geometry import Point, cubic
from ssm.drawing.scene.customers.folk import Folk
from ssm.drawing.scene.customers.places import Places
from ssm.drawing.scene.customers.plan import Arrow, Seats

__all__ = ["ways_of"]

_OFF = 7.0
_SPREAD, _ROOM = 17.0, 12.0
_REACH = (0.95, 0.42)
"""How far an arrow goes straight down before it turns aside, and after; shares of a gap."""
_HIGH = 62.0


def ways_of(folk: Folk, seats: Seats, places: Places) -> Iterator[tuple[Arrow, tuple[Point, ...]]]:
    """Every arrow with its points, from who serves to who is served."""
    down = [arrow for arrow in seats.arrows if not _is_level(arrow, seats)]
    starts = _fans(folk, places, [(a.top, (*a.lanes, a.low)[0], n) for n, a in enumerate(down)])
    ends = _fans(
        folk,
        places,
        [(a.low, (*a.lanes, a.top)[-1 if a.lanes else 0], n) for n, a in enumerate(down)],
    )
    for n, arrow in enumerate(down):
        points = tuple(_down(folk, seats, places, arrow, (starts[n], ends[n])))
        yield arrow, points if arrow.top == arrow.serving.who else points[::-1]
    for arrow in seats.arrows:
        if _is_level(arrow, seats):
            yield arrow, tuple(_over(folk, places, arrow.serving.who, arrow.serving.whom))


def _is_level(arrow: Arrow, seats: Seats) -> bool:
    return seats.row_of[arrow.top] == seats.row_of[arrow.low]


def _fans(folk: Folk, places: Places, ends: Sequence[tuple[str, str, int]]) -> Mapping[int, float]:
    """Where each arrow meets a figure: beside each other, so that they do not cross there.

    Args:
        folk: everybody with sizes.
        places: where they are.
        ends: whom an arrow meets, where it comes from or goes next, and its number.
    """
    found: dict[int, float] = {}
    for id in dict.fromkeys(id for id, _, _ in ends):
        some = sorted((places.x[next_], n) for who, next_, n in ends if who == id)
        wide = min(_SPREAD * (len(some) - 1), folk.figured[id].actor.width + _ROOM)
        for k, (_, n) in enumerate(some):
            share = k / (len(some) - 1) - 0.5 if len(some) > 1 else 0.0
            found[n] = places.x[id] + share * wide
    return found


def _down(
    folk: Folk, seats: Seats, places: Places, arrow: Arrow, ends: tuple[float, float]
) -> Iterator[Point]:
    """From under the upper figure to over the lower one, straight where it passes a row."""
    top, low = seats.row_of[arrow.top], seats.row_of[arrow.low]
    x = ends[0]
    yield x, places.spots[arrow.top][1] + folk.figured[arrow.top].actor.h / 2 + _OFF
    for row, lane in zip(range(top + 1, low + 1), (*arrow.lanes, ""), strict=True):
        to = places.x[lane] if lane else ends[1]
        above, below = places.levels[row - 1][1], places.levels[row][0]
        first, last = (share * (below - above) for share in _REACH)
        yield from cubic((x, above), (x, above + first), (to, below - last), (to, below), 12)
        x = to
    yield x, places.spots[arrow.low][1] - folk.figured[arrow.low].actor.h / 2 - _OFF


def _over(folk: Folk, places: Places, who: str, whom: str) -> Iterator[Point]:
    """Over the heads to the right, below the names to the left; round to oneself."""
    a, b = places.spots[who], places.spots[whom]
    up = -1 if a[0] <= b[0] else 1
    half = [folk.figured[id].actor.h / 2 + _OFF for id in (who, whom)]
    shift = 0.0 if who != whom else 16.0
    start = (a[0] - shift - up * 9 * (who != whom), a[1] + up * half[0])
    end = (b[0] + shift + up * 9 * (who != whom), b[1] + up * half[1])
    high = up * (_HIGH if who != whom else 46.0)
    level = min(start[1], end[1]) if up < 0 else max(start[1], end[1])
    yield from cubic(start, (start[0], level + high), (end[0], level + high), end, 16)
