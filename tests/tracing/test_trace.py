"""trace(): from a change down to the words heard, and from these up to what was done."""

import json

import attrs
import pytest

import ssm
from ssm.tracing import trace
from ssm.tracing.asked_for import phrase
from ssm.tracing.formats import as_json, as_markdown, as_text


@pytest.fixture
def study():
    """One line of reasons from a picture to learning, and a private analysis."""
    return ssm.Study(
        title="The clinic",
        inquiry=ssm.Inquiry(client=["managers"]),
        political=ssm.Politics(
            commodities=[ssm.Commodity(id="slots", what="Slots", held_by=["nurses"])]
        ),
    ).add(
        ssm.Stakeholder(id="nurses", serves=["patients"]),
        ssm.Stakeholder(id="patients", serves=["nurses"]),
        ssm.Stakeholder(id="managers", worries=ssm.Statement(text="Empty slots.", findings=["f1"])),
        ssm.Picture(
            id="week-1",
            drawn_by=["nurses"],
            elements=[ssm.Element(id="nurses"), ssm.Element(id="booking")],
            links=["nurses >< booking"],
        ),
        ssm.Theme(id="lists", label="Two lists", seen_in=["week-1/nurses->booking", "f1"]),
        ssm.Root(
            id="good-time",
            because=["lists"],
            what="see every patient",
            how=["one list"],
            actors=["nurses"],
        ),
        ssm.Model(
            id="good-time",
            activities=[
                ssm.Activity(id="1", do="Agree urgency"),
                ssm.Activity(id="2", do="Plan the day", traces=["P", "Q1", "Q9"]),
            ],
            dependencies=["1 -> 2"],
        ),
        ssm.Source(id="int-01", perspective="nurses"),
        ssm.Finding(
            id="f1",
            text="Two lists lie there.",
            source="int-01",
            about=[ssm.Evidence(row="good-time/2", happens="partly")],
        ),
        ssm.Debate(id="d1", about=["good-time/2"], question="Whose list counts?"),
        ssm.Accommodation(id="trial", text="A trial", because=["d1"]),
        ssm.Change(id="one-list", what="One list", because=["trial"]),
        ssm.Learning(id="l1", text="Start at the desk", because=["one-list"]),
    )


def refs_on_the_way(branches, *wanted):
    """Whether refs lie on one way down a tree, in this order."""
    if not wanted:
        return True
    return any(
        refs_on_the_way(b.branches, *(wanted[1:] if b.ref == wanted[0] else wanted))
        for b in branches
    )


def all_of(branches):
    """Every branch of a tree, from the top."""
    for branch in branches:
        yield branch
        yield from all_of(branch.branches)


@pytest.mark.parametrize(
    "way",
    [
        "accommodation/trial debate/d1 model/good-time/2 finding/f1 source/int-01",
        "debate/d1 model/good-time/2 model/good-time root/good-time theme/lists picture/week-1",
    ],
)
def test_a_change_rests_on_what_was_heard_and_on_what_made_the_model_relevant(study, way):
    """Both ways back: to the words of people, and to the themes seen."""
    assert refs_on_the_way(trace(study, "one-list").rests_on, *way.split())


@pytest.mark.parametrize(
    ("ref", "way"),
    [
        (
            "f1",
            "model/good-time/2 debate/d1 accommodation/trial change/one-list learning/l1",
        ),
        ("f1", "theme/lists root/good-time model/good-time model/good-time/2"),
        ("f1", "stakeholder/managers"),
        ("int-01", "finding/f1 model/good-time/2"),
        ("week-1", "picture/week-1/nurses..booking theme/lists"),
        ("stakeholder/nurses", "source/int-01 finding/f1"),
        ("stakeholder/nurses", "root/good-time"),
    ],
)
def test_what_was_heard_leads_up_to_what_was_done(study, ref, way):
    """The same ways, walked upwards."""
    found = trace(study, ref)

    assert all(refs_on_the_way(found.leads_to, step) for step in way.split())


def test_an_activity_shows_the_words_that_ask_for_it(study):
    """Codes that the root definition has no words for are left to the checks."""
    told = [b for b in trace(study, "good-time/2").rests_on if b.relation.startswith("traces")]

    assert [(b.relation, b.ref, b.title) for b in told] == [
        ("traces P of", "root/good-time", "see every patient"),
        ("traces Q1 of", "root/good-time", "one list"),
    ]


