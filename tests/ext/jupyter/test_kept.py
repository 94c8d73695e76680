"""What ssm gives can be copied and pickled, as the caches of notebooks and web pages do."""

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

import ssm
from ssm.checks.rule import Remark, rule
from ssm.problems import Severity
from tests.conftest import ROOT

STUDY = ssm.load(ROOT / "examples" / "customers")
OTHER = STUDY.study.replace("hear-wearers/1", do="Find those who never wrote to us")
GIVEN: dict[str, Callable[[], Any]] = {
    verb.__name__: lambda verb=verb: verb(STUDY)  # type: ignore[misc]
    for verb in (
        ssm.agenda,
        ssm.as_is,
        ssm.ask,
        ssm.blank_chart,
        ssm.check,
        ssm.coders,
        ssm.compare,
        ssm.customers,
        ssm.field_plan,
        ssm.information,
        ssm.suggest,
        ssm.tally,
        ssm.walk,
        ssm.worldviews,
    )
} | {
    "study": lambda: STUDY.study,
    "loaded": lambda: STUDY,
    "diff": lambda: ssm.diff(STUDY, OTHER),
    "explain": lambda: ssm.explain("CATWOE"),
    "trace": lambda: ssm.trace(STUDY, "hear-wearers/1"),
}


@pytest.mark.parametrize("name", GIVEN)
def test_it_is_the_same_after_it_was_kept(name: str) -> None:
    """And says the same."""
    value = GIVEN[name]()

    for same in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert same == value
        assert str(same) == str(value)


def test_a_rule_of_somebody_elses_is_copied_as_it_is() -> None:
    """Whether or not it can be imported by its name."""

    @rule(
        "ZZ01",
        "no-title",
        Severity.ADVICE,
        title="A study has a title",
        about=("study",),
        standing="ours",
        source=("ours",),
        question="What is this about?",
        bad="situation: x",
        good="title: x",
    )
    def no_title(context: Any) -> Any:
        """A title helps readers."""
        yield Remark("study", message="What is this study called?")

    assert copy.deepcopy(no_title).ask is no_title.ask
