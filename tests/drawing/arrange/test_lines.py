"""Lines between boxes: their ways, their labels, the outlines round some."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssm.drawing.arrange import knock
from ssm.drawing.arrange.arcs import Target, arcs
from ssm.drawing.arrange.board import Board
from ssm.drawing.arrange.hulls import hull_of
from ssm.drawing.arrange.job import Job
from ssm.drawing.arrange.knock import pieces
from ssm.drawing.arrange.names import name_place
from ssm.drawing.arrange.outline import outline
from ssm.drawing.arrange.packed import packed
from ssm.drawing.arrange.puzzle import Puzzle
from ssm.drawing.arrange.routing import route
from ssm.drawing.geometry import distance, inside
from tests.drawing.arrange.puzzles import puzzles

A = Target(0.0, 0.0, 80.0, 120.0)
B = Target(500.0, 60.0, 80.0, 120.0)
BOXES = {"a": (-40.0, -60.0, 40.0, 60.0), "b": (460.0, 0.0, 540.0, 120.0)}


@given(puzzle=puzzles())
@settings(max_examples=60)
def test_outlines_hold_their_members_and_nobody_else(puzzle: Puzzle) -> None:
    """Round corners take no member out and let no stranger in."""
    board = Board(puzzle, packed(puzzle))
    for g, ring in enumerate(puzzle.rings):
        around = outline(board.hulls[g])
        for i in range(len(puzzle.spots)):
            x, y, w, h = board.xs[i], board.ys[i], board.ws[i], board.hs[i]
            corners = ((x - w, y - h), (x + w, y - h), (x + w, y + h), (x - w, y + h))
            held = [inside(around, corner) for corner in corners]
            assert all(held) if i in ring.members else not any(held)


def test_a_label_lies_clear_of_its_ends() -> None:
    """A label on a line covers neither of the boxes that the line joins."""
    job = Job(id="x", a=A, b=B, ends=("a", "b"), block=(90.0, 34.0))

    label = route([job], BOXES, [])["x"].label

    assert label is not None
    assert label.box[0] > 40
    assert label.box[2] < 460


def test_parallel_lines_keep_apart() -> None:
    """Three lines between the same two take three ways."""
    jobs = [Job(id=id, a=A, b=B, ends=("a", "b"), block=(60.0, 17.0)) for id in "xyz"]

    ways = route(jobs, BOXES, [])

    middles = sorted(ways[id].points[10][1] for id in "xyz")
    assert min(middles[1] - middles[0], middles[2] - middles[1]) > 8


def test_two_lines_between_the_same_two_keep_apart_all_along() -> None:
    """A zigzag never lies on an arrow."""
    conflict = Job(id="x", a=A, b=B, ends=("a", "b"), block=(80.0, 60.0), stiff=True, beside=False)
    arrow = Job(id="y", a=B, b=A, ends=("b", "a"), block=(60.0, 17.0))

    ways = route([conflict, arrow], BOXES, [])

    one, two = ways["x"].points[3:-3], ways["y"].points
    assert min(distance(p, q) for p in one for q in two) > 20


def test_a_line_goes_round_a_box_in_its_way() -> None:
    """Another way is found when the straight one is barred."""
    boxes = {**BOXES, "c": (240.0, 10.0, 300.0, 60.0)}
    job = Job(id="x", a=A, b=B, ends=("a", "b"))

    points = route([job], boxes, [])["x"].points

    assert not any(240 < x < 300 and 10 < y < 60 for x, y in points)


def test_ends_in_the_same_place_do_no_harm() -> None:
    """Two boxes on each other have no way between them, and get one all the same."""
    job = Job(id="x", a=A, b=A, ends=("a", "b"), block=(60.0, 17.0))

    assert len(route([job], BOXES, [])["x"].points) >= 2


@pytest.mark.parametrize(
    ("boxes", "count"),
    [
        ([], 1),
        ([(40.0, -9.0, 60.0, 9.0)], 2),
        ([(40.0, -9.0, 60.0, 9.0), (140.0, -9.0, 160.0, 9.0)], 3),
        ([(-10.0, -9.0, 220.0, 9.0)], 0),
        ([(40.0, 20.0, 60.0, 40.0)], 1),
    ],
)
def test_lines_are_interrupted_where_texts_lie(
    boxes: list[tuple[float, float, float, float]], count: int
) -> None:
    """As many pieces as the texts leave, and no point of them in a text."""
    runs = pieces([(0.0, 0.0), (200.0, 0.0)], boxes)

    assert len(runs) == count
    for x0, y0, x1, y1 in boxes:
        assert not any(x0 < x < x1 and y0 < y < y1 for run in runs for x, y in run)


_SIDES = st.floats(-400, 900)
_TEXTS = st.tuples(_SIDES, _SIDES, st.floats(0, 300), st.floats(0, 300))


@given(
    ways=st.lists(st.tuples(_SIDES, _SIDES), min_size=2, max_size=5, unique=True),
    texts=st.lists(_TEXTS, max_size=8),
)
def test_wherever_texts_lie_a_line_keeps_off_them(
    ways: list[tuple[float, float]], texts: list[tuple[float, float, float, float]]
) -> None:
    """Also where they are higher than many lines, or lie left of the page or above it."""
    boxes = [(x, y, x + wide, y + high) for x, y, wide, high in texts]
    kept = [point for run in pieces(ways, boxes, margin=0) for point in run]

    assert not any(x0 < x < x1 and y0 < y < y1 for x, y in kept for x0, y0, x1, y1 in boxes)


def test_a_point_is_asked_only_about_the_texts_at_its_height() -> None:
    """So that a text of a thousand lines costs no more, line by line, than one of ten."""
    lines = [(0.0, 20.0 * n, 90.0, 20.0 * n + 18.0) for n in range(1000)]

    assert max(map(len, knock._bands(lines).values())) <= 6


def test_a_closed_line_that_is_interrupted_once_stays_one_piece() -> None:
    """The place where an outline begins is nothing that a reader sees."""
    square = [(0.0, 0.0), (200.0, 0.0), (200.0, 200.0), (0.0, 200.0)]

    assert len(pieces(square, [(90.0, -9.0, 110.0, 9.0)], closed=True)) == 1


def test_a_name_runs_from_left_to_right_on_the_upper_line() -> None:
    """Names are read, not turned upside down."""
    around = outline(hull_of([(-150, -100, 150, 100)], 28))

    name = name_place(around, 120.0)

    assert name is not None
    assert name.points[0][0] < name.points[-1][0]
    assert all(y < 0 for _, y in name.points)


def test_a_name_too_long_for_its_outline_has_no_place() -> None:
    """Then the name is told to pointers and screen readers only."""
    around = outline(hull_of([(-30, -30, 30, 30)], 28))

    assert name_place(around, 4000.0) is None


@pytest.mark.parametrize("gap", [5, 10, 15, 20, 30])
def test_a_line_between_ends_that_nearly_touch_still_leads_from_one_to_the_other(gap):
    """An arrow that points back would say the contrary of the study."""
    for arc in arcs(Target(0, 0, 60, 90), Target(60 + gap, 0, 60, 90)):
        assert arc.points[0][0] < arc.points[-1][0]
