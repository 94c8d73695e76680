"""A place for what is new on an arrangement, while everything else stays where it is."""

from collections.abc import Iterator

from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.cost_boxes import standing_cost
from ssm.drawing.arrange.ledger import parts
from ssm.drawing.arrange.puzzle import GRID, Place
from ssm.drawing.arrange.slots import slots

__all__ = ["seat_bubble", "seat_group"]

_STEP = 12 * GRID
_BEYOND = 70 * GRID
_NEAREST = 24


def seat_group(board: Board, spots: tuple[int, ...]) -> None:
    """Puts some spots, in the shape they have, where that costs least; the others stay."""
    first = spots[0]
    shape = [(board.xs[i] - board.xs[first], board.ys[i] - board.ys[first]) for i in spots]
    best = (1 << 60, board.xs[first], board.ys[first])
    for reach in (_STEP, _STEP // 4):
        for x, y in list(_round(board, first) if reach == _STEP else _close(best[1:], reach)):
            board.put(spots, [(x + dx, y + dy) for dx, dy in shape])
            best = min(best, (_price(board, spots, best[0]), x, y))
        board.put(spots, [(best[1] + dx, best[2] + dy) for dx, dy in shape])
    board.renew(spots)


def seat_bubble(board: Board, bubble: int) -> None:
    """Puts a satellite beside its owner where that costs least, the others where they are."""
    spots = board.puzzle.spots
    owner = board.owners[bubble]
    assert owner is not None
    best = (1 << 60, 0, 0, 0)
    for dx, dy, price in slots(spots[owner], spots[bubble])[:_NEAREST]:
        board.put((bubble,), [(board.xs[owner] + dx, board.ys[owner] + dy)])
        board.prices[bubble] = price
        best = min(best, (_price(board, (bubble,), best[0]), dx, dy, price))
    board.put((bubble,), [(board.xs[owner] + best[1], board.ys[owner] + best[2])])
    board.prices[bubble] = best[3]
    board.renew((bubble,))


def _price(board: Board, spots: tuple[int, ...], most: int) -> int:
    """What some spots cost where they are now; counted no further once it is too much."""
    total = standing_cost(board, spots)
    for part in parts(board, spots):
        total += sum([c for _, _, c in part])
        if total > most:
            break
    return total


def _round(board: Board, spot: int) -> Iterator[Place]:
    """Places all over the page, and some way beyond it, those where it is now first."""
    x, y = board.xs[spot], board.ys[spot]
    yield x, y
    left, top, right, low = board.frame
    for row in range(top - _BEYOND, low + _BEYOND, _STEP):
        for column in range(left - _BEYOND, right + _BEYOND, _STEP):
            yield column // GRID * GRID, row // GRID * GRID


def _close(at: tuple[int, ...], reach: int) -> Iterator[Place]:
    for row in range(-4, 5):
        for column in range(-4, 5):
            yield at[0] + column * reach, at[1] + row * reach
