"""Several models side by side: where they meet, what each hears, and who is not heard."""

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.checks.language.deficit import deficit_said
from ssm.comparison.formats.measure import wide
from ssm.comparison.worldviews.alike import likeness, phrases_of
from ssm.comparison.worldviews.formats import as_csv, as_json, as_markdown, as_text

EXAMPLES = Path(__file__).parents[2] / "examples"


def model(id_, *phrases, **more):
    """A model with activities of these phrases, numbered from 1."""
    activities = [ssm.Activity(id=str(n), do=do) for n, do in enumerate(phrases, 1)]
    return ssm.Model(id=id_, activities=activities, **more)


def said(id_, source, text, **rows):
    """A finding that says of rows whether they happen; `plan_1="yes"` is about `plan/1`."""
    about = [ssm.Evidence(row=row.replace("_", "/"), happens=how) for row, how in rows.items()]
    return ssm.Finding(id=id_, source=source, text=text, about=about)


@pytest.fixture
def library():
    """A library: one model of lending, one of a warm room, and a person of each kind."""
    return ssm.Study(title="The library", inquiry=ssm.Inquiry(practitioner=["us"])).add(
        ssm.Stakeholder(id="us"),
        ssm.Stakeholder(id="readers"),
        ssm.Stakeholder(id="staff"),
        ssm.Stakeholder(id="sleepers", label="Those who come to sleep"),
        ssm.Stakeholder(id="council"),
        ssm.Root(
            id="lend",
            label="Books that travel",
            worldview="A book is for reading.",
            transformation="books on shelves -> books in hands",
            beneficiaries=["readers"],
            victims=["sleepers"],
            actors=["staff"],
        ),
        ssm.Root(
            id="warm",
            label="A warm room",
            worldview="A library is for those who have no other room.",
            beneficiaries=["sleepers"],
            owners=["council"],
        ),
        model("lend", "Learn what people wish to read", "Buy books", "Keep the hours known"),
        model("warm", "Keep the room warm", "Keep hours known", "Do not ask who comes"),
        ssm.Source(id="i1", perspective="readers", method="interview"),
        ssm.Source(id="i2", perspective="staff", method="interview"),
        said("f1", "i1", "Nine to five, it says.", lend_3="yes", warm_2="no"),
        said("f2", "i2", "We buy what is cheap.", lend_2="yes"),
        ssm.Finding(id="f3", source="i2", text="The roof leaks.", about=[]),
        ssm.Finding(id="f4", source="i2", text="Not read so far."),
    )


def test_the_same_activity_is_found_in_other_words_of_the_same_stems(library):
    """Articles and endings make no difference; what is alone stays alone."""
    found = ssm.worldviews(library)

    (meeting,) = found.recurring
    assert [phrase.ref for phrase in meeting.phrases] == ["model/lend/3", "model/warm/2"]
    assert meeting.known == "same words"
    assert found.views[0].alone == ("model/lend/1", "model/lend/2")
    assert found.views[0].leaves_out == ("model/warm/1", "model/warm/3")


def test_a_word_that_turns_the_meaning_round_keeps_activities_apart():
    """Asking is not the same as not asking."""
    one, other = phrases_of([model("a", "Ask who comes in"), model("b", "Never ask who comes in")])

    assert likeness(one, other) == 0


def test_numbers_keep_activities_apart():
    """Ward 1 is not ward 2."""
    one, other = phrases_of([model("a", "Ask the nurses of ward 1"), model("b", "Ask ward 2")])

    assert likeness(one, other) < 0.7


def test_words_that_are_heard_from_several_worldviews_say_what_they_say_in_each(library):
    """One finding, two models, two answers; it is not said which is right."""
    (spoken,) = ssm.worldviews(library).spoken

    assert spoken.quote.finding == "f1"
    assert [(a.row, a.happens) for a in spoken.answers] == [
        ("model/lend/3", "yes"),
        ("model/warm/2", "no"),
    ]
    assert spoken.differs


def test_findings_are_touched_by_several_by_one_by_none_or_not_read(library):
    """Every finding is in exactly one of these."""
    found = ssm.worldviews(library)

    several = [spoken.quote.finding for spoken in found.spoken]
    one = [finding for view in found.views for finding in view.findings]
    none = [quote.finding for quote in found.untouched]
    unread = [quote.finding for quote in found.unread]
    assert (several, one, none, unread) == (["f1"], ["f2"], ["f3"], ["f4"])


