"""What lines and their labels cost: length, and whatever they run across."""

from math import isqrt

from ssm.drawing.arrange.board import Block, Board, Segment

__all__ = ["lines_cost"]

_EDGE = 5
_CLOSE = 6
_INTO = 300


def lines_cost(board: Board, spots: tuple[int, ...], lines: tuple[int, ...]) -> int:
    """The cost of some lines, and of all other lines where they meet the moved spots."""
    near = set(lines)
    everything = range(len(board.xs))
    total = 0
    for n in lines:
        if n < board.tied:
            total += _length(board, n)
        if n in board.loose:
            continue
        total += _across_boxes(board, n, everything)
        total += _across_lines(board, n, near)
    for n in range(len(board.lines)):
        if n not in near and n not in board.loose:
            total += _across_boxes(board, n, spots)
    return total


def _length(board: Board, n: int) -> int:
    tie, gap = board.puzzle.ties[n], board.gaps[n]
    ax, ay, bx, by = board.segments[n]
    dx, dy = abs(bx - ax), abs(by - ay)
    need = (dx * tie.room[0] + dy * tie.room[1]) // (isqrt(dx * dx + dy * dy) or 1)
    if gap < need:
        return (need - gap) * 15 // 2
    return (gap - need) * tie.weight * 3 // 400


def _across_boxes(board: Board, n: int, spots: range | tuple[int, ...]) -> int:
    xs, ys, ws, hs = board.xs, board.ys, board.ws, board.hs
    x0, y0, x1, y1 = board.extents[n]
    a, b = board.lines[n]
    total = 0
    for j in spots:
        x, w = xs[j], ws[j] + _EDGE
        if x + w > x0 and x - w < x1:
            y, h = ys[j], hs[j] + _EDGE
            if y + h > y0 and y - h < y1:
                if j not in (a, b):
                    total += _through(board.segments[n], x, y, w, h)
                for block in board.blocks[n]:
                    total += _covered(block, x, y, w, h)
    return total


def _covered(block: Block, x: int, y: int, w: int, h: int) -> int:
    """What a label costs that lies on a box."""
    over = w + block[2] - abs(x - block[0])
    deep = h + block[3] - abs(y - block[1])
    return 30 + 9 * min(over, deep) if over > 0 and deep > 0 else 0


def _through(line: Segment, x: int, y: int, w: int, h: int) -> int:
    """What a line costs that runs through a box, the deeper the dearer."""
    ax, ay, bx, by = line
    if (ax < x - w and bx < x - w) or (ax > x + w and bx > x + w):
        return 0
    if (ay < y - h and by < y - h) or (ay > y + h and by > y + h):
        return 0
    dx, dy = bx - ax, by - ay
    reach = abs(dx) * h + abs(dy) * w - abs(dx * (y - ay) - dy * (x - ax))
    if reach <= 0:
        return 0
    return _INTO + min(600, 12 * reach // (isqrt(dx * dx + dy * dy) or 1))


def _across_lines(board: Board, n: int, near: set[int]) -> int:
    segment, blocks, ends = board.segments[n], board.blocks[n], board.lines[n]
    x0, y0, x1, y1 = board.extents[n]
    x0, y0, x1, y1 = x0 - _CLOSE, y0 - _CLOSE, x1 + _CLOSE, y1 + _CLOSE
    total = 0
    for m, (cx, cy, dx, dy) in enumerate(board.extents):
        if dx < x0 or cx > x1 or dy < y0 or cy > y1 or m == n or (m < n and m in near):
            continue
        if m in board.loose:
            continue
        other = board.segments[m]
        total += _with_labels(segment, blocks, other, board.blocks[m])
        p, q = board.lines[m]
        if p not in ends and q not in ends and _cross(segment, other):
            total += max(board.crossings[n], board.crossings[m])
    return total


def _cross(s: Segment, t: Segment) -> bool:
    ax, ay, bx, by = s
    cx, cy, dx, dy = t
    ux, uy, vx, vy = bx - ax, by - ay, dx - cx, dy - cy
    return (ux * (cy - ay) - uy * (cx - ax)) * (ux * (dy - ay) - uy * (dx - ax)) < 0 and (
        vx * (ay - cy) - vy * (ax - cx)
    ) * (vx * (by - cy) - vy * (bx - cx)) < 0


def _with_labels(s: Segment, mine: tuple[Block, ...], t: Segment, theirs: tuple[Block, ...]) -> int:
    """Labels on labels, and lines through the labels of others."""
    total = 0
    for x, y, w, h in mine:
        for ox, oy, ow, oh in theirs:
            over, deep = w + ow + 6 - abs(x - ox), h + oh + 4 - abs(y - oy)
            if over > 0 and deep > 0:
                total += 30 + 9 * min(over, deep)
        total += _struck(t, x, y, w, h)
    for x, y, w, h in theirs:
        total += _struck(s, x, y, w, h)
    return total


def _struck(line: Segment, x: int, y: int, w: int, h: int) -> int:
    deep = _through(line, x, y, w, h)
    return deep and 40 + (deep - _INTO) // 2
