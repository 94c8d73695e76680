"""A line as a hand draws it: true at its corners, a little astray between them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt

import attrs

from ssm.drawing.geometry import Point, distance
from ssm.drawing.svg.noise import Noise

__all__ = ["Hand", "hand_for", "runs", "wobbled"]

_CORNER = 0.83
_TINY = 0.05
_BEND = 0.45


@attrs.frozen(kw_only=True, repr=False)
class Hand:
    """How a stroke is drawn.

    Attributes:
        amp: how far it strays, in pixels.
        wave: how long it takes to stray and come back.
        step: how far apart the points of the drawn line are.
    """

    amp: float
    wave: float
    step: float


def hand_for(length: float, *, closed: bool = False) -> Hand:
    """A calm hand for a long stroke, a careful one for a short one.

    Args:
        length: of the stroke, in pixels.
        closed: whether it comes back to its start; a small round thing is then a little
            longish, never angular.

    Example:
        >>> hand_for(20).amp < hand_for(400).amp
        True
    """
    share = min(1.0, length / 320)
    wave = 15 + 40 * share
    return Hand(
        amp=0.28 + 0.87 * share,
        wave=max(wave, min(length / 3, 75.0)) if closed else wave,
        step=min(17.0, max(3.0, length / 20)),
    )


def runs(points: Sequence[Point], *, closed: bool = False) -> list[list[Point]]:
    """A line parted at its corners; a closed one begins at a corner, if it has any.

    Example:
        >>> [len(run) for run in runs([(0, 0), (10, 0), (10, 10)])]
        [2, 2]
    """
    line = _distinct(points)
    if closed and len(line) > 2 and distance(line[0], line[-1]) < _TINY * 10:
        line.pop()
    if len(line) < 2:
        return []
    if not closed:
        ends = [0, *_corners(line), len(line) - 1]
        return [line[a : b + 1] for a, b in pairwise(ends)]
    around = [line[-1], *line, line[0]]
    corners = [n - 1 for n in _corners(around)]
    if not corners:
        return [[*line, line[0]]]
    first = corners[0]
    line = [*line[first:], *line[: first + 1]]
    ends = [*(n - first for n in corners), len(line) - 1]
    return [line[a : b + 1] for a, b in pairwise(ends)]


def _distinct(points: Sequence[Point]) -> list[Point]:
    found = [points[0]]
    for point in points[1:]:
        if distance(point, found[-1]) > _TINY:
            found.append(point)
    return found


def _corners(line: Sequence[Point]) -> list[int]:
    """Where a line turns sharply."""
    found = []
    for n in range(1, len(line) - 1):
        (ax, ay), (bx, by), (cx, cy) = line[n - 1], line[n], line[n + 1]
        ux, uy, vx, vy = bx - ax, by - ay, cx - bx, cy - by
        long = sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy))
        if ux * vx + uy * vy < _CORNER * long:
            found.append(n)
    return found


def wobbled(parts: Sequence[Sequence[Point]], seed: str, hand: Hand) -> Iterator[list[Point]]:
    """The runs of a line as a hand draws them, one after the other.

    Args:
        parts: runs without corners, each beginning where the last one ended.
        seed: the same seed strays the same way.
        hand: how far, how often, how fine.
    """
    along, across = Noise(f"{seed}/x"), Noise(f"{seed}/y")
    at = 0.0
    for part in parts:
        drawn = []
        last = part[0]
        for x, y in _stepped(part, hand.step):
            at += distance(last, (x, y))
            last = (x, y)
            u = at / hand.wave
            drawn.append((x + hand.amp * along(u), y + hand.amp * across(u)))
        yield drawn


def _turning(line: Sequence[Point]) -> float:
    """How much a line bends in all, in about radians."""
    whole = 0.0
    for (ax, ay), (bx, by), (cx, cy) in zip(line, line[1:], line[2:], strict=False):
        ux, uy, vx, vy = bx - ax, by - ay, cx - bx, cy - by
        long = sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy)) or 1.0
        whole += abs(ux * vy - uy * vx) / long
    return whole


def _stepped(line: Sequence[Point], step: float) -> Iterator[Point]:
    """Points at equal steps along a line, both ends among them."""
    ways = [distance(a, b) for a, b in pairwise(line)]
    whole = sum(ways)
    count = max(1, round(whole / step), round(_turning(line) / _BEND))
    yield line[0]
    n, gone = 0, 0.0
    for k in range(1, count):
        aim = whole * k / count
        while n < len(ways) - 1 and gone + ways[n] < aim:
            gone += ways[n]
            n += 1
        t = (aim - gone) / (ways[n] or 1.0)
        (ax, ay), (bx, by) = line[n], line[n + 1]
        yield ax + (bx - ax) * t, ay + (by - ay) * t
    yield line[-1]
