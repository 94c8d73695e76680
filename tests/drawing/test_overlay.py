"""The comparison as a picture: every voice has a face, every silence a chair, all words free."""

from itertools import pairwise

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ssm.comparison.lineup import compare
from ssm.drawing.scene import signs
from ssm.drawing.scene.comparison.comparison import comparison_scene
from ssm.drawing.scene.comparison.voice_cast import voices_of
from ssm.drawing.scene.evidence import models_with_evidence
from ssm.drawing.scene.marks import Line, Shape, Text
from ssm.drawing.scene.model.model import model_scene
from ssm.drawing.scene.signs import Lines, Signs
from ssm.drawing.steps import alone
from ssm.model.activity import Activity
from ssm.model.finding import Evidence, Finding, Source
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study
from tests.drawing.models import FOURTEEN, PHRASES, chain, models
from tests.drawing.strokes import drawn, outside, overlapping, struck, words

KINDS = ("group", "nurse", "receptionist", "doctor", "manager", "judge", "farmer", "teacher")
PEOPLE = ("patients", "nurses", "reception", "consultants", "managers", "referrers")
TEN = (*PEOPLE, "porters", "cooks", "owners", "auditors")
HAPPENS = ("yes", "partly", "no", "unclear")


def study_of(*people):
    """A study of these stakeholders, each of another kind."""
    kinds = {who: KINDS[n % len(KINDS)] for n, who in enumerate(people)}
    return Study(stakeholders=[Stakeholder(id=who, is_=kind) for who, kind in kinds.items()])


def said(study, model, *lines, text="So it is."):
    """A study in which people were heard: (who, row, what they say, how they judge it)."""
    for n, (who, row, happens, *judged) in enumerate(lines):
        source = Source(id=f"int-{n}", perspective=who)
        about = Evidence(
            row=f"{model.id}/{row}", happens=happens, judged=judged[0] if judged else None
        )
        study = study.add(source, Finding(id=f"f{n}", text=text, source=source.id, about=[about]))
    return study.add(model)


def is_whole(scene):
    """Nothing on a scene is struck through, overlaid or cut."""
    assert struck(scene) == []
    assert overlapping(scene) == []
    assert outside(scene) == []


def is_complete(study, model, scene):
    """Every perspective that spoke has its face, every other is told by a chair."""
    (chart,) = compare(study, model.id).charts
    codes = {who: voice.code for who, voice in voices_of(study, chart).items()}
    things = {thing.ref: thing for thing in scene.things}
    for row in chart.rows:
        if row.ref not in things:
            continue
        texts = [" ".join(mark.lines) for mark in letters(things[row.ref])]
        spoke = [codes[cell.perspective] for cell in row.cells if cell.answers]
        for code in spoke:
            assert code in texts
        if row.kind != "dependency" and row.silent:
            silent = " ".join(codes[who] for who in row.silent)
            assert texts[-1] in {silent, "others", "all"}
            assert (texts[-1] == "all") == (not spoke)


def letters(thing):
    """The texts round an activity or an arrow, without its words and its number."""
    return [mark for mark in thing.marks if isinstance(mark, Text) and mark.size in {14.5, 13.5}]


@st.composite
def heard(draw):
    """Studies with a model and what some people said of any of its rows."""
    model = draw(models(most=7))
    people = TEN[: draw(st.integers(1, 10))]
    rows = [activity.id for activity in (*model.activities, *model.controls)]
    rows += [f"{link.tail}->{link.head}" for link in model.dependencies]
    line = st.tuples(
        st.sampled_from(people),
        st.sampled_from(rows or ["1"]),
        st.sampled_from(HAPPENS),
        st.sampled_from([None, "well", "badly", "mixed"]),
    )
    lines = draw(st.lists(line, max_size=14))
    text = draw(st.sampled_from([*PHRASES[:3], "A long story. " * 30]))
    return said(study_of(*people), model, *lines, text=text)


