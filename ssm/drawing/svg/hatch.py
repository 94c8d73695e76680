"""Slanting lines that fill an outline: a fill that is read without colour."""

from collections.abc import Iterator, Sequence

from ssm.drawing.geometry import Point
from ssm.drawing.svg.escape import number

__all__ = ["hatch_path"]


def hatch_path(points: Sequence[Point], *, cross: bool = False, gap: float = 7.0) -> str:
    """Path data of parallel lines inside an outline.

    Args:
        points: the outline.
        cross: lines in both directions.
        gap: how far apart the lines are.
    """
    lines = [*_lines(points, gap)]
    if cross:
        lines += [((-a[0], a[1]), (-b[0], b[1])) for a, b in _lines(_mirrored(points), gap)]
    return "".join(
        f"M{number(a[0])} {number(a[1])}L{number(b[0])} {number(b[1])}" for a, b in lines
    )


def _mirrored(points: Sequence[Point]) -> list[Point]:
    return [(-x, y) for x, y in points]


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
