"""Where everybody stands on the drawing of customers, and by which ways arrows pass."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from ssm.drawing.scene.customers.folk import Figured, Folk
from ssm.drawing.steps import Steps

if TYPE_CHECKING:
    from ssm.comparison.serving import Customers
    from ssm.comparison.serving.people import Serving

__all__ = ["GAP", "Arrow", "Row", "Seats", "seats_of"]

GAP = 108.0
"""Pixels between two rows: room for arrows and for the outline of a layer."""
_LANE, _APART = 18.0, 46.0
_WIDEST = 1240.0


@attrs.frozen(kw_only=True, repr=False)
class Arrow:
    """That one serves another, as it is drawn.

    Attributes:
        serving: who serves whom, and when.
        top, low: the two, the one in the upper row first.
        lanes: the nodes by which it passes the rows between, from above.
    """

    serving: "Serving"
    top: str
    low: str
    lanes: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, repr=False)
class Row:
    """People beside each other; a layer has one row, or several when it is wide.

    Attributes:
        layer: the number of the layer, from the furthest in, which is 0; those beside all
            layers come last.
        ids: of who stands in it.
        high: its height.
    """

    layer: int
    ids: tuple[str, ...]
    high: float


@attrs.frozen(kw_only=True, repr=False)
class Seats:
    """The order of everybody, before anything is moved to its place on the page.

    Attributes:
        rows: from the top.
        x: the middle of everybody and of every lane.
        arrows: all of them.
        row_of: the row of everybody and of every lane.
    """

    rows: tuple[Row, ...]
    x: Mapping[str, float]
    arrows: tuple[Arrow, ...]
    row_of: Mapping[str, int]


def seats_of(found: "Customers", folk: Folk) -> Steps[Seats]:
    """Rows of people in an order in which few arrows cross, found by the engine.

    An arrow that leads past a row has a lane there, as narrow as a line, so that it runs
    through nobody.

    Args:
        found: whose customer is whose.
        folk: everybody with sizes.

    References:
        Sugiyama, Tagawa and Toda (1981), Methods for visual understanding of hierarchical
        system structures: layers, and nodes for the arrows that pass them.
    """
    from ssm.drawing.dot.skeleton import skeleton

    rows = tuple(_rows(found, folk.figured))
    row_of = {id: n for n, row in enumerate(rows) for id in row.ids}
    arrows = tuple(_arrows(found, row_of))
    for arrow in arrows:
        row_of |= {lane: row_of[arrow.top] + 1 + n for n, lane in enumerate(arrow.lanes)}
    sizes = {id: _size(folk.figured.get(id), rows[row].high) for id, row in row_of.items()}
    edges = [
        pair
        for arrow in arrows
        for pair in zip((arrow.top, *arrow.lanes), (*arrow.lanes, arrow.low), strict=True)
        if row_of[pair[0]] != row_of[pair[1]]
    ]
    x: dict[str, float] = {}
    if rows:
        (layout,) = yield (skeleton(sizes, row_of, edges, gaps=(_APART, GAP)),)
        x = {id: layout.nodes[id][0] for id in row_of}
    return Seats(rows=rows, x=x, arrows=arrows, row_of=row_of)


def _size(figured: Figured | None, high: float) -> tuple[float, float]:
    return (float(figured.w), high) if figured else (_LANE, high)


def _rows(found: "Customers", figured: Mapping[str, Figured]) -> Iterator[Row]:
    """The layers as rows, then who stands beside them; what is wide takes several."""
    circles = {id: circle for circle in found.circles for id in circle}
    for number, layer in enumerate((*found.layers, found.apart)):
        held: list[str] = []
        wide = 0.0
        for id in dict.fromkeys(one for each in layer for one in circles.get(each, (each,))):
            more = figured[id].w + _APART
            if held and wide + more > _WIDEST:
                yield _row(number, held, figured)
                held, wide = [], 0.0
            held.append(id)
            wide += more
        if held:
            yield _row(number, held, figured)


def _row(number: int, ids: Sequence[str], figured: Mapping[str, Figured]) -> Row:
    return Row(layer=number, ids=tuple(ids), high=float(max(figured[id].h for id in ids)))


def _arrows(found: "Customers", row_of: Mapping[str, int]) -> Sequence[Arrow]:
    arrows = []
    for n, serving in enumerate(found.servings):
        if serving.who not in row_of or serving.whom not in row_of:
            continue
        top, low = serving.who, serving.whom
        if row_of[top] > row_of[low]:
            top, low = low, top
        between = range(row_of[top] + 1, row_of[low])
        lanes = tuple(f"lane {n} {row}" for row in between)
        arrows.append(Arrow(serving=serving, top=top, low=low, lanes=lanes))
    return arrows
