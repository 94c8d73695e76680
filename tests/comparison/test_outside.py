"""What fits no model: grouped by the words that set it apart, and never lost."""

import csv

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ssm
from ssm.comparison import compare
from ssm.comparison.answers import Quote
from ssm.comparison.formats import as_json, as_markdown, as_text
from ssm.comparison.outside.candidates import candidates
from ssm.comparison.outside.outside import Outside
from ssm.comparison.outside.snippet import snippet
from ssm.comparison.outside.telling import telling
from ssm.files.read import read

FITS = (
    "The letter says when to come.",
    "Half of the letters arrive late.",
    "The list for the day lies at the desk.",
    "Nobody tells us a time.",
    "The letter came on Monday.",
    "Two lists for one day.",
)
APART = (
    "There is no place to park.",
    "Parking costs more than the taxi.",
    "I park two streets away.",
    "The tea is always cold.",
    "A list of letters.",
)
WORDS = st.lists(
    st.sampled_from(["park", "tea", "cold", "street", "letter", "list", "day"]), max_size=5
)


def quotes(*texts, source=None):
    """Findings with these words, each of a source of its own."""
    return tuple(
        Quote(finding=f"f{n}", text=text, source=source or f"int-{n}", perspective="patients")
        for n, text in enumerate(texts, 1)
    )


def study_of(apart, fits=FITS, **parts):
    """A study with findings that fit its one row and some that fit none."""
    return ssm.Study(**parts).add(
        ssm.Stakeholder(id="patients"),
        ssm.Model(id="m", activities=[ssm.Activity(id="1", do="Tell each patient the time")]),
        *(
            ssm.Finding(id=f"in-{n}", text=text, perspective="patients", about="m/1")
            for n, text in enumerate(fits)
        ),
        *(
            ssm.Finding(id=f"out-{n}", text=text, perspective="patients", about=[])
            for n, text in enumerate(apart, 1)
        ),
    )


def test_findings_that_share_a_telling_word_are_one_candidate():
    """Three speak of parking; a word that the rest is full of joins nothing."""
    first, *rest = candidates(quotes(*APART), FITS)

    assert (first.words[0], first.findings) == ("park", ("f1", "f2", "f3"))
    assert [(each.words, each.findings) for each in rest] == [
        (("tea", "cold"), ("f4",)),
        ((), ("f5",)),
    ]


def test_every_finding_stands_in_one_candidate_and_order_makes_no_difference():
    """What a machine cannot group is still there to be read."""
    study = study_of(APART)
    turned = attrs.evolve(study, findings=study.findings[::-1])
    one, other = (compare(each).outside.candidates for each in (study, turned))

    assert one == other
    assert sorted(id_ for each in one for id_ in each.findings) == [f"out-{n}" for n in range(1, 6)]


@given(st.lists(WORDS, max_size=12), st.lists(WORDS, max_size=12))
def test_whatever_was_said_every_finding_stands_in_one_candidate(apart, rest):
    """None twice, none lost, groups before those that stand alone."""
    told = quotes(*map(" ".join, apart))
    found = candidates(told, map(" ".join, rest))
    sizes = [len(each.quotes) > 1 for each in found]

    assert sorted(q.finding for each in found for q in each.quotes) == sorted(
        q.finding for q in told
    )
    assert sizes == sorted(sizes, reverse=True)


def test_one_finding_is_a_candidate_by_itself():
    """With its own words, whether or not anything else was heard."""
    (alone,) = candidates(quotes(APART[0]), [])

    assert (alone.words, alone.findings) == (("place", "park"), ("f1",))


def test_where_nothing_fits_a_model_the_words_most_often_shared_join():
    """There is nothing to set them apart from, and they still hang together."""
    found = candidates(quotes(*APART), [])

    assert (found[0].words[0], found[0].findings) == ("park", ("f1", "f2", "f3"))


@pytest.mark.parametrize(
    ("texts", "rest", "word"),
    [
        (
            ("Der Parkplatz ist voll.", "Kein Parkplatz weit und breit."),
            ("Der Brief ist da.", "Der Brief kam spät.", "Kein Brief, ist das so?"),
            "parkplatz",
        ),
        (("駐車場がない", "駐車場が遠い"), ("手紙が来る", "手紙が遅い"), "駐車"),
    ],
)
def test_other_languages_need_no_list_of_empty_words(texts, rest, word):
    """A word that is everywhere sets nothing apart."""
    first = candidates(quotes(*texts), rest, english=False)[0]

    assert (first.words[0], first.findings) == (word, ("f1", "f2"))


def test_forms_of_an_empty_word_join_nothing():
    """What is said kindly is no kind of chart."""
    found = candidates(quotes("I do not say it kindly.", "Nine kinds of chart!"), FITS)

    assert [each.findings for each in found] == [("f1",), ("f2",)]