def test_what_a_finding_says_about_a_row_stands_on_the_way_to_it(study):
    """A reader sees that it was said to happen in part."""
    heard = trace(study, "good-time/2").rests_on[0]

    assert (heard.relation, heard.title) == ("heard (partly)", "“Two lists lie there.”")


@pytest.mark.parametrize("ref", ["good-time/1->2", "model/good-time/1..2", "good-time/1..2"])
def test_a_dependency_can_be_traced_in_every_spelling(study, ref):
    """Its ends are named, and not followed."""
    found = trace(study, ref)

    assert (found.ref, found.title) == ("model/good-time/1..2", "Agree urgency → Plan the day")
    assert [(b.relation, b.ref, b.branches) for b in found.rests_on[-2:]] == [
        ("from", "model/good-time/1", ()),
        ("to", "model/good-time/2", ()),
    ]


def test_a_model_rests_on_its_root_and_holds_what_led_on(study):
    """Activities of which nothing came are not listed."""
    found = trace(study, "model/good-time")

    assert found.rests_on[0].ref == "root/good-time"
    assert [branch.ref for branch in found.leads_to] == ["model/good-time/2"]


def test_whom_somebody_serves_is_no_reason(study):
    """Nurses and patients serve each other; a trace does not walk in that circle."""
    assert trace(study, "stakeholder/patients").rests_on == ()
    assert "stakeholder/patients" not in {b.ref for b in all_of(trace(study, "nurses").leads_to)}


def test_a_part_is_told_once_and_pointed_to_after_that(study):
    """The second time it says so."""
    found = [b for b in all_of(trace(study, "one-list").rests_on) if b.ref == "finding/f1"]

    assert [(bool(b.branches), b.cut) for b in found] == [(True, None), (False, "above")]


def test_a_circle_is_cut_and_marked():
    """Two models that open up each other's activities."""
    study = ssm.Study().add(
        ssm.Model(id="a", expands="b/1", activities=[ssm.Activity(id="1", do="Ask")]),
        ssm.Model(id="b", expands="a/1", activities=[ssm.Activity(id="1", do="Answer")]),
    )
    cuts = [(b.ref, b.cut) for b in all_of(trace(study, "model/a").rests_on)]

    assert ("model/a", "circle") in cuts
    assert "(leads back in a circle)" in as_text(trace(study, "model/a"))


def test_a_chain_without_end_is_cut():
    """A trace of a thousand steps is read by nobody, and breaks nothing."""
    study = ssm.Study().add(
        *(
            ssm.Model(
                id=f"m{n}", expands=f"m{n + 1}/1", activities=[ssm.Activity(id="1", do="Ask")]
            )
            for n in range(1000)
        )
    )

    assert "further" in {b.cut for b in all_of(trace(study, "model/m0").rests_on)}


def test_a_broken_reference_is_left_out(study):
    """The checks report it."""
    broken = study.replace("change/one-list", because=["trial", "nothing"])

    assert len(trace(broken, "one-list").rests_on) == len(trace(study, "one-list").rests_on)


@pytest.mark.parametrize("ref", ["nurses", "slots", "managers"])
def test_the_private_analysis_is_never_told(study, ref):
    """Analysis Three has its own file."""
    try:
        told = as_text(trace(study, ref))
    except ssm.UnknownRefError:
        return

    assert "Slots" not in told
    assert "held" not in told


@pytest.mark.parametrize(
    ("ref", "error"),
    [("good-time", ssm.AmbiguousRefError), ("one-lits", ssm.UnknownRefError)],
)
def test_a_ref_that_means_nothing_or_two_things_is_refused(study, ref, error):
    """With the candidates, or the nearest."""
    with pytest.raises(error, match=r"model/good-time|one-list"):
        trace(study, ref)


