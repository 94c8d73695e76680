"""What boxes cost wherever they stand: on each other, far from home, on too big a page."""

from ssm.drawing.arrange.board import EDGE, Board
from ssm.drawing.arrange.cost_hints import hints_cost

__all__ = ["boxes_cost", "standing_cost"]

_APART = 13
_STRAY = 14


def standing_cost(board: Board, spots: tuple[int, ...]) -> int:
    """The part that each spot causes alone, by where it is; the page, and the wishes."""
    total = _page(board)
    for i in spots:
        total += board.prices[i]
    if board.puzzle.hints.cost_something:
        total += hints_cost(board)
    return total + _strayed(board, spots) if board.anchors else total


def boxes_cost(board: Board, spots: tuple[int, ...]) -> list[tuple[int, int, int]]:
    """Pairs of boxes that come too near to each other, of which at least one is given."""
    xs, ys, ws, hs, owners = board.xs, board.ys, board.ws, board.hs, board.owners
    moved = set(spots)
    more = _APART - EDGE
    found = []
    for i in spots:
        x, y = xs[i], ys[i]
        w, h = ws[i] + more, hs[i] + more
        x0, y0, x1, y1 = x - w, y - h, x + w, y + h
        for j in [
            j
            for j, (a, b, c, d) in enumerate(board.boxes)
            if a < x1 and c > x0 and b < y1 and d > y0
        ]:
            if i == j or (j in moved and j < i):
                continue
            deep = min(w + EDGE + ws[j] - abs(x - xs[j]), h + EDGE + hs[j] - abs(y - ys[j]))
            if owners[i] == j or owners[j] == i:
                deep -= 3
            if deep > 0:
                found.append((i, j, 80 + 22 * deep))
    return found


def _strayed(board: Board, spots: tuple[int, ...]) -> int:
    """How far things have gone from where they were before."""
    pairs = ((i, board.anchors[i]) for i in spots if i in board.anchors)
    return sum(_STRAY * (abs(board.xs[i] - x) + abs(board.ys[i] - y)) for i, (x, y) in pairs)


def _page(board: Board) -> int:
    """The area in use, and the smallest page of the wanted shape that holds it."""
    width, height = board.page
    width += 80
    height += 80
    aspect = board.puzzle.aspect
    page = max(width, height * aspect // 100) * max(height, width * 100 // aspect)
    return (width * height * 12 + page * 45) // 10000
