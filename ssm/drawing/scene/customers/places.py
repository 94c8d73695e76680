"""The page of customers: where figures, bubbles, layers and arrows are."""

from collections.abc import Mapping, Sequence

import attrs

from ssm.drawing.geometry import Box, Point
from ssm.drawing.scene.customers.folk import Folk
from ssm.drawing.scene.customers.plan import GAP, Arrow, Row, Seats
from ssm.drawing.scene.customers.rings import Ring, rings_of

__all__ = ["Places", "places_of"]

_INSIDE, _BESIDE = 74.0, 92.0
_ARCH = 34.0
_RING_TOP = 15.0
_FIRST = 40.0
_LAST = 58.0


@attrs.frozen(kw_only=True, repr=False)
class Places:
    """Where everything is.

    Attributes:
        spots: the middles of figures and bubbles, by id.
        chairs: where empty chairs stand, by id of the stakeholder.
        levels: the upper and lower edge of each row.
        x: the middle of every figure and of every lane.
        rings: the outlines of the layers, the outermost first.
        beside: the left end of the line over those beside all layers; None without any.
        box: round everything but arrows.
    """

    spots: Mapping[str, tuple[int, int]]
    chairs: Mapping[str, Point]
    levels: Sequence[tuple[float, float]]
    x: Mapping[str, float]
    rings: Sequence[Ring]
    beside: Point | None
    box: Box


def places_of(folk: Folk, seats: Seats, layers: int, at: Point) -> Places:
    """Everything on the page.

    Args:
        folk: everybody with sizes.
        seats: their order.
        layers: how many layers there are, without those beside all of them.
        at: the upper left corner.
    """
    levels, low = _levels(seats, layers, at[1])
    spots: dict[str, tuple[int, int]] = {}
    chairs: dict[str, Point] = {}
    wides: list[tuple[float, float]] = []
    middle = (min(seats.x.values(), default=0) + max(seats.x.values(), default=0)) / 2
    x = dict(seats.x)
    for row, (top, bottom) in zip(seats.rows, levels, strict=True):
        y = (top + bottom) / 2
        for id in row.ids:
            x[id], some, chair = _person(folk, id, (seats.x[id], y), middle)
            spots |= {name: (round(px), round(py)) for name, (px, py) in some.items()}
            chairs |= {id: chair} if chair else {}
        wides.append(_wide(folk, seats, row))
    rings = rings_of(
        [row.layer for row in seats.rows if row.layer < layers], wides, levels, at[1], _RING_TOP
    )
    left = min([box.left for box in rings] + [wide[0] for wide in wides], default=0.0)
    right = max([box.right for box in rings] + [wide[1] for wide in wides], default=0.0)
    apart = [n for n, row in enumerate(seats.rows) if row.layer >= layers]
    found = Places(
        spots=spots,
        chairs=chairs,
        levels=levels,
        x=x,
        rings=rings,
        beside=(left, levels[apart[0]][0] - 26) if apart else None,
        box=(left, at[1], right, low),
    )
    return _moved(found, at[0] - left)


def _levels(seats: Seats, layers: int, top: float) -> tuple[list[tuple[float, float]], float]:
    """The upper and lower edge of every row, and where all of it ends."""
    arched = {seats.row_of[a.top] for a in seats.arrows if _is_level(a, seats)}
    y = top + _FIRST + _RING_TOP * max(layers - 1, 0) + (_ARCH if 0 in arched else 0)
    levels: list[tuple[float, float]] = []
    for n, row in enumerate(seats.rows):
        if n:
            before = seats.rows[n - 1].layer
            gap = _INSIDE if row.layer == before else GAP
            gap += _BESIDE - 40 if row.layer >= layers else 0
            y += gap + (_ARCH if {n, n - 1} & arched else 0)
        levels.append((y, y + row.high))
        y += row.high
    beyond = _LAST + 34 if seats.rows and seats.rows[-1].layer < layers else 10
    return levels, y + beyond + (_ARCH if len(seats.rows) - 1 in arched else 0)


def _is_level(arrow: Arrow, seats: Seats) -> bool:
    return seats.row_of[arrow.top] == seats.row_of[arrow.low]


def _person(
    folk: Folk, id: str, at: Point, middle: float
) -> tuple[float, dict[str, Point], Point | None]:
    """The middle of a figure, the places of it and of its bubbles, and of its chair."""
    who = folk.figured[id]
    side = who.side(at[0] < middle - 20)
    x = at[0] + side * (who.chair - who.beside) / 2
    spots: dict[str, Point] = {id: (x, at[1])}
    for bubble, dy in zip(who.bubbles, who.bubble_tops(), strict=True):
        bx = x + side * (who.actor.w / 2 + 10 + bubble.w / 2)
        spots[bubble.id] = (bx, at[1] + dy)
    chair = (x - side * (who.actor.w / 2 + who.chair / 2), at[1] + 4)
    return x, spots, None if who.is_heard else chair


def _wide(folk: Folk, seats: Seats, row: Row) -> tuple[float, float]:
    """The left and the right edge of a row, with the lanes that pass it."""
    n = seats.row_of[row.ids[0]]
    ends = [
        (seats.x[id] - folk.figured[id].w / 2, seats.x[id] + folk.figured[id].w / 2)
        for id in row.ids
    ]
    ends += [(seats.x[id] - 12, seats.x[id] + 12) for id, at in seats.row_of.items() if at == n]
    return min(a for a, _ in ends), max(b for _, b in ends)


def _moved(places: Places, dx: float) -> Places:
    """Everything moved to the right, or to the left."""
    return attrs.evolve(
        places,
        spots={id: (x + round(dx), y) for id, (x, y) in places.spots.items()},
        chairs={id: (x + dx, y) for id, (x, y) in places.chairs.items()},
        x={id: x + dx for id, x in places.x.items()},
        rings=[ring.moved(dx) for ring in places.rings],
        beside=(places.beside[0] + dx, places.beside[1]) if places.beside else None,
        box=(places.box[0] + dx, places.box[1], places.box[2] + dx, places.box[3]),
    )
