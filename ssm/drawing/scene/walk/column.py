"""The activities of a model in one column, with what depends on what beside them."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from ssm.comparison.walking.outcomes import OrderShown
from ssm.comparison.walking.sentences import order_sentence
from ssm.comparison.walking.walked import Walked, WalkedOrder
from ssm.drawing.geometry import Point, squircle
from ssm.drawing.scene.marks import Line, Shape, Text, Thing
from ssm.drawing.scene.walk.order import lanes_of
from ssm.drawing.text.wrap import wrap

__all__ = ["WIDE", "Spot", "arrows", "spots_of", "styled"]

WIDE = 262.0
_TEXT, _LEADING = 15.5, 1.22
_LEAST, _MOST = 26.0, 84.0
_LANE = 24.0


@attrs.frozen(kw_only=True, repr=False)
class Spot:
    """One activity on the page: its outline and its words."""

    thing: Thing
    left: Point
    right: Point
    high: float


def spots_of(
    account: Walked, order: Sequence[str], left: float, top: float, bottom: float
) -> dict[str, Spot]:
    """The activities from a top to a bottom, or as far as they need.

    One that is no step of the account has a dashed outline and no colour.

    Args:
        account: the account.
        order: ids, from top to bottom.
        left: the left edge of the column.
        top: where the first one may begin.
        bottom: where the last one ends, when there is room.
    """
    texts = {each: wrap(account.phrases[each], _TEXT, WIDE - 84) for each in order}
    highs = {each: max(50.0, len(texts[each].lines) * _TEXT * _LEADING + 26) for each in order}
    spare = bottom - top - sum(highs.values())
    gap = min(max(spare / max(len(order) - 1, 1), _LEAST), _MOST)
    y = top
    happened = {each for step in account.steps for each in step.activities}
    spots: dict[str, Spot] = {}
    for each in order:
        high = highs[each]
        middle = y + high / 2
        spots[each] = _spot(
            account, each, texts[each].lines, (left, middle, high), heard=each in happened
        )
        y += high + gap
    return spots


def _spot(
    account: Walked,
    id_: str,
    lines: tuple[str, ...],
    place: tuple[float, float, float],
    *,
    heard: bool,
) -> Spot:
    left, middle, high = place
    ink = "ink" if heard else "soft"
    control = id_ in ("criteria", "monitor", "control")
    fill = "tint-green" if control else "tint-yellow"
    name = "" if control else id_
    words = Text(
        x=left + WIDE / 2 + (10 if name else 0),
        y=middle,
        lines=lines,
        size=_TEXT,
        ink=ink,
        leading=_LEADING,
    )
    shape = Shape(
        points=squircle(left + WIDE / 2, middle, WIDE, high),
        fill=fill if heard else None,
        dash="solid" if heard else "dashed",
        ink=ink,
        width=2.0 if heard else 1.6,
    )
    number = Text(x=left + 25, y=middle, lines=(name,), size=19, font="strong", ink=ink)
    says = "" if heard else " (not in this account)"
    thing = Thing(
        ref=f"model/{account.model}/{id_}",
        role="activity",
        title=f"{id_}. {account.phrases[id_]}{says}",
        marks=(shape, *((number,) if name else ()), words),
        layer=50,
    )
    return Spot(thing=thing, left=(left, middle), right=(left + WIDE, middle), high=high)


def styled(points: tuple[Point, ...], shown: OrderShown) -> Line:
    """An arrow between two activities, by what the account shows of it."""
    if shown is OrderShown.HELD:
        return Line(points=points, ink="flow", width=2.4, head=True)
    if shown is OrderShown.EARLY:
        return Line(points=points, ink="watch", width=3.0, zigzag=True, head=True)
    if shown is OrderShown.TOGETHER:
        return Line(points=points, ink="flow", width=2.0, dash="dashed", head=True)
    return Line(points=points, ink="soft", width=1.7, dash="dotted", head=True)


def arrows(account: Walked, spots: Mapping[str, Spot]) -> tuple[list[Thing], float]:
    """What depends on what, beside the column; and how far to the right it reaches."""
    place = {each: n for n, each in enumerate(spots)}
    orders = [o for o in account.orders if o.tail in spots and o.head in spots]
    lanes = lanes_of({o.ref: (place[o.tail], place[o.head]) for o in orders})
    ends = dict(_ends(orders, spots, lanes))
    things = []
    right = max((spot.right[0] for spot in spots.values()), default=0.0)
    for order in orders:
        start, end = ends[order.ref]
        out = right + 26 + lanes[order.ref] * _LANE
        bend = min(26.0, abs(end[1] - start[1]) / 3) * (1 if end[1] > start[1] else -1)
        points = (start, (out, start[1] + bend), (out, end[1] - bend), end)
        things.append(
            Thing(
                ref=order.ref,
                role="dependency",
                title=order_sentence(account, order),
                marks=(styled(points, order.shown),),
                layer=40,
            )
        )
    widest = max(lanes.values(), default=-1)
    return things, right + 26 + (widest + 1) * _LANE


def _ends(
    orders: Sequence[WalkedOrder], spots: Mapping[str, Spot], lanes: Mapping[str, int]
) -> Iterator[tuple[str, tuple[Point, Point]]]:
    """Where arrows leave and arrive: apart from each other along the edge of an activity."""
    at: dict[str, list[tuple[tuple[int, int], str, str]]] = {}
    for order in orders:
        down = list(spots).index(order.head) > list(spots).index(order.tail)
        lane = lanes[order.ref]
        at.setdefault(order.tail, []).append(((1, -lane) if down else (0, lane), order.ref, "tail"))
        at.setdefault(order.head, []).append(((0, lane) if down else (1, -lane), order.ref, "head"))
    found: dict[tuple[str, str], Point] = {}
    for id_, ways in at.items():
        x, middle = spots[id_].right
        step = min(13.0, (spots[id_].high - 14) / max(len(ways), 1))
        for n, (_, ref, end) in enumerate(sorted(ways)):
            off = (n - (len(ways) - 1) / 2) * step
            inset = 3 + abs(off) * 0.22
            found[ref, end] = (x - inset if end == "tail" else x + 3 - inset, middle + off)
    for order in orders:
        yield order.ref, (found[order.ref, "tail"], found[order.ref, "head"])
