"""A draft of one model from several: sound, sparing with arrows, and honest about its origins."""

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.files.read import read
from ssm.graph.order import cycles, implied


def model(id_, *phrases, links=()):
    """A model with activities of these phrases, numbered from 1."""
    activities = [ssm.Activity(id=str(n), do=do) for n, do in enumerate(phrases, 1)]
    return ssm.Model(id=id_, activities=activities, dependencies=list(links))


PAINT = model(
    "paint", "Obtain paint", "Paint the fence", "Wash the brush", links=["1 -> 2", "2 -> 3"]
)
GREET = model("greet", "Wash brushes", "Obtain the paint", "Ask a neighbour", links=["1 -> 2"])
BOTH = ssm.Study().add(PAINT, GREET)


def read_back(draft):
    """The model that the text of a draft means."""
    (found,) = read(f"ssm: 1\n{draft.yaml}", "draft.yaml").study.models
    return found


def test_what_recurs_comes_in_once_and_names_all_its_origins():
    """And what rests on one worldview says so."""
    draft = ssm.consensus(BOTH)

    origins = {activity.do: activity.origins for activity in draft.model.activities}
    assert origins == {
        "Obtain paint": ("paint/1", "greet/2"),
        "Paint the fence": ("paint/2",),
        "Wash the brush": ("paint/3", "greet/1"),
        "Ask a neighbour": ("greet/3",),
    }
    assert [a.do for a in draft.alone] == ["Ask a neighbour", "Paint the fence"]


def test_an_arrow_that_would_close_a_circle_is_left_out_and_told():
    """One model washes first and the other last; that is for people to settle."""
    draft = ssm.consensus(BOTH)

    (left,) = draft.left_out
    assert (left.why, left.origins) == ("circle", ("model/greet/1..2",))
    assert "from greet/1..2, was left out: it would close a circle" in draft.yaml
    assert "What waits for what: “Wash the brush” or “Obtain paint”?" in draft.yaml


def test_an_arrow_that_more_models_ask_for_stays():
    """Two against one; the one is told."""
    third = model("third", "Wash brushes", "Obtain paint", links=["1 -> 2"])
    draft = ssm.consensus(BOTH.add(third))

    links = {(a.origins, a.why) for a in draft.arrows}
    assert (("model/greet/1..2", "model/third/1..2"), "kept") in links


def test_information_and_people_come_along_from_all_origins():
    """What one needs and another does not is not lost."""
    study = ssm.Study().add(
        ssm.Model(id="a", activities=[ssm.Activity(id="1", do="Plan a day", inputs=["list"])]),
        ssm.Model(
            id="b",
            activities=[ssm.Activity(id="1", do="Plan the day", inputs=["list", "post"], by="us")],
        ),
    )

    (one,) = ssm.consensus(study).model.activities
    assert (one.inputs, one.by) == (("list", "post"), ("us",))


def test_the_text_says_that_it_is_a_draft_and_reads_back_as_the_model():
    """Comments for people, and the same model for the program."""
    draft = ssm.consensus(BOTH)

    assert draft.yaml.startswith("# A draft to be argued over, assembled from paint, greet.")
    assert "Nobody has agreed to it" in draft.yaml
    assert "From the worldview of greet alone: " in draft.yaml
    assert read_back(draft) == draft.model
    assert draft.model.status == "idea"


def test_an_id_that_is_taken_is_not_taken_again():
    """A second draft stands beside the first."""
    study = BOTH.add(attrs.evolve(PAINT, id="consensus", root="paint"))

    assert ssm.consensus(study, "paint", "greet").model.id == "consensus-2"


@pytest.mark.parametrize(
    "phrase", ["two\nlines", "# no comment", "a: b", "\x1b[31m", "“x”", "日本"]
)
def test_no_phrase_breaks_out_of_the_draft(phrase):
    """Neither out of a comment nor out of its quotes."""
    study = ssm.Study().add(model("a", phrase), model("b", phrase))
    draft = ssm.consensus(study)

    assert read_back(draft) == draft.model


PHRASES = ("Plan the day", "Plan a day", "Buy paint", "Tell patients", "Wash", "Count the coins")


@st.composite
def studies(draw):
    """Two to four models of a few activities, linked without circles of their own."""
    study = ssm.Study()
    for n in range(draw(st.integers(2, 4))):
        phrases = draw(st.lists(st.sampled_from(PHRASES), max_size=5))
        pairs = [(a, b) for b in range(len(phrases)) for a in range(b)]
        links = draw(st.lists(st.sampled_from(pairs), max_size=6, unique=True)) if pairs else []
        study = study.add(model(f"m{n}", *phrases, links=[f"{a + 1} -> {b + 1}" for a, b in links]))
    return study


@settings(max_examples=300, deadline=None)
@given(studies())
def test_every_draft_is_a_sound_model_of_all_activities(study):
    """No circle, no implied arrow, no origin lost or named twice; it passes the check."""
    draft = ssm.consensus(study)
    edges = [(link.tail, link.head) for link in draft.model.dependencies]

    assert cycles(edges) == ()
    assert implied(edges) == ()
    assert len(set(edges)) == len(edges)
    assert all(int(tail) < int(head) for tail, head in edges)
    origins = [f"model/{o}" for a in draft.model.activities for o in a.origins]
    assert sorted(origins) == sorted(
        f"model/{m.id}/{a.id}" for m in study.models for a in m.activities
    )
    refs = [ref for arrow in draft.arrows for ref in arrow.origins]
    assert len(refs) == len(set(refs)) == sum(len(m.dependencies) for m in study.models)
    assert read_back(draft) == draft.model
    whole = study.add(draft.model)
    wrong = [p for p in ssm.check(whole).problems if p.severity == ssm.Severity.ERROR]
    assert [p for p in wrong if p.ref and p.ref.startswith("model/consensus")] == []
