"""Rich pictures as scenes: everything is there, whole, apart, and the same each time."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise

import attrs
import pytest
from hypothesis import given, settings

from ssm.drawing.arrange.hulls import hull_of
from ssm.drawing.arrange.kept import Kept
from ssm.drawing.geometry import distance, inside
from ssm.drawing.scene.marks import (
    Eye,
    Figure,
    Line,
    Scene,
    Shape,
    Swords,
    Text,
    TextPath,
    Thing,
)
from ssm.drawing.scene.picture.bonds import sign_size
from ssm.drawing.scene.picture.cast import said
from ssm.drawing.scene.picture.lines import stroke_of
from ssm.drawing.scene.picture.picture import picture_scene
from ssm.drawing.scene.picture.places import Plan
from ssm.drawing.scene.picture.plan import planned
from ssm.drawing.scene.picture.puzzle import cast
from ssm.drawing.scene.picture.words import subtitle
from ssm.model.finding import Source
from ssm.model.links import parse_link
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.study import Study
from ssm.model.words import Op
from tests.drawing.pictures import everything, pictures
from tests.drawing.strokes import outside, struck, words

SCENE = picture_scene(everything(), everything().pictures[0])


def _things(role: str, scene: Scene = SCENE) -> list[Thing]:
    return [thing for thing in scene.things if thing.role == role]


def _marks(kind: type, scene: Scene = SCENE) -> list[object]:
    return [mark for thing in scene.things for mark in thing.marks if isinstance(mark, kind)]


@pytest.mark.parametrize(
    ("role", "count"),
    [
        ("actor", 6),
        ("speech", 2),
        ("thought", 1),
        ("boundary", 2),
        ("flow", 2),
        ("weak", 1),
        ("relation", 1),
        ("conflict", 2),
        ("watches", 1),
        ("legend", 1),
        ("heading", 1),
    ],
)
def test_everything_on_a_picture_is_drawn_once(role: str, count: int) -> None:
    """One thing in the scene for each thing in the picture."""
    assert len(_things(role)) == count


def test_every_thing_has_a_ref_of_its_own() -> None:
    """Links and tests find each thing by its ref."""
    refs = [thing.ref for thing in SCENE.things if thing.role not in ("heading", "legend")]

    assert len(refs) == len(set(refs))
    assert "picture/week-1/paper-war" in refs
    assert "picture/week-1/patients..nurses" in refs


def test_a_heavier_conflict_has_bigger_swords() -> None:
    """The main issue stands out."""
    heavy, light = (
        next(m for m in thing.marks if isinstance(m, Swords))
        for thing in sorted(_things("conflict"), key=lambda thing: "paper-war" not in thing.ref)
    )

    assert heavy.size > light.size


def test_an_eye_looks_at_the_outline_of_the_boundary_it_watches() -> None:
    """The gaze ends where the line does, not in mid-air."""
    eye = next(mark for mark in _things("watches")[0].marks if isinstance(mark, Eye))
    last = [mark for mark in _things("watches")[0].marks if isinstance(mark, Line)][-1]

    assert distance(eye.at, last.points[-1]) < 3


def test_a_picture_tells_its_day_in_words() -> None:
    """As the page does that it stands on."""
    study = everything()
    picture = attrs.evolve(study.pictures[0], date="2026-03-06")
    assert subtitle(study, picture).startswith("Rich picture · 6 March 2026 · drawn by ")


@pytest.mark.parametrize(
    ("source", "sign"),
    [
        (Source(id="int-02", perspective="patients", method="interview"), "Patients, interview"),
        (Source(id="int-02", perspective="patients"), "Patients"),
        (Source(id="int-02", label="Forty cards", method="survey"), "Forty cards, survey"),
        (Source(id="int-02", method="interview"), "int-02"),
    ],
)
def test_words_are_signed_by_who_spoke(source: Source, sign: str) -> None:
    """By their role, or what their source is called; by its id where nobody noted more."""
    study = attrs.evolve(everything(), sources=[source])
    (heard,) = (each for each in said(study, study.pictures[0]) if each.source)
    assert heard.source == sign


def test_heard_words_carry_who_spoke_and_assumed_ones_another_hand() -> None:
    """What somebody said is told from what is only thought to be so."""
    by_ref = {thing.ref.rpartition("week-1/")[2]: thing for thing in SCENE.things}
    heard, source = (m for m in by_ref["patients/says"].marks if isinstance(m, Text))
    (assumed,) = (m for m in by_ref["nurses/says"].marks if isinstance(m, Text))

    assert heard.lines[0].startswith("“")
    assert source.lines == ("– Patients, interview",)
    assert source.size < heard.size
    assert (heard.font, heard.ink) != (assumed.font, assumed.ink)


@pytest.mark.parametrize("one", Op)
@pytest.mark.parametrize("two", Op)
def test_links_of_two_kinds_differ_without_colour(one: Op, two: Op) -> None:
    """Dashes, heads and zigzags tell them apart in print."""
    shapes = [(line.dash, line.head, line.tail, line.zigzag) for line in map(stroke_of, (one, two))]

    assert (shapes[0] == shapes[1]) == (one == two)


def test_layers_in_layers_have_grounds_that_differ() -> None:
    """Each layer is seen as one, however deep they lie in each other."""
    holds = {"a": ["us"], "b": ["a"], "c": ["b"], "d": ["c"]}
    picture = Picture(
        id="p",
        elements=[Element(id="us")],
        boundaries=[Boundary(id=id, holds=inside) for id, inside in holds.items()],
    )
    grounds = {bound.boundary.id: bound.ground for bound in cast(Study(), picture).bounds}

    assert all(grounds[one] != grounds[other] for one, other in pairwise("abcd"))


def test_a_relation_is_told_from_the_line_of_a_boundary() -> None:
    """Without colour too: it has knobs at both ends."""
    (relation,) = _things("relation")
    knobs = [mark for mark in relation.marks if isinstance(mark, Shape)]
    lines = [mark for mark in relation.marks if isinstance(mark, Line)]

    assert len(knobs) == 2
    for knob, end in zip(knobs, (lines[0].points[0], lines[-1].points[-1]), strict=True):
        assert inside(knob.points, end)


def test_the_head_tells_title_date_and_who_drew_it() -> None:
    """A rich picture is somebody's, at a date."""
    lines = [line for mark in _things("heading")[0].marks for line in mark.lines]

    assert lines == ["The clinic", "Rich picture · drawn by Nurses, a visitor"]


