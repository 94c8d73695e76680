"""Selections found by the words that a tool stores with them, however it counted."""

from hypothesis import given
from hypothesis import strategies as st

from ssm.findings.offsets import Finder, Lines, Rule, Ruler, Unit

SMILE = "\N{SLIGHTLY SMILING FACE}"
TALK = f"We ring {SMILE} them.\r\nThey come {SMILE}, or not.\r\n"
PARTS = st.sampled_from(["we", SMILE, "\r\n", " ", "ring", "中"])
RULES = [Rule(unit, lines) for unit in (Unit.CODE_POINT, Unit.UTF_16) for lines in ("raw", "lf")]


@given(
    st.lists(
        st.sampled_from(["we", "\N{SLIGHTLY SMILING FACE}", "\r\n", " ", "ring", "中"]), max_size=40
    ),
    st.data(),
)
def test_any_selection_is_found_whichever_way_it_was_counted(parts, data):
    """With the most usual way of the others known, or not."""
    text = "".join(parts)
    ends = st.integers(0, len(text))
    start, end = sorted((data.draw(ends), data.draw(ends)))
    if not text[start:end].strip() or "\r\n" in (
        text[start - 1 : start + 1],
        text[end - 1 : end + 1],
    ):
        return
    ruler = Ruler(text, data.draw(st.sampled_from(RULES)))
    place = Finder(text, data.draw(st.sampled_from(RULES))).find(
        ruler.count(start), ruler.count(end), text[start:end].replace("\r\n", "\u2029")
    )
    assert place is not None
    assert text[slice(*place)] == text[start:end]


def test_a_line_end_is_never_cut_in_two():
    """Counted as one sign by the tool, and as two by the others of its project."""
    assert Finder("we\r\n", Rule()).find(0, 3, "we\u2029") == (0, 4)


def test_a_position_that_mixes_ways_leads_to_the_words():
    """A text shown from its second line on: code points before, UTF-16 inside."""
    shown = TALK.index("They")
    inside = Ruler(TALK[shown:], Rule(Unit.UTF_16, Lines.LF))
    at = TALK.index("or not") - shown
    start, end = shown + inside.count(at), shown + inside.count(at + 6)
    place = Finder(TALK, Rule(Unit.UTF_16)).find(start, end, "or not")
    assert place is not None
    assert TALK[slice(*place)] == "or not"


def test_words_that_stand_elsewhere_are_not_taken():
    """Nor such of another length than the selection, nor none, nor those that stand twice."""
    finder = Finder(TALK, Rule())
    assert finder.find(0, 2, "not") is None
    assert finder.find(0, 30, "ring") is None
    assert finder.find(0, 2, "  ") is None
    assert finder.find(3, 7, "ringing") is None
    assert Finder(f"{SMILE}{SMILE}ab ab ab", Rule()).find(3, 5, "ab") is None
