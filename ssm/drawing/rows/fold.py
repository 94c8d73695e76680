"""Folding rows that stand beside each other, as a ribbon is folded, to fill a page."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from ssm.drawing.geometry import box_of
from ssm.drawing.rows.blob import Blob

__all__ = ["Blobs", "at_origin", "extent", "folds"]

Blobs = dict[str, Blob]

_BAND = 62.0
_WIDEST = 130.0


def folds(blobs: Blobs, rows: Mapping[str, int]) -> Iterator[Blobs]:
    """The ways to fold: once anywhere, twice in thirds, each loose and drawn to one width.

    Args:
        blobs: at their places, rows beside each other.
        rows: the row of each.
    """
    count = max(rows.values()) + 1
    cuts: list[tuple[int, ...]] = [(cut,) for cut in range(1, count)] if count > 2 else []
    if count > 5:
        cuts.append((round(count / 3), round(2 * count / 3)))
    for cut in cuts:
        for justified in (True, False):
            yield _folded(blobs, rows, cut, justified=justified)


def _folded(
    blobs: Blobs, rows: Mapping[str, int], cuts: tuple[int, ...], *, justified: bool
) -> Blobs:
    """Bands of rows below each other, every other one running back."""
    bounds = (0, *cuts, max(rows.values()) + 1)
    spans = list(pairwise(bounds))
    bands = [
        at_origin({id: blob for id, blob in blobs.items() if first <= rows[id] < last})
        for first, last in spans
    ]
    widest = max(map(_width, bands))
    out: Blobs = {}
    top, turn = 0.0, None
    for n, (band, (first, last)) in enumerate(zip(bands, spans, strict=True)):
        placed = _spread(band, rows, first, last, widest) if justified else band
        if n % 2:
            placed = {id: blob.at(-blob.x, blob.y) for id, blob in placed.items()}
        dx = 0.0 if turn is None else turn - _column(placed, rows, first)
        out |= {id: blob.moved(dx, top) for id, blob in placed.items()}
        turn = _column(out, rows, last - 1)
        top += extent(band)[3] + _BAND
    return at_origin(out)


def _spread(band: Blobs, rows: Mapping[str, int], first: int, last: int, width: float) -> Blobs:
    """A band with its columns further apart, so that it is as wide as the widest."""
    gaps = last - first - 1
    if gaps == 0:
        return band
    more = float(min(round((width - _width(band)) / gaps), _WIDEST))
    return {id: blob.moved((rows[id] - first) * more, 0) for id, blob in band.items()}


def _width(blobs: Blobs) -> float:
    x0, _, x1, _ = extent(blobs)
    return x1 - x0


def _column(blobs: Blobs, rows: Mapping[str, int], row: int) -> float:
    """Where the middle of a row is."""
    xs = [blob.x for id, blob in blobs.items() if rows[id] == row]
    return float(round((min(xs) + max(xs)) / 2))


def extent(blobs: Blobs) -> tuple[float, float, float, float]:
    """The box round all blobs: left, top, right, bottom."""
    boxes = [blob.room() for blob in blobs.values()]
    return box_of([corner for box in boxes for corner in (box[:2], box[2:])])


def at_origin(blobs: Blobs) -> Blobs:
    """The same blobs with the upper left corner of all at (0, 0)."""
    x0, y0, _, _ = extent(blobs)
    return {id: blob.moved(-x0, -y0) for id, blob in blobs.items()}
