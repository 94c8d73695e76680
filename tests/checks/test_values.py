"""The rules on who and what, on sound values and on others of many fields."""

import pytest
from valued import CODES, aside, rate, speaks, used

SOUND = [(code, value) for code in CODES for value in used(code, "sound")]
FAULTY = [(code, value) for code in CODES for value in used(code, "faulty")]


@pytest.mark.parametrize(("code", "value"), SOUND)
def test_a_sound_value_raises_no_question(code: str, value: str) -> None:
    """Whatever the trade, and whatever loose word stands among the telling ones."""
    assert not speaks(code, value)


@pytest.mark.parametrize(("code", "value"), FAULTY)
def test_a_loose_value_is_asked_about(code: str, value: str) -> None:
    """In whichever words."""
    assert speaks(code, value)


@pytest.mark.parametrize("code", CODES)
def test_values_kept_aside_fare_nearly_as_well(code: str) -> None:
    """Nine in ten are found, and at most one in twenty is asked about in vain."""
    assert rate(code, aside(code, "faulty")) >= 0.9
    assert rate(code, aside(code, "sound")) <= 0.05
