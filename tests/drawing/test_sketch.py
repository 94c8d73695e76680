"""The sketch look: by hand, and yet the same each time."""

import re
from math import cos, pi, sin, sqrt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ssm
from ssm.drawing.geometry import distance
from ssm.drawing.icons.icon import icon_path
from ssm.drawing.icons.paths import outlines
from ssm.drawing.scene.marks import Line, Scene, Shape, Swords, Text, Thing
from ssm.drawing.svg.noise import Noise
from ssm.drawing.svg.soft import soft_path
from ssm.drawing.svg.wobble import hand_for, runs, wobbled
from ssm.drawing.svg.write import write_svg

EXAMPLES = Path(__file__).parents[2] / "examples"
NUMBER = re.compile(r"-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)")
POINT = st.tuples(st.floats(-900, 900), st.floats(-900, 900))


def drawn(*things: Thing, look: str = "sketch") -> str:
    """A page with some things on it."""
    return write_svg(
        Scene(ref="model/m", title="T", description="D", width=400, height=300, things=things), look
    )


def flow(id: str, *, dash: str = "solid", right: float = 200.0) -> Thing:
    """A line with a head."""
    mark = Line(points=((20.0, 20.0), (right, 60.0)), dash=dash, head=True)
    return Thing(ref=f"model/m/{id}", role="flow", title=id, marks=(mark,))


def group(svg: str, id: str) -> str:
    """What is drawn for one thing."""
    found = re.search(rf'<g id="model:m:{id}".*?</g>', svg)
    assert found is not None
    return found[0]


def points_of(path: str) -> list[tuple[float, float]]:
    """The points that a relative path ends each of its curves at."""
    x = y = 0.0
    found = []
    for letter, rest in re.findall(r"([Mlqtz])([^Mlqtz]*)", path):
        values = list(map(float, NUMBER.findall(rest)))
        if letter == "M":
            x, y = values
        elif letter != "z":
            x, y = x + values[-2], y + values[-1]
        found.append((x, y))
    return found


def test_two_strokes_of_other_things_differ_and_one_is_always_the_same():
    """The seed is the id: nothing else decides how a hand strays."""
    first, again = drawn(flow("a")), drawn(flow("a"))
    other = drawn(flow("b"))

    assert first == again
    assert group(first, "a").replace("model:m:a", "") != group(other, "b").replace("model:m:b", "")


def test_an_edit_changes_only_what_was_edited():
    """A new thing, or a longer line, leaves all other strokes as they were."""
    before = drawn(flow("a"), flow("b"))
    after = drawn(flow("new"), flow("a"), flow("b", right=260))

    assert group(before, "a") == group(after, "a")
    assert group(before, "b") != group(after, "b")


@given(st.text(min_size=1, max_size=12), st.floats(0, 500))
def test_noise_stays_within_bounds_and_repeats(seed, at):
    """Between -1 and 1, whatever is asked for first."""
    noise = Noise(seed)
    later = noise(at + 30)

    assert -1 <= later <= 1
    assert Noise(seed)(at) == noise(at)


@given(st.lists(POINT, min_size=2, max_size=12), st.text(max_size=8))
def test_a_wobbled_line_stays_near_the_line_it_means(points, seed):
    """No further than the hand strays in both directions."""
    parts = runs(points)
    for part, drawn_part in zip(parts, wobbled(parts, seed, hand_for(300)), strict=True):
        for end, at in ((part[0], drawn_part[0]), (part[-1], drawn_part[-1])):
            off = sqrt((end[0] - at[0]) ** 2 + (end[1] - at[1]) ** 2)
            assert off <= hand_for(300).amp * 1.5


@given(st.lists(POINT, min_size=2, max_size=30))
def test_short_paths_begin_and_end_where_they_mean_to(points):
    """Tenths of a pixel, written relative to the point before, do not drift."""
    drawn = points_of(soft_path([points]))

    for meant, (x, y) in ((points[0], drawn[0]), (points[-1], drawn[-1])):
        assert abs(meant[0] - x) <= 0.051
        assert abs(meant[1] - y) <= 0.051


@given(st.floats(2, 200), st.integers(12, 40))
def test_short_paths_come_by_all_their_points(radius, count):
    """A round thing stays round, as large as it was meant."""
    step = 2 * pi / count
    points = [(radius * cos(step * n), radius * sin(step * n)) for n in range(count + 1)]
    far = [sqrt(x * x + y * y) for x, y in points_of(soft_path([points]))[1:]]

    assert max(abs(away - radius) for away in far) < 0.3 + 0.07 * radius * step * step


@pytest.mark.parametrize("closed", [True, False])
def test_corners_stay_corners(closed):
    """A box is parted into its sides, a round thing is not."""
    box = [(0.0, 0.0), (80.0, 0.0), (80.0, 50.0), (0.0, 50.0)]

    assert len(runs(box, closed=closed)) == (4 if closed else 3)


def test_a_line_that_bends_a_lot_is_drawn_with_care():
    """A piece of a jigsaw keeps its knobs, however long its outline is."""
    (puzzle,) = (o for o in outlines(icon_path("puzzle")) if o.closed)
    around = [(4 * x, 4 * y) for x, y in (*puzzle.points, puzzle.points[0])]
    parts = list(wobbled(runs(around), "a", hand_for(300)))
    drawn = [point for part in parts for point in part]

    assert max(min(distance(a, b) for b in drawn) for a in around) < 6


def test_lines_of_all_kinds_differ_without_colour():
    """Solid, dashed, dotted, zigzag."""
    marks = [
        Line(points=((20.0, 20.0), (300.0, 20.0)), dash=dash, zigzag=zigzag)
        for dash, zigzag in (
            ("solid", False),
            ("dashed", False),
            ("dotted", False),
            ("solid", True),
        )
    ]
    things = [
        Thing(ref="model/m/x", role="flow", title="", marks=(mark,), layer=n)
        for n, mark in enumerate(marks)
    ]
    paths = [group(drawn(thing), "x") for thing in things]

    assert len(set(paths)) == 4
    assert sum("dasharray" in path for path in paths) == 2


def test_a_wash_misses_its_outline_and_paper_does_not():
    """Felt pen for tints; what stands behind a text is filled exactly."""
    around = ((20.0, 20.0), (200.0, 20.0), (200.0, 120.0), (20.0, 120.0))
    washed, filled = (
        group(
            drawn(
                Thing(
                    ref="model/m/x",
                    role="activity",
                    title="",
                    marks=(Shape(points=around, fill=fill),),
                )
            ),
            "x",
        ).count("<path")
        for fill in ("tint-yellow", "bubble")
    )

    assert (washed, filled) == (2, 1)


def test_both_looks_draw_the_same_things():
    """One scene, two hands: the same ids, roles and texts."""
    things = (
        flow("a"),
        Thing(
            ref="model/m/s",
            role="conflict",
            title="swords",
            marks=(
                Swords(x=100, y=100, size=44),
                Text(x=100, y=140, lines=("paper vs. computer",)),
            ),
        ),
    )
    told = [
        re.findall(r'<g id="([^"]*)" class="([^"]*)"|>([^<>]+)</text>', drawn(*things, look=look))
        for look in ("sketch", "plain")
    ]

    assert told[0] == told[1]
    assert len(told[0]) > 2


def test_a_rich_picture_is_small_enough_to_send():
    """Fonts inside, everything by hand, at most 130 kB."""
    (picture,) = ssm.draw(ssm.load(EXAMPLES / "outpatients"), "picture/week-1")

    assert len(picture.svg.encode()) <= 130_000
