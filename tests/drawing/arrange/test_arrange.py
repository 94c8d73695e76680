"""Arrangements: sound, the same each time, and near what was kept."""

import attrs
import pytest
from hypothesis import given, settings

from ssm.drawing.arrange.arrange import arranged
from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.cost import cost, cost_near
from ssm.drawing.arrange.hints import Hints
from ssm.drawing.arrange.kept import Kept
from ssm.drawing.arrange.legal import is_sound, overlaps
from ssm.drawing.arrange.packed import packed
from ssm.drawing.arrange.puzzle import GRID, Puzzle, Spot, Tie
from ssm.drawing.arrange.search import Heat, improve
from ssm.drawing.arrange.stay import stayed
from tests.drawing.arrange.puzzles import puzzles


@given(puzzle=puzzles())
@settings(max_examples=25)
def test_no_boxes_overlap_and_rings_hold_exactly_their_members(puzzle: Puzzle) -> None:
    """Whatever is arranged, nothing lies on anything else and no stranger in a ring."""
    board = arranged(puzzle, seed="test", quality="draft")[0]

    assert overlaps(board) == []
    assert is_sound(board)


@given(puzzle=puzzles())
@settings(max_examples=60)
def test_the_dull_arrangement_is_always_sound(puzzle: Puzzle) -> None:
    """There is an arrangement to fall back on."""
    assert is_sound(Board(puzzle, packed(puzzle)))


@given(puzzle=puzzles())
@settings(max_examples=30)
def test_no_bubble_lies_below_its_owner(puzzle: Puzzle) -> None:
    """A tail never has to cross the name under a figure."""
    board = arranged(puzzle, seed="test", quality="draft")[0]

    for i, spot in enumerate(puzzle.spots):
        if spot.owner is not None:
            head = board.ys[spot.owner] - board.hs[spot.owner] + puzzle.spots[spot.owner].head
            assert board.ys[i] <= head


@given(puzzle=puzzles())
@settings(max_examples=30)
def test_the_cost_kept_by_changes_is_the_whole_cost(puzzle: Puzzle) -> None:
    """Counting only what a move changes comes to the same as counting everything."""
    board = Board(puzzle, packed(puzzle))

    found = improve(board, Heat(steps=120), "test")

    fresh = Board(puzzle, board.places)
    fresh.prices[:] = board.prices
    assert found == cost(fresh) == cost(board)


@given(puzzle=puzzles())
@settings(max_examples=20)
def test_the_part_near_some_spots_changes_as_the_whole_does(puzzle: Puzzle) -> None:
    """The difference that a move makes is seen in full from the spots that moved."""
    board = Board(puzzle, packed(puzzle))
    family = puzzle.family(puzzle.owners[-1])
    before, part = cost(board), cost_near(board, family)

    board.put(family, [(board.xs[i] - 5 * GRID, board.ys[i] + 7 * GRID) for i in family])
    board.renew(family)

    assert cost(board) - before == cost_near(board, family) - part


def _three() -> Puzzle:
    spots = tuple(Spot(id=name, w=80, h=120) for name in ("a", "b", "c"))
    return Puzzle(spots=spots, ties=(Tie(a=0, b=1), Tie(a=1, b=2)))


def test_positions_are_whole_numbers_on_the_grid() -> None:
    """No engine's last digit can show."""
    board = arranged(_three(), seed="test")[0]

    assert all(x % GRID == 0 and y % GRID == 0 for x, y in board.places)


def test_the_same_seed_gives_the_same_arrangement() -> None:
    """Nothing but the puzzle and the seed decides."""
    one, two = (arranged(_three(), seed="test")[0].places for _ in range(2))

    assert one == two


def test_kept_places_are_taken_first_and_changed_little_by_little() -> None:
    """A thing that is added finds a place where it is; later boards are only near the old."""
    kept = Kept(places={"a": (0, 0), "c": (200, 400)})

    first, *others = stayed(_three(), kept, "test")

    assert [first.places[i] for i in (0, 2)] == [(0, 0), (200, 400)]
    assert not overlaps(first)
    for board in others:
        for i, (old_x, old_y) in ((0, (0, 0)), (2, (200, 400))):
            assert abs(board.xs[i] - old_x) + abs(board.ys[i] - old_y) < 160


@pytest.mark.parametrize("fixed", [{0}, {0, 2}, {0, 1, 2}])
def test_what_is_pinned_is_not_moved_by_anything(fixed: set[int]) -> None:
    """Not even when everything lies on one heap; what is free goes out of its way."""
    puzzle = attrs.evolve(_three(), hints=Hints(here=frozenset(fixed)))
    kept = Kept(places={"a": (0, 0), "b": (8, 8), "c": (0, 8)})

    for board in stayed(puzzle, kept, "test"):
        assert [board.places[i] for i in fixed] == [[(0, 0), (8, 8), (0, 8)][i] for i in fixed]
    if fixed == {0}:
        assert is_sound(board)


@pytest.mark.parametrize("count", [0, 1])
def test_few_spots_need_no_search(count: int) -> None:
    """An empty picture, or one of one element, is arranged too."""
    puzzle = Puzzle(spots=_three().spots[:count])

    assert len(arranged(puzzle, seed="test")[0].places) == count
