"""Lines interrupted where a text lies, so that none is ever struck through."""

from collections.abc import Iterable, Sequence

from ssm.drawing.geometry import Box, Point, distance, sampled

__all__ = ["pieces"]

_STEP = 2.0
_SHORTEST = 9.0
_BAND = 64.0


def pieces(
    points: Sequence[Point], boxes: Iterable[Box], *, margin: float = 4.0, closed: bool = False
) -> list[list[Point]]:
    """The pieces of a line that lie outside some boxes.

    Args:
        points: the line.
        boxes: where texts lie.
        margin: how far the line ends before a box.
        closed: whether the line comes back to its start; then the pieces before and
            after its first point are one.

    Example:
        >>> [(run[0], run[-1]) for run in pieces([(0, 0), (100, 0)], [(40, -9, 60, 9)])]
        [((0, 0), (36.0, 0.0)), ((64.0, 0.0), (100.0, 0.0))]
    """
    bands = _bands((x0 - margin, y0 - margin, x1 + margin, y1 + margin) for x0, y0, x1, y1 in boxes)
    run = sampled(points, _STEP, closed=closed)
    if closed:
        run.append(run[0])
    found: list[list[Point]] = [[]]
    for x, y in run:
        near = bands.get(y // _BAND, ())
        if any(x0 < x < x1 and y0 < y < y1 for x0, y0, x1, y1 in near):
            found.append([])
        else:
            found[-1].append((x, y))
    if closed and len(found) > 1 and found[0] and found[-1]:
        found[0] = found.pop() + found[0][1:]
    return [_thinned(piece) for piece in found if _long_enough(piece)]


def _bands(boxes: Iterable[Box]) -> dict[float, list[Box]]:
    """Boxes by the bands of the page that they lie in, so that few are asked for each point."""
    found: dict[float, list[Box]] = {}
    for box in boxes:
        for band in range(int(box[1] // _BAND), int(box[3] // _BAND) + 1):
            found.setdefault(band, []).append(box)
    return found


def _long_enough(piece: Sequence[Point]) -> bool:
    return len(piece) > 1 and _STEP * len(piece) > _SHORTEST


def _thinned(piece: list[Point]) -> list[Point]:
    """Every few points, and the last: enough for a smooth line to follow."""
    kept = piece[::6]
    if distance(kept[-1], piece[-1]) > _STEP / 2:
        kept.append(piece[-1])
    return kept
