"""The names of layers, along the lower lines of their outlines, where few arrows cross."""

from collections.abc import Iterator, Sequence

import attrs

from ssm.drawing.geometry import Box, Point, sampled
from ssm.drawing.scene.customers.rings import Ring
from ssm.drawing.text.fonts import width

__all__ = ["NAME", "Named", "named_rings"]

NAME = 17.0
"""The size of the name of a layer."""
_STEP, _HALF = 6.0, 10.0
_ROOM, _LEFT = 22.0, 0.02


@attrs.frozen(repr=False)
class Named:
    """The stretch of a line that a name is written along, from left to right."""

    text: str
    points: tuple[Point, ...]

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Small boxes that together hold the letters."""
        return tuple((x - 5, y - _HALF, x + 5, y + _HALF) for x, y in sampled(self.points, _STEP))


def named_rings(
    rings: Sequence[Ring], names: Sequence[str], lines: Sequence[Sequence[Point]]
) -> Iterator[Named]:
    """Where the name of each layer stands.

    Args:
        rings: the outlines.
        names: what each is called.
        lines: that the names keep clear of, where they can.
    """
    met = [point for line in lines for point in sampled(line, _STEP)]
    for ring, name in zip(rings, names, strict=True):
        yield _named(ring, name, met)


def _named(ring: Ring, name: str, met: Sequence[Point]) -> Named:
    floor = sampled(ring.floor(), _STEP)
    long = width(name, NAME, "title") + _ROOM
    count = min(len(floor) - 1, round(long / _STEP))
    near = [point for point in met if ring.low - 24 < point[1] < ring.low + 60]
    best = min(
        range(len(floor) - count),
        key=lambda n: (_crossed(floor[n : n + count], near) + _LEFT * n, n),
        default=0,
    )
    run = floor[best : best + count + 1]
    return Named(name, (*run[:-1:4], run[-1]))


def _crossed(run: Sequence[Point], near: Sequence[Point]) -> int:
    """How much of arrows runs through a stretch."""
    left, right = run[0][0] - 8, run[-1][0] + 8
    level = run[len(run) // 2][1]
    return sum(left < x < right and abs(y - level) < 24 for x, y in near)
