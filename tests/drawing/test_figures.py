"""Figures by kind: every word has one, every mood a face, all within their room."""

import pytest

from ssm.drawing.geometry import box_of, inside
from ssm.drawing.icons.faces import face
from ssm.drawing.icons.icon import icon_names
from ssm.drawing.icons.people import bust, persons
from ssm.drawing.icons.signs import sign
from ssm.drawing.scene.marks import Bubble, Eye, Figure, Line, Shape, Swords
from ssm.drawing.svg.figures import marks_of
from ssm.drawing.svg.figures_bubble import bubble_marks
from ssm.drawing.themes.named import theme_of
from ssm.drawing.themes.theme import THEMES
from ssm.model.kinds import KINDS, Kind, kind_of, nearest_kind
from ssm.model.words import Badge, Mood

PEOPLE = [kind for kind in KINDS if kind.form in ("person", "group")]
THINGS = [kind for kind in KINDS if kind.form not in ("person", "group")]
ROOM = 16


def _name(kind: Kind) -> str:
    return kind.name


@pytest.mark.parametrize("kind", THINGS, ids=_name)
def test_every_thing_has_an_icon(kind: Kind) -> None:
    """No word of the vocabulary falls back on the plain thing unasked."""
    assert kind.name in icon_names()


@pytest.mark.parametrize("kind", PEOPLE, ids=_name)
def test_every_person_is_told_from_a_plain_one(kind: Kind) -> None:
    """A role shows: by hat, hair, tool, or by the others beside it."""
    plain = kind.name == "person"

    assert plain or bust(kind.name) != bust("person") or len(persons(kind.name)) > 1


@pytest.mark.parametrize("kind", KINDS, ids=_name)
def test_figures_stay_within_their_room(kind: Kind) -> None:
    """What is measured is what is drawn."""
    parts = marks_of(Figure(kind=kind.name, x=0, y=0, size=80))
    x0, y0, x1, y1 = box_of(point for part in parts for point in part.points)

    assert min(x0, -x1) > -60 - ROOM
    assert min(y0, -y1) > -40 - 4


@pytest.mark.parametrize(("kind", "points"), [("door", 1), ("risk", 1), ("robot", 2)])
def test_an_icon_keeps_its_points(kind: str, points: int) -> None:
    """Handles, eyes and the point of a mark are seen in every look."""
    parts = marks_of(Figure(kind=kind, x=0, y=0, size=80))
    dots = [p for p in parts if isinstance(p, Shape) and p.fill == "ink" and p.ink is None]

    assert len(dots) == points
    for dot in dots:
        x0, y0, x1, y1 = box_of(dot.points)
        assert 2 < x1 - x0 < 6
        assert 2 < y1 - y0 < 6


@pytest.mark.parametrize("mood", Mood)
def test_every_mood_has_a_face_of_its_own(mood: Mood) -> None:
    """No two moods look alike."""
    others = [face(str(other)) for other in Mood if other != mood]

    assert face(str(mood)) not in others
    assert face(str(mood)) != face(None)


@pytest.mark.parametrize("mood", Mood)
def test_a_mood_alone_is_a_head_within_its_room(mood: Mood) -> None:
    """Beside an organisation or a thing, which has no face of its own."""
    parts = marks_of(Figure(kind=f"mood-{mood}", x=0, y=0, size=30))
    x0, y0, x1, y1 = box_of(point for part in parts for point in part.points)

    assert min(x0, y0) > -16
    assert max(x1, y1) < 16
    assert len(parts) > 3


@pytest.mark.parametrize("badge", Badge)
def test_every_badge_has_a_sign(badge: Badge) -> None:
    """A badge is more than an empty disc."""
    assert len(sign(str(badge))) > 1


@pytest.mark.parametrize(
    "mark",
    [
        Figure(kind="unicorn", x=0, y=0, size=80),
        Figure(kind="nurse", x=0, y=0, size=80, mood="sad"),
        Swords(x=0, y=0, size=46),
        Eye(x=0, y=0, size=44, at=(0, 0)),
        Bubble(kind="speech", x=0, y=0, w=90, h=50, tip=(0, 0)),
        Bubble(kind="thought", x=0, y=0, w=90, h=50, tip=(0, 60)),
        Bubble(kind="thought", x=0, y=0, w=12, h=10, tip=(-3, 6)),
    ],
)
@pytest.mark.parametrize("name", THEMES)
def test_marks_come_apart_into_lines_and_shapes_that_every_theme_colours(
    mark: Figure | Swords | Eye | Bubble, name: str
) -> None:
    """A look strokes lines and shapes; it needs to know nothing of people."""
    parts = marks_of(mark)

    assert parts
    for part in parts:
        assert isinstance(part, (Line, Shape))
        for role in (part.ink, part.fill if isinstance(part, Shape) else None):
            assert role is None or theme_of(name).colour(role)


def test_other_marks_are_not_taken_apart() -> None:
    """A programmer's mistake is told at once."""
    with pytest.raises(TypeError, match="taking a Line apart"):
        marks_of(Line(points=()))


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("nurse", "nurse"),
        ("Nurses", "nurse"),
        ("whiteboard", "whiteboard"),
        ("Agencies", "organisation"),
        ("bus", "bus"),
        ("buses", "bus"),
        (" company ", "organisation"),
        ("unicorn", None),
        ("", None),
        (None, None),
    ],
)
def test_words_are_known_in_singular_and_plural(word: str | None, name: str | None) -> None:
    """People write as they speak."""
    kind = kind_of(word)

    assert (kind and kind.name) == name


def test_every_word_means_one_kind() -> None:
    """No word stands for two figures."""
    words = [word for kind in KINDS for word in (kind.name, *kind.also)]

    assert len(words) == len(set(words))


def test_a_word_that_is_nearly_right_is_helped() -> None:
    """The checks offer the nearest."""
    assert nearest_kind("hospitl") == "hospital"
    assert nearest_kind("xyzzy") is None


@pytest.mark.parametrize("kind", ["speech", "thought"])
@pytest.mark.parametrize("height", [60, 150, 262, 400, 900, 4000])
def test_the_outline_of_a_bubble_keeps_off_its_words_however_many_there_are(kind, height):
    """Their corners lie inside, on both sides."""
    wide, high = (64, 52) if kind == "thought" else (36, 30)
    bubble = Bubble(x=0, y=0, w=270, h=height, kind=kind, tip=(200, 10))
    outline = bubble_marks(bubble)[0].points
    right, low = (270 - wide) / 2.12, (height - high) / 2.08

    assert all(inside(outline, (x, y)) for x in (right, -right) for y in (low, -low))
