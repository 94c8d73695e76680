"""The word list and what is built on it: forms, spellings, kinds of noun."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.checks.language import forms, lexicon, nouns, sentences, verbs
from ssm.checks.language.coordination import second_verb
from ssm.checks.language.spelling import spelt
from ssm.checks.language.stems import shared
from ssm.checks.language.tongues import foreign

OCEAN = """
organise organize, organisation organization, organising organizing, recognised recognized,
analyse analyze, analysed analyzed, colour color, coloured colored, neighbours neighbors,
labour labor, harbour harbor, favourite favorite, behaviour behavior, honour honor,
centre center, centres centers, metre meter, theatre theater, fibre fiber, catalogue catalog,
dialogue dialog, travelled traveled, labelling labeling, counsellor counselor, enrol enroll,
enrolment enrollment, fulfil fulfill, skilful skillful, instalment installment,
programme program, programmes programs, practise practice, practised practiced,
licence license, defence defense, offence offense, judgement judgment, ageing aging,
grey gray, tyre tire, plough plow, kerb curb, paediatric pediatric, manoeuvre maneuver,
anaesthetic anesthetic, modelling modeling, cancelled canceled, marvellous marvelous
"""
PAIRS = [tuple(pair.split()) for pair in OCEAN.replace("\n", " ").split(",")]
WORDS = """
the a of to and or ; , / -> not who that is are was need check record paint fence better nurse
nurses weighing trained regularly each morning we must our aim patients' re-open children help
how why in order with metres organise themselves
"""
phrases = st.one_of(
    st.text(max_size=30),
    st.lists(st.sampled_from(WORDS.split()), max_size=10).map(" ".join),
)


@pytest.mark.parametrize(("british", "american"), PAIRS)
def test_the_two_sides_of_the_ocean_meet(british: str, american: str) -> None:
    """A study may be written by two people, and a trace leads from one to the other."""
    assert spelt(british) == spelt(american)
    assert shared(f"the {british}", f"an {american}")


@pytest.mark.parametrize(
    ("phrase", "other"),
    [
        ("Organise the fair", "Organize the fair"),
        ("Practise the drill", "Practice the drill"),
        ("Enrol newcomers", "Enroll newcomers"),
        ("Analyse soil", "Analyze soil"),
        ("Catalogue the prints", "Catalog the prints"),
        ("Plough the strip", "Plow the strip"),
    ],
)
def test_a_verb_is_a_verb_in_either_spelling(phrase: str, other: str) -> None:
    """The list need not hold both."""
    assert not verbs.not_imperative(phrase)
    assert not verbs.not_imperative(other)


@pytest.mark.parametrize(
    ("form", "word"),
    [("went", "go"), ("written", "write"), ("planned", "plan"), ("tries", "try"), ("led", "lead")],
)
def test_forms_of_verbs_are_known(form: str, word: str) -> None:
    """Regular ones by rule, the others from the list."""
    assert forms.base(form, verb=True) == word


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("untrained stewards", ["steward"]),
        ("patients waiting without a time", ["patient"]),
        ("teachers, rooms and books", ["teacher", "room", "book"]),
        ("tenants who distrust the landlord", ["tenant"]),
        ("need for shelter", ["need"]),
        ("that need met", ["need"]),
        ("players unready and halls empty", ["player", "hall"]),
        ("children unable to swim", ["child"]),
        ("the waiting room", ["room"]),
        ("calls answered the same day", ["call"]),
        ("a score that nobody has heard", ["score"]),
    ],
)
def test_the_nouns_that_a_phrase_is_about_are_found(text: str, heads: list[str]) -> None:
    """And not those that only tell its state."""
    assert list(nouns.heads(text)) == heads


@given(phrases)
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever people write, the rules come to an answer."""
    verbs.not_imperative(text)
    second_verb(text)
    nouns.heads(text)
    nouns.entities(text)
    sentences.is_order(text)
    sentences.is_topic(text)
    sentences.is_wish(text)
    sentences.is_question(text)
    foreign([text])


@given(phrases)
def test_capitals_and_a_full_stop_make_no_difference(text: str) -> None:
    """Nor does white space around."""
    assert verbs.not_imperative(text) == verbs.not_imperative(f" {text} ")
    assert second_verb(text.lower()) == second_verb(text)


def test_the_list_is_small_and_says_where_it_is_from() -> None:
    """With its licences it stays within 150 kB."""
    folder = Path(lexicon.__file__).parent
    files = [lexicon.WORDS, folder / "LICENSE-words.txt"]

    assert sum(file.stat().st_size for file in files) < 150_000
    assert "WordNet 3.0 Copyright" in files[1].read_text(encoding="utf-8")


def test_the_list_is_read_only_when_a_rule_asks() -> None:
    """Start-up does not pay for it."""
    import subprocess
    import sys

    code = (
        "import sys; import ssm.cli, ssm.checks.registry;"
        "from ssm.checks.language import lexicon; print(lexicon._list.cache_info().currsize)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "0"
