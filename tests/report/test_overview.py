"""The tree of a study: every part by its id, at any width, in any alphabet."""

import json

import pytest

import ssm
from ssm.report.overview import as_data, as_text, overview


def a_study() -> ssm.Study:
    """A study with parts inside parts."""
    return ssm.Study(title="The clinic").add(
        ssm.Stakeholder(id="nurses"),
        ssm.Model(
            id="good-time",
            status="chosen",
            activities=[
                ssm.Activity(id="3", do="Plan the day in one list that all can see"),
                ssm.Activity(id="4", do="Tell each patient the time"),
            ],
            dependencies=["3 -> 4"],
        ),
    )


@pytest.mark.parametrize("everything", [False, True])
def test_every_part_is_in_the_tree(everything: bool) -> None:
    """Sections and parts; what is inside them when asked for."""
    text = as_text(overview(a_study(), everything=everything))
    assert "good-time" in text
    assert ("Plan the day" in text) is everything
    assert ("good-time/3..4" in text) is everything


@pytest.mark.parametrize("width", [30, 40, 60])
def test_lines_are_cut_to_the_width(width: int) -> None:
    """And keep the id and the status."""
    text = as_text(overview(a_study(), everything=True), width=width)
    assert max(len(line) for line in text.splitlines()) <= width
    assert "(chosen)" in text


def test_branches_can_be_drawn_in_ascii() -> None:
    """For outputs that can carry no more."""
    assert as_text(overview(a_study()), ascii_only=True).isascii()


def test_data_is_a_tree_of_refs() -> None:
    """Sections are a matter of looks, and no part of it."""
    data = as_data(overview(a_study(), everything=True))
    assert [part["ref"] for part in data["parts"]] == ["stakeholder/nurses", "model/good-time"]
    assert data["parts"][1]["note"] == "chosen"
    assert "model/good-time/3..4" in json.dumps(data)
