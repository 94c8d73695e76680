"""Slanting lines that fill an outline: a fill that is read without colour."""

from collections.abc import Iterator, Sequence

from ssm.drawing.geometry import Point
from ssm.drawing.svg.escape import number
from ssm.drawing.svg.noise import Noise
from ssm.drawing.svg.soft import soft_path

__all__ = ["hatch_path", "hatching"]


def hatch_path(points: Sequence[Point], *, cross: bool = False, gap: float = 7.0) -> str:
    """Path data of parallel lines inside an outline.

    Args:
        points: the outline.
        cross: lines in both directions.
        gap: how far apart the lines are.
    """
    return "".join(
        f"M{number(a[0])} {number(a[1])}L{number(b[0])} {number(b[1])}"
        for a, b in _hatches(points, gap, cross=cross)
    )


def hatching(points: Sequence[Point], seed: str, *, cross: bool = False, gap: float = 7.5) -> str:
    """Path data of lines inside an outline, as a hand hatches: not quite even, a bit bent.

    Args:
        points: the outline.
        seed: the same seed hatches the same way.
        cross: lines in both directions.
        gap: how far apart the lines are.
    """
    noise = Noise(f"{seed}/hatch")
    text = ""
    for (ax, ay), (bx, by) in _hatches(points, gap, cross=cross):
        if abs(bx - ax) < 3:
            continue
        start = (ax + noise.draw(), ay + noise.draw())
        end = (bx + noise.draw(), by + noise.draw())
        middle = ((ax + bx) / 2 + noise.draw() * 0.8, (ay + by) / 2 + noise.draw() * 0.8)
        text += soft_path([[start, middle, end]])
    return text


def _hatches(points: Sequence[Point], gap: float, *, cross: bool) -> Iterator[tuple[Point, Point]]:
    yield from _lines(points, gap)
    if cross:
        mirrored = [(-x, y) for x, y in points]
        yield from (((-a[0], a[1]), (-b[0], b[1])) for a, b in _lines(mirrored, gap))


def _lines(points: Sequence[Point], gap: float) -> Iterator[tuple[Point, Point]]:
    """Where the lines x + y = k cut the outline, pairwise."""
    sums = [x + y for x, y in points]
    step = gap * 1.4142
    for n in range(int(min(sums) // step) + 1, int(max(sums) // step) + 1):
        k = n * step
        cuts = []
        for (a, b), (s, t) in zip(
            zip(points, (*points[1:], points[0]), strict=True),
            zip(sums, (*sums[1:], sums[0]), strict=True),
            strict=True,
        ):
            if (s > k) != (t > k):
                u = (k - s) / (t - s)
                cuts.append((a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u))
        cuts.sort()
        yield from zip(cuts[::2], cuts[1::2], strict=False)