def test_whoever_gains_by_one_and_loses_by_another_is_named(library):
    """Those who sleep there are worse off in one model and better off in the other."""
    assert [who.id for who in ssm.worldviews(library).turned] == ["sleepers"]


def test_those_who_spoke_of_none_of_the_models_are_named_and_those_who_study_are_not(library):
    """Nobody is heard by being written down."""
    assert [who.id for who in ssm.worldviews(library).unheard] == ["sleepers", "council"]


def test_a_person_says_that_activities_are_one_or_that_they_are_not(library):
    """In the origins of a model assembled from others, once it is more than an idea."""
    both = ["lend/3", "warm/2"]
    one = ssm.Model(
        id="all",
        status="draft",
        activities=[
            ssm.Activity(id="1", do="Keep hours", origins=both),
            ssm.Activity(id="2", do="Ask", origins=["lend/1", "warm/3"]),
        ],
    )
    apart = ssm.Model(
        id="all",
        status="draft",
        activities=[ssm.Activity(id=str(n), do=r, origins=[r]) for n, r in enumerate(both, 1)],
    )

    merged = ssm.worldviews(library.add(one))
    assert {meeting.known for meeting in merged.recurring} == {"one"}
    assert len(merged.recurring) == 2
    assert ssm.worldviews(library.add(apart)).recurring == ()


def test_an_idea_of_a_merged_model_is_nobodys_word(library):
    """A draft that a program wrote says nothing until somebody has argued over it."""
    origins = ["lend/1", "warm/1"]
    idea = ssm.Model(
        id="all", status="idea", activities=[ssm.Activity(id="1", do="Learn", origins=origins)]
    )

    assert len(ssm.worldviews(library.add(idea)).recurring) == 1


def test_activities_that_several_findings_speak_of_together_are_heard_as_one(library):
    """Two findings about both are a hint; one may be chance."""
    more = library.add(
        said("g1", "i1", "They buy warm coats.", lend_2="yes", warm_1="yes"),
        said("g2", "i2", "The oven is paid from it.", lend_2="yes", warm_1="partly"),
    )

    assert {m.known for m in ssm.worldviews(more).recurring} == {"same words", "heard as one"}


def test_models_that_open_up_another_or_are_assembled_stand_aside(library):
    """They have no worldview of their own; named, they stand beside others all the same."""
    more = library.add(
        model("how", "Count the coins", expands="lend/2"),
        ssm.Model(id="all", activities=[ssm.Activity(id="1", do="Buy", origins=["lend/2"])]),
    )
    found = ssm.worldviews(more)

    assert [view.model for view in found.views] == ["lend", "warm"]
    assert found.aside == (
        ("how", "How", "opens up “Buy books”"),
        ("all", "All", "is assembled from other models"),
    )
    assert [view.model for view in ssm.worldviews(more, "how", "warm").views] == ["how", "warm"]


def test_one_model_alone_cannot_stand_beside_itself(library):
    """It is said so; and a model that is not there is offered the nearest."""
    with pytest.raises(ssm.InvalidValueError, match="two or more"):
        ssm.worldviews(library, "lend")
    with pytest.raises(ssm.UnknownRefError, match="did you mean 'lend'"):
        ssm.worldviews(library, "lent", "warm")


def test_one_round_has_its_own_findings(library):
    """What was heard in June is not set beside what was heard in March."""
    found = ssm.worldviews(
        library.add(
            ssm.Round(id="march", from_="2026-03-01"), ssm.Round(id="june", from_="2026-06-01")
        ),
        round="june",
    )
    assert found.quotes == {}


def test_what_was_said_of_an_activity_that_recurs_is_told_by_round_and_by_voice(library):
    """March and June are not set against each other."""
    more = library.add(
        ssm.Round(id="march", from_="2026-03-01"),
        ssm.Round(id="june", from_="2026-06-01"),
        ssm.Source(id="i3", perspective="readers", date="2026-06-02"),
        said("f9", "i3", "Now it says ten to six.", lend_3="partly"),
    )

    told = as_text(ssm.worldviews(more), 200)
    assert "(Books that travel): March: yes (Readers); June: partly (Readers)" in told
    assert "(A warm room): March: no (Readers)" in told


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(library, width):
    """In columns where there is room, in lines where there is none."""
    assert max(wide(line) for line in as_text(ssm.worldviews(library), width).split("\n")) <= width


