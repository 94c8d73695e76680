"""The moves of the search: each proposes new places for some spots, none checks them."""

import random
from collections.abc import Callable

from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.puzzle import GRID, Place, Puzzle
from ssm.drawing.arrange.slots import Slot, slots

__all__ = ["Move", "Mover"]

Move = tuple[tuple[int, ...], list[Place], dict[int, int]]
"""Spots, their new places, and new prices of satellites that changed their slot."""


class Mover:
    """Proposes moves on one board.

    Args:
        puzzle: what is arranged.
        rng: the source of all chance, seeded by a text.
    """

    def __init__(self, puzzle: Puzzle, rng: random.Random) -> None:
        self._random = rng.random
        self.owners = tuple(i for i in puzzle.owners if i not in puzzle.fixed)
        self.free = tuple(i for i in range(len(puzzle.spots)) if i not in puzzle.fixed)
        self.families = {i: puzzle.family(i) for i in self.owners}
        spots = puzzle.spots
        self.bubbles = [i for i, spot in enumerate(spots) if spot.owner is not None]
        self.slots: dict[int, tuple[Slot, ...]] = {
            i: slots(spots[spots[i].owner or 0], spots[i]) for i in self.bubbles
        }
        inside = ([i for i in ring.members if i not in puzzle.fixed] for ring in puzzle.rings)
        self.rings = [tuple(members) for members in inside if members]
        self.neighbours: dict[int, list[int]] = {i: [] for i in self.owners}
        for tie in puzzle.ties:
            for a, b in ((tie.a, tie.b), (tie.b, tie.a)):
                if a in self.neighbours and b in puzzle.owners:
                    self.neighbours[a].append(b)
        self._menu = self._choices()

    def _choices(self) -> list[tuple[int, Callable[[Board, int], Move]]]:
        """Upper bounds of a number below 100, and the move it means."""
        menu: list[tuple[int, Callable[[Board, int], Move]]] = []
        shares: list[tuple[int, Callable[[Board, int], Move], bool]] = [
            (42, self._shift, bool(self.owners)),
            (24, self._reslot, bool(self.bubbles)),
            (6, self._beside, any(self.neighbours.values())),
            (10, self._shift_ring, bool(self.rings)),
            (10, self._swap, len(self.owners) > 1),
            (4, self._mirror_ring, bool(self.rings)),
            (4, self._scale, len(self.owners) > 1),
            (8, self._inward, True),
            (8, self._towards, any(self.neighbours.values())),
        ]
        at = 0
        for share, move, possible in shares:
            if possible:
                at += share
                menu.append((at, move))
        return menu

    def _below(self, count: int) -> int:
        return int(self._random() * count)

    def propose(self, board: Board, reach: int) -> Move:
        """A move by about `reach` pixels."""
        drawn = self._below(self._menu[-1][0])
        move = next(move for bound, move in self._menu if drawn < bound)
        return move(board, reach)

    def _step(self, reach: int) -> int:
        cells = reach // GRID
        one, two = self._below(2 * cells + 1) - cells, self._below(2 * cells + 1) - cells
        return (one + two) // 2 * GRID

    def _moved(self, board: Board, spots: tuple[int, ...], dx: int, dy: int) -> Move:
        return spots, [(board.xs[i] + dx, board.ys[i] + dy) for i in spots], {}

    def _pick(self) -> int:
        return self.owners[self._below(len(self.owners))]

    def _shift(self, board: Board, reach: int) -> Move:
        dx, dy = self._step(reach), self._step(reach)
        return self._moved(board, self.families[self._pick()], dx, dy)

    def _reslot(self, board: Board, reach: int) -> Move:
        i = self.bubbles[self._below(len(self.bubbles))]
        choice = self.slots[i]
        drawn = min(self._below(len(choice)) for _ in range(3))
        dx, dy, price = choice[drawn]
        owner = board.owners[i]
        at = i if owner is None else owner
        return (i,), [(board.xs[at] + dx, board.ys[at] + dy)], {i: price}

    def _beside(self, board: Board, reach: int) -> Move:
        """To the other side of a neighbour, or a quarter round it."""
        i = self._pick()
        near = self.neighbours[i]
        if not near:
            return self._shift(board, reach)
        j = near[self._below(len(near))]
        x, y = board.xs[i] - board.xs[j], board.ys[i] - board.ys[j]
        turns = ((-x, -y), (-y, x), (y, -x), (-x, y), (x, -y))
        to = turns[self._below(len(turns))]
        return self._moved(board, self.families[i], to[0] - x, to[1] - y)

    def _inward(self, board: Board, reach: int) -> Move:
        """Whoever stands at an edge of the page, away from it."""
        side = self._below(4)
        i = board.outermost(side)
        owner = board.owners[i]
        family = self.families.get(i if owner is None else owner)
        if family is None:
            return self._shift(board, reach)
        by = (self._below(max(reach // GRID, 1)) + 1) * GRID
        dx, dy = ((by, 0), (0, by), (-by, 0), (0, -by))[side]
        return self._moved(board, family, dx, dy)

    def _towards(self, board: Board, reach: int) -> Move:
        """Up to a quarter of the way to a neighbour."""
        i = self._pick()
        near = self.neighbours[i]
        if not near:
            return self._shift(board, reach)
        j = near[self._below(len(near))]
        part = self._below(8) + 1
        dx = (board.xs[j] - board.xs[i]) * part // (32 * GRID) * GRID
        dy = (board.ys[j] - board.ys[i]) * part // (32 * GRID) * GRID
        return self._moved(board, self.families[i], dx, dy)

    def _shift_ring(self, board: Board, reach: int) -> Move:
        members = self.rings[self._below(len(self.rings))]
        return self._moved(board, members, self._step(reach), self._step(reach))

    def _swap(self, board: Board, reach: int) -> Move:
        i, j = self._pick(), self._pick()
        if i == j:
            return self._shift(board, reach)
        dx, dy = board.xs[j] - board.xs[i], board.ys[j] - board.ys[i]
        a, b = self.families[i], self.families[j]
        one, two = self._moved(board, a, dx, dy), self._moved(board, b, -dx, -dy)
        return (*a, *b), one[1] + two[1], {}

    def _mirror_ring(self, board: Board, reach: int) -> Move:
        members = self.rings[self._below(len(self.rings))]
        flat = self._below(5) < 3
        values = board.xs if flat else board.ys
        ends = [values[i] for i in members if board.owners[i] is None]
        middle = (min(ends) + max(ends)) // GRID * GRID
        shift = {i: middle - 2 * values[i] for i in members}
        return members, [self._shifted(board, i, shift, flat) for i in members], {}

    def _scale(self, board: Board, reach: int) -> Move:
        """The whole picture a little narrower or wider, lower or higher."""
        percent = (-7, -4, 5)[self._below(3)]
        flat = self._below(2) == 0
        values = board.xs if flat else board.ys
        middle = sum(values) // len(values)
        shift = {i: (values[i] - middle) * percent // (100 * GRID) * GRID for i in self.owners}
        return self.free, [self._shifted(board, i, shift, flat) for i in self.free], {}

    def _shifted(self, board: Board, i: int, shift: dict[int, int], flat: bool) -> Place:
        owner = board.owners[i]
        by = shift[i if owner is None else owner]
        return (board.xs[i] + by, board.ys[i]) if flat else (board.xs[i], board.ys[i] + by)
