"""Settings of a study: what people look for there is told where it is written."""

import pytest

from ssm.files.read import read


@pytest.mark.parametrize("key", ["ignore", "waive"])
def test_a_rule_left_out_in_the_settings_is_told_where_it_is_waived(key: str) -> None:
    """Left out with a reason is part of the method; left out without one is not."""
    got = read(f"ssm: 1\nsettings: {{profile: wilson, {key}: [AM03]}}\n")
    (problem,) = got.problems

    assert problem.code == "FI13"
    assert problem.hint is not None
    assert problem.hint.startswith("waive: {AM03:")
    assert got.study.settings.profile == "wilson"


def test_any_other_key_is_told_the_nearest_or_all_there_are() -> None:
    """As everywhere in a study file."""
    hints = [
        problem.hint
        for key in ("profil", "colour")
        for problem in read(f"ssm: 1\nsettings: {{{key}: x}}\n").problems
    ]

    assert hints == ["did you mean 'profile'?", "it may have profile, as_of, materiality"]