def test_text_draws_trees(study):
    """Words of the relation, ref, words of the part."""
    text = as_text(trace(study, "accommodation/trial"))

    assert text == str(trace(study, "trial"))
    assert text.splitlines()[:6] == [
        "accommodation/trial: A trial",
        "",
        "rests on",
        "└─ because debate/d1: Whose list counts?",
        "   └─ about model/good-time/2: Plan the day",
        "      ├─ heard (partly) finding/f1: “Two lists lie there.”",
    ]
    assert text.splitlines()[-3:] == [
        "leads to",
        "└─ leads to change/one-list: One list",
        "   └─ leads to learning/l1: Start at the desk",
    ]


def test_text_is_wrapped_below_its_own_branch():
    """Long quotes stay where they belong, and steer no terminal."""
    study = ssm.Study().add(
        ssm.Finding(id="f1", text="word " * 30 + "\x1b[31m"),
        ssm.Theme(id="lists", seen_in=["f1"]),
    )
    lines = as_text(trace(study, "lists"), width=60).splitlines()

    assert max(map(len, lines)) <= 60
    assert not any("\x1b" in line for line in lines)
    assert sum(line.startswith("   ") for line in lines) >= 2


def test_json_is_the_same_tree(study):
    """Refs are canonical."""
    shape = as_json(trace(study, "one-list"))

    assert json.loads(json.dumps(shape)) == shape
    assert shape["ref"] == "change/one-list"
    assert shape["rests_on"][0]["relation"] == "because"
    assert shape["rests_on"][0].keys() == {"ref", "title", "relation", "cut", "branches"}
    assert shape["leads_to"][0]["ref"] == "learning/l1"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("P", "paint"),
        ("Q", "by hand; with a roller"),
        ("q2", "with a roller"),
        ("Q3", None),
        ("R", "look decent"),
        ("C2", "neighbour"),
        ("A", "householder"),
        ("T", "bare fence -> painted fence"),
        ("W", "It is worth it."),
        ("O1", "householder"),
        ("E1", "rain"),
        ("X", None),
        ("", None),
        ("Q0", None),
    ],
)
def test_a_code_means_the_words_of_a_root_definition(code, words):
    """PQR and CATWOE, with a number where there are several."""
    root = ssm.Root(
        id="fence",
        what="paint",
        how=["by hand", "with a roller"],
        why="look decent",
        beneficiaries=["householder"],
        victims=["neighbour"],
        actors=["householder"],
        transformation="bare fence -> painted fence",
        worldview="It is worth it.",
        owners=["householder"],
        environment=["rain"],
    )

    assert phrase(root, code) == words


def test_words_lead_to_what_they_are_about_and_not_to_all_that_the_model_holds(study):
    """The row first, then what was debated and decided of it; other rows have words of theirs."""
    more = study.add(
        ssm.Debate(id="d2", about=["good-time/1"], question="Whose urgency?"),
        ssm.Learning(id="l2", text="Ask twice", because=["d2"]),
    )
    found = trace(more, "f1")
    told = as_text(found)

    assert found.leads_to[0].ref == "model/good-time/2"
    assert "change/one-list" in told
    assert "debate/d2" not in told
    assert "debate/d2" in as_text(trace(more, "root/good-time"))


def test_a_row_rests_on_how_somebody_reads_it_too(study):
    """A ruling stands beside the words, with its reason."""
    ruled = attrs.evolve(
        study,
        rulings=[
            ssm.Ruling(
                row="good-time/2", verdict="partial", because="Only on Mondays.", by=["nurses"]
            )
        ],
    )

    assert "ruled (“partly”, Nurses) in study: Only on Mondays." in as_text(
        trace(ruled, "good-time/2")
    )
    assert "ruling" not in as_text(trace(ruled, "f1"))


def test_an_accommodation_tells_who_stands_where(study):
    """In their own words."""
    stood = study.replace("trial", stands=[ssm.Stand(who="nurses", text="wanted it")])

    assert "stand of stakeholder/nurses: Nurses: wanted it" in as_text(trace(stood, "trial"))


def test_markdown_is_a_list_in_lists(study):
    """Each step under the one before, and nothing of a study taken for markup."""
    told = as_markdown(trace(study.replace("d1", question="*Whose* list?"), "one-list"))

    assert "- because `accommodation/trial`: A trial\n  - because `debate/d1`" in told
    assert "\\*Whose\\* list?" in told
