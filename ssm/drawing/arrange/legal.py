"""The last touch: families pushed apart until nothing lies where it must not."""

from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.cost import cost_near
from ssm.drawing.arrange.cost_lines import through
from ssm.drawing.arrange.cost_rings import DISTANCE, RING_GAP, violations
from ssm.drawing.arrange.puzzle import GRID, outward
from ssm.drawing.arrange.seats import seated
from ssm.drawing.arrange.slots import slots

__all__ = ["is_sound", "overlaps", "reseat", "separate"]

_APART = 8
_NEAREST = 18


def overlaps(board: Board, apart: int = 2) -> list[tuple[int, int]]:
    """Pairs of spots whose boxes come nearer to each other than `apart`."""
    found = []
    for i, x in enumerate(board.xs):
        for j in range(i):
            over = board.ws[i] + board.ws[j] + apart - abs(x - board.xs[j])
            deep = board.hs[i] + board.hs[j] + apart - abs(board.ys[i] - board.ys[j])
            if over > 0 and deep > 0:
                found.append((i, j))
    return found


def is_sound(board: Board) -> bool:
    """Whether no box lies on another, no stranger in a ring, no tail across a box."""
    return not overlaps(board) and not violations(board) and not _struck_tails(board)


def _struck_tails(board: Board) -> list[int]:
    """The satellites whose tails run through the box of anybody else."""
    spots = board.puzzle.spots
    return [
        i
        for n, (i, _) in enumerate(board.lines[board.tied :], board.tied)
        if not spots[i].beside and _is_struck(board, n)
    ]


def _is_struck(board: Board, n: int) -> bool:
    line, ends = board.segments[n], board.lines[n]
    return any(
        through(line, x, board.ys[j], board.ws[j] + 3, board.hs[j] + 3)
        for j, x in enumerate(board.xs)
        if j not in ends
    )


def reseat(board: Board) -> None:
    """Gives every satellite the slot that costs least, the others where they are."""
    spots = board.puzzle.spots
    for i, spot in enumerate(spots):
        if spot.owner is None:
            continue
        x, y = board.xs[spot.owner], board.ys[spot.owner]
        best = None
        for dx, dy, price in slots(spots[spot.owner], spot)[:_NEAREST]:
            board.put((i,), [(x + dx, y + dy)])
            board.prices[i] = price
            found = (cost_near(board, (i,)), dx, dy, price)
            best = found if best is None or found < best else best
        if best is not None:
            board.put((i,), [(x + best[1], y + best[2])])
            board.prices[i] = best[3]
            board.renew((i,))


def separate(board: Board, rounds: int = 120) -> bool:
    """Seats families anew that lie on themselves, then pushes them apart.

    Returns:
        Whether nothing is left to push.
    """
    _seat(board)
    for _ in range(rounds):
        pushed = _push_boxes(board) + _push_strangers(board) + _push_rings(board)
        if not pushed:
            _untangle(board)
            return True
    return False


def _untangle(board: Board) -> None:
    """Another slot for each bubble whose tail runs through somebody, if there is a free one."""
    spots = board.puzzle.spots
    for i in _struck_tails(board):
        owner = spots[i].owner or 0
        x, y = board.xs[owner], board.ys[owner]
        old = (board.xs[i], board.ys[i])
        for dx, dy, price in slots(spots[owner], spots[i]):
            _move(board, (i,), x + dx - board.xs[i], y + dy - board.ys[i])
            board.prices[i] = price
            if not overlaps(board) and i not in _struck_tails(board) and not violations(board):
                break
        else:
            _move(board, (i,), old[0] - board.xs[i], old[1] - board.ys[i])


def _seat(board: Board) -> None:
    for owner in {_family(board, i)[0]: 0 for i, j in overlaps(board) if _akin(board, i, j)}:
        x, y = board.xs[owner], board.ys[owner]
        seats = seated(board.puzzle, owner)
        spots = tuple(i for i, _, _ in seats)
        board.put(spots, [(x + dx, y + dy) for _, dx, dy in seats])
        board.renew(spots)


def _akin(board: Board, i: int, j: int) -> bool:
    return _family(board, i) == _family(board, j)


def _move(board: Board, spots: tuple[int, ...], dx: int, dy: int) -> None:
    free = tuple(i for i in spots if i not in board.puzzle.fixed)
    board.put(free, [(board.xs[i] + dx, board.ys[i] + dy) for i in free])
    board.renew(free)


def _family(board: Board, i: int) -> tuple[int, ...]:
    owner = board.owners[i]
    return board.puzzle.family(i if owner is None else owner)


def _push_boxes(board: Board) -> int:
    count = 0
    for i, j in overlaps(board, _APART):
        one, two = _family(board, i), _family(board, j)
        if one == two:
            continue
        dx, dy = board.xs[i] - board.xs[j], board.ys[i] - board.ys[j]
        over = board.ws[i] + board.ws[j] + _APART - abs(dx)
        deep = board.hs[i] + board.hs[j] + _APART - abs(dy)
        if over <= 0 or deep <= 0:
            continue
        count += 1
        half = (min(over, deep) // (2 * GRID) + 1) * GRID
        by = _away(dx, dy, half, aside=over < deep)
        _move(board, one, *by)
        _move(board, two, -by[0], -by[1])
    return count


def _away(dx: int, dy: int, step: int, *, aside: bool) -> tuple[int, int]:
    """A step on in the direction in which one thing stands from another, aside or up and down."""
    if aside:
        return (step if dx >= 0 else -step), 0
    return 0, (step if dy >= 0 else -step)


def _push_strangers(board: Board) -> int:
    count = 0
    for g, members in enumerate(board.members):
        for i in range(len(board.xs)):
            hull = board.hulls[g]
            w, h = board.ws[i] + DISTANCE - 3, board.hs[i] + DISTANCE - 3
            if i in members or not hull.depth(board.xs[i], board.ys[i], w, h):
                continue
            count += 1
            _move(board, _family(board, i), *_way_out(board, g, i, w, h))
    return count


def _way_out(board: Board, g: int, i: int, w: int, h: int) -> tuple[int, int]:
    """The shortest way for a box out of a ring, along the normal of one of its sides."""
    best = (1 << 30, 0, 0)
    for ax, ay, ux, uy, length in board.hulls[g].sides:
        reach = ux * (board.ys[i] - ay) - uy * (board.xs[i] - ax) + abs(uy) * w + abs(ux) * h
        deep = reach // length + 1
        best = min(best, (deep, uy * deep // length, -ux * deep // length))
    return outward(best[1]), outward(best[2])


def _push_rings(board: Board) -> int:
    count = 0
    for g, members in enumerate(board.members):
        for k in range(g):
            if members & board.members[k] or not board.hulls[g].overlap(
                board.hulls[k], RING_GAP - 6
            ):
                continue
            count += 1
            a, b = board.hulls[g].box, board.hulls[k].box
            dx, dy = a[0] + a[2] - b[0] - b[2], a[1] + a[3] - b[1] - b[3]
            by = _away(dx, dy, 3 * GRID, aside=abs(dx) > abs(dy))
            _move(board, board.puzzle.rings[g].members, *by)
            _move(board, board.puzzle.rings[k].members, -by[0], -by[1])
    return count
