"""Round outlines without sines: directions found by halving, the same on every machine."""

import math

from ssm.drawing.geometry import Point

__all__ = ["ROUND", "squircle"]


def _halved(around: list[Point]) -> list[Point]:
    out = []
    for a, b in zip(around, [*around[1:], around[0]], strict=True):
        x, y = a[0] + b[0], a[1] + b[1]
        length = math.sqrt(x * x + y * y)
        out += [a, (x / length, y / length)]
    return out


def _directions(halvings: int) -> tuple[Point, ...]:
    around: list[Point] = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)]
    for _ in range(halvings):
        around = _halved(around)
    return tuple(around)


ROUND = _directions(4)
"""64 directions, clockwise on a page whose y grows downwards, from the right."""


def squircle(x: float, y: float, rx: float, ry: float) -> tuple[Point, ...]:
    """An outline between an ellipse and its box: |x|^4 + |y|^4 = 1, stretched.

    Example:
        >>> squircle(0, 0, 10, 5)[0]
        (10.0, 0.0)
    """
    out = []
    for cx, cy in ROUND:
        far = math.sqrt(math.sqrt(cx * cx * cx * cx + cy * cy * cy * cy))
        out.append((x + rx * cx / far, y + ry * cy / far))
    return tuple(out)
