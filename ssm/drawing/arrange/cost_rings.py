"""What rings cost: their area, strangers inside them, and other rings across them."""

from ssm.drawing.arrange.board import Board

__all__ = ["DISTANCE", "RING_GAP", "rings_cost", "violations"]

DISTANCE = 13
"""How far strangers keep from an outline, in pixels."""
RING_GAP = 20
"""How far outlines that share nobody keep from each other, in pixels."""
_ROOM_FOR_NAME = 70


def rings_cost(board: Board, spots: tuple[int, ...], rings: tuple[int, ...]) -> int:
    """The cost of some rings, and of all other rings where they meet the moved spots."""
    everything = range(len(board.xs))
    total = 0
    for g, hull in enumerate(board.hulls):
        if g not in rings:
            total += _strangers(board, g, spots)
            continue
        total += hull.area // 500 + _strangers(board, g, everything)
        x0, _, x1, _ = hull.box
        total += 8 * max(0, board.puzzle.rings[g].name + _ROOM_FOR_NAME - (x1 - x0))
        for k, other in enumerate(board.hulls):
            if (k not in rings or k > g) and not board.members[g] & board.members[k]:
                deep = hull.overlap(other, RING_GAP)
                total += deep and 300 + 24 * deep
    return total


def _strangers(board: Board, g: int, spots: range | tuple[int, ...]) -> int:
    hull, members = board.hulls[g], board.members[g]
    total = 0
    for j in spots:
        if j not in members:
            deep = hull.depth(
                board.xs[j], board.ys[j], board.ws[j] + DISTANCE, board.hs[j] + DISTANCE
            )
            if deep:
                total += 250 + 20 * deep
    return total


def violations(board: Board) -> int:
    """How many strangers lie in rings and rings across rings: a picture that says false."""
    count = 0
    for g, hull in enumerate(board.hulls):
        members = board.members[g]
        count += sum(
            j not in members
            and hull.depth(board.xs[j], board.ys[j], board.ws[j] + 2, board.hs[j] + 2) > 0
            for j in range(len(board.xs))
        )
        count += sum(
            not members & board.members[k] and hull.overlap(board.hulls[k]) > 0 for k in range(g)
        )
    return count
