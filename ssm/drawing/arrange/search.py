"""The local search: threshold accepting on whole numbers, from a seeded source of chance."""

import random

import attrs

from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.ledger import Ledger
from ssm.drawing.arrange.moves import Mover
from ssm.drawing.arrange.puzzle import Place

__all__ = ["Heat", "improve"]


@attrs.frozen(kw_only=True, repr=False)
class Heat:
    """How wild a search is: thresholds in tenths of a point, reaches in pixels."""

    steps: int
    warm: int = 200
    cool: int = 4
    far: int = 150
    near: int = 16


def improve(board: Board, heat: Heat, seed: str) -> int:
    """Moves things about until the board costs little; leaves it at the best found.

    A worse arrangement is taken while it is worse by no more than a threshold that
    shrinks with time, so no logarithm or exponential ever decides.

    Args:
        board: changed in place.
        heat: how long and how wildly to search.
        seed: the same seed gives the same arrangement on every machine.

    Returns:
        The cost of the best arrangement.

    References:
        Dueck, G. and Scheuer, T. (1990). Threshold accepting: a general purpose
        optimization algorithm. Journal of Computational Physics 90(1).
    """
    mover = Mover(board.puzzle, random.Random(seed))  # noqa: S311
    ledger = Ledger(board)
    best = ledger.total
    kept: tuple[list[Place], list[int]] = (board.places, board.prices[:])
    for step in range(heat.steps):
        left = heat.steps - step
        share = left * left
        whole = heat.steps * heat.steps
        limit = heat.cool + (heat.warm - heat.cool) * share // whole
        reach = heat.near + (heat.far - heat.near) * share // whole
        if ledger.tried(*mover.propose(board, reach), limit) and ledger.total < best:
            best, kept = ledger.total, (board.places, board.prices[:])
    _restore(board, *kept)
    return best


def _restore(board: Board, places: list[Place], prices: list[int]) -> None:
    everything = tuple(range(len(places)))
    board.put(everything, places)
    board.prices[:] = prices
    board.renew(everything)