def test_a_group_shows_only_words_that_its_findings_share():
    """A word of one of two findings says nothing about the other."""
    first = candidates(quotes("The bus is full.", "The last bus, at nine."), FITS)[0]

    assert (first.words, first.findings) == (("bus",), ("f1", "f2"))


def test_a_word_said_many_times_in_one_finding_counts_once():
    """Nobody makes a word more telling by repeating it."""
    once, often = (telling([words, ["tea"]], [["list"]]) for words in (["park"], ["park"] * 9))

    assert once == often


def test_the_published_measure_is_computed_by_hand():
    """Log-odds of two counts with a prior of all counts, over its standard error."""
    z = telling([["a"], ["a"], ["a", "b"]], [["b"], ["b"], ["c"]])
    # a: 3 + 3 of 4 + 7, and 0 + 3 of 3 + 7: log(6/5) - log(3/7) = 1.0296; sqrt(1/6 + 1/3) = .7071
    assert z["a"] == pytest.approx(1.456, abs=0.001)
    assert z["b"] < 0 < z["a"]


def test_findings_that_a_theme_has_taken_up_are_no_candidates_again():
    """They stand under the theme."""
    theme = ssm.Theme(id="parking", seen_in=["finding/out-1", "out-2"])
    outside = compare(study_of(APART).add(theme)).outside

    assert [(t.name, len(t.quotes)) for t in outside.themed] == [("Parking", 2)]
    assert "out-1" not in {id_ for each in outside.candidates for id_ in each.findings}


def test_the_beginning_of_a_themes_section_can_be_read_as_it_stands():
    """It names the findings, who raised it, and no id that is taken."""
    taken = ssm.Theme(id="park", label="The park")
    study = study_of(APART).add(taken)
    text = snippet(compare(study).outside)
    loaded = read("ssm: 1\n" + text)

    assert [(t.id, t.seen_in, t.raised_by) for t in loaded.study.themes] == [
        ("theme-1", ("finding/out-1", "finding/out-2", "finding/out-3"), ("patients",))
    ]
    assert snippet(Outside()) == ""


@pytest.mark.parametrize(
    "text", ["駐車場がない", "Ärger, Ärger.", "con", "Really?", "=1+1", '"; x: y']
)
def test_any_words_give_a_section_that_can_be_read(text):
    """An id is made where the words give none."""
    (theme,) = read("ssm: 1\n" + snippet(Outside(quotes=quotes(text)))).study.themes

    assert theme.seen_in == ("finding/f1",)


def test_those_who_spoke_of_it_are_named_and_not_counted():
    """By perspective and source; those whose view was not said come last."""
    mine = (*quotes(*APART[:2]), *quotes(APART[3], source="finding/f1"))
    said = attrs.evolve(mine[0], perspective="not said whose view", finding="f7")
    told = Outside(quotes=(said, *mine), known=("nurses", "patients")).speakers

    assert [(each.perspective, each.sources) for each in told] == [
        ("patients", ("int-1", "int-2", "finding/f1")),
        ("not said whose view", ("int-1",)),
    ]


@pytest.mark.parametrize("form", [as_text, as_markdown])
def test_people_read_the_words_above_the_quotes(form):
    """The most telling group first, and no number beside it."""
    told = form(compare(study_of(APART)))
    head = told.index("Heard, and outside these models")

    assert head < told.index("park") < told.index(APART[0]) < told.index("each by itself")
    assert "Those who spoke of it: Patients (" in told


def test_json_gives_candidates_speakers_and_the_section():
    """Ids of findings only: the words stand in `unmatched`."""
    data = as_json(compare(study_of(APART)))["outside"]

    assert data["candidates"][0]["findings"] == ["out-1", "out-2", "out-3"]
    assert data["speakers"][0]["perspective"] == "patients"
    assert data["yaml"].startswith("themes:\n")


KNOWN = ("Contacting services", "Appointment arrangements", "Diagnosis & triage", "Care plans")


def test_real_comments_are_set_apart_by_what_the_model_leaves_out(ssm_test_data):
    """The words agree with the labels that people gave: the manner of staff above all."""
    file = ssm_test_data / "survey-nhs-fft" / "comments.csv"
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    fits = [row["FFT answer"] for row in rows if any(row[name] for name in KNOWN)]
    apart = quotes(*(row["FFT answer"] for row in rows if not any(row[name] for name in KNOWN)))
    found = candidates(apart, fits)
    first = {each.words[0] for each in found[:12]}
    held = [quote.finding for each in found for quote in each.quotes]

    assert {"friendly", "helpful", "staff"} <= first
    assert sorted(held) == sorted(quote.finding for quote in apart)
