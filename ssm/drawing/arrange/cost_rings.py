"""What rings cost: their area, strangers inside them, and other rings across them."""

from ssm.drawing.arrange.board import EDGE, Board

__all__ = ["DISTANCE", "RING_GAP", "ring_cost", "strangers", "violations"]

DISTANCE = 13
"""How far strangers keep from an outline, in pixels."""
RING_GAP = 20
"""How far outlines that share nobody keep from each other, in pixels."""
_ROOM_FOR_NAME = 70
_NEAR = 14


def ring_cost(board: Board, g: int, rings: tuple[int, ...]) -> list[tuple[int, int, int]]:
    """The entries of one ring: its area, strangers inside, other rings across it.

    Args:
        board: where everything is.
        g: the ring.
        rings: those that are counted with it; of two of these the later pays.
    """
    hull, item = board.hulls[g], len(board.xs) + len(board.lines)
    x0, _, x1, _ = hull.box
    narrow = 8 * max(0, board.puzzle.rings[g].name + _ROOM_FOR_NAME - (x1 - x0))
    found = [(item + g, item + g, hull.area // 500 + narrow)]
    found += _inside(board, g, range(len(board.xs)))
    for k, other in enumerate(board.hulls):
        if (k not in rings or k > g) and not board.members[g] & board.members[k]:
            deep = hull.overlap(other, RING_GAP)
            if deep:
                found.append((item + g, item + k, 300 + 24 * deep))
    return found


def strangers(
    board: Board, spots: tuple[int, ...], rings: tuple[int, ...]
) -> list[tuple[int, int, int]]:
    """The entries of spots inside rings that are not their own, nor counted elsewhere."""
    found = []
    for g in range(len(board.hulls)):
        if g not in rings:
            found += _inside(board, g, spots)
    return found


def _inside(board: Board, g: int, spots: range | tuple[int, ...]) -> list[tuple[int, int, int]]:
    hull, members = board.hulls[g], board.members[g]
    item = len(board.xs) + len(board.lines) + g
    x0, y0, x1, y1 = hull.box
    apart = board.puzzle.rings[g].apart
    boxes, more = board.boxes, max([DISTANCE, *apart.values()]) - EDGE
    x0, y0, x1, y1 = x0 - more, y0 - more, x1 + more, y1 + more
    found = []
    for j in spots:
        a, b, c, d = boxes[j]
        if a < x1 and c > x0 and b < y1 and d > y0 and j not in members:
            deep = hull.depth(
                board.xs[j], board.ys[j], board.ws[j] + DISTANCE, board.hs[j] + DISTANCE
            )
            if deep:
                found.append((item, j, 250 + 20 * deep))
            elif j in apart:
                far = apart[j]
                deep = hull.depth(board.xs[j], board.ys[j], board.ws[j] + far, board.hs[j] + far)
                found.append((item, j, _NEAR * deep))
    return found


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