@given(heard())
@settings(max_examples=40)
def test_no_line_runs_through_a_word_of_a_comparison(study):
    """Faces, letters, quotes and questions are free of every stroke, and of each other."""
    model = study["model/m"]

    scene = alone(comparison_scene(study, model))

    is_whole(scene)
    is_complete(study, model, scene)


@given(heard())
@settings(max_examples=25)
def test_every_activity_stands_where_it_stands_on_the_model(study):
    """Model and comparison can be laid on one another."""
    assume(models_with_evidence(study))
    model = study["model/m"]

    placed = [blobs_of(alone(make(study, model))) for make in (model_scene, comparison_scene)]

    assert placed[0] == placed[1]


def blobs_of(scene):
    """Where the words of activities and controls are."""
    return {
        thing.ref: next((m.x, m.y, m.lines) for m in thing.marks if isinstance(m, Text))
        for thing in scene.things
        if thing.role in {"activity", "control"}
    }


CROWDS = {
    "everybody differs": [
        (who, str(row), "yes" if n % 2 else "no")
        for n, who in enumerate(TEN)
        for row in range(1, 6)
    ],
    "everybody agrees": [(who, str(row), "yes") for who in TEN for row in range(1, 15)],
    "one role says both": [("nurses", "1", "yes"), ("nurses", "1", "no"), ("cooks", "9", "no")],
    "arrows are full": [
        (who, row, HAPPENS[n % 4])
        for n, who in enumerate(TEN[:4])
        for row in ("1->4", "4->5", "10->11", "12->14", "13->14")
    ],
    "ten on every arrow": [
        (who, row, HAPPENS[n % 4])
        for n, who in enumerate(TEN)
        for row in ("1->4", "4->5", "7->10", "10->11", "12->14", "13->14")
    ],
    "nobody spoke": [],
    "one voice": [("owners", "14", "partly", "badly")],
}


@pytest.mark.parametrize("crowd", sorted(CROWDS))
def test_a_crowded_comparison_stays_readable(crowd):
    """Ten perspectives, fourteen activities, long quotes: the room grows, no word suffers."""
    study = said(study_of(*TEN), FOURTEEN, *CROWDS[crowd], text="As I told you before. " * 20)

    scene = alone(comparison_scene(study, FOURTEEN))

    is_whole(scene)
    is_complete(study, FOURTEEN, scene)


@pytest.mark.parametrize("crowd", ["everybody differs", "one voice", "nobody spoke"])
def test_a_comparison_has_the_shape_of_a_poster(crowd):
    """Neither a strip nor a column, and few questions."""
    study = said(study_of(*TEN), FOURTEEN, *CROWDS[crowd])

    scene = alone(comparison_scene(study, FOURTEEN))
    questions = [thing for thing in scene.things if thing.role == "question"]

    assert 1.1 < scene.width / scene.height < 2.0
    assert 3 <= len(questions) <= 7


def test_a_whole_village_finds_room():
    """Sixteen perspectives with long names, all of whom spoke of one activity and one arrow."""
    village = [f"villager-{n}-of-the-valley-behind-the-seven-hills" for n in range(16)]
    lines = [(who, row, HAPPENS[n % 3]) for n, who in enumerate(village) for row in ("2", "1->2")]
    study = said(study_of(*village), chain(3), *lines)

    scene = alone(comparison_scene(study, chain(3)))

    is_whole(scene)
    is_complete(study, chain(3), scene)


def test_no_question_stands_alone_in_a_column():
    """Columns are balanced: one of a single entry is no column."""
    for count in range(2, 10):
        study = said(study_of(*PEOPLE), chain(count), ("nurses", "1", "yes"))
        scene = alone(comparison_scene(study, chain(count)))

        lefts = [
            min(mark.points[0][0] for mark in thing.marks if isinstance(mark, Shape))
            for thing in scene.things
            if thing.role == "question"
        ]
        others = [thing.marks[0].x for thing in scene.things if thing.role == "others"]
        columns = [round(x / 200) for x in (*lefts, *others)]

        assert len(set(columns)) == 1 or min(columns.count(c) for c in set(columns)) > 1


