"""Models, root definitions and comparisons as scenes: all words whole, apart and free."""

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ssm.drawing.scene.comparison import comparison_scene
from ssm.drawing.scene.evidence import models_with_evidence
from ssm.drawing.scene.marks import Line, Text
from ssm.drawing.scene.model import model_scene
from ssm.drawing.scene.root import root_scene
from ssm.model.activity import Activity, Measures, Model
from ssm.model.finding import Evidence, Finding, Round, Source
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study
from tests.drawing.models import FOURTEEN, PHRASES, chain, models
from tests.drawing.strokes import outside, overlapping, struck, words

PEOPLE = ("patients", "nurses", "reception", "consultants", "managers", "referrers")
ROOT = Root(
    id="m",
    what="see every patient at an agreed time",
    how=["one shared list"],
    why="give care while it still helps",
    beneficiaries=["patients"],
    victims=["consultants"],
    actors=["nurses", "reception"],
    transformation="patients waiting -> patients seen",
    worldview="A patient's time is worth as much as a doctor's.",
    owners=["managers"],
    environment=["national rules"],
)
STUDY = Study(stakeholders=[Stakeholder(id=who) for who in PEOPLE], roots=[ROOT])


def is_whole(scene):
    """Nothing on a scene is struck through, overlaid or cut."""
    assert struck(scene) == []
    assert overlapping(scene) == []
    assert outside(scene) == []


def texts_on(scene):
    """All lines of text on a scene."""
    return [text.text for text in words(scene)]


@given(models())
@settings(max_examples=40)
def test_no_line_runs_through_a_word_of_a_model(model):
    """Titles, phrases, numbers and names are free of every stroke, and of each other."""
    is_whole(model_scene(STUDY.add(model), model))


_some = st.lists(st.sampled_from([*PEOPLE, "the weather", *PHRASES[:4]]), max_size=7)


@st.composite
def roots(draw):
    """Root definitions with any of their parts."""
    long = st.one_of(st.none(), st.sampled_from(PHRASES))
    change = st.sampled_from(
        [None, "Education", "a -> b", *(f"{p} -> {p} done" for p in PHRASES[:4])]
    )
    return Root(
        id="m",
        what=draw(long),
        how=draw(st.lists(st.sampled_from(PHRASES), max_size=3)),
        why=draw(long),
        beneficiaries=draw(_some),
        victims=draw(_some),
        actors=draw(_some),
        transformation=draw(change),
        worldview=draw(long),
        owners=draw(_some),
        environment=draw(st.lists(st.sampled_from(PHRASES), max_size=4)),
    )


@given(roots())
@settings(max_examples=60)
def test_no_line_runs_through_a_word_of_a_root_definition(root):
    """However much or little is said, every word is whole and free."""
    is_whole(root_scene(STUDY, root))


@st.composite
def heard(draw):
    """Studies with a model and what some people said of any of its rows."""
    model = draw(models(most=7))
    rows = [activity.id for activity in (*model.activities, *model.controls)]
    rows += [f"{link.tail}->{link.head}" for link in model.dependencies]
    sources = [Source(id=f"int-{n}", perspective=who) for n, who in enumerate(PEOPLE)]
    said = draw(
        st.lists(
            st.tuples(
                st.sampled_from(rows or ["1"]),
                st.sampled_from(sources),
                st.sampled_from(["yes", "partly", "no", "unclear"]),
                st.sampled_from([None, "well", "badly", "mixed"]),
            ),
            max_size=14,
        )
    )
    findings = [
        Finding(
            id=f"f{n}",
            text=PHRASES[n % 3],
            source=source.id,
            about=[Evidence(row=f"m/{row}", happens=happens, judged=judged)],
        )
        for n, (row, source, happens, judged) in enumerate(said)
    ]
    return STUDY.add(model, *sources, *findings)


@given(heard())
@settings(max_examples=40)
def test_no_line_runs_through_a_word_of_a_comparison(study):
    """Faces, letters, quotes and questions are free of every stroke, and of each other."""
    is_whole(comparison_scene(study, study["model/m"]))


@given(heard())
@settings(max_examples=25)
def test_every_activity_stands_where_it_stands_on_the_model(study):
    """Model and comparison can be laid on one another."""
    model = study["model/m"]
    assume(models_with_evidence(study))
    phrases = {activity.do for activity in model.activities}

    placed = [blobs_of(make(study, model), phrases) for make in (model_scene, comparison_scene)]

    assert placed[0] == placed[1]


def blobs_of(scene, phrases):
    """Where the words of activities and controls are."""
    return {
        thing.ref: (mark.x, mark.y)
        for thing in scene.things
        if thing.role in {"activity", "control"}
        for mark in thing.marks[1:2]
        if isinstance(mark, Text)
        and thing.role == "activity"
        and any(" ".join(mark.lines)[:3] == phrase[:3] for phrase in phrases)
        and not thing.ref.endswith(("criteria", "monitor", "control"))
    }


