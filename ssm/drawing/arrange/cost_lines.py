"""What lines and their labels cost: length, and whatever they run across."""

from math import isqrt

from ssm.drawing.arrange.board import EDGE, Block, Board, Segment

__all__ = ["lengths", "line_cost", "struck_lines", "through"]

_CLOSE = 6
_INTO = 300


def lengths(board: Board, lines: tuple[int, ...]) -> list[tuple[int, int, int]]:
    """The entries of lines that are longer or shorter than they should be."""
    first = len(board.xs)
    found = []
    for n in lines:
        if n < board.tied:
            length = _length(board, n)
            if length:
                found.append((first + n, first + n, length))
    return found


def line_cost(board: Board, n: int, near: frozenset[int]) -> list[tuple[int, int, int]]:
    """The entries of one line: the boxes and the other lines it runs across.

    Args:
        board: where everything is.
        n: the line.
        near: the lines that are counted with it; of two of these the first pays.
    """
    if n in board.loose:
        return []
    first = len(board.xs)
    found = []
    x0, y0, x1, y1 = board.extents[n]
    for j in [
        j for j, (a, b, c, d) in enumerate(board.boxes) if a < x1 and c > x0 and b < y1 and d > y0
    ]:
        price = _across_box(board, n, j)
        if price:
            found.append((first + n, j, price))
    return found + _across_lines(board, n, near)


def struck_lines(
    board: Board, spots: tuple[int, ...], near: frozenset[int]
) -> list[tuple[int, int, int]]:
    """The entries of lines that run across some boxes, and are not counted elsewhere."""
    first = len(board.xs)
    found = []
    for j in spots:
        x0, y0, x1, y1 = board.boxes[j]
        for n in [
            n
            for n, (a, b, c, d) in enumerate(board.extents)
            if a < x1 and c > x0 and b < y1 and d > y0
        ]:
            if n not in near and n not in board.loose:
                price = _across_box(board, n, j)
                if price:
                    found.append((first + n, j, price))
    return found


def _length(board: Board, n: int) -> int:
    tie, gap = board.puzzle.ties[n], board.gaps[n]
    ax, ay, bx, by = board.segments[n]
    dx, dy = abs(bx - ax), abs(by - ay)
    need = (dx * tie.room[0] + dy * tie.room[1]) // (isqrt(dx * dx + dy * dy) or 1)
    if gap < need:
        short = need - gap
        return short * 8 + short * short // 5
    return (gap - need) * tie.weight * 3 // 400


def _across_box(board: Board, n: int, j: int) -> int:
    x, y, w, h = board.xs[j], board.ys[j], board.ws[j] + EDGE, board.hs[j] + EDGE
    total = 0 if j in board.lines[n] else through(board.segments[n], x, y, w, h)
    for block in board.blocks[n]:
        total += _covered(block, x, y, w, h)
    return total


def _covered(block: Block, x: int, y: int, w: int, h: int) -> int:
    """What a label costs that lies on a box."""
    over = w + block[2] - abs(x - block[0])
    deep = h + block[3] - abs(y - block[1])
    return 30 + 9 * min(over, deep) if over > 0 and deep > 0 else 0


def through(line: Segment, x: int, y: int, w: int, h: int) -> int:
    """What a line costs that runs through a box, the deeper the dearer; 0 for clear of it."""
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


def _across_lines(board: Board, n: int, near: frozenset[int]) -> list[tuple[int, int, int]]:
    segment, blocks, ends = board.segments[n], board.blocks[n], board.lines[n]
    x0, y0, x1, y1 = board.extents[n]
    x0, y0, x1, y1 = x0 - _CLOSE, y0 - _CLOSE, x1 + _CLOSE, y1 + _CLOSE
    first = len(board.xs)
    found = []
    for m in [
        m
        for m, (a, b, c, d) in enumerate(board.extents)
        if a <= x1 and c >= x0 and b <= y1 and d >= y0
    ]:
        if m == n or (m < n and m in near) or m in board.loose:
            continue
        other = board.segments[m]
        price = _with_labels(segment, blocks, other, board.blocks[m])
        p, q = board.lines[m]
        if p not in ends and q not in ends and _cross(segment, other):
            price += board.crossings[n] + board.crossings[m]
        if price:
            found.append((first + n, first + m, price))
    return found


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
    deep = through(line, x, y, w, h)
    return deep and 40 + (deep - _INTO) // 2
