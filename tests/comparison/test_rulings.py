"""What a study lays down: the bar, rulings beside verdicts, and the day that ages count from."""

import json

import attrs
import pytest

import ssm
from ssm.comparison import Materiality, compare
from ssm.comparison.formats import as_csv, as_json, as_markdown, as_text
from ssm.comparison.formats.beside import placed, ruling_words

FORMS = (as_text, as_markdown, as_csv, lambda found: json.dumps(as_json(found), ensure_ascii=False))


def ruled(study, row="good-time/3", **fields):
    """The study with a ruling on a row."""
    fields = {"verdict": "partial", "because": "Only on Mondays.", "by": ["managers"], **fields}
    return attrs.evolve(study, rulings=[ssm.Ruling(row=row, date="2026-06-20", **fields)])


def row_of(study, name="3", round_="before"):
    """A row of the chart of a round."""
    return compare(study, round=round_).chart("good-time").row(name)


def reasons(row):
    """Why the questions of a row are asked."""
    return [str(question.reason) for question in row.agenda]


def test_a_ruling_stands_beside_what_was_said_and_changes_none_of_it(clinic):
    """Both verdicts are shown; the voices stay as they were."""
    plain, row = row_of(clinic), row_of(ruled(clinic, round="before"))

    assert (row.overall, row.cells) == (plain.overall, plain.cells)
    assert (row.overall.verdict, row.verdict) == ("contested", "partial")
    assert (plain.ruling, plain.verdict) == (None, "contested")


@pytest.mark.parametrize("form", FORMS)
def test_every_format_gives_both_verdicts_and_who_ruled_when_and_why(clinic, form):
    """In words, so that a reader can disagree."""
    told = form(compare(ruled(clinic, round="before"), round="before"))

    assert "accounts differ" in told or '"contested"' in told
    assert "Only on Mondays." in told
    assert ("2026-06-20" if form is FORMS[-1] else "20 June 2026") in told
    assert "anagers" in told
    assert "partly" in told


def test_a_ruling_is_about_its_round_and_about_the_newest_when_it_names_none(clinic):
    """June's reading is not March's."""
    named, open_ = ruled(clinic, round="round/before"), ruled(clinic)

    assert [row_of(named, round_=r).ruling is None for r in ("before", "after")] == [False, True]
    assert [row_of(open_, round_=r).ruling is None for r in ("before", "after")] == [True, False]


def test_without_rounds_a_ruling_is_about_the_one_chart(clinic):
    """There is no other that it could be about."""
    bare = ruled(clinic.remove("round/before").remove("round/after"))

    assert row_of(bare, round_=None).verdict == "partial"


def test_those_who_said_otherwise_are_asked_what_they_say_to_a_ruling(clinic):
    """It takes the place of the questions that it answers, and ends no conversation."""
    plain, row = row_of(clinic), row_of(ruled(clinic, round="before"))
    (asked,) = [q for q in row.agenda if q.reason == "ruled-otherwise"]

    assert "accounts-differ" in reasons(plain)
    assert "accounts-differ" not in reasons(row)
    assert asked.whom == ("Nurses", "Consultants")
    assert asked.ask.endswith("because: Only on Mondays. What do you say to that?")


def test_a_ruling_by_nobody_named_on_no_day_is_told_without_them(clinic):
    """What was not said is not made up."""
    ruling = ssm.Ruling(row="good-time/3", verdict="unknown", because="Too early.")
    study = attrs.evolve(clinic, rulings=[ruling])
    chart = compare(study).chart("good-time")

    assert ruling_words(chart.row("3"), chart) == "ruled “not asked”, because: Too early."


def test_a_ruling_on_a_row_that_is_not_there_changes_nothing(clinic):
    """The check of the files tells of it."""
    assert compare(ruled(clinic, row="good-time/77")) == compare(clinic)


