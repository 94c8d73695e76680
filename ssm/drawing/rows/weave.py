"""Weaving columns of activities into bands: lone ones in turn above and below the middle.

A chain of activities set on one line makes a strip; set in turn above and below the middle
it takes half the width, and the page is filled.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from ssm.drawing.geometry import Box, Point
from ssm.drawing.rows.blob import Blob

__all__ = ["Places", "Weave", "Weaver", "weaves"]

Places = dict[str, Point]

_APART, _ABREAST = 38.0, 58.0
_ON, _STEP = 24.0, 82.0
_BAND = 58.0
_SPREAD = 110.0
_DRAWN = 1.45


@attrs.frozen
class Weave:
    """One way to weave.

    Attributes:
        cuts: the columns at which a new band begins.
        sway: how far lone activities leave the middle, as a share of the room.
        first: whether the first of them goes up (-1) or down (1).
        wide: whether narrow bands are drawn out to the width of the widest.
    """

    cuts: tuple[int, ...] = ()
    sway: float = 1.0
    first: int = -1
    wide: bool = False


def weaves(columns: Sequence[int]) -> Iterator[Weave]:
    """The ways to weave: in one band, in two, in three; straight and swaying.

    Args:
        columns: how many activities each column has.

    Example:
        >>> list(weaves([3]))
        [Weave(cuts=(), sway=0.0, first=-1, wide=False)]
    """
    count = len(columns)
    middles = sorted({count // 2, -(-count // 2), count // 2 + 1} & set(range(1, count)))
    plans: list[tuple[int, ...]] = [()]
    plans += [(cut,) for cut in middles] if count > 2 else []
    plans += [(round(count / 3), round(2 * count / 3))] if count > 5 else []
    ways = ((0.0, -1), (0.6, -1), (0.6, 1), (1.0, -1), (1.0, 1))
    for cuts in plans:
        for sway, first in ways if count > 1 and 1 in columns else ways[:1]:
            for wide in (True, False) if cuts else (False,):
                yield Weave(cuts, sway, first, wide)


@attrs.frozen(kw_only=True, repr=False)
class Weaver:
    """Columns of activities, to be woven in several ways.

    Attributes:
        columns: the ids in each column, from the top.
        sizes: of each activity its width, and how far it reaches up and down.
        tails: those that each depends on.
    """

    columns: tuple[tuple[str, ...], ...]
    sizes: Mapping[str, tuple[float, float, float]]
    tails: Mapping[str, Sequence[str]]
    _bands: dict[tuple[int, int, float, int], Places] = attrs.field(factory=dict, init=False)

    @classmethod
    def of(
        cls,
        blobs: Mapping[str, Blob],
        rows: Mapping[str, int],
        tails: Mapping[str, Sequence[str]],
    ) -> "Weaver":
        """A weaver of blobs whose heights tell their order in each column."""
        columns: list[list[str]] = [[] for _ in range(max(rows.values()) + 1)]
        for blob in sorted(blobs.values(), key=lambda blob: (blob.y, blob.x)):
            columns[rows[blob.id]].append(blob.id)
        sizes = {
            id: (max(blob.w, blob.strip[0]), blob.h / 2, blob.h / 2 + blob.strip[1])
            for id, blob in blobs.items()
        }
        return cls(columns=tuple(map(tuple, columns)), sizes=sizes, tails=tails)

    def woven(self, way: Weave) -> Places:
        """Where the middle of each activity is; the upper left corner of all is (0, 0)."""
        bounds = (0, *way.cuts, len(self.columns))
        bands = [self._known(first, last, way) for first, last in pairwise(bounds)]
        widest = max(self.extent(band)[2] for band in bands)
        out: Places = {}
        turn: float | None = None
        for n, (band, (first, last)) in enumerate(zip(bands, pairwise(bounds), strict=True)):
            placed = self._drawn_out(band, widest) if way.wide else band
            if n % 2:
                placed = {id: (-x, y) for id, (x, y) in placed.items()}
            dx = 0.0 if turn is None else turn - self._middle(placed, first)
            dy = self._clear(out, placed, dx)
            out |= {id: (x + dx, y + dy) for id, (x, y) in placed.items()}
            turn = self._middle(out, last - 1)
        return self._at_origin(out)

    def extent(self, places: Places) -> Box:
        """The box round all activities: left, top, right, bottom."""
        rooms = [self._room(id, at) for id, at in places.items()]
        lefts, tops, rights, lows = zip(*rooms, strict=True)
        return min(lefts), min(tops), max(rights), max(lows)

    def _room(self, id: str, at: Point) -> Box:
        wide, up, down = self.sizes[id]
        return at[0] - wide / 2, at[1] - up, at[0] + wide / 2, at[1] + down

    def _high(self, id: str) -> float:
        return self.sizes[id][1] + self.sizes[id][2]

    def _known(self, first: int, last: int, way: Weave) -> Places:
        """Some columns as a band, which several ways to weave have in common."""
        key = (first, last, way.sway, way.first)
        if key not in self._bands:
            self._bands[key] = self._band(self.columns[first:last], way)
        return self._bands[key]

    def _band(self, columns: Sequence[Sequence[str]], way: Weave) -> Places:
        """Columns beside each other, as near as arrows between them allow."""
        heights = [sum(map(self._high, column)) + _APART * (len(column) - 1) for column in columns]
        tall = max(heights)
        if len(columns) > 2 and way.sway:
            tall = max(
                tall, 2 * max(self._high(id) for column in columns for id in column) + _APART
            )
        rooms: dict[str, Box] = {}
        side, least = way.first, 0.0
        for column, high in zip(columns, heights, strict=True):
            gap = min((tall - high) / max(1, len(column) - 1), _SPREAD) if len(column) > 1 else 0.0
            top = (tall - high - gap * (len(column) - 1)) / 2
            if len(column) == 1:
                top, side = top * (1 + side * way.sway), -side
            fresh = {}
            for id in column:
                y = float(round(top + self.sizes[id][1]))
                fresh[id] = self._room(id, (self._column(id, y, rooms, least), y))
                top += self._high(id) + _APART + gap
            rooms |= fresh
            least = min((x0 + x1) / 2 for x0, _, x1, _ in fresh.values()) + _ON
        return self._at_origin(
            {id: ((x0 + x1) / 2, y0 + self.sizes[id][1]) for id, (x0, y0, x1, _) in rooms.items()}
        )

    def _column(self, id: str, y: float, rooms: Mapping[str, Box], least: float) -> float:
        """Where the middle of an activity may be, at its height, beside those placed."""
        wide, up, down = self.sizes[id]
        x, top, low = (least if rooms else wide / 2), y - up - _APART, y + down + _APART
        for _, above, right, below in rooms.values():
            if top < below and above < low:
                x = max(x, right + _ABREAST + wide / 2)
        for tail in self.tails.get(id, ()):
            if tail in rooms:
                x = max(x, (rooms[tail][0] + rooms[tail][2]) / 2 + _STEP)
        return float(round(x))

    def _drawn_out(self, band: Places, width: float) -> Places:
        """A band as wide as the widest, or nearly: middles moved apart."""
        own = self.extent(band)[2]
        xs = [x for x, _ in band.values()]
        long = max(xs) - min(xs)
        if own >= width or not long:
            return band
        factor = (long + min(width, own * _DRAWN) - own) / long
        return self._at_origin({id: (float(round(x * factor)), y) for id, (x, y) in band.items()})

    def _clear(self, out: Places, band: Places, dx: float) -> float:
        """How far a band must go down to be clear of all that stands above it."""
        above = [self._room(id, at) for id, at in out.items()]
        down = 0.0
        for id, (x, y) in band.items():
            left, top, right, _ = self._room(id, (x + dx, y))
            for x0, _, x1, low in above:
                if left < x1 + _APART and x0 < right + _APART:
                    down = max(down, low + _BAND - top)
        return down

    def _middle(self, places: Places, column: int) -> float:
        xs = [places[id][0] for id in self.columns[column]]
        return float(round((min(xs) + max(xs)) / 2))

    def _at_origin(self, places: Places) -> Places:
        x0, y0, _, _ = self.extent(places)
        return {id: (x - x0, y - y0) for id, (x, y) in places.items()}