def test_the_legend_tells_what_is_used_and_nothing_else() -> None:
    """A sign that is not on the picture is not explained."""
    scene = picture_scene(
        Study(), Picture(id="p", elements=[Element(id="a"), Element(id="b")], links=["a -> b"])
    )

    (legend,) = _things("legend", scene)
    assert [mark.lines for mark in legend.marks if isinstance(mark, Text)] == [("flow",)]


@pytest.mark.parametrize(
    ("links", "words"),
    [
        (["a -> b"], ["flow"]),
        ([parse_link("a -> b", weight=2)], ["flow", "weighs more"]),
        ([parse_link("a >< b", weight=2)], ["conflict", "weighs more"]),
    ],
)
def test_the_legend_tells_of_weights_where_there_are_some(
    links: list[object], words: list[str]
) -> None:
    """A thick line or big swords mean something."""
    scene = picture_scene(
        Study(), Picture(id="p", elements=[Element(id="a"), Element(id="b")], links=links)
    )

    (legend,) = _things("legend", scene)
    assert [m.lines[0] for m in legend.marks if isinstance(m, Text)] == words


def test_a_mood_is_seen_on_whatever_has_one() -> None:
    """People have it on their faces, an agency has a small face beside it."""
    elements = [
        Element(id="a", is_="agency", mood="happy"),
        Element(id="n", is_="nurse", mood="tired"),
    ]
    scene = picture_scene(Study(), Picture(id="p", elements=elements))
    agency, nurse = (
        [mark for mark in thing.marks if isinstance(mark, Figure)]
        for thing in _things("actor", scene)
    )

    assert [figure.kind for figure in agency] == ["agency", "mood-happy"]
    assert [(figure.kind, figure.mood) for figure in nurse] == [("nurse", "tired")]


def test_the_legend_tells_who_conducts_the_study() -> None:
    """The practitioner is in the picture, and recognised."""
    scene = picture_scene(
        Study(), Picture(id="p", elements=[Element(id="us", is_="practitioner", mood="calm")])
    )

    (legend,) = _things("legend", scene)
    assert ("conducts the study",) in [m.lines for m in legend.marks if isinstance(m, Text)]


@pytest.mark.parametrize(("light", "heavy"), list(pairwise(range(1, 6))))
def test_each_weight_is_seen(light: int, heavy: int) -> None:
    """Swords grow and lines thicken enough to tell one step from the next."""
    assert sign_size(Op.CONFLICT, heavy) > sign_size(Op.CONFLICT, light) * 1.09
    assert stroke_of(Op.FLOW, heavy).width > stroke_of(Op.FLOW, light).width + 0.5


def test_the_description_tells_the_whole_picture() -> None:
    """Those who cannot see it are told everything that is on it."""
    for part in (
        "Nurses (tired, pressure)",
        "Boundary Hospital, round Nurses, Booking system, Managers",
        "Conflict between Nurses and Booking system: paper vs. computer",
        "Health authority watches Clinic: league tables",
        "Patients, words: Half a day for five minutes. (Patients, interview)",
        "Managers, thought: Every empty slot costs us. (assumed)",
    ):
        assert part in SCENE.description


