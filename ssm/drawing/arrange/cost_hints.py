"""What it costs, in tenths of a point, that wishes are not honoured."""

from typing import TYPE_CHECKING

from ssm.drawing.arrange.hints import CLOSE, Before, Group, Near, Region

if TYPE_CHECKING:
    from ssm.drawing.arrange.board import Board

__all__ = ["hints_cost", "wishes_unmet"]

Box = tuple[int, int, int, int]
_UNMET = 250
_DEAR = 14
_GAP = 24
_FAR = 70
_WELL_IN = 20


def hints_cost(board: "Board") -> int:
    """The cost of all wishes; nothing for those that are honoured with some room to spare."""
    hints = board.puzzle.hints
    total = sum([_before(board, wish) for wish in hints.before])
    total += sum([_near(board, wish) for wish in hints.near])
    if hints.regions:
        page = board.frame
        total += sum([_region(board, wish, page, _WELL_IN) for wish in hints.regions])
    return total


def wishes_unmet(board: "Board") -> list[Before | Near | Region]:
    """The wishes that are not honoured, with nothing to spare."""
    hints, frame = board.puzzle.hints, board.frame
    return [
        *(wish for wish in hints.before if _short(board, wish) > 0),
        *(wish for wish in hints.near if _is_far(board, wish)),
        *(wish for wish in hints.regions if _region(board, wish, frame, 0)),
    ]


def _box_of_group(board: "Board", group: Group) -> Box:
    """The box round a group: left, top, right, bottom."""
    pad = 0 if group.ring is None else board.puzzle.rings[group.ring].pad
    xs, ys, ws, hs = board.xs, board.ys, board.ws, board.hs
    return (
        min([xs[i] - ws[i] for i in group.spots]) - pad,
        min([ys[i] - hs[i] for i in group.spots]) - pad,
        max([xs[i] + ws[i] for i in group.spots]) + pad,
        max([ys[i] + hs[i] for i in group.spots]) + pad,
    )


def _dear(short: int) -> int:
    return _UNMET + _DEAR * short if short > 0 else 0


def _before(board: "Board", wish: Before) -> int:
    return _dear(_short(board, wish) + _GAP)


def _short(board: "Board", wish: Before) -> int:
    """How far one of two things reaches beyond where the other begins."""
    one, other = _box_of_group(board, wish.one), _box_of_group(board, wish.other)
    return one[2] - other[0] if wish.across else one[3] - other[1]


def _near(board: "Board", wish: Near) -> int:
    return _DEAR * max(0, sum(_between(board, wish)) - _FAR)


def _is_far(board: "Board", wish: Near) -> bool:
    wide, high = _between(board, wish)
    return wide * wide + high * high > CLOSE * CLOSE


def _between(board: "Board", wish: Near) -> tuple[int, int]:
    """The room between two things, across and down."""
    one, other = _box_of_group(board, wish.one), _box_of_group(board, wish.other)
    wide = max(0, one[0] - other[2], other[0] - one[2])
    return wide, max(0, one[1] - other[3], other[1] - one[3])


def _region(board: "Board", wish: Region, page: Box, room: int) -> int:
    x0, y0, x1, y1 = _box_of_group(board, wish.group)
    return _outside((x0 + x1) // 2, wish.column, page[0], page[2], room) + _outside(
        (y0 + y1) // 2, wish.row, page[1], page[3], room
    )


def _outside(at: int, third: int | None, start: int, end: int, room: int) -> int:
    """What it costs that a middle is not inside its third, with some room to its sides."""
    if third is None:
        return 0
    low, high = start + third * (end - start) // 3, end - (2 - third) * (end - start) // 3
    room = min(room, (high - low) // 4)
    return _dear(max(low + room - at, at - high + room))
