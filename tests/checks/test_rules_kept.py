"""A rule can be copied and pickled with the check that asked it."""

import copy
import pickle
from typing import Any

from ssm.checks.registry import RULES
from ssm.checks.rule import Remark, rule
from ssm.problems import Severity


def test_a_rule_is_kept_by_the_name_under_which_it_is_imported() -> None:
    """It holds code, which goes into no pickle."""
    for one in RULES:
        assert pickle.loads(pickle.dumps(one)) is one
        assert copy.deepcopy(one) is one


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