def test_an_empty_picture_says_so() -> None:
    """A study of the first day draws too."""
    scene = picture_scene(Study(), Picture(id="p"))

    assert "Nobody and nothing is here yet." in [w.text for w in words(scene)]


@pytest.mark.parametrize(
    "picture",
    [
        Picture(id="p", boundaries=[Boundary(id="b", holds=["b"])]),
        Picture(
            id="p",
            elements=[Element(id="a")],
            boundaries=[Boundary(id="b", holds=["c"]), Boundary(id="c", holds=["b", "a"])],
        ),
        Picture(id="p", elements=[Element(id="a"), Element(id="a")], links=["a -> a", "a -> z"]),
        Picture(id="p", elements=[Element(id="a", says="x" * 400, label="y" * 300)]),
        Picture(id="p", elements=[Element(id="a", thinks=["one", "two", "three", "four", "five"])]),
        Picture(
            id="p",
            elements=[Element(id="a"), Element(id="b")],
            boundaries=[Boundary(id="one", holds=["a", "b"]), Boundary(id="two", holds=["b"])],
            links=["one >< two", "one watches a", "a -> two"],
        ),
    ],
    ids=["holds itself", "hold each other", "twice, and nowhere", "long", "many", "to rings"],
)
def test_odd_pictures_are_drawn_all_the_same(picture: Picture) -> None:
    """What the checks would say of it keeps no picture from being drawn."""
    scene = picture_scene(Study(pictures=[picture]), picture, quality="draft")

    assert scene.width > 0
    assert outside(scene) == []


@given(picture=pictures())
@settings(max_examples=25)
def test_no_line_runs_through_a_text(picture: Picture) -> None:
    """Lines are interrupted where labels, names and signs lie."""
    scene = picture_scene(Study(pictures=[picture]), picture, quality="draft")

    assert struck(scene) == []
    assert outside(scene) == []


def test_kept_places_are_near_where_they_were() -> None:
    """A drawing made again after a small change is known again."""
    study = everything()
    who = cast(study, study.pictures[0])
    first = planned(who, seed="test")
    places = {actor.element.id: first.places[actor.element.id] for actor in who.actors}

    again = planned(who, seed="another", kept=Kept(places=places))

    moved = [distance(again.places[id], places[id]) for id in places]
    assert sum(moved) / len(moved) < 40


def _positions(plan: Plan) -> str:
    return json.dumps({id: plan.places[id] for id in sorted(plan.places)}, indent=1) + "\n"


def test_the_layout_is_the_golden_one(golden: Callable[[str, str], None]) -> None:
    """The same positions on every machine; a change of them is seen in review."""
    study = everything()

    golden("layout-picture.json", _positions(planned(cast(study, study.pictures[0]), seed="test")))


_SCRIPT = """
from tests.drawing.pictures import everything
from ssm.drawing.scene.picture.picture import picture_scene
import hashlib
study = everything()
scene = picture_scene(study, study.pictures[0], quality="draft")
print(hashlib.sha256(repr(scene).encode()).hexdigest())
"""


@pytest.mark.exe
def test_the_scene_does_not_depend_on_the_hash_seed(project: "os.PathLike[str]") -> None:
    """No order of a set decides anything."""
    seen = {
        subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(project)},
            capture_output=True,
            check=True,
            cwd=project,
        ).stdout
        for seed in ("0", "1", "77")
    }

    assert len(seen) == 1


def test_names_of_boundaries_stand_on_their_lines() -> None:
    """A name is written along the line that it names."""
    names = [mark.text for mark in _marks(TextPath) if isinstance(mark, TextPath)]

    assert sorted(names) == ["Clinic", "Hospital"]


def test_a_hull_knows_how_deep_a_box_lies_in_it() -> None:
    """The measure by which strangers are kept out."""
    hull = hull_of([(0, 0, 100, 100)], 0)

    assert hull.depth(50, 50, 10, 10) == 60
    assert hull.depth(120, 50, 10, 10) == 0


@pytest.mark.parametrize("words", [1, 10, 20, 40])
@pytest.mark.parametrize("many", [1, 2, 5])
def test_a_boundary_has_its_name_on_its_line_however_long_it_is(words: int, many: int) -> None:
    """Its line goes out as far as the name needs."""
    ids = [f"p{n}" for n in range(many)]
    picture = Picture(
        id="p",
        elements=tuple(Element(id=id) for id in ids),
        boundaries=(Boundary(id="town", label="all of them " * words, holds=tuple(ids)),),
    )
    scene = picture_scene(Study(), picture)

    (town,) = _things("boundary", scene)
    assert any(isinstance(mark, TextPath) for mark in town.marks)
