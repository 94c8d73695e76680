"""The outlines of the layers: one round the other, and each bulging towards the end users."""

from collections.abc import Sequence

import attrs

from ssm.drawing.geometry import Point, cubic, quadratic

__all__ = ["Ring", "rings_of"]

_PAD, _STEP = 34.0, 26.0
_UNDER, _BULGE = 40.0, 26.0
_CORNER, _FOOT = 46.0, (96.0, 74.0)
_NARROWEST = 430.0


@attrs.frozen(kw_only=True, repr=False)
class Ring:
    """The outline of a layer and of all those further in.

    Attributes:
        layer: its number, from the furthest in, which is 0.
        left, right, top, low: its edges; the lower one bulges further down.
    """

    layer: int
    left: float
    right: float
    top: float
    low: float

    def moved(self, dx: float) -> "Ring":
        """The same somewhere else."""
        return attrs.evolve(self, left=self.left + dx, right=self.right + dx)

    def floor(self) -> tuple[Point, ...]:
        """The lower line, from left to right."""
        a, b = self.left + self._foot[0], self.right - self._foot[0]
        return tuple(
            quadratic(
                (a, self.low),
                ((a + b) / 2, self.low + 2 * min(_BULGE, (b - a) / 22)),
                (b, self.low),
                24,
            )
        )

    @property
    def _foot(self) -> tuple[float, float]:
        wide, high = self.right - self.left, self.low - self.top
        return min(_FOOT[0], wide / 6), min(_FOOT[1], high / 3)

    def outline(self) -> tuple[Point, ...]:
        """All of it, clockwise on the screen from the upper left corner."""
        x0, x1, y0, y1, r = self.left, self.right, self.top, self.low, _CORNER
        fx, fy = self._foot
        k = 0.45
        return (
            *cubic((x0, y0 + r), (x0, y0 + r * k), (x0 + r * k, y0), (x0 + r, y0), 8),
            *cubic((x1 - r, y0), (x1 - r * k, y0), (x1, y0 + r * k), (x1, y0 + r), 8),
            *cubic((x1, y1 - fy), (x1, y1 - fy * k), (x1 - fx * k, y1 - 6), (x1 - fx, y1), 8),
            *self.floor()[-2:0:-1],
            *cubic((x0 + fx, y1), (x0 + fx * k, y1 - 6), (x0, y1 - fy * k), (x0, y1 - fy), 8),
        )


def rings_of(
    layers: Sequence[int],
    wides: Sequence[tuple[float, float]],
    levels: Sequence[tuple[float, float]],
    top: float,
    step: float,
) -> list[Ring]:
    """The outlines of all layers, the outermost first.

    Args:
        layers: the layer of each row.
        wides: the left and the right edge of each row.
        levels: the upper and the lower edge of each row.
        top: of the outermost.
        step: how far each is below the one round it.
    """
    rings: list[Ring] = []
    most = max(layers, default=-1)
    for layer in range(most + 1):
        rows = [n for n, at in enumerate(layers) if at == layer]
        left = min(wides[n][0] for n in rows) - _PAD
        right = max(wides[n][1] for n in rows) + _PAD
        short = max(0.0, _NARROWEST - (right - left)) / 2
        left, right = left - short, right + short
        if rings:
            left, right = min(left, rings[-1].left - _STEP), max(right, rings[-1].right + _STEP)
        low = levels[rows[-1]][1] + _UNDER
        above = top + step * (most - layer)
        rings.append(Ring(layer=layer, left=left, right=right, top=above, low=low))
    return rings[::-1]
