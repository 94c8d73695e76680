"""A way round blobs, where no arc is free: the shortest on a grid, pulled tight."""

import heapq
from collections.abc import Sequence

from ssm.drawing.geometry import Point, distance
from ssm.drawing.rows.blob import Blob

__all__ = ["detour"]

_CELL = 12.0
_CLEAR = 17.0
_MARGIN = 60.0
_STEPS = tuple((x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y)

Cell = tuple[int, int]


def detour(start: Point, end: Point, others: Sequence[Blob]) -> list[Point]:
    """The corners of a short way between two points that meets none of some blobs.

    The cells of a grid are searched for a shortest way (A*), then corners that are not
    needed are left out.

    Args:
        start: the middle of one blob.
        end: the middle of another.
        others: the blobs to keep clear of.

    References:
        Hart, Nilsson and Raphael (1968). A formal basis for the heuristic determination
        of minimum cost paths. IEEE Transactions on Systems Science and Cybernetics 4(2).
    """
    goal = _cell(end)
    cells = _search(_cell(start), goal, others)
    points = [start, *((x * _CELL, y * _CELL) for x, y in cells[1:-1]), end]
    return _tight(points, others)


def _cell(point: Point) -> Cell:
    return round(point[0] / _CELL), round(point[1] / _CELL)


def _search(start: Cell, goal: Cell, others: Sequence[Blob]) -> list[Cell]:
    inside = _bounds([start, goal], others)
    open_: list[tuple[float, Cell]] = [(0.0, start)]
    cost, came = {start: 0.0}, {start: start}
    blocked: dict[Cell, bool] = {}
    while open_:
        _, cell = heapq.heappop(open_)
        if cell == goal:
            break
        for step in _STEPS:
            near = cell[0] + step[0], cell[1] + step[1]
            if not (inside[0] <= near[0] <= inside[2] and inside[1] <= near[1] <= inside[3]):
                continue
            if near not in blocked:
                at = near[0] * _CELL, near[1] * _CELL
                blocked[near] = any(blob.blocks(at, _CLEAR) for blob in others)
            spent = cost[cell] + (1.0 if 0 in step else 1.4142)
            if not blocked[near] and spent < cost.get(near, 1e9):
                cost[near], came[near] = spent, cell
                heapq.heappush(open_, (spent + distance(near, goal), near))
    return _traced(came, start, goal)


def _bounds(ends: Sequence[Cell], others: Sequence[Blob]) -> tuple[int, int, int, int]:
    boxes = [blob.room(_MARGIN) for blob in others]
    xs = [x for x, _ in ends] + [round(x / _CELL) for box in boxes for x in (box[0], box[2])]
    ys = [y for _, y in ends] + [round(y / _CELL) for box in boxes for y in (box[1], box[3])]
    return min(xs), min(ys), max(xs), max(ys)


def _traced(came: dict[Cell, Cell], start: Cell, goal: Cell) -> list[Cell]:
    if goal not in came:
        return [start, goal]
    cells = [goal]
    while cells[-1] != start:
        cells.append(came[cells[-1]])
    return cells[::-1]


def _tight(points: Sequence[Point], others: Sequence[Blob]) -> list[Point]:
    """The same way with as few corners as keep it clear."""
    out, at = [points[0]], 0
    while at < len(points) - 1:
        ahead = len(points) - 1
        while ahead > at + 1 and not _sees(points[at], points[ahead], others):
            ahead -= 1
        out.append(points[ahead])
        at = ahead
    return out


def _sees(a: Point, b: Point, others: Sequence[Blob]) -> bool:
    steps = max(2, int(distance(a, b) / 8))
    way = [
        (a[0] + (b[0] - a[0]) * n / steps, a[1] + (b[1] - a[1]) * n / steps)
        for n in range(steps + 1)
    ]
    return not any(blob.blocks(point, _CLEAR - 3) for blob in others for point in way)
