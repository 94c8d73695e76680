"""Cases from the literature: what their notes name is found, and hardly anything else."""

from pathlib import Path

import pytest
from cases import CASES, Case, outcome

from ssm.checks.registry import RULES

KNOWN = {rule.code for rule in RULES}
by_file = pytest.mark.parametrize("case", CASES, ids=lambda case: case.file)


@pytest.fixture
def notes(ssm_test_data: Path) -> Path:
    """The folder of the notes on cases; they are read there and never copied."""
    for folder in (ssm_test_data, ssm_test_data.parent):
        if (folder / "cases").is_dir():
            return folder / "cases"
    pytest.skip("SSM_TEST_DATA holds no folder cases")


@by_file
def test_a_case_raises_no_alarm_that_its_note_does_not_bear_out(case: Case, notes: Path) -> None:
    """Nothing weighs more than advice but what is named, or true though it is not named."""
    assert outcome(case, notes).alarms == ()


def test_nine_in_ten_of_the_faults_named_are_found(notes: Path) -> None:
    """Over all cases, whatever their size."""
    outcomes = [outcome(case, notes) for case in CASES]
    found = [one for got in outcomes for one in got.found]
    missed = [one for got in outcomes for one in got.missed if one[0] in KNOWN]

    assert len(found) >= 0.9 * (len(found) + len(missed)), missed
