"""An arrangement that is dull and surely sound: rings as boxes, in rows, ring by ring."""

from math import isqrt

import attrs

from ssm.drawing.arrange.puzzle import GRID, Place, Puzzle
from ssm.drawing.arrange.rims import lies_in
from ssm.drawing.arrange.seats import seated

__all__ = ["packed"]

_MARGIN = 44


@attrs.frozen(repr=False)
class _Crate:
    """A box with things in it, each at a place counted from the box's left upper corner."""

    w: int
    h: int
    inside: tuple[tuple[int, int, int], ...]


def packed(puzzle: Puzzle) -> list[Place]:
    """A place for every spot, with nobody inside a ring of others.

    Sound whenever the rings lie in each other or apart, as boundaries that share no
    element do.
    """
    crate = _crate(puzzle, tuple(range(len(puzzle.rings))), puzzle.owners)
    places = {i: (x, y) for i, x, y in crate.inside}
    return [places[i] for i in range(len(puzzle.spots))]


def _crate(puzzle: Puzzle, rings: tuple[int, ...], owners: tuple[int, ...]) -> _Crate:
    crates, left = [], set(owners)
    ordered = sorted(rings, key=lambda g: (-len(puzzle.rings[g].members), -puzzle.rings[g].pad, g))
    taken: set[int] = set()
    for g in ordered:
        members = set(puzzle.rings[g].members)
        if g in taken or not members & left:
            continue
        inner = tuple(k for k in rings if k not in taken | {g} and lies_in(puzzle.rings, k, g))
        taken |= {g, *inner}
        mine = tuple(i for i in owners if i in members & left)
        crates.append(_padded(_crate(puzzle, inner, mine), puzzle.rings[g].pad))
        left -= members
    crates += [_alone(puzzle, i) for i in owners if i in left]
    return _in_rows(crates, puzzle.aspect)


def _padded(crate: _Crate, pad: int) -> _Crate:
    pad = -(-pad // GRID) * GRID
    inside = tuple((i, x + pad, y + pad) for i, x, y in crate.inside)
    return _Crate(crate.w + 2 * pad, crate.h + 2 * pad, inside)


def _alone(puzzle: Puzzle, owner: int) -> _Crate:
    seats = seated(puzzle, owner)
    half = [(puzzle.spots[i].w // 2 + GRID, puzzle.spots[i].h // 2 + GRID) for i, _, _ in seats]
    left = min(x - w for (_, x, _), (w, _) in zip(seats, half, strict=True)) // GRID * GRID
    top = min(y - h for (_, _, y), (_, h) in zip(seats, half, strict=True)) // GRID * GRID
    right = max(x + w for (_, x, _), (w, _) in zip(seats, half, strict=True))
    low = max(y + h for (_, _, y), (_, h) in zip(seats, half, strict=True))
    return _Crate(right - left, low - top, tuple((i, x - left, y - top) for i, x, y in seats))


def _in_rows(crates: list[_Crate], aspect: int) -> _Crate:
    area = sum((crate.w + _MARGIN) * (crate.h + _MARGIN) for crate in crates)
    limit = max([isqrt(area * aspect // 100), *(crate.w for crate in crates)])
    inside: list[tuple[int, int, int]] = []
    x = y = row = wide = 0
    for crate in crates:
        if x and x + crate.w > limit:
            x, y, row = 0, y + row + _MARGIN, 0
        inside += [(i, x + dx, y + dy) for i, dx, dy in crate.inside]
        x += -(-(crate.w + _MARGIN) // GRID) * GRID
        row = max(row, -(-crate.h // GRID) * GRID)
        wide = max(wide, x - _MARGIN)
    return _Crate(wide, y + row, tuple(inside))