def comparison(*lines, model=None):
    """A comparison of three steps, of (who, row, what they say)."""
    model = model or attrs.evolve(chain(3), id="m")
    return alone(comparison_scene(said(study_of(*PEOPLE), model, *lines), model))


def texts_on(scene):
    """All lines of text on a scene."""
    return [text.text for text in words(scene)]


def role(scene, ref):
    """One thing of a scene."""
    return next(thing for thing in scene.things if thing.ref == ref)


def test_a_comparison_shows_each_voice_and_who_was_not_asked():
    """Yes, no and silence stand beside each other; nothing is summed up."""
    scene = comparison(("nurses", "1", "yes"), ("patients", "2", "no"))

    assert "Nurses: yes" in role(scene, "model/m/1").title
    assert "not asked: Nurses" in role(scene, "model/m/2").title
    told = texts_on(scene)
    assert "not asked" in told
    assert "says it happens" in told


def test_faces_are_large_enough_to_be_seen_from_afar():
    """A head is at least 24 pixels wide where the words of activities have 15."""
    thing = role(comparison(("nurses", "1", "yes")), "model/m/1")
    heads = [m for m in thing.marks if isinstance(m, Shape) and m.fill == m.ink == "flow"]

    (wide,) = [max(x for x, _ in m.points) - min(x for x, _ in m.points) for m in heads]
    assert wide >= 24


def test_a_dispute_is_two_faces_turned_from_each_other():
    """Those who differ look away; the legend says what that means."""
    told = texts_on(comparison(("nurses", "1", "yes"), ("patients", "1", "no")))
    calm = texts_on(comparison(("nurses", "1", "yes"), ("patients", "1", "yes")))

    assert "accounts differ" in told
    assert "accounts differ" not in calm


@pytest.mark.parametrize(
    ("lines", "dash", "hatch"),
    [
        ([("nurses", "1", "yes")], "solid", "none"),
        ([("nurses", "1", "partly")], "solid", "lines"),
        ([("nurses", "1", "no")], "dashed", "none"),
        ([("nurses", "1", "yes"), ("patients", "1", "no")], "solid", "cross"),
        ([("nurses", "2", "yes")], "dotted", "none"),
    ],
)
def test_the_outline_of_an_activity_tells_without_colour_what_was_said(lines, dash, hatch):
    """Full, hatched, dashed, cross-hatched or dotted: read on a black and white print."""
    outline = role(comparison(*lines), "model/m/1").marks[0]

    assert (outline.dash, outline.hatch) == (dash, hatch)


def test_hatching_keeps_off_the_words():
    """Words stand on a plain ground inside the hatched rim."""
    scene = comparison(("nurses", "1", "partly"), model=three(PHRASES[2]))
    thing = role(scene, "model/m/1")
    order = [n for n, mark in enumerate(thing.marks) if isinstance(mark, Shape) and not mark.ink]
    text = next(n for n, mark in enumerate(thing.marks) if isinstance(mark, Text))

    assert order[0] < text
    assert struck(scene) == []


def three(phrase):
    """A model of one activity with a phrase."""
    return attrs.evolve(chain(1), id="m", activities=[Activity(id="1", do=phrase)])


def test_a_dependency_is_drawn_as_people_told_it():
    """The kind of line tells it, without colour."""
    told = {}
    for happens in ("yes", "partly", "no"):
        thing = role(comparison(("nurses", "1->2", happens)), "model/m/1..2")
        told[happens] = next(mark for mark in thing.marks if isinstance(mark, Line)).dash

    assert told == {"yes": "solid", "partly": "dashed", "no": "dotted"}


def test_the_questions_come_with_the_words_that_make_them_worth_asking():
    """Where accounts differ, both sides are quoted, each with who spoke, and no id."""
    told = " ".join(texts_on(comparison(("nurses", "1", "yes"), ("patients", "1", "no"))))

    assert told.count("“So it is.”") == 2
    assert "Nurses" in told
    assert "int-0" not in told
    assert "What does each of them see" in told


