"""Models, root definitions and comparisons as scenes: all words whole, apart and free."""

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from ssm.drawing.scene.model.model import model_scene
from ssm.drawing.scene.root.root import root_scene
from ssm.drawing.steps import alone
from ssm.model.activity import Activity, Measures, Model
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
    is_whole(alone(model_scene(STUDY.add(model), model)))


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


def test_a_model_tells_its_sentence_its_catwoe_and_its_measures():
    """What defines the model stands on its page."""
    model = attrs.evolve(chain(3), id="m", root="m", measures=Measures(efficacy="Are they seen?"))

    told = " ".join(texts_on(alone(model_scene(STUDY.add(model), model))))

    for words_ in ("A system, owned by managers", "Actors", "Nurses, Reception", "E1"):
        assert words_ in told


def test_a_model_without_root_is_drawn_all_the_same():
    """Every part of a study is optional."""
    scene = alone(model_scene(Study(models=[FOURTEEN]), FOURTEEN))

    assert scene.title == "Fourteen"
    assert "CATWOE" not in texts_on(scene)


def test_an_activity_that_is_opened_up_is_marked_and_leads_there():
    """The mark is a link, and the model that opens it up says so."""
    inner = Model(id="inner", expands="chain/2", activities=[Activity(id="1", do="Ask")])
    study = Study(models=[chain(3), inner])

    scene = alone(model_scene(study, study["model/chain"]))
    (opened,) = [thing for thing in scene.things if thing.href]

    assert (opened.ref, opened.href) == ("model/chain/2", "model-inner.svg")
    assert any("opens up activity 2" in text for text in texts_on(alone(model_scene(study, inner))))
    assert [t.href for t in alone(model_scene(study, inner)).things if t.href] == [
        "model-chain.svg"
    ]


def test_what_is_not_said_yet_is_an_open_space_with_its_question():
    """An empty root definition invites, it does not scold."""
    told = texts_on(root_scene(Study(), Root(id="m")))

    assert told.count("not said yet") == 10
    assert "Who could stop it?" in told
    assert not any("missing" in text.lower() for text in told)
