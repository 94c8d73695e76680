"""The board of the search: where everything is, and what follows from it, kept up to date."""

from collections.abc import Iterable, Sequence
from math import isqrt
from operator import add

from ssm.drawing.arrange.hulls import Hull, hull_of
from ssm.drawing.arrange.puzzle import Place, Puzzle
from ssm.drawing.arrange.rims import rims

__all__ = ["EDGE", "Block", "Board", "Segment"]

EDGE = 5
"""How far lines and labels keep from boxes, in pixels."""

Segment = tuple[int, int, int, int]
Block = tuple[int, int, int, int]
Derived = tuple[list[tuple[Segment, int, tuple[Block, ...], Segment]], list[Hull]]
_WHOLE = 1024
_TAIL = 400


class Board:
    """Positions of all spots, with the lines, labels and outlines that follow from them.

    Moving some spots renews only what depends on them. Tails are lines too: from a
    bubble to its owner's head.

    Attributes:
        xs, ys: middles of the spots.
        ws, hs: half their sizes.
        wide, high: the same with the rings round them.
        boxes: the boxes now, `EDGE` wider on all sides.
        lines: ends of the ties and tails, as spots.
        segments: where each line runs now.
        gaps: how much of each line lies outside the boxes at its ends.
        blocks: where the labels of each line would lie now.
        extents: the box round each line and its labels: left, top, right, bottom.
        hulls: the outlines now.
        crossings: each line's share of what it costs that it is crossed.
        prices: what it costs that a satellite lies where it lies.
        anchors: where some spots were before, and should stay.
    """

    def __init__(self, puzzle: Puzzle, places: Sequence[Place]) -> None:
        self.puzzle = puzzle
        self._rims = rims(puzzle.rings)
        spots = puzzle.spots
        self.ws = [spot.w // 2 for spot in spots]
        self.hs = [spot.h // 2 for spot in spots]
        self.owners = [spot.owner for spot in spots]
        pads = [self._pad(i) for i in range(len(spots))]
        self.wide = list(map(add, self.ws, pads))
        self.high = list(map(add, self.hs, pads))
        self.xs, self.ys = [0] * len(spots), [0] * len(spots)
        tails = [(i, s.owner) for i, s in enumerate(spots) if s.owner is not None]
        self.lines = [(tie.a, tie.b) for tie in puzzle.ties] + tails
        self.tied = len(puzzle.ties)
        self._lines_of = [
            frozenset(n for n, ends in enumerate(self.lines) if i in ends)
            for i in range(len(spots))
        ]
        self.crossings = [tie.crossing for tie in puzzle.ties] + [_TAIL] * len(tails)
        self.loose = frozenset(n for n, tie in enumerate(puzzle.ties) if tie.loose)
        self.members = [frozenset(ring.members) for ring in puzzle.rings]
        self.prices = [0] * len(spots)
        self.anchors: dict[int, Place] = {}
        self.boxes: list[Segment] = [(0, 0, 0, 0)] * len(spots)
        self._outer = [[0] * len(spots) for _ in range(4)]
        self.put(range(len(spots)), places)
        self._near: dict[tuple[int, ...], tuple[tuple[int, ...], tuple[int, ...]]] = {}
        self.segments: list[Segment] = [(0, 0, 0, 0)] * len(self.lines)
        self.gaps = [0] * len(self.lines)
        self.blocks: list[tuple[Block, ...]] = [()] * len(self.lines)
        self.extents: list[Segment] = [(0, 0, 0, 0)] * len(self.lines)
        self.hulls: list[Hull] = [None] * len(puzzle.rings)  # type: ignore[list-item]
        self.renew(tuple(range(len(spots))))

    def _pad(self, i: int) -> int:
        """How far the outermost ring round a spot lies away from it."""
        rings = zip(self.puzzle.rings, self._rims, strict=True)
        return max([pads[r.members.index(i)] for r, pads in rings if i in r.members], default=0)

    def widen(self, puzzle: Puzzle) -> None:
        """Takes another puzzle whose rings keep further from their members; `renew` must follow."""
        self.puzzle = puzzle
        self._rims = rims(puzzle.rings)

    @property
    def places(self) -> list[Place]:
        """The middles of all spots."""
        return list(zip(self.xs, self.ys, strict=True))

    def near(self, spots: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The lines and the rings that depend on some spots, in order."""
        found = self._near.get(spots)
        if found is None:
            lines = frozenset[int]().union(*(self._lines_of[i] for i in spots))
            moved = frozenset(spots)
            rings = tuple(g for g, members in enumerate(self.members) if members & moved)
            found = self._near[spots] = (tuple(sorted(lines)), rings)
        return found

    def lines_and_hulls(self, spots: tuple[int, ...]) -> "Derived":
        """All that follows from the places of some spots, to be given back unchanged."""
        lines, rings = self.near(spots)
        return (
            [(self.segments[n], self.gaps[n], self.blocks[n], self.extents[n]) for n in lines],
            [self.hulls[g] for g in rings],
        )

    def set_lines_and_hulls(self, spots: tuple[int, ...], old: "Derived") -> None:
        """Takes back what `lines_and_hulls` gave."""
        lines, rings = self.near(spots)
        for n, (segment, gap, blocks, extent) in zip(lines, old[0], strict=True):
            self.segments[n], self.gaps[n] = segment, gap
            self.blocks[n], self.extents[n] = blocks, extent
        for g, hull in zip(rings, old[1], strict=True):
            self.hulls[g] = hull

    def put(self, spots: Iterable[int], places: Iterable[Place]) -> None:
        """Moves spots; `renew` must follow."""
        lefts, tops, rights, lows = self._outer
        ws, hs, wide, high = self.ws, self.hs, self.wide, self.high
        for i, (x, y) in zip(spots, places, strict=True):
            self.xs[i], self.ys[i] = x, y
            w, h = ws[i] + EDGE, hs[i] + EDGE
            self.boxes[i] = (x - w, y - h, x + w, y + h)
            w, h = wide[i], high[i]
            lefts[i], tops[i], rights[i], lows[i] = x - w, y - h, x + w, y + h

    @property
    def page(self) -> Place:
        """Width and height of everything, rings too."""
        lefts, tops, rights, lows = self._outer
        return max(rights) - min(lefts), max(lows) - min(tops)

    @property
    def frame(self) -> Segment:
        """The box round everything, rings too: left, top, right, bottom."""
        lefts, tops, rights, lows = self._outer
        return min(lefts), min(tops), max(rights), max(lows)

    def outermost(self, side: int) -> int:
        """The spot that reaches furthest to the left, top, right or bottom: 0, 1, 2, 3."""
        reaches = self._outer[side]
        return reaches.index(min(reaches) if side < 2 else max(reaches))

    def renew(self, spots: tuple[int, ...]) -> None:
        """Brings lines, labels and outlines up to date after some spots have moved."""
        lines, rings = self.near(spots)
        self.renew_lines(lines)
        self.renew_rings(rings)

    def renew_lines(self, lines: Iterable[int]) -> None:
        """Brings some lines and their labels up to date."""
        for n in lines:
            if n < self.tied:
                self._renew_tie(n)
            else:
                self._renew_tail(n)

    def renew_rings(self, rings: Iterable[int]) -> None:
        """Brings some outlines up to date."""
        for g in rings:
            around = []
            for i, pad in zip(self.puzzle.rings[g].members, self._rims[g], strict=True):
                x0, y0, x1, y1 = self.boxes[i]
                around.append((x0 - pad, y0 - pad, x1 + pad, y1 + pad))
            self.hulls[g] = hull_of(around, -EDGE)

    def _renew_tail(self, n: int) -> None:
        bubble, owner = self.lines[n]
        head = self.puzzle.spots[owner].head
        ax, ay, bx, by = self.xs[bubble], self.ys[bubble], self.xs[owner], self.ys[owner]
        self.segments[n] = segment = (ax, ay, bx, by - self.hs[owner] + head)
        self.extents[n] = _extent(segment, ())

    def _renew_tie(self, n: int) -> None:
        a, b = self.lines[n]
        ax, ay, bx, by = self.xs[a], self.ys[a], self.xs[b], self.ys[b]
        self.segments[n] = segment = (ax, ay, bx, by)
        dx, dy = bx - ax, by - ay
        wide, high = abs(dx) or 1, abs(dy) or 1
        length = isqrt(dx * dx + dy * dy) or 1
        out_a = min(self.ws[a] * _WHOLE // wide, self.hs[a] * _WHOLE // high, _WHOLE)
        out_b = min(self.ws[b] * _WHOLE // wide, self.hs[b] * _WHOLE // high, _WHOLE)
        self.gaps[n] = length * (_WHOLE - out_a - out_b) // _WHOLE
        sizes = self.puzzle.ties[n].blocks
        if sizes:
            middle = (out_a + _WHOLE - out_b) // 2
            mx, my = ax + dx * middle // _WHOLE, ay + dy * middle // _WHOLE
            if len(sizes) == 1:
                w, h = sizes[0]
                self.blocks[n] = ((mx, my, w // 2, h // 2),)
            else:
                self.blocks[n] = _abreast(sizes, mx, my, dx, dy, length)
        self.extents[n] = _extent(segment, self.blocks[n])


def _extent(segment: Segment, blocks: tuple[Block, ...]) -> Segment:
    ax, ay, bx, by = segment
    x0, x1 = (ax, bx) if ax < bx else (bx, ax)
    y0, y1 = (ay, by) if ay < by else (by, ay)
    for x, y, w, h in blocks:
        x0, y0, x1, y1 = min(x0, x - w), min(y0, y - h), max(x1, x + w), max(y1, y + h)
    return x0, y0, x1, y1


def _abreast(
    sizes: tuple[tuple[int, int], ...], x: int, y: int, dx: int, dy: int, length: int
) -> tuple[Block, ...]:
    """Labels set side by side across a line, the line's middle in their middle."""
    deep = [(abs(dy) * w + abs(dx) * h) // (2 * length) for w, h in sizes]
    at = -(sum(deep) + 5 * (len(sizes) - 1))
    blocks = []
    for (w, h), half in zip(sizes, deep, strict=True):
        at += half
        blocks.append((x - dy * at // length, y + dx * at // length, w // 2, h // 2))
        at += half + 10
    return tuple(blocks)
