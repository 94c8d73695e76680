"""The local search: threshold accepting on whole numbers, from a seeded source of chance."""

import random

import attrs

from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.cost import cost, cost_near, standing_cost
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
    now = best = cost(board)
    known: dict[tuple[int, ...], int] = {}
    kept: tuple[list[Place], list[int]] = (board.places, board.prices[:])
    for step in range(heat.steps):
        left = heat.steps - step
        share = left * left
        whole = heat.steps * heat.steps
        limit = heat.cool + (heat.warm - heat.cool) * share // whole
        reach = heat.near + (heat.far - heat.near) * share // whole
        now += _tried(board, mover, reach, limit, known)
        if now < best:
            best, kept = now, (board.places, board.prices[:])
    _restore(board, *kept)
    return best


def _tried(
    board: Board, mover: Mover, reach: int, limit: int, known: dict[tuple[int, ...], int]
) -> int:
    """By how much the cost has changed: 0 when the move was taken back.

    What spots cost where they are is kept in `known` until something else moves.
    """
    spots, places, prices = mover.propose(board, reach)
    before = known.get(spots)
    if before is None:
        before = known[spots] = cost_near(board, spots)
    old_places = [(board.xs[i], board.ys[i]) for i in spots]
    old_prices = {i: board.prices[i] for i in prices}
    board.put(spots, places)
    _price(board, prices)
    if standing_cost(board, spots) <= before + limit:
        old = board.lines_and_hulls(spots)
        board.renew(spots)
        change = cost_near(board, spots) - before
        if change <= limit:
            known.clear()
            return change
        board.set_lines_and_hulls(spots, old)
    board.put(spots, old_places)
    _price(board, old_prices)
    return 0


def _price(board: Board, prices: dict[int, int]) -> None:
    for i, price in prices.items():
        board.prices[i] = price


def _restore(board: Board, places: list[Place], prices: list[int]) -> None:
    everything = tuple(range(len(places)))
    board.put(everything, places)
    board.prices[:] = prices
    board.renew(everything)