def test_the_settings_of_a_study_set_the_bar_and_an_argument_goes_before_them(clinic):
    """Declared once, printed above every chart."""
    bar = Materiality(sources=3)
    study = attrs.evolve(clinic, settings=ssm.Settings(materiality=bar))

    assert (compare(clinic).materiality, compare(study).materiality) == (Materiality(), bar)
    assert compare(study, materiality=Materiality(sources=2)).materiality.sources == 2
    assert as_text(compare(study)).startswith("It takes 3 voices to make a difference.")


def aged(study, **settings):
    """The study with settings."""
    return attrs.evolve(study, settings=ssm.Settings(**settings))


@pytest.mark.parametrize(
    ("as_of", "old"), [(None, False), ("2027-03-02", False), ("2027-04-02", True)]
)
def test_evidence_is_old_only_against_a_day_that_the_study_names(clinic, as_of, old):
    """More than twelve months; the clock is never asked."""
    row = row_of(aged(clinic, as_of=as_of))

    assert ("old" in row.flags) is old
    assert ("nothing newer than 2026-03-02" in as_text(compare(aged(clinic, as_of=as_of)))) is False
    told = as_text(compare(aged(clinic, as_of=as_of), round="before"))
    assert ("nothing newer than 2026-03-02" in told) is old


def test_what_was_seen_is_told_beside_the_verdict_and_hearsay_alone_too(clinic):
    """A flag changes no verdict."""
    hearsay = clinic.replace(
        "f8", about=[ssm.Evidence(row="good-time/4", happens="no", basis="hearsay")]
    ).replace("f7", about=[])

    assert row_of(clinic).flags == ("seen",)
    assert row_of(hearsay, "4").flags == ("hearsay-only",)


@pytest.mark.parametrize(
    ("coders", "flagged"),
    [
        ({"f5": ["ann"], "f3": ["ann"], "f6": ["ann"], "f1": ["bob"]}, True),
        ({"f5": ["ann"], "f3": ["ann"], "f6": ["ann"]}, False),
        ({"f5": ["ann"], "f3": ["ann"], "f1": ["bob"]}, False),
        ({"f5": ["ann", "bob"], "f3": ["ann"], "f6": ["ann"]}, False),
    ],
)
def test_one_coder_is_told_where_several_coded(clinic, coders, flagged):
    """Where one person coded all, it tells nothing about a row; where nobody knows, neither."""
    study = clinic
    for finding, names in coders.items():
        study = study.replace(finding, coders=names)

    assert ("one-coder" in row_of(study).flags) is flagged


def test_a_role_that_says_both_is_shown_with_days_and_places(clinic):
    """Perhaps it is another day, or another place."""
    study = (
        clinic.replace("source/int-03", where="Ward A")
        .replace("source/int-04", perspective="nurses", where="Ward B", date=None)
        .remove("round/before")
        .remove("round/after")
        .remove("f9")
    )
    chart = compare(study).chart("good-time")

    (told,) = placed(chart.row("3"), chart)
    assert told.startswith("Nurses, both yes and no: yes, 2 March 2026, Ward A; no")
    assert told.endswith("no, Ward B")
    assert "Ward A" in chart.row("3").agenda[0].ask
    assert list(placed(chart.row("4"), chart)) == []


def test_who_and_how_stay_as_each_said_it(clinic):
    """Different answers are a difference worth talking about; they are not merged."""
    told = as_text(compare(clinic, round="before"), width=200)

    assert "how, as said: computer (Study team) · hand (Nurses)" in told
    assert "who, as said" not in told


def test_a_survey_keeps_the_few_in_sight():
    """Below the bar they turn no verdict, and are listed."""
    study = ssm.Study(settings=ssm.Settings(materiality=Materiality(sources=3))).add(
        ssm.Model(id="m", activities=[ssm.Activity(id="1", do="Ask")]),
        *(
            ssm.Finding(id=f"f{n}", text="Said.", about=[ssm.Evidence(row="m/1", happens=word)])
            for n, word in enumerate(["yes"] * 9 + ["no"])
        ),
    )
    row = compare(study).chart("m").row("1")

    assert (row.overall.verdict, row.overall.quieter) == ("present", ("finding/f9",))
    assert "otherwise: f9" in as_text(compare(study))
