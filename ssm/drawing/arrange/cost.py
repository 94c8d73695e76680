"""What an arrangement costs, in tenths of a point; and the part that depends on some spots.

The terms: boxes on boxes, bubbles far from their owners, lines too long or too short for
their labels, lines and labels across boxes, lines across lines, strangers inside a ring,
rings in each other, and a page too big or of the wrong shape.
"""

from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.cost_lines import lines_cost
from ssm.drawing.arrange.cost_rings import rings_cost

__all__ = ["cost", "cost_near"]

_APART = 13
_ENDLESS = 1 << 60
_STRAY = 8


def cost(board: Board) -> int:
    """What the whole arrangement costs."""
    return cost_near(board, tuple(range(len(board.xs))))


def cost_near(board: Board, spots: tuple[int, ...], limit: int = _ENDLESS) -> int:
    """The part of the cost that can change when some spots move, and the page.

    Args:
        board: as it is now.
        spots: the ones that have moved or will.
        limit: no need to count further than this; any number above it may be returned.
    """
    total = sum([board.prices[i] for i in spots]) + _page(board) + _boxes(board, spots)
    if board.anchors:
        total += _strayed(board, spots)
    if total > limit:
        return total
    lines, rings = board.near(spots)
    total += rings_cost(board, spots, rings)
    if total > limit:
        return total
    return total + lines_cost(board, spots, lines)


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
    xs, ys, ws, hs = board.xs, board.ys, board.ws, board.hs
    rings = [hull.box for hull in board.hulls]
    left = min([*map(int.__sub__, xs, ws), *(box[0] for box in rings)])
    top = min([*map(int.__sub__, ys, hs), *(box[1] for box in rings)])
    width = max([*map(int.__add__, xs, ws), *(box[2] for box in rings)]) - left + 40
    height = max([*map(int.__add__, ys, hs), *(box[3] for box in rings)]) - top + 40
    aspect = board.puzzle.aspect
    page = max(width, height * aspect // 100) * max(height, width * 100 // aspect)
    return (width * height * 8 + page * 30) // 10000
