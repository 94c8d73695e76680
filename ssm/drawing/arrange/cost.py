"""What an arrangement costs, in tenths of a point; and the part that depends on some spots.

The terms: boxes on boxes, bubbles far from their owners, lines too long or too short for
their labels, lines and labels across boxes, lines across lines, strangers inside a ring,
rings in each other, and a page too big or of the wrong shape.
"""

from operator import add, sub

from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.cost_lines import lines_cost
from ssm.drawing.arrange.cost_rings import rings_cost

__all__ = ["cost", "cost_near", "standing_cost"]

_APART = 13
_STRAY = 8


def cost(board: Board) -> int:
    """What the whole arrangement costs."""
    return cost_near(board, tuple(range(len(board.xs))))


def cost_near(board: Board, spots: tuple[int, ...]) -> int:
    """The part of the cost that can change when some spots move, and the page."""
    lines, rings = board.near(spots)
    return (
        standing_cost(board, spots)
        + rings_cost(board, spots, rings)
        + lines_cost(board, spots, lines)
    )


def standing_cost(board: Board, spots: tuple[int, ...]) -> int:
    """The part that is seen from the places of the spots alone, before lines are renewed."""
    total = sum([board.prices[i] for i in spots]) + _page(board) + _boxes(board, spots)
    return total + _strayed(board, spots) if board.anchors else total


def _boxes(board: Board, spots: tuple[int, ...]) -> int:
    xs, ys, ws, hs = board.xs, board.ys, board.ws, board.hs
    moved = set(spots)
    total = 0
    for i in spots:
        x, y, w, h = xs[i], ys[i], ws[i] + _APART, hs[i] + _APART
        for j, other in enumerate(xs):
            over = w + ws[j] - abs(x - other)
            if over > 0:
                deep = h + hs[j] - abs(y - ys[j])
                if deep > 0 and i != j and (j not in moved or i < j):
                    total += _overlap(board, i, j, min(over, deep))
    return total


def _overlap(board: Board, i: int, j: int, deep: int) -> int:
    if board.owners[i] == j or board.owners[j] == i:
        deep -= 3
    return 80 + 22 * deep if deep > 0 else 0


def _strayed(board: Board, spots: tuple[int, ...]) -> int:
    """How far things have gone from where they were before."""
    pairs = ((i, board.anchors[i]) for i in spots if i in board.anchors)
    return sum(_STRAY * (abs(board.xs[i] - x) + abs(board.ys[i] - y)) for i, (x, y) in pairs)


def _page(board: Board) -> int:
    """The area in use, and the smallest page of the wanted shape that holds it."""
    xs, ys, wide, high = board.xs, board.ys, board.wide, board.high
    width = max(map(add, xs, wide)) - min(map(sub, xs, wide)) + 80
    height = max(map(add, ys, high)) - min(map(sub, ys, high)) + 80
    aspect = board.puzzle.aspect
    page = max(width, height * aspect // 100) * max(height, width * 100 // aspect)
    spread: int = (width * height * 8 + page * 30) // 10000
    return spread
