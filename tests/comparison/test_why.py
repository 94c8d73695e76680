"""Why a verdict reads as it does: sentences that those who are quoted would accept."""

import json

import attrs
import pytest

import ssm
from ssm.checks.language.deficit import deficit_said
from ssm.comparison import Materiality, compare
from ssm.comparison.formats.measure import wide
from ssm.comparison.reasoning import why
from ssm.comparison.reasoning.formats import as_json, as_markdown, as_text
from ssm.model.words import Happens

FORMS = (as_text, as_markdown, lambda found: json.dumps(as_json(found), ensure_ascii=False))


def said(found, kind):
    """The sentences of a passage."""
    return [text for p in found.passages if p.kind == kind for text in p.sentences]


def survey(words, **options):
    """The account of one row about which each of some sources says a word."""
    study = ssm.Study().add(
        ssm.Model(id="m", activities=[ssm.Activity(id="1", do="Ask")]),
        *(
            ssm.Finding(id=f"f{n}", text="Said.", about=[ssm.Evidence(row="m/1", happens=word)])
            for n, word in enumerate(words.split())
        ),
    )
    return why(study, "m/1", **options)


@pytest.mark.parametrize("form", FORMS)
def test_every_voice_is_there_with_its_name_and_its_words(clinic, form):
    """Who said what, by which rule, what it turns on, and what to ask next."""
    told = " ".join(form(why(clinic, "good-time/3", round="before")).split())

    for words in ("Two lists lay side by side.", "int-03 (Nurses)", "int-04 (Consultants)", "f6"):
        assert words in told
    assert "nobody is outvoted" in told
    assert "Without int-03 (Nurses), or without int-04 (Consultants), it would read" in told
    assert "What does each of them see" in told


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("", "Nobody was asked, or nobody told."),
        ("unclear", "nobody said whether it happens"),
        ("yes", "The one voice that says whether it happens says yes, so it reads “yes”."),
        ("no no", "All voices that say whether it happens say no, so it reads “no”."),
        ("yes partly", "Some say partly and some say yes, none the opposite"),
        ("no partly", "Some say partly and some say no, none the opposite"),
        ("yes no partly", "Some say yes and some say no, so accounts differ"),
    ],
)
def test_the_rule_that_applied_is_said(words, rule):
    """A line for each line of the table of verdicts."""
    assert rule in said(survey(words), "rule")[0]


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("yes", "Without f0 (no source given) it would read “not asked”."),
        ("yes yes", "No single source turns it: without any one of them it reads the same."),
        ("yes yes", "One more voice that says yes would leave it so."),
        ("yes yes", "One more voice that says no would make it “accounts differ”."),
        ("yes no", "More voices take no difference away: it is there to be talked about."),
        ("", "One more voice that says partly would make it “partly”."),
    ],
)
def test_what_would_change_it_is_said(words, change):
    """A voice less, and a voice more."""
    assert change in said(survey(words), "turns")


@pytest.mark.parametrize("words", ["", "yes", "no no", "yes partly", "yes no", "yes yes yes no"])
@pytest.mark.parametrize("rule", [None, Materiality(sources=2)])
def test_what_one_more_voice_would_do_is_what_it_does(words, rule):
    """The sentence is checked against the calculus."""
    data = as_json(survey(words, materiality=rule))

    for stance in (Happens.YES, Happens.PARTLY, Happens.NO):
        then = survey(f"{words} {stance}", materiality=rule).cell.verdict
        assert data["one_more"][stance] == then


def test_voices_below_the_bar_are_named_as_such():
    """A survey keeps the few in sight."""
    told = said(survey("yes yes yes no", materiality=Materiality(sources=2)), "rule")

    assert any(text.startswith("Too few to turn it, and still listed: f3") for text in told)


def test_one_perspective_can_be_asked_about_by_id_and_by_name(clinic):
    """Only its own voices speak."""
    found = why(clinic, "good-time/3@nurses", round="before")

    assert found == why(clinic, "good-time/3@Nurses", round="before")
    assert found.ref == "model/good-time/3@nurses"
    assert found.title == "Plan the day in one list, as Nurses see it: yes"
    assert {a.finding for p in found.passages for a in p.answers} == {"f5"}


def test_a_perspective_that_is_not_there_is_told_with_those_that_are(clinic):
    """The message lists them."""
    with pytest.raises(ssm.UnknownRefError, match="nobody's view is called 'cooks'"):
        why(clinic, "good-time/3@cooks")


def test_a_dependency_tells_what_follows_from_its_ends(clinic):
    """An inference is called one."""
    study = (
        clinic.add(
            ssm.Finding(
                id="f20",
                text="It is all by feel.",
                source="int-01",
                about=[
                    ssm.Evidence(row="good-time/2", happens="no"),
                    ssm.Evidence(row="good-time/3", happens="yes"),
                ],
            )
        )
        .replace("f6", about=[])
        .replace("f3", about=[])
    )
    found = why(study, "good-time/2->3", round="before")

    assert any(text.startswith("Inference: “Plan the day") for text in said(found, "grounds"))
    assert "What follows from the two ends is an inference: nobody said it." in said(found, "rule")


def test_what_was_before_stands_beside_it_and_a_change_is_no_dispute(clinic):
    """With the words of then."""
    found = why(clinic, "good-time/3")
    (before,) = [p for p in found.passages if p.kind == "before"]

    assert before.sentences == (
        "Before, from 2 March 2026: accounts differ.",
        "That it is told otherwise now is a change, and no dispute.",
    )
    assert {a.finding for a in before.answers} == {"f3", "f5", "f6"}
    assert "It was not asked again." in said(why(clinic, "good-time/1"), "before")


def test_a_ruling_of_the_round_before_is_told_with_what_was_before(clinic):
    """It does not speak for today."""
    ruling = ssm.Ruling(row="good-time/3", verdict="absent", because="So.", round="before")
    found = why(attrs.evolve(clinic, rulings=[ruling]), "good-time/3")

    assert "It was ruled “no” then." in said(found, "before")
    assert said(found, "ruling") == []


def test_a_ruling_is_told_with_its_reason_and_what_was_said_stays(clinic):
    """Two verdicts, side by side."""
    ruling = ssm.Ruling(
        row="good-time/3",
        verdict="partial",
        because="Only on Mondays.",
        by="managers",
        date="2026-06-20",
        round="before",
    )
    found = why(attrs.evolve(clinic, rulings=[ruling]), "good-time/3", round="before")

    assert said(found, "ruling") == [
        "Managers ruled that it reads “partly” on 2026-06-20, because: Only on Mondays.",
        "What was said stays beside it.",
    ]
    assert found.title == "Plan the day in one list: accounts differ between roles; ruled: partly"
    assert as_json(found)["verdict"], as_json(found)["ruling"] == ("contested", "partial")


@pytest.mark.parametrize("round_", ["before", "after"])
def test_no_sentence_grades_anybody(clinic, round_):
    """Of any row, of all together and of each perspective."""
    chart = compare(clinic, round=round_).chart("good-time")
    for row in chart.rows:
        for view in ("", *(f"@{each}" for each in chart.perspectives)):
            found = why(clinic, f"{row.ref}{view}", round=round_)
            texts = [text for p in found.passages for text in (p.heading, *p.sentences)]
            assert [text for text in (found.title, *texts) if deficit_said(text)] == []


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(clinic, width):
    """It can be read on a small screen."""
    text = as_text(why(clinic, "good-time/3"), width)

    assert max(wide(line) for line in text.splitlines()) <= width
