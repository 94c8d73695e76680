"""A study in a language that is not ours, in a notebook: every word says whose it is."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from tongues import FIELDS, LIBRARY, Spoken

import ssm
from ssm.loading.load import load_text
from ssm.masking.policy import NameMask, Policy

SAY = {
    "de": {name: f"Das {name}xy muss so sein" for name in FIELDS},
    "ar": {name: f"كل {n} من الناس يأتون" for n, name in enumerate(FIELDS)},
}
SHOWN: dict[str, Callable[[Any], Any]] = {
    "study": lambda study: study.study,
    "loaded": lambda study: study,
    "check": ssm.check,
    "compare": ssm.compare,
    "masked": lambda study: ssm.mask(study, Policy(names=[NameMask(name="Bo", as_="x")])),
    "chart": lambda study: ssm.compare(study).charts[0],
    "drawing": lambda study: ssm.draw(study, "model/offen", look="plain")[0],
    "drawings": lambda study: ssm.draw(study, "picture/woche", "customers", look="plain"),
    "discussion": lambda study: ssm.draw(study, "discussion/offen", look="plain"),
    "comparison": lambda study: ssm.draw(study, "comparison/offen", look="plain"),
    "root": lambda study: ssm.draw(study, "root/offen", look="plain"),
    "sheet": lambda study: ssm.sheet(study, "root/offen", look="plain"),
}
ARABIC = re.compile("[\u0600-\u06ff]")
IDS = re.compile(r"(?:[a-z0-9/_.-]+, )*[a-z0-9/_.-]+")


@cache
def study(language: str) -> ssm.Loaded:
    """A study all of whose words are of one language."""
    return load_text(LIBRARY.format(language=language, **SAY[language]))


@cache
def page(language: str, name: str) -> str:
    """What a notebook shows of it."""
    return SHOWN[name](study(language))._repr_mimebundle_(["text/html"])["text/html"]


@pytest.mark.parametrize("name", SHOWN)
def test_in_a_notebook_each_word_is_in_its_language(name: str) -> None:
    """What the study says is German, whatever else is shown is English."""
    texts = Spoken(page("de", name)).texts
    theirs = [text for text, lang, _ in texts if lang == "de" and re.search("[a-z]", text)]
    ours = [text for text, lang, _ in texts if lang == "en"]

    assert {lang for _, lang, _ in texts} == {"de", "en"}
    assert [text for text in theirs if "xy muss" not in text and not IDS.fullmatch(text)] == []
    assert [text for text in ours if "xy" in text] == []
    assert theirs
    assert ours


@pytest.mark.parametrize("name", SHOWN)
def test_in_a_notebook_each_sentence_runs_its_way(name: str) -> None:
    """English sentences to the right, Arabic ones to the left."""
    texts = Spoken(page("ar", name)).texts

    theirs = {(text, lang) for text, lang, _ in texts if ARABIC.search(text)}
    ours = [each for each in texts if re.search("[a-z]{3}", each[0]) and not IDS.fullmatch(each[0])]
    assert {lang for _, lang in theirs} == {"ar"}
    assert {lang for text, lang, _ in ours if not ARABIC.search(text)} == {"en"}
    assert {way for text, _, way in ours if len(text) > 60} <= {"ltr"}


@pytest.mark.parametrize("name", ["drawing", "drawings", "discussion", "root", "sheet"])
def test_the_words_for_an_image_say_their_language(name: str) -> None:
    """Nothing can be marked in them: where the study speaks, they are its own."""
    found = re.findall(r'alt="([^"]*)" lang="([^"]*)"', page("de", name))

    assert found
    assert all(lang == ("de" if "xy" in alt else "en") for alt, lang in found)


def test_of_a_part_alone_nobody_knows_the_language() -> None:
    """It stands in no study; what we add is ours."""
    alone = study("de").study["root/offen"]._repr_mimebundle_(["text/html"])["text/html"]
    spoken = Spoken(alone).texts

    assert {lang for text, lang, _ in spoken if "xy" in text} == {"und"}
    assert {lang for text, lang, _ in spoken if "xy" not in text} <= {"en", "und"}


def test_in_an_english_study_all_is_english() -> None:
    """Nothing is marked piece by piece."""
    say = {name: f"The {name} of it" for name in FIELDS}
    english = load_text(LIBRARY.format(language="en", **say))
    shown = ssm.draw(english, "root/offen", look="plain")._repr_mimebundle_(["text/html"])

    assert "<span lang" not in shown["text/html"]
