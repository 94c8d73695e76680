"""Path data turned into points, so that every look can stroke it in its own hand."""

import functools
import re
from collections.abc import Iterator

import attrs

__all__ = ["Outline", "outlines"]

_STEP = re.compile(r"([MLCZ])([^MLCZ]*)")
_ROUND = 7


@attrs.frozen(repr=False)
class Outline:
    """One stroke of a figure: its points, and whether it comes back to its start."""

    points: tuple[tuple[float, float], ...]
    closed: bool


@functools.cache
def outlines(path: str, steps: int = _ROUND) -> tuple[Outline, ...]:
    """The strokes of a path, its curves as short straight pieces.

    Args:
        path: SVG path data with absolute M, L, C and Z only.
        steps: how many pieces each curve becomes.

    Example:
        >>> [outline.points for outline in outlines("M0 0L4 0L4 4Z")]
        [((0.0, 0.0), (4.0, 0.0), (4.0, 4.0))]
        >>> len(outlines("M0 0C0 4 4 4 4 0")[0].points)
        8
    """
    return tuple(_strokes(path, steps))


def _strokes(path: str, steps: int) -> Iterator[Outline]:
    points: list[tuple[float, float]] = []
    for letter, rest in _STEP.findall(path):
        at = _pairs(rest)
        if letter == "M":
            yield from _ended(points, closed=False)
            points = at
        elif letter == "L":
            points += at
        elif letter == "C":
            points += _curve((points[-1], *at), steps)
        else:
            yield from _ended(points, closed=True)
            points = points[:1]
    yield from _ended(points, closed=False)


def _ended(points: list[tuple[float, float]], *, closed: bool) -> Iterator[Outline]:
    if len(points) > 1:
        back = points[0] == points[-1]
        yield Outline(tuple(points[:-1] if back else points), closed or back)


def _pairs(text: str) -> list[tuple[float, float]]:
    numbers = [float(number) for number in text.split()]
    return list(zip(numbers[0::2], numbers[1::2], strict=True))


def _curve(four: tuple[tuple[float, float], ...], steps: int) -> Iterator[tuple[float, float]]:
    """Points on a cubic Bezier curve, without its first."""
    a, b, c, d = four
    for step in range(1, steps + 1):
        t = step / steps
        u = 1.0 - t
        p, q, r, s = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        yield (
            p * a[0] + q * b[0] + r * c[0] + s * d[0],
            p * a[1] + q * b[1] + r * c[1] + s * d[1],
        )
