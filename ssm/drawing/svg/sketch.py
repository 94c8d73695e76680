"""The sketch look: every stroke by hand, seeded by what it draws.

A calm single line that goes a little beyond its start, washes of colour that miss their
outline by a hair, hatching that is not quite even. A stroke depends on its own seed and
points alone, so that an edit changes only what was edited.
"""

from collections.abc import Sequence
from itertools import pairwise

from ssm.drawing.geometry import Point, distance, length_of
from ssm.drawing.scene.marks import Line, Shape
from ssm.drawing.svg.hatch import hatching
from ssm.drawing.svg.noise import Noise
from ssm.drawing.svg.paths import HEAD, arrival, curved, zigzag_points
from ssm.drawing.svg.pen import DASHES, Pen
from ssm.drawing.svg.soft import soft_path
from ssm.drawing.svg.wobble import hand_for, runs, wobbled

__all__ = ["line", "shape"]

_DOT = 16.0
_WASHED = 60.0


def line(mark: Line, pen: Pen) -> str:
    """An open line with its arrow heads."""
    ink = f"{pen.filled(None)} {pen.stroked(mark.ink, mark.width)}"
    path = _zigzag(mark.points, pen.seed) if mark.zigzag else _way(mark, pen.seed)
    size = 6.5 + 3 * mark.width
    heads = _head(mark.points, size, f"{pen.seed}/head") if mark.head else ""
    heads += _head(mark.points[::-1], size, f"{pen.seed}/tail") if mark.tail else ""
    drawn = f'<path d="{path}" {ink}{DASHES[mark.dash]}/>'
    return drawn + (f'<path d="{heads}" {ink}/>' if heads else "")


def _way(mark: Line, seed: str) -> str:
    parts = [curved(mark.points)] if mark.smooth else runs(mark.points)
    hand = hand_for(sum(map(length_of, parts)))
    return soft_path(wobbled(parts, seed, hand))


def _zigzag(points: Sequence[Point], seed: str) -> str:
    """A jagged line; no two leaps alike."""
    noise = Noise(seed)
    run = zigzag_points(points)
    leaps = [run[0]]
    for x, y in run[1:-1]:
        leaps.append((x + noise.draw() * 0.9, y + noise.draw() * 0.9))
    leaps.append(run[-1])
    return soft_path(list(pair) for pair in pairwise(leaps))


def _head(points: Sequence[Point], size: float, seed: str) -> str:
    """Two strokes that meet at the last point of a line, one a little longer."""
    tip, (u, v) = arrival(points, size)
    noise = Noise(seed)
    ends = []
    for side in (1, -1):
        along, aside = HEAD[0] + 0.09 * noise.draw(), side * (HEAD[1] + 0.06 * noise.draw())
        ends.append((tip[0] + u * along - v * aside, tip[1] + v * along + u * aside))
    return soft_path([[ends[0], _beside(ends[0], tip, noise), tip], [tip, ends[1]]])


def _beside(a: Point, b: Point, noise: Noise) -> Point:
    """The middle between two points, a little off."""
    off = noise.draw() * 0.08
    dx, dy = b[0] - a[0], b[1] - a[1]
    return (a[0] + b[0]) / 2 - dy * off, (a[1] + b[1]) / 2 + dx * off


def shape(mark: Shape, pen: Pen) -> str:
    """A closed outline with its filling."""
    around = [*mark.points, mark.points[0]]
    length = length_of(around)
    if length < _DOT:
        return _dot(mark, pen)
    parts = _begun(runs(mark.points, closed=True))
    if mark.smooth:
        parts = [curved(mark.points, closed=True)]
    if not parts:
        return ""
    hand = hand_for(length, closed=True)
    drawn = list(wobbled([*parts, _beyond(parts[0], length)], pen.seed, hand))
    if mark.ink is None:
        return _filled(soft_path(drawn[:-1], close=True), mark, pen) + _hatched(mark, pen)
    path = soft_path(drawn)
    ink = f"{pen.stroked(mark.ink, mark.width)}{DASHES[mark.dash]}"
    washed = mark.fill is not None and mark.fill.startswith("tint") and length > _WASHED
    if not washed and mark.hatch == "none":
        return f'<path d="{path}" {pen.filled(mark.fill)} {ink}/>'
    ground = drawn[:-1]
    if washed:
        off = min(2.6, 0.9 + length / 300)
        ground = [[(x + off * 0.8, y + off) for x, y in run] for run in ground]
    return (
        (_filled(soft_path(ground, close=True), mark, pen) if mark.fill else "")
        + _hatched(mark, pen)
        + f'<path d="{path}" {pen.filled(None)} {ink}/>'
    )


def _begun(parts: list[list[Point]]) -> list[list[Point]]:
    """An outline begun in the middle of its longest side, where two ends are seen least."""
    if len(parts) < 2:
        return parts
    longest = max(range(len(parts)), key=lambda n: length_of(parts[n]))
    side = parts[longest]
    half = len(side) // 2
    if half < 1 or half > len(side) - 2:
        (ax, ay), (bx, by) = side[0], side[-1]
        side, half = [side[0], ((ax + bx) / 2, (ay + by) / 2), side[-1]], 1
    return [side[half:], *parts[longest + 1 :], *parts[:longest], side[: half + 1]]


def _filled(path: str, mark: Shape, pen: Pen) -> str:
    return f'<path d="{path}" {pen.filled(mark.fill)}/>'


def _hatched(mark: Shape, pen: Pen) -> str:
    if mark.hatch == "none":
        return ""
    lines = hatching(mark.points, pen.seed, cross=mark.hatch == "cross")
    ink = pen.stroked(mark.ink or "soft", 1.2)
    return f'<path d="{lines}" {pen.filled(None)} {ink}/>'


def _dot(mark: Shape, pen: Pen) -> str:
    """A shape too small to wobble: an eye, a button."""
    few = mark.points[:: max(1, len(mark.points) // 8)]
    ink = "" if mark.ink is None else f" {pen.stroked(mark.ink, mark.width)}"
    path = soft_path([[*few, few[0]]], close=True)
    return f'<path d="{path}" {pen.filled(mark.fill)}{ink}/>'


def _beyond(run: Sequence[Point], length: float) -> list[Point]:
    """The first stretch of an outline, drawn over once more."""
    rest = min(7.0, length * 0.03)
    over = [run[0]]
    for a, b in pairwise(run):
        way = distance(a, b)
        if way >= rest:
            t = rest / way
            over.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t))
            break
        over.append(b)
        rest -= way
    return over
