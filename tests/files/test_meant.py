"""Words that people try as keys lead to the keys that there are."""

import pytest

from ssm.files.meant import KEYS_MEANT
from ssm.files.plans import plan_of
from ssm.files.read import read
from ssm.model.activity import Activity, Measures, Model
from ssm.model.change import Theme
from ssm.model.finding import Finding
from ssm.model.links import Link
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study

OWNERS = (
    *(Study, Stakeholder, Picture, Element, Boundary, Link),
    *(Root, Model, Activity, Measures, Theme, Finding),
)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("roots: {r: {customers: x}}", "did you mean 'beneficiaries'?"),
        ("roots: {r: {T: x}}", "did you mean 'transformation'?"),
        ("roots: {r: {Weltanschauung: x}}", "did you mean 'worldview'?"),
        ("models: {m: {steps: {1: x}}}", "did you mean 'activities'?"),
        ("pictures: {p: {arrows: []}}", "did you mean 'links'?"),
        ("pictures: {p: {elements: {a: {type: x}}}}", "did you mean 'is'?"),
        ("root definitions: {}", "did you mean 'roots'?"),
    ],
)
def test_a_word_of_the_textbook_leads_to_the_key(text: str, hint: str) -> None:
    """Whoever writes the letters of CATWOE is told where they go."""
    assert [one.hint for one in read(f"ssm: 1\n{text}").problems] == [hint]


def test_a_catwoe_of_its_own_is_told_where_its_letters_go() -> None:
    """The six keys are named, since no single one is meant."""
    (told,) = read("ssm: 1\nroots: {r: {CATWOE: {C: x}}}").problems
    assert told.hint is not None
    assert told.hint.startswith("its letters are keys of the root itself: beneficiaries")


def test_every_word_leads_to_a_key_and_none_is_one() -> None:
    """A list of words that ages with the format would mislead."""
    keys = {owner.__name__: set(plan_of(owner).by_key) for owner in OWNERS}
    assert set(KEYS_MEANT) == set(keys)
    for owner, meant in KEYS_MEANT.items():
        assert set(meant.values()) <= keys[owner], owner
        assert not set(meant) & keys[owner], owner
