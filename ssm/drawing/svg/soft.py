"""Short path data: smooth curves through points, each written relative to the last."""

from collections.abc import Iterable, Sequence

from ssm.drawing.geometry import Point

__all__ = ["soft_path"]

Tenths = tuple[int, int]


def _tenths(points: Iterable[Point]) -> list[Tenths]:
    return [(round(x * 10), round(y * 10)) for x, y in points]


def _written(*values: int) -> str:
    """Whole tenths as numbers, with no sign, zero or space that can be left out.

    Example:
        >>> _written(12, -3, 40, 5)
        '1.2-.3 4 .5'
    """
    text = ""
    for value in values:
        whole, tenth = divmod(abs(value), 10)
        number = (str(whole) if whole or not tenth else "") + (f".{tenth}" if tenth else "")
        if value < 0:
            text += f"-{number}"
        else:
            text += f" {number}" if text else number
    return text


def soft_path(runs: Iterable[Sequence[Point]], *, close: bool = False) -> str:
    """A smooth line through the points of each run, with corners between the runs.

    A Catmull-Rom spline, whose handles mirror each other at every point: after the first
    curve of a run, SVG's `s` says the rest in two points each.

    Args:
        runs: each begins where the one before it ended.
        close: whether to end with a straight line to the start.

    Example:
        >>> soft_path([[(0, 0), (10, 0)], [(10, 0), (10, 20)]])
        'M0 0l10 0l0 20'

    References:
        Catmull, E. and Rom, R. (1974). A class of local interpolating splines. Computer
        Aided Geometric Design.
    """
    text = ""
    here: Tenths = (0, 0)
    for run in map(_tenths, runs):
        if not text:
            text, here = f"M{_written(*run[0])}", run[0]
        text += _run(run, here)
        here = run[-1]
    return f"{text}z" if close else text


def _run(run: list[Tenths], here: Tenths) -> str:
    if len(run) < 3:
        return f"l{_written(run[-1][0] - here[0], run[-1][1] - here[1])}"
    around = [run[0], *run, run[-1]]
    text = ""
    for n in range(1, len(run)):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = around[n - 1 : n + 3]
        to = cx - here[0], cy - here[1]
        back = cx - (dx - bx) // 6 - here[0], cy - (dy - by) // 6 - here[1]
        if n == 1:
            text += f"c{_written((cx - ax) // 6, (cy - ay) // 6, *back, *to)}"
        else:
            text += f"s{_written(*back, *to)}"
        here = (cx, cy)
    return text
