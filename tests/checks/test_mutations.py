"""Single faults put into sound studies: the right rule speaks, and no other raises its voice."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from faults import FAULTS, SOUND, STUDIES, Fault, faulty

import ssm
from ssm.checks import check
from ssm.checks.profiles import PROFILES, Profile
from ssm.checks.registry import RULES
from ssm.model.loaded import Loaded
from ssm.problems import Severity

KNOWN = {rule.code: rule for rule in RULES}
COMES_WITH = {"CA08": "CA02"}
"""Rules that by their own words only add where to look, to what another one says."""


def loud(held: Loaded) -> set[tuple[str, str]]:
    """What is said at warning and above: codes and refs."""
    return {
        (problem.code, problem.ref)
        for problem in check(held).problems
        if problem.severity > Severity.ADVICE
    }


@cache
def before(study: str) -> frozenset[tuple[str, str]]:
    """What one rule after the other says about a sound study."""
    held = ssm.load(STUDIES[study])
    told = check(held, select=list(KNOWN)).problems
    return frozenset((problem.code, problem.ref) for problem in told)


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_single_fault_is_found_by_its_rule_and_moves_no_other(
    fault: Fault, tmp_path: Path
) -> None:
    """The rule speaks at the place; nothing else begins to speak at warning or above."""
    held = faulty(fault, tmp_path)
    told = check(held, select=[fault.rule]).problems
    found = {(problem.code, problem.ref) for problem in told} - before(fault.study)
    own = {fault.rule, COMES_WITH.get(fault.rule)}

    assert (fault.rule, fault.at) in found
    assert {one for one in loud(held) - before(fault.study) if one[0] not in own} == set()


def test_every_rule_is_put_to_the_test() -> None:
    """A rule that all may hear has two faults or more in different words, a rare one has one."""
    counted = Counter(fault.rule for fault in FAULTS)
    few = [rule.code for rule in RULES if counted[rule.code] < (2 if rule.tier == 1 else 1)]

    assert few == []
    assert len(FAULTS) >= 170


def test_no_fault_is_told_twice() -> None:
    """Each fault of the tables is another one."""
    told = [(fault.study, fault.edits) for fault in FAULTS]

    assert len(told) == len(set(told))


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
@pytest.mark.parametrize("study", SOUND)
def test_sound_studies_are_left_in_peace(study: str, profile: Profile) -> None:
    """With all rules asked, nothing weighs more than advice; no error where all are taught."""
    told = check(ssm.load(STUDIES[study]), profile=profile.name, select=list(KNOWN)).problems
    most = Severity.WARNING if profile.name == "teaching" else Severity.ADVICE

    assert [str(problem) for problem in told if problem.severity > most] == []
