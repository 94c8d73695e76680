"""Positions as tools count them, into code points and back, against counting by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.errors import InvalidValueError
from ssm.findings.offsets import RULES, Lines, Rule, Ruler, Unit, rule_named
from ssm.findings.offsets.ruler import as_it_matters

CODECS = {
    Unit.UTF_16: ("utf-16-le", 2),
    Unit.UTF_8: ("utf-8", 1),
    Unit.CODE_POINT: ("utf-32-le", 4),
}
PIECES = [
    "a",
    "Zoë",
    " ",
    "🙂",
    "\r\n",
    "\n",
    "\r",
    "e\u0301",
    "\u4e2d\u6587",
    "👩\u200d💻",
    ".",
    "\ufeff",
]
SHORT = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
LONG = st.lists(st.sampled_from(PIECES), max_size=40).map(lambda parts: "".join(parts) * 6)
TEXTS = SHORT | LONG | st.text(max_size=40)


def by_hand(text: str, rule: Rule, mark: bool) -> int:
    """What a tool counts for a text that it holds in its own way."""
    if rule.lines is Lines.LF:
        text = text.replace("\r\n", "\n")
    if rule.lines is Lines.CRLF:
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    codec, size = CODECS[rule.unit]
    return len(("\ufeff" * (rule.mark and mark) + text).encode(codec)) // size


def places(text: str) -> list[int]:
    """Every place of a text but those inside CR LF, which some tools cannot name."""
    return [at for at in range(len(text) + 1) if text[at - 1 : at + 1] != "\r\n" or at == 0]


@given(TEXTS, st.sampled_from(RULES), st.booleans())
def test_every_place_counts_as_by_hand_and_comes_back(text, rule, mark):
    """The ruler and a re-encoding of the beginning of the text agree at each place."""
    text = text.encode("utf-8", "replace").decode()
    ruler = Ruler(text, rule, mark=mark)
    for at in places(text):
        assert ruler.count(at) == by_hand(text[:at], rule, mark)
        assert ruler.at(ruler.count(at)) == at


@given(TEXTS, st.sampled_from(RULES), st.booleans())
def test_no_other_position_is_a_place(text, rule, mark):
    """Positions inside a character, or past the end, have no place; none is guessed."""
    text = text.encode("utf-8", "replace").decode()
    ruler = Ruler(text, rule, mark=mark)
    named = {ruler.count(at): at for at in range(len(text) + 1)}
    for count in range(1, ruler.count(len(text)) + 3):
        assert ruler.at(count) == named.get(count)


@given(TEXTS, st.sampled_from(RULES), st.booleans())
def test_the_plainer_rule_counts_the_same(text, rule, mark):
    """What is left out of a rule because it does not matter for a text does not matter."""
    text = text.encode("utf-8", "replace").decode()
    plainer = as_it_matters(rule, text, mark=mark)
    one, other = Ruler(text, rule, mark=mark), Ruler(text, plainer, mark=mark)
    assert [one.count(at) for at in places(text)] == [other.count(at) for at in places(text)]


@pytest.mark.parametrize(
    ("start", "end"), [(5, 6), (-1, 2), (3, 99), (6, 2)], ids=["half", "before", "past", "back"]
)
def test_a_selection_that_cannot_be_has_no_place(start, end):
    """Half an emoji, before the text, past its end, or end before start."""
    assert Ruler("Tea 🙂 cake", Rule(Unit.UTF_16)).place(start, end) is None


def test_a_selection_from_the_mark_begins_the_text():
    """A tool that counts the byte-order mark calls the whole text 0 to its length."""
    assert Ruler("Tea", Rule(mark=True), mark=True).place(0, 4) == (0, 3)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_is_found_by_its_name(rule):
    """As a person would type it, in any letter case."""
    assert rule_named(rule.name.upper()) == rule


def test_a_name_that_is_none_lists_the_names():
    """Whoever types another word is told the right ones."""
    with pytest.raises(InvalidValueError, match=r"'utf-16 raw'.*got 'utf16'"):
        rule_named("utf16")
