"""Short path data: smooth curves near points, each written relative to the last."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ssm.drawing.geometry import Point

__all__ = ["soft_path"]

Tenths = tuple[int, int]
_INSIDE, _AT_AN_END, _ALONE = 0.125, 0.25, 0.5


def _written(*values: int) -> str:
    """Whole tenths as numbers, with no sign, zero or space that can be left out.

    Example:
        >>> _written(12, -3, 40, 5, 6)
        '1.2-.3 4 .5.6'
    """
    text, cut = "", False
    for value in values:
        whole, tenth = divmod(abs(value), 10)
        number = (str(whole) if whole or not tenth else "") + (f".{tenth}" if tenth else "")
        if value < 0:
            text += f"-{number}"
        elif text and not (cut and number[0] == "."):
            text += f" {number}"
        else:
            text += number
        cut = tenth > 0
    return text


def soft_path(runs: Iterable[Sequence[Point]], *, close: bool = False) -> str:
    """A smooth line along the points of each run, with corners between the runs.

    A quadratic B-spline from the first point of a run to its last: after the first curve,
    SVG's `t` says the rest in one point each. Its controls lie a little outside the bends,
    so that it comes by the points within a fraction of a pixel; they are even tenths, so
    that the points between them are whole tenths and nothing drifts.

    Args:
        runs: each begins where the one before it ended.
        close: whether to end with a straight line to the start.

    Example:
        >>> soft_path([[(0, 0), (10, 0)], [(10, 0), (10, 20)]])
        'M0 0l10 0l0 20'
        >>> soft_path([[(0, 0), (10, 4), (20, 4), (30, 0)]])
        'M0 0q10 5 15 5t15-5'

    References:
        de Boor, C. (1978). A Practical Guide to Splines, ch. IX. Springer.
    """
    text = ""
    here: Tenths = (0, 0)
    for run in runs:
        if not text:
            here = _tenth(run[0])
            text = f"M{_written(*here)}"
        last = _tenth(run[-1])
        text += _run(run, here, last)
        here = last
    return f"{text}z" if close else text


def _tenth(point: Point) -> Tenths:
    return round(point[0] * 10), round(point[1] * 10)


def _run(run: Sequence[Point], here: Tenths, last: Tenths) -> str:
    if len(run) < 3:
        return f"l{_written(last[0] - here[0], last[1] - here[1])}"
    controls = _controls(run)
    text = f"q{_written(controls[0][0] - here[0], controls[0][1] - here[1])}"
    between = [((ax + bx) // 2, (ay + by) // 2) for (ax, ay), (bx, by) in pairwise(controls)]
    for n, (x, y) in enumerate((*between, last)):
        to = _written(x - here[0], y - here[1])
        text += f"t{to}" if n else to if to[0] == "-" else f" {to}"
        here = (x, y)
    return text


def _controls(run: Sequence[Point]) -> list[Tenths]:
    """A control for each point between the ends, in even tenths."""
    most = len(run) - 2
    found = []
    for n in range(1, most + 1):
        out = _ALONE if most == 1 else _AT_AN_END if n in (1, most) else _INSIDE
        (ax, ay), (bx, by), (cx, cy) = run[n - 1 : n + 2]
        x, y = bx - out * (ax - 2 * bx + cx), by - out * (ay - 2 * by + cy)
        found.append((2 * round(x * 5), 2 * round(y * 5)))
    return found
