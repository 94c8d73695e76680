"""From a puzzle to places: starts, search, last touch; the best of what was found."""

from collections.abc import Iterable, Iterator

from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.cost import cost
from ssm.drawing.arrange.efforts import Effort, Quality, effort_of
from ssm.drawing.arrange.legal import is_sound, reseat, separate
from ssm.drawing.arrange.packed import packed
from ssm.drawing.arrange.puzzle import Place, Puzzle
from ssm.drawing.arrange.search import Heat, improve
from ssm.drawing.arrange.starts import engine_starts, turned

__all__ = ["arranged"]


def arranged(
    puzzle: Puzzle,
    *,
    seed: str,
    quality: Quality = "normal",
    engine: str | None = None,
) -> tuple[Board, ...]:
    """Good arrangements of a puzzle, the cheapest first; all of them sound if any is.

    Args:
        puzzle: what is to be arranged.
        seed: the same seed gives the same arrangement.
        quality: how long to look for a good one.
        engine: another layout engine than our own.

    Raises:
        EngineError: the layout engine is not to be found, or refuses.
    """
    if len(puzzle.owners) < 2:
        return (_settled(Board(puzzle, packed(puzzle))),)
    effort = effort_of(quality)
    boards = _searched(_starts(puzzle, effort, engine), effort, seed)
    if not any(map(is_sound, boards)):
        boards.append(_dull(puzzle, effort, seed))
    return tuple(sorted(boards, key=lambda board: (not is_sound(board), cost(board))))


def _settled(board: Board) -> Board:
    reseat(board)
    separate(board)
    return board


def _starts(puzzle: Puzzle, effort: Effort, engine: str | None) -> Iterator[Board]:
    """The cheapest of all turned and mirrored engine arrangements."""
    everything = tuple(range(len(puzzle.spots)))
    scratch = Board(puzzle, packed(puzzle))
    found: list[tuple[int, int, list[Place]]] = []
    for owners in engine_starts(puzzle, range(1, effort.starts + 1), engine):
        for places in turned(puzzle, owners):
            scratch.put(everything, places)
            found.append((cost(scratch), len(found), places))
    for _, _, places in sorted(found)[: effort.tried]:
        board = Board(puzzle, places)
        reseat(board)
        yield board


def _searched(boards: Iterable[Board], effort: Effort, seed: str) -> list[Board]:
    """All boards improved a while, and the best of them to the end."""
    tried = []
    for n, board in enumerate(boards):
        found = improve(board, Heat(steps=effort.steps, warm=400), f"{seed}/{n}")
        tried.append((found, n, board))
    chosen = [board for _, _, board in sorted(tried, key=lambda item: item[:2])[: effort.chosen]]
    cooler = Heat(steps=effort.further, warm=120, cool=0, far=200, near=4)
    for n, board in enumerate(chosen):
        improve(board, cooler, f"{seed}/{n}/further")
        if not separate(board) or effort.further:
            improve(board, Heat(steps=effort.further // 8, warm=8, cool=0, far=20, near=4), seed)
            separate(board)
    return chosen


def _dull(puzzle: Puzzle, effort: Effort, seed: str) -> Board:
    """From the packed arrangement by small steps, as long as it stays sound."""
    board = Board(puzzle, packed(puzzle))
    safe = board.places
    for n in range(6):
        improve(
            board,
            Heat(steps=effort.further // 4 + 50, warm=40, cool=0, far=80, near=8),
            f"{seed}{n}",
        )
        separate(board)
        if not is_sound(board):
            return Board(puzzle, safe)
        safe = board.places
    return board
