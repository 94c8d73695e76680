"""How well placed activities fill the page on which they will stand."""

from collections.abc import Mapping

import attrs

from ssm.drawing.geometry import Box, Point
from ssm.drawing.rows.blob import Blob

__all__ = ["Around", "Blobs", "at_origin", "extent", "misshape", "placed", "widened"]

Blobs = dict[str, Blob]

_RATIO, _UPRIGHT = 1.42, 1.5
_WIDER, _NEARLY = 0.3, 0.93
_ODD, _SIZE, _LOPSIDED = 3.0, 2.2, 1.2
_PIXELS = 1_000_000


@attrs.frozen(kw_only=True, repr=False)
class Around:
    """What else stands on the page, in pixels.

    Attributes:
        beside: how much width it takes.
        above: how much height it takes above the activities.
        below: how much height it takes below them.
        least: the width of what stands below.
        column: the height of what stands beside.
        ratio: how wide the page should be, by its height.
    """

    beside: float = 0.0
    above: float = 0.0
    below: float = 0.0
    least: float = 0.0
    column: float = 0.0
    ratio: float = _RATIO


def extent(blobs: Blobs) -> Box:
    """The box round all blobs: left, top, right, bottom."""
    lefts, tops, rights, lows = zip(*[blob.room() for blob in blobs.values()], strict=True)
    return min(lefts), min(tops), max(rights), max(lows)


def at_origin(blobs: Blobs) -> Blobs:
    """The same blobs with the upper left corner of all at (0, 0)."""
    x0, y0, _, _ = extent(blobs)
    return {id: blob.moved(-x0, -y0) for id, blob in blobs.items()}


def placed(blobs: Blobs, places: Mapping[str, Point]) -> Blobs:
    """The same blobs at some places."""
    return {id: blob.at(*places[id]) for id, blob in blobs.items()}


def misshape(blobs: Blobs, places: Mapping[str, Point], around: Around) -> float:
    """How far a page is from a compact landscape sheet that is evenly filled.

    Args:
        blobs: the activities, wherever they are.
        places: where they would stand.
        around: what else stands on the page.
    """
    left = top = 1e9
    right = low = -1e9
    weight = x = y = 0.0
    for id, blob in blobs.items():
        at, half = places[id], max(blob.w, blob.strip[0]) / 2
        left, right = min(left, at[0] - half), max(right, at[0] + half)
        top = min(top, at[1] - blob.h / 2)
        low = max(low, at[1] + blob.h / 2 + blob.strip[1])
        size = blob.w * blob.h
        weight, x, y = weight + size, x + at[0] * size, y + at[1] * size
    width, height = _page(right - left, low - top, around)
    ratio = width / height / around.ratio
    odd = ratio - 1 if ratio > 1 else _UPRIGHT * (1 / ratio - 1)
    aside = abs(x / weight - (left + right) / 2) / (right - left)
    aside += abs(y / weight - (top + low) / 2) / (low - top)
    return _ODD * odd + _SIZE * width * height / _PIXELS + _LOPSIDED * aside


def _page(wide: float, high: float, around: Around) -> tuple[float, float]:
    """The size of the page on which activities stand that take so much room."""
    width = max(wide + 80, around.least) + around.beside
    return width, max(high + 70 + around.above + around.below, around.column)


def widened(blobs: Blobs, around: Around) -> Blobs:
    """Blobs moved apart, a little, when the page would be narrower than it should be.

    Args:
        blobs: at their places.
        around: what else stands on the page.
    """
    x0, y0, x1, y1 = extent(blobs)
    width, height = _page(x1 - x0, y1 - y0, around)
    centres = [blob.x for blob in blobs.values()]
    span = max(centres) - min(centres)
    more = min(height * around.ratio * _NEARLY - width, span * _WIDER)
    if not span or more <= 0:
        return blobs
    factor = 1 + more / span
    return {id: blob.at(float(round(blob.x * factor)), blob.y) for id, blob in blobs.items()}