@pytest.mark.parametrize("form", [as_text, as_markdown, lambda f: json.dumps(as_json(f))])
def test_every_format_has_every_worldview_and_every_quote(library, form):
    """Nothing is only in a picture."""
    told = " ".join(form(ssm.worldviews(library)).split())

    for text in ("A book is for reading.", "no other room", "The roof leaks.", "Nine to five"):
        assert text in told


def test_the_table_has_a_line_for_each_activity_and_says_who_leaves_it_out(library):
    """For a spreadsheet."""
    lines = as_csv(ssm.worldviews(library)).splitlines()

    assert len(lines) == 1 + 5
    assert lines[1].startswith("Keep the hours known,same words,")
    assert lines[2].endswith("model/lend/1,Learn what people wish to read,,left out")


def test_what_several_leave_out_and_what_is_said_twice_is_asked_once(library):
    """One question for one activity, and one for all that speaks of the same rows."""
    study = library.add(
        ssm.Root(id="play", label="A loud room", worldview="Children learn by noise."),
        model("play", "Let children be loud"),
        said("f5", "i2", "They are long hours.", lend_3="partly", warm_2="yes"),
    )
    asks = [wonder.ask for wonder in ssm.worldviews(study).questions]
    (concern,) = [ask for ask in asks if "leave it out" in ask]
    (heard,) = [ask for ask in asks if "Nine to five, it says." in ask]

    assert concern.startswith("“Books that travel” asks for “Buy books”, and “A warm room” and ")
    assert "that “Children learn by noise”, whose concern is it?" in concern
    assert "“They are long hours.” speak in" in heard


def test_the_questions_ask_of_every_model_alike(library):
    """Every question ends as one, and both beliefs are in the first."""
    asked = [question.ask for question in ssm.worldviews(library).questions]

    assert all(ask.endswith("?") for ask in asked)
    assert "A book is for reading" in asked[0]
    assert "no other room" in asked[0]


@pytest.mark.parametrize("example", ["outpatients", "customers"])
def test_our_own_words_judge_nobody(example):
    """The model is a device to ask with, never the norm."""
    loaded = ssm.load(EXAMPLES / example)
    side = ssm.worldviews(loaded)
    lines = [*as_markdown(side).split("\n"), *ssm.consensus(loaded).yaml.split("\n")]

    assert [line for line in lines if deficit_said(line)] == []
    assert [q.ask for q in side.questions if "Do you" in q.ask or not q.ask.endswith("?")] == []


WORDS = st.sampled_from(["plan", "day", "list", "tell", "patient", "time", "not", "buy"])
PHRASES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@st.composite
def several(draw):
    """Two to four models of a few activities, and findings about any of them."""
    models = [
        model(f"m{n}", *draw(st.lists(PHRASES, max_size=4))) for n in range(draw(st.integers(2, 4)))
    ]
    rows = [f"{m.id}/{a.id}" for m in models for a in m.activities]
    about = st.lists(st.sampled_from(rows), max_size=3, unique=True) if rows else st.just([])
    findings = [
        ssm.Finding(id=f"f{n}", text=f"Said {n}.", about=draw(st.none() | about))
        for n in range(draw(st.integers(0, 8)))
    ]
    return ssm.Study().add(*models, *findings)


@settings(max_examples=300, deadline=None)
@given(several(), st.randoms(use_true_random=False))
def test_every_activity_and_every_finding_has_one_place(study, chance):
    """No group holds a model twice, none is lost, and the order of findings is no matter."""
    found = ssm.worldviews(study)

    refs = [phrase.ref for meeting in found.meetings for phrase in meeting.phrases]
    assert sorted(refs) == sorted(
        f"model/{m.id}/{a.id}" for m in study.models for a in m.activities
    )
    for meeting in found.meetings:
        models = [phrase.model for phrase in meeting.phrases]
        assert len(set(models)) == len(models)
        assert set(models) | set(meeting.left_out_by) == {view.model for view in found.views}
        for a, b in itertools.combinations(meeting.phrases, 2):
            assert a.turned == b.turned or meeting.known == "heard as one"
    placed = [f for view in found.views for f in view.findings]
    placed += [spoken.quote.finding for spoken in found.spoken]
    placed += [quote.finding for quote in (*found.untouched, *found.unread)]
    assert sorted(placed) == sorted(finding.id for finding in study.findings)

    shuffled = list(study.findings)
    chance.shuffle(shuffled)
    again = ssm.Study().add(*study.models, *shuffled)
    assert as_json(ssm.worldviews(again)) == as_json(found)
