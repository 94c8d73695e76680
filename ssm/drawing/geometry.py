"""Points, outlines and curves; only + - * / and square roots, so that every machine agrees."""

import functools
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import sqrt

__all__ = [
    "box_of",
    "chaikin",
    "chaikin_open",
    "cross",
    "cubic",
    "distance",
    "ellipse",
    "hull",
    "inside",
    "length_of",
    "quadratic",
    "rounded_box",
    "sampled",
    "squircle",
]

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
_ROUND = 0.5523
_SQUARISH = 0.72


def distance(a: Point, b: Point) -> float:
    """How far two points are apart."""
    x, y = a[0] - b[0], a[1] - b[1]
    return sqrt(x * x + y * y)


def length_of(points: Sequence[Point]) -> float:
    """How long a line is."""
    return sum(distance(a, b) for a, b in pairwise(points))


def quadratic(a: Point, c: Point, b: Point, n: int) -> list[Point]:
    """`n` + 1 points of the curve from `a` to `b` that bends towards `c`."""
    steps = [i / n for i in range(n + 1)]
    return [
        (
            (1 - t) * (1 - t) * a[0] + 2 * t * (1 - t) * c[0] + t * t * b[0],
            (1 - t) * (1 - t) * a[1] + 2 * t * (1 - t) * c[1] + t * t * b[1],
        )
        for t in steps
    ]


def cubic(a: Point, c: Point, d: Point, b: Point, n: int) -> list[Point]:
    """`n` + 1 points of the cubic Bézier curve from `a` by `c` and `d` to `b`."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = a, b, c, d
    return [
        (k * ax + m * cx + p * dx + q * bx, k * ay + m * cy + p * dy + q * by)
        for k, m, p, q in _weights(n)
    ]


@functools.cache
def _weights(n: int) -> tuple[tuple[float, float, float, float], ...]:
    """How much each of its four points counts at `n` + 1 places of a cubic curve."""
    found = []
    for i in range(n + 1):
        t = i / n
        u = 1 - t
        found.append((u * u * u, 3 * t * u * u, 3 * t * t * u, t * t * t))
    return tuple(found)


def ellipse(x: float, y: float, w: float, h: float, n: int = 6) -> tuple[Point, ...]:
    """An ellipse round a centre, as 4 n points, clockwise on the screen from the left."""
    return _oval(x, y, (w / 2, h / 2), _ROUND, n)


def squircle(x: float, y: float, w: float, h: float, n: int = 6) -> tuple[Point, ...]:
    """A rounder box, or squarer ellipse: the blob that holds an activity."""
    return _oval(x, y, (w / 2, h / 2), _SQUARISH, n)


def _oval(x: float, y: float, half: tuple[float, float], k: float, n: int) -> tuple[Point, ...]:
    a, b = half
    left, top, right, bottom = (x - a, y), (x, y - b), (x + a, y), (x, y + b)
    u, v = a * k, b * k
    quarters = (
        (left, (x - a, y - v), (x - u, y - b), top),
        (top, (x + u, y - b), (x + a, y - v), right),
        (right, (x + a, y + v), (x + u, y + b), bottom),
        (bottom, (x - u, y + b), (x - a, y + v), left),
    )
    return tuple(point for quarter in quarters for point in cubic(*quarter, n)[:-1])


def rounded_box(
    x0: float, y0: float, x1: float, y1: float, radius: float, *, n: int = 4
) -> tuple[Point, ...]:
    """A box with round corners, clockwise on the screen from the upper left corner."""
    r = min(radius, (x1 - x0) / 2, (y1 - y0) / 2)
    k = r * (1 - _ROUND)
    corners = (
        ((x0, y0 + r), (x0, y0 + k), (x0 + k, y0), (x0 + r, y0)),
        ((x1 - r, y0), (x1 - k, y0), (x1, y0 + k), (x1, y0 + r)),
        ((x1, y1 - r), (x1, y1 - k), (x1 - k, y1), (x1 - r, y1)),
        ((x0 + r, y1), (x0 + k, y1), (x0, y1 - k), (x0, y1 - r)),
    )
    return tuple(point for corner in corners for point in cubic(*corner, n))


def hull(points: Iterable[Point]) -> list[Point]:
    """The convex hull of some points, clockwise on the screen, by monotone chains.

    References:
        Andrew, A. M. (1979). Another efficient algorithm for convex hulls in two
        dimensions. Information Processing Letters 9(5).
    """
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    chains = []
    for run in (ordered, ordered[::-1]):
        chain: list[Point] = []
        for point in run:
            x, y = point
            while len(chain) > 1:
                (ax, ay), (bx, by) = chain[-2:]
                if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                    break
                chain.pop()
            chain.append(point)
        chains.append(chain[:-1])
    return chains[0] + chains[1]


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def chaikin(points: Sequence[Point], times: int = 2) -> list[Point]:
    """A closed outline with its corners cut, so that a smooth line can follow it.

    References:
        Chaikin, G. M. (1974). An algorithm for high-speed curve generation. Computer
        Graphics and Image Processing 3(4).
    """
    out = list(points)
    for _ in range(times):
        pairs = zip(out, out[1:] + out[:1], strict=True)
        out = [
            (a[0] * p + b[0] * (1 - p), a[1] * p + b[1] * (1 - p))
            for a, b in pairs
            for p in (0.75, 0.25)
        ]
    return out


def sampled(points: Sequence[Point], step: float, *, closed: bool = False) -> list[Point]:
    """Points at equal steps along a line; the end of an open line is kept."""
    run = [*points, points[0]] if closed else list(points)
    out, rest = [run[0]], step
    for (ax, ay), (bx, by) in pairwise(run):
        x, y = ax - bx, ay - by
        length = sqrt(x * x + y * y)
        while length >= rest and length > 0:
            t = rest / length
            ax, ay = ax + (bx - ax) * t, ay + (by - ay) * t  # noqa: PLW2901
            out.append((ax, ay))
            length, rest = length - rest, step
        rest -= length
    if closed:
        return out[:-1] if distance(out[-1], out[0]) < step / 2 and len(out) > 1 else out
    if distance(out[-1], run[-1]) > step / 100:
        out.append(run[-1])
    return out


def inside(outline: Sequence[Point], point: Point) -> bool:
    """Whether a point lies inside a closed outline."""
    x, y = point
    odd = False
    for (x0, y0), (x1, y1) in zip(outline, (*outline[1:], outline[0]), strict=True):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            odd = not odd
    return odd


def cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether the segments from `a` to `b` and from `c` to `d` cross."""
    return (_turn(a, b, c) > 0) != (_turn(a, b, d) > 0) and (_turn(c, d, a) > 0) != (
        _turn(c, d, b) > 0
    )


def box_of(points: Iterable[Point]) -> Box:
    """The box round some points: left, top, right, bottom."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def chaikin_open(points: Sequence[Point], times: int = 2) -> list[Point]:
    """An open line with its corners cut; its ends stay."""
    out = list(points)
    for _ in range(times):
        inner = [
            (a[0] * p + b[0] * (1 - p), a[1] * p + b[1] * (1 - p))
            for a, b in pairwise(out)
            for p in (0.75, 0.25)
        ]
        out = [out[0], *inner, out[-1]]
    return out
