"""Where a bubble may lie beside its owner: above or at the side, never below."""

from collections.abc import Iterator
from functools import cache
from itertools import chain

from ssm.drawing.arrange.puzzle import GRID, Place, Spot, outward

__all__ = ["GAP", "Slot", "slots"]

GAP = 12
_CROWD = 6
_FAR = (0, 38, 96, 160, 250, 350, 470, 600)
Slot = tuple[int, int, int]
"""How far right and down of the owner's middle, and what lying there costs."""


def slots(owner: Spot, spot: Spot) -> tuple[Slot, ...]:
    """All places of a satellite round its owner, the cheapest first.

    A tail runs from a bubble to the owner's head, and the name stands under the figure:
    a bubble whose middle is no lower than the head never sends its tail across the name.

    Example:
        >>> owner, bubble = Spot(id="a", w=80, h=120), Spot(id="b", w=100, h=40, owner=0)
        >>> all(dy <= owner.head - owner.h // 2 for _, dy, _ in slots(owner, bubble))
        True
    """
    return _slots(owner.w, owner.h, owner.head, spot.w, spot.h, spot.beside)


@cache
def _slots(w: int, h: int, head: int, sw: int, sh: int, beside: bool) -> tuple[Slot, ...]:
    half = (w // 2, h // 2, sw // 2, sh // 2)
    ways = _loops(half[0], half[2]) if beside else chain(_at_side(*half, head), _above(*half))
    found: dict[Place, int] = {}
    for dx, dy, price in ways:
        place = (outward(dx), outward(dy) if dy < 0 else dy // GRID * GRID)
        found.setdefault(place, price)
    return tuple(sorted(((x, y, p) for (x, y), p in found.items()), key=lambda s: (s[2], s[:2])))


def _at_side(w: int, h: int, sw: int, sh: int, head: int) -> Iterator[Slot]:
    for far in _FAR:
        for rise in (0, 2, 4, 7):
            dx = w + sw + GAP + far
            dy = head - h - sh * rise // 5 - 4
            yield dx, dy, far * 10 + rise
            yield -dx, dy, far * 10 + rise


def _loops(w: int, sw: int) -> Iterator[Slot]:
    """Right beside; further out only where many loops crowd one owner."""
    for far in (n * (2 * sw + GAP) for n in range(_CROWD)):
        for dy in (0, 16, 32, 88, -88):
            for side in (1, -1):
                yield side * (w + sw + GAP + far), dy, abs(dy) * 2 + far * 30


def _above(w: int, h: int, sw: int, sh: int) -> Iterator[Slot]:
    for far in _FAR:
        for share in (0, 2, 4, 6, 8):
            dx = (w + sw) * share // 8
            dy = -(h + sh + GAP + 6 + far)
            price = far * 10 + share * 4
            yield dx, dy, price
            yield -dx, dy, price
