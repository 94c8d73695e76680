"""Whatever a verb gives can be looked at: a short name, a text, a page of a notebook."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ssm
from ssm.comparison.as_is.formats import as_text as as_is_text
from ssm.comparison.information.formats import as_text as information_text
from ssm.comparison.walking.formats import as_text as walk_text

CLINIC = Path(__file__).parents[2] / "examples" / "outpatients"
VERBS: dict[str, Callable[[Any], Any]] = {
    "agenda": ssm.agenda,
    "as_is": ssm.as_is,
    "ask": lambda study: ssm.ask(study, "nurses"),
    "blank_chart": ssm.blank_chart,
    "compare": ssm.compare,
    "customers": ssm.customers,
    "diff": lambda study: ssm.diff(ssm.Study(), study),
    "field_plan": ssm.field_plan,
    "information": ssm.information,
    "one account": lambda study: ssm.walk(study).walked[0],
    "one overlay": lambda study: ssm.as_is(study)[0],
    "one table": lambda study: ssm.information(study)[0],
    "walk": ssm.walk,
    "why": lambda study: ssm.why(study, "good-time/1"),
    "worldviews": ssm.worldviews,
}
"""What a notebook shows as a page."""
PLAIN: dict[str, Callable[[Any], Any]] = {
    "align": lambda study: ssm.align(study, "march", "good-time"),
    "consensus": ssm.consensus,
}
"""What it shows as lines for a study file, or beside a terminal."""


@pytest.fixture(scope="module")
def clinic() -> ssm.Study:
    """The example of an outpatient clinic."""
    return ssm.load(CLINIC).study


@pytest.mark.parametrize("verb", [*VERBS, *PLAIN])
def test_what_a_verb_gives_has_a_short_name_and_a_text(verb: str, clinic: ssm.Study) -> None:
    """Neither an address of the memory nor pages of brackets."""
    found = (VERBS | PLAIN)[verb](clinic)

    assert repr(found).startswith("<")
    assert len(repr(found)) < 160
    assert " at 0x" not in repr(found)
    assert str(found).count("\n") > 2
    assert "(<" not in str(found)


@pytest.mark.parametrize("verb", VERBS)
def test_a_notebook_shows_it_as_a_page(verb: str, clinic: ssm.Study) -> None:
    """Markdown, with a heading."""
    assert "# " in VERBS[verb](clinic)._repr_markdown_()


def test_several_in_a_row_read_as_the_command_writes_them(clinic: ssm.Study) -> None:
    """The same text, with one preface for all."""
    assert str(ssm.as_is(clinic)) == as_is_text(ssm.as_is(clinic))
    assert str(ssm.information(clinic)) == information_text(ssm.information(clinic))
    assert str(ssm.walk(clinic)) == walk_text(ssm.walk(clinic))


def test_nothing_yet_is_a_sentence_too() -> None:
    """Of a study with neither walks nor tables nor anything that is done now."""
    empty = ssm.Study()

    assert [repr(ssm.walk(empty)), repr(ssm.as_is(empty)), repr(ssm.information(empty))] == [
        "<Walks: none>",
        "<Overlays: none>",
        "<Information of no model>",
    ]
    assert str(ssm.walk(empty)).startswith("There is no walk yet")