def test_the_cap_of_whoever_is_quoted_is_clear_of_the_words_above():
    """A nurse's is high, and the letters above it reach down."""
    people = [Stakeholder(id="nurses", is_="nurse"), Stakeholder(id="patients", is_="group")]
    told = [("nurses", "1", "yes"), ("patients", "1", "no")]
    scene = alone(comparison_scene(said(Study(stakeholders=people), chain(3), *told), chain(3)))
    asked = next(thing for thing in scene.things if thing.role == "question")
    marks = list(asked.marks)
    phrase = next(m for m in marks if isinstance(m, Text) and m.anchor == "start")
    face = [m for m in marks[marks.index(phrase) :] if isinstance(m, (Shape, Line))]

    assert min(y for mark in face for _, y in mark.points) > phrase.y + phrase.size


def test_what_is_not_asked_on_the_wall_is_counted():
    """The picture shows few questions and says how many more the chart holds."""
    model = FOURTEEN
    scene = comparison(("nurses", "1", "yes"), model=model)
    told = " ".join(texts_on(scene))
    (chart,) = compare(said(study_of(*PEOPLE), model, ("nurses", "1", "yes")), model.id).charts
    shown = sum(thing.role == "question" for thing in scene.things)

    assert f"{len(chart.agenda) - shown} more questions stand in the comparison chart." in told


@pytest.mark.parametrize("word", ["missing", "gap", "failed", "score", "total", "%"])
def test_the_comparison_never_grades(word):
    """Models question the world; they do not mark it."""
    scene = comparison(("nurses", "1", "no"), ("patients", "1", "yes"), ("nurses", "2->3", "no"))

    told = " ".join([*texts_on(scene), scene.description, *(t.title for t in scene.things)])

    assert word not in told.lower()


def test_everything_stands_on_the_page():
    """No mark leaves the page, however many speak."""
    study = said(study_of(*TEN), FOURTEEN, *CROWDS["everybody agrees"])

    scene = alone(comparison_scene(study, FOURTEEN))

    for _, mark in drawn(scene):
        for x, y in getattr(mark, "points", ()):
            assert 0 <= x <= scene.width
            assert 0 <= y <= scene.height


def test_the_signs_of_a_legend_are_measured_once_however_many_places_are_tried(monkeypatch):
    """Only where it stands on the page is it drawn."""
    measured, drawn_at = [], []
    width, moved = signs.width, signs.moved
    monkeypatch.setattr(signs, "width", lambda *given: measured.append(given[0]) or width(*given))
    monkeypatch.setattr(signs, "moved", lambda mark, *at: drawn_at.append(at) or moved(mark, *at))
    scene = comparison(
        ("nurses", "1", "yes", "well"), ("patients", "1", "no"), ("nurses", "2", "no")
    )
    (key,) = (thing for thing in scene.things if thing.role == "legend")

    names = [" ".join(mark.lines) for mark in key.marks if isinstance(mark, Text)]
    assert len(measured) == len(set(measured)) == len(set(measured) & set(names))
    assert len(drawn_at) == len(key.marks) - len(measured)


@given(limit=st.floats(60, 900), at=st.tuples(st.floats(0, 500), st.floats(0, 500)))
def test_the_signs_of_a_legend_keep_apart_and_in_their_room(limit, at):
    """As many lines as they need, the first where it is asked for."""
    items = [((), 20.0, name) for name in ("yes", "partly", "no", "nobody asked them yet")]
    lines = (Lines(iter(items), 34.0, 34.0), Lines(iter(items), 50.0, 50.0))
    placed = Signs(ref="model/m", lines=lines, gap=24, after=-17).placed(at, limit)
    wide = [width for group in lines for _, width in group.items]
    boxes = [(x, y, x + w) for (x, y), w in zip(placed.spots, wide, strict=True)]

    assert placed.spots[0] == at
    assert all(x == at[0] or right <= at[0] + limit + 1e-6 for x, _, right in boxes)
    assert all(after[1] > one[1] or after[0] >= one[2] for one, after in pairwise(boxes))
    assert placed.end > placed.spots[-1][1]
