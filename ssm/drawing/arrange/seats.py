"""Satellites round their owner: none on another, every tail with a free way to the head."""

from ssm.drawing.arrange.cost_lines import through
from ssm.drawing.arrange.puzzle import GRID, Place, Puzzle
from ssm.drawing.arrange.slots import slots

__all__ = ["seated"]

_GAP = 10
_ASIDE = 3
Seat = tuple[int, int, int]
"""A spot, and how far right and down of its owner's middle it is."""


def seated(puzzle: Puzzle, owner: int) -> list[Seat]:
    """A spot at (0, 0) and its satellites round it, in their cheapest free slots.

    Where they crowd, all bubbles stand in one row above, far enough for every tail.
    """
    seats: list[Seat] = [(owner, 0, 0)]
    for i in puzzle.family(owner)[1:]:
        choice = slots(puzzle.spots[owner], puzzle.spots[i])
        at = next(((x, y) for x, y, _ in choice if _fits(puzzle, (i, x, y), seats)), None)
        if at is None:
            return _row(puzzle, owner)
        seats.append((i, *at))
    return seats


def _fits(puzzle: Puzzle, seat: Seat, seats: list[Seat]) -> bool:
    spots = puzzle.spots
    one = spots[seat[0]]
    for other in seats:
        two = spots[other[0]]
        if (
            abs(seat[1] - other[1]) < (one.w + two.w) // 2 + _GAP
            and abs(seat[2] - other[2]) < (one.h + two.h) // 2 + _GAP
        ):
            return False
    return not any(
        _strikes(puzzle, seats[0][0], seat, other) or _strikes(puzzle, seats[0][0], other, seat)
        for other in seats[1:]
    )


def _strikes(puzzle: Puzzle, owner: int, seat: Seat, other: Seat) -> bool:
    """Whether the tail of a satellite runs through another one."""
    if puzzle.spots[seat[0]].beside:
        return False
    spot, around = puzzle.spots[owner], puzzle.spots[other[0]]
    tail = (seat[1], seat[2], 0, spot.head - spot.h // 2)
    w, h = around.w // 2 + _ASIDE, around.h // 2 + _ASIDE
    return through(tail, other[1], other[2], w, h) > 0


def _row(puzzle: Puzzle, owner: int) -> list[Seat]:
    """All bubbles in one row, so high above that each tail leaves at the lower side."""
    spots = puzzle.spots
    seats: list[Seat] = [(owner, 0, 0)]
    bubbles = [i for i in puzzle.family(owner)[1:] if not spots[i].beside]
    for i in puzzle.family(owner)[1:]:
        if spots[i].beside:
            choice = slots(spots[owner], spots[i])
            free = ((x, y) for x, y, _ in choice if _fits(puzzle, (i, x, y), seats))
            seats.append((i, *next(free, choice[-1][:2])))
    wide = sum(spots[i].w + 4 * GRID for i in bubbles)
    high = max(spots[i].h for i in bubbles)
    least = min(spots[i].w for i in bubbles)
    rise = spots[owner].h + high + wide * high // (2 * least)
    x = -wide // 2
    for i in bubbles:
        x += spots[i].w // 2 + 2 * GRID
        seats.append((i, *_on_grid(x, -rise)))
        x += spots[i].w // 2 + 2 * GRID
    return seats


def _on_grid(x: int, y: int) -> Place:
    return x // GRID * GRID, y // GRID * GRID