def test_a_model_tells_its_sentence_its_catwoe_and_its_measures():
    """What defines the model stands on its page."""
    model = attrs.evolve(chain(3), id="m", root="m", measures=Measures(efficacy="Are they seen?"))

    told = " ".join(texts_on(model_scene(STUDY.add(model), model)))

    for words_ in ("A system, owned by managers", "Actors", "Nurses, Reception", "E1"):
        assert words_ in told


def test_a_model_without_root_is_drawn_all_the_same():
    """Every part of a study is optional."""
    scene = model_scene(Study(models=[FOURTEEN]), FOURTEEN)

    assert scene.title == "Fourteen"
    assert "CATWOE" not in texts_on(scene)


def test_an_activity_that_is_opened_up_is_marked_and_leads_there():
    """The mark is a link, and the model that opens it up says so."""
    inner = Model(id="inner", expands="chain/2", activities=[Activity(id="1", do="Ask")])
    study = Study(models=[chain(3), inner])

    scene = model_scene(study, study["model/chain"])
    (opened,) = [thing for thing in scene.things if thing.href]

    assert (opened.ref, opened.href) == ("model/chain/2", "#model:inner")
    assert any("opens up activity 2" in text for text in texts_on(model_scene(study, inner)))


def test_what_is_not_said_yet_is_an_open_space_with_its_question():
    """An empty root definition invites, it does not scold."""
    told = texts_on(root_scene(Study(), Root(id="m")))

    assert told.count("not said yet") == 10
    assert "Who could stop it?" in told
    assert not any("missing" in text.lower() for text in told)


def comparison(*said: tuple[str, str, str], rounds=()):
    """A comparison of three steps, of (who, row, what they say)."""
    model = attrs.evolve(chain(3), id="m")
    study = STUDY.add(model, *rounds)
    for n, (who, row, happens) in enumerate(said):
        day = {"date": f"2026-0{3 + 3 * (n % 2)}-02"} if rounds else {}
        study = study.add(
            Source(id=f"s{n}", perspective=who, **_dated(day)),
            Finding(
                id=f"f{n}",
                text=f"Said {n}.",
                source=f"s{n}",
                about=[Evidence(row=f"m/{row}", happens=happens)],
            ),
        )
    return comparison_scene(study, model)


def _dated(day):
    import datetime as dt

    return {key: dt.date.fromisoformat(value) for key, value in day.items()}


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


def test_a_dispute_is_two_faces_turned_from_each_other():
    """Those who differ look away; the legend says what that means."""
    told = texts_on(comparison(("nurses", "1", "yes"), ("patients", "1", "no")))
    calm = texts_on(comparison(("nurses", "1", "yes"), ("patients", "1", "yes")))

    assert "accounts differ" in told
    assert "accounts differ" not in calm


def test_a_dependency_is_drawn_as_people_told_it():
    """The kind of line tells it, without colour."""
    told = {}
    for happens in ("yes", "partly", "no"):
        thing = role(comparison(("nurses", "1->2", happens)), "model/m/1..2")
        told[happens] = next(mark for mark in thing.marks if isinstance(mark, Line)).dash

    assert told == {"yes": "solid", "partly": "dashed", "no": "dotted"}


def test_quotes_carry_their_source_and_rows_their_question():
    """Beside the model: what was said, by whom, and what to ask next."""
    told = " ".join(texts_on(comparison(("nurses", "1", "partly"))))

    assert "“Said 0.”" in told
    assert "Nurses · s0" in told
    assert "Does anyone take step 1?" in told


def test_a_comparison_says_which_round_it_shows_and_what_was_told_before():
    """March's no and June's yes are a change, not a dispute."""
    import datetime as dt

    rounds = (
        Round(id="march", from_=dt.date(2026, 3, 1)),
        Round(id="june", from_=dt.date(2026, 6, 1)),
    )
    scene = comparison(("nurses", "1", "no"), ("nurses", "1", "yes"), rounds=rounds)

    told = texts_on(scene)
    assert any("June, from 2026-06-01" in text for text in told)
    assert "small: as told in the round before" in told
    assert "accounts differ" not in told


@pytest.mark.parametrize("word", ["missing", "gap", "failed", "score", "total", "%"])
def test_the_comparison_never_grades(word):
    """Models question the world; they do not mark it."""
    scene = comparison(("nurses", "1", "no"), ("patients", "1", "yes"), ("nurses", "2->3", "no"))

    told = " ".join([*texts_on(scene), scene.description, *(t.title for t in scene.things)])

    assert word not in told.lower()
