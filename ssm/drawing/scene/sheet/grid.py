"""Drawings set in rows, as pictures are hung: rows of one width, filled, in their order."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, sqrt

import attrs

from ssm.drawing.geometry import Box
from ssm.drawing.scene.marks import Placed

__all__ = ["Card", "hung", "oddity"]

_RATIO = 1.41
_ODD = 2.5
_LARGEST = 1.3
_NEVER = 1e9


@attrs.frozen(repr=False)
class Card:
    """Room for one drawing: left, top, right and bottom, and the drawing in its middle."""

    box: Box
    at: Placed


@attrs.frozen(kw_only=True, repr=False)
class _Item:
    """A drawing to be hung; `least` is the smallest scale at which its words are read."""

    width: float
    height: float
    least: float

    @property
    def aspect(self) -> float:
        """Width by height."""
        return self.width / self.height


def hung(
    sizes: Sequence[tuple[float, float]],
    leasts: Sequence[float],
    *,
    gap: float,
    above: float,
) -> tuple[tuple[Card, ...], float, float]:
    """Places for drawings, in rows of one width; and the width and height of all.

    Of all numbers of rows the one is taken that needs the least room while every word can
    be read and the sheet is about as wide as paper is.

    Args:
        sizes: width and height of each.
        leasts: the smallest scale of each.
        gap: the room between two.
        above: what is above all of them, in pixels.
    """
    items = [
        _Item(width=w, height=h, least=least) for (w, h), least in zip(sizes, leasts, strict=True)
    ]
    if not items:
        return (), 0.0, 0.0
    most = min(len(items), 3 + ceil(1.5 * sqrt(len(items))))
    ways = [_rows(items, count) for count in range(1, most + 1)]
    laid = [_laid(rows, gap) for rows in ways]
    return min(laid, key=lambda way: oddity(way[1], way[2] + above))


def oddity(width: float, height: float) -> float:
    """How large a sheet is, in millions of pixels, and larger the less it is like paper."""
    ratio = max(width / height / _RATIO, _RATIO * height / width)
    return width * height / 1_000_000 * (1 + _ODD * (ratio - 1))


def _rows(items: Sequence[_Item], count: int) -> list[Sequence[_Item]]:
    """The items in so many rows, in their order, each about as long as the others.

    References:
        Knuth and Plass (1981). Breaking paragraphs into lines. Software: Practice and
        Experience 11: the same sum of squares, without glue.
    """
    sums = [0.0]
    for item in items:
        sums.append(sums[-1] + item.width)
    wish = sums[-1] / count
    best: list[list[tuple[float, int]]] = [[(0.0, 0), *[(_NEVER, 0)] * len(items)]]
    for _ in range(count):
        before = best[-1]
        line = [(_NEVER, 0)]
        for end in range(1, len(items) + 1):
            odd = [sums[end] - sums[start] - wish for start in range(end)]
            line.append(min((before[n][0] + o * o, n) for n, o in enumerate(odd)))
        best.append(line)
    cuts = [len(items)]
    for line in best[:0:-1]:
        cuts.append(line[cuts[-1]][1])
    return [items[a:b] for a, b in pairwise(cuts[::-1])]


def _laid(rows: Sequence[Sequence[_Item]], gap: float) -> tuple[tuple[Card, ...], float, float]:
    """Rows drawn to one width, the least at which all is readable."""
    width = max(
        max(item.least * item.height for item in row) * sum(item.aspect for item in row)
        + gap * (len(row) - 1)
        for row in rows
    )
    width = float(ceil(width))
    cards: list[Card] = []
    y = 0.0
    for row in rows:
        free = width - gap * (len(row) - 1)
        aspects = sum(item.aspect for item in row)
        least = max(item.least * item.height for item in row)
        high = min(free / aspects, max(least, _LARGEST * min(item.height for item in row)))
        spare = (free - high * aspects) / len(row)
        x = 0.0
        for item in row:
            wide = high * item.aspect
            at = Placed(x + spare / 2, y, high / item.height)
            cards.append(Card((x, y, x + wide + spare, y + high), at))
            x += wide + spare + gap
        y += high + gap
    return tuple(cards), width, y - gap
