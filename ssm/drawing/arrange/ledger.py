"""What stands in the books of a search: each part of the cost, and who it depends on.

Items are counted through: spots, then lines, then rings. An entry is a cost above zero
that two items cause together, or one alone. After a move only the entries of what moved
are written anew, the cheap ones first, so that most moves are refused early.
"""

from collections.abc import Iterator

from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.cost_boxes import boxes_cost, standing_cost
from ssm.drawing.arrange.cost_lines import lengths, line_cost, struck_lines
from ssm.drawing.arrange.cost_rings import ring_cost, strangers
from ssm.drawing.arrange.puzzle import Place

__all__ = ["Entry", "Ledger", "parts"]

Entry = tuple[int, int, int]
"""Two items, and what they cost in tenths of a point."""


def parts(board: Board, spots: tuple[int, ...]) -> Iterator[list[Entry]]:
    """All entries that some spots have a share in, bringing the board up to date on the way."""
    yield boxes_cost(board, spots)
    lines, rings = board.near(spots)
    if board.hulls:
        yield strangers(board, spots, rings)
    board.renew_lines(lines)
    near = frozenset(lines)
    yield lengths(board, lines)
    board.renew_rings(rings)
    for g in rings:
        yield ring_cost(board, g, rings)
    yield struck_lines(board, spots, near)
    for n in lines:
        yield line_cost(board, n, near)


class Ledger:
    """The cost of a board, kept up to date move by move.

    Attributes:
        board: what is counted; only `tried` may move anything on it.
        total: what it costs now.
    """

    def __init__(self, board: Board) -> None:
        self.board = board
        everything = tuple(range(len(board.xs)))
        self._entries = [entry for part in parts(board, everything) for entry in part]
        self.total = standing_cost(board, everything) + sum([c for _, _, c in self._entries])
        self._items: dict[tuple[int, ...], frozenset[int]] = {}
        self._known: dict[tuple[int, ...], int] = {}

    def tried(
        self,
        spots: tuple[int, ...],
        places: list[Place],
        prices: dict[int, int],
        limit: int,
    ) -> bool:
        """Makes a move, or leaves all as it was if that would cost more than a limit above now."""
        board = self.board
        before = self._before(spots)
        old_places = [(board.xs[i], board.ys[i]) for i in spots]
        old_prices = {i: board.prices[i] for i in prices}
        board.put(spots, places)
        for i, price in prices.items():
            board.prices[i] = price
        entries: list[Entry] = []
        cost = standing_cost(board, spots)
        old = board.lines_and_hulls(spots)
        for part in parts(board, spots):
            if part:
                entries += part
                cost += sum([c for _, _, c in part])
            if cost > before + limit:
                board.set_lines_and_hulls(spots, old)
                board.put(spots, old_places)
                for i, price in old_prices.items():
                    board.prices[i] = price
                return False
        self._book(spots, entries)
        self.total += cost - before
        return True

    def _touched(self, spots: tuple[int, ...]) -> frozenset[int]:
        """The items that some spots move: themselves, their lines, their rings."""
        found = self._items.get(spots)
        if found is None:
            lines, rings = self.board.near(spots)
            first = len(self.board.xs)
            past = first + len(self.board.lines)
            found = frozenset(spots).union([first + n for n in lines], [past + g for g in rings])
            self._items[spots] = found
        return found

    def _before(self, spots: tuple[int, ...]) -> int:
        """What some spots have a share in now; known until something moves."""
        found = self._known.get(spots)
        if found is None:
            items = self._touched(spots)
            found = standing_cost(self.board, spots) + sum(
                [c for a, b, c in self._entries if a in items or b in items]
            )
            self._known[spots] = found
        return found

    def _book(self, spots: tuple[int, ...], entries: list[Entry]) -> None:
        items = self._touched(spots)
        kept = [entry for entry in self._entries if entry[0] not in items and entry[1] not in items]
        self._entries = kept + entries
        self._known.clear()
