"""What an arrangement costs, in tenths of a point; and the part that depends on some spots.

The terms: boxes on boxes, bubbles far from their owners, lines too long or too short for
their labels, lines and labels across boxes, lines across lines, strangers inside a ring,
rings in each other, a page too big or of the wrong shape, and wishes not honoured.
"""

from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.cost_boxes import standing_cost
from ssm.drawing.arrange.ledger import parts

__all__ = ["cost", "cost_near"]


def cost(board: Board) -> int:
    """What the whole arrangement costs."""
    return cost_near(board, tuple(range(len(board.xs))))


def cost_near(board: Board, spots: tuple[int, ...]) -> int:
    """The part of the cost that can change when some spots move, and the page.

    Brings the lines and rings of the spots up to date.
    """
    shared = sum([c for part in parts(board, spots) for _, _, c in part])
    return standing_cost(board, spots) + shared
