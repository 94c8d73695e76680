"""Speech and thought bubbles: rounded outlines with a tail, clouds with a trail of puffs."""

import itertools
from collections.abc import Iterator
from math import sqrt

from ssm.drawing.geometry import Point, distance
from ssm.drawing.icons.rounds import ROUND, squircle
from ssm.drawing.scene.marks import Bubble, Line, Shape

__all__ = ["bubble_marks"]

_BULGE = 13.0
_UNEVEN = (1.0, 1.22, 0.86, 1.12, 0.94)
_FINE = 14
_TALLEST, _STEP = 130.0, 12.0
_PUFFS = ((0.24, 6.5), (0.54, 4.8), (0.82, 3.3))


def bubble_marks(mark: Bubble) -> tuple[Line | Shape, ...]:
    """The outline of a bubble, and of its trail when it is a thought."""
    return tuple(_thought(mark) if mark.kind == "thought" else _speech(mark))


def _speech(mark: Bubble) -> Iterator[Shape]:
    around = _outline(mark, 0.0)
    near = _towards(around, mark)
    half = max(9.0, min(mark.w, mark.h) * 0.17)
    n = len(around)
    low = next(i for i in itertools.count(1) if distance(around[near - i], around[near]) > half)
    high = next(
        i for i in itertools.count(1) if distance(around[(near + i) % n], around[near]) > half
    )
    kept = [around[(near + high + i) % n] for i in range(n - low - high + 1)]
    yield Shape(points=(*kept, *_tail(kept[-1], kept[0], mark.tip)), fill="bubble", smooth=False)


def _outline(mark: Bubble, inset: float) -> tuple[Point, ...]:
    """A squircle; a tall one has straight sides, so that its corners keep off the words."""
    x, y, rx, ry = mark.x, mark.y, mark.w / 2 - inset, mark.h / 2 - inset
    more = max(0.0, ry - _TALLEST)
    around = squircle(x, y, rx, ry - more)
    if not more:
        return around
    half, steps = len(around) // 2, int(2 * more / _STEP) + 1
    down = [2 * more * step / steps - more for step in range(1, steps)]
    return (
        *((px, py + more) for px, py in around[: half + 1]),
        *((x - rx, y - dy) for dy in down),
        *((px, py - more) for px, py in (*around[half:], around[0])),
        *((x + rx, y + dy) for dy in down),
    )


def _tail(a: Point, b: Point, tip: Point) -> Iterator[Point]:
    """From one root of the tail to its tip and back to the other, bent a little."""
    aside = ((tip[1] - (a[1] + b[1]) / 2) * 0.1, -(tip[0] - (a[0] + b[0]) / 2) * 0.1)
    for start, end in ((a, tip), (tip, b)):
        root = a if start == a else b
        control = (
            root[0] * 0.45 + tip[0] * 0.55 + aside[0],
            root[1] * 0.45 + tip[1] * 0.55 + aside[1],
        )
        steps = range(1, 7) if start == a else range(1, 6)
        for step in steps:
            t = step / 6
            u = 1 - t
            yield (
                u * u * start[0] + 2 * u * t * control[0] + t * t * end[0],
                u * u * start[1] + 2 * u * t * control[1] + t * t * end[1],
            )


def _towards(around: tuple[Point, ...], mark: Bubble) -> int:
    """The place on the outline where the line from the middle to the tip leaves it."""
    ux, uy = mark.tip[0] - mark.x, mark.tip[1] - mark.y
    best, at = -2.0, 0
    for i, (x, y) in enumerate(around):
        vx, vy = x - mark.x, y - mark.y
        cosine = (ux * vx + uy * vy) / (sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy)) or 1.0)
        if cosine > best + 1e-9:
            best, at = cosine, i
    return at


def _thought(mark: Bubble) -> Iterator[Shape]:
    inset = min(_BULGE, mark.w / 4, mark.h / 4)
    base = _outline(mark, inset)
    yield Shape(points=tuple(_cloud(base, mark)), fill="think", smooth=False, width=1.9)
    edge = base[_towards(base, mark)]
    long = distance(edge, mark.tip)
    for share, radius in _PUFFS[1:] if long < 20 else _PUFFS:
        x = edge[0] + (mark.tip[0] - edge[0]) * share
        y = edge[1] + (mark.tip[1] - edge[1]) * share
        puff = tuple((x + radius * 1.15 * cx, y + radius * cy) for cx, cy in ROUND[::4])
        yield Shape(points=puff, fill="think", width=1.7)


def _cloud(base: tuple[Point, ...], mark: Bubble) -> Iterator[Point]:
    """The outline cut into pieces of uneven length, each blown up."""
    lengths = [distance(a, b) for a, b in zip(base, (*base[1:], base[0]), strict=True)]
    whole = sum(lengths)
    count = max(9, round(whole / 46))
    shares = [_UNEVEN[n % len(_UNEVEN)] for n in range(count)]
    ends, aim, run = [base[0]], whole * shares[0] / sum(shares), 0.0
    for point, length in zip((*base[1:], base[0]), lengths, strict=True):
        run += length
        if run >= aim and len(ends) < count:
            aim += whole * shares[len(ends)] / sum(shares)
            ends.append(point)
    for a, b in zip(ends, (*ends[1:], ends[0]), strict=True):
        yield from _puffed(a, b, mark)


def _puffed(a: Point, b: Point, mark: Bubble) -> Iterator[Point]:
    vx, vy = b[0] - a[0], b[1] - a[1]
    mx, my = (a[0] + b[0]) / 2 - mark.x, (a[1] + b[1]) / 2 - mark.y
    ox, oy = (vy, -vx) if vy * mx - vx * my > 0 else (-vy, vx)
    one = (a[0] + ox * 0.48 - vx * 0.1, a[1] + oy * 0.48 - vy * 0.1)
    two = (b[0] + ox * 0.48 + vx * 0.1, b[1] + oy * 0.48 + vy * 0.1)
    for step in range(_FINE):
        t = step / _FINE
        u = 1 - t
        p, q, r, s = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        yield (
            p * a[0] + q * one[0] + r * two[0] + s * b[0],
            p * a[1] + q * one[1] + r * two[1] + s * b[1],
        )
