"""What became of the words of findings in a text that was edited since."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.findings.drift import Drift, Placed, drifts, is_nearly

TALK = (
    "We ring every patient the week before.\n"
    "Half of them have moved, and nobody told us their new number.\n"
    "Yes.\n"
    "The letters go out on Fridays, second class, and arrive after the weekend.\n"
    "Yes.\n"
)
WORDS = tuple(TALK.splitlines())


def cut(text=TALK, lines=WORDS):
    """The lines of a text as findings of it, each with its place."""
    placed, at = [], 0
    for n, line in enumerate(lines):
        start = text.index(line, at)
        at = start + len(line)
        placed.append(Placed(f"f{n}", line, start, at))
    return placed


def fates(text, placed=None):
    """The fates of some findings, in a word each."""
    return [str(drift.fate) for drift in drifts(placed or cut(), text)]


def test_what_nobody_edited_is_the_same():
    """Every finding stays where it was."""
    assert fates(TALK) == ["same"] * 5


def test_a_line_put_in_moves_what_follows():
    """The words are told with the place they have now, the repeated ones in their order."""
    text = TALK.replace("Half", "A pause.\nHalf")
    found = drifts(cut(), text)
    assert [str(drift.fate) for drift in found] == ["same"] + ["moved"] * 4
    assert [text[drift.start : drift.end] for drift in found] == list(WORDS)
    assert found[2].start < found[4].start


@pytest.mark.parametrize(
    ("old", "new", "now"),
    [
        ("have moved", "has moved", "Half of them has moved, and nobody told us their new number."),
        (
            "Half of them",
            "I think about half of them",
            "I think about half of them have moved, and nobody told us their new number.",
        ),
        ("new number.", "number.", "Half of them have moved, and nobody told us their number."),
        (
            "new number.",
            "new number, ever.",
            "Half of them have moved, and nobody told us their new number, ever.",
        ),
    ],
)
def test_words_that_were_edited_are_shown_as_they_are_now(old, new, now):
    """Nearly the same words are told as a change, whole words and the whole sentence."""
    found = drifts(cut(), TALK.replace(old, new))[1]
    assert (str(found.fate), found.now) == ("changed", now)
    assert found.placed.words == WORDS[1]


def test_a_typing_slip_put_right_is_a_change():
    """Letters count where the words are few."""
    (found,) = drifts([Placed("f", "Recieves leters", 0, 15)], "Now: Receives letters, late.")
    assert (str(found.fate), found.now) == ("changed", "Receives letters")


def test_what_was_cut_out_has_vanished():
    """The others do not take its place, and it takes none of theirs."""
    assert fates(TALK.replace(WORDS[1] + "\n", "")) == ["same", "vanished"] + ["moved"] * 3


def test_a_sentence_that_another_finding_holds_is_not_what_was_changed():
    """A finding that was cut out is not taken for its neighbour, however alike they are."""
    text = "We ring them on Monday.\nWe ring them on Sunday.\n"
    placed = cut(text, text.splitlines())
    assert fates("We ring them on Sunday.\n", placed) == ["vanished", "moved"]


def test_findings_that_share_words_move_together():
    """A passage and a part of it, or the same passage twice, are no rivals."""
    whole = Placed("a", "Half of them have moved.", 0, 24)
    part = Placed("b", "have moved", 13, 23)
    twin = Placed("c", "Half of them have moved.", 0, 24)
    found = drifts([whole, part, twin], "Well. Half of them have moved.")
    assert [(str(d.fate), d.start) for d in found] == [("moved", 6), ("moved", 19), ("moved", 6)]
    found = drifts([whole, part, twin], "Well. Half of us have moved.")
    assert [str(drift.fate) for drift in found] == ["changed", "moved", "changed"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_another_system_alter_no_words(end):
    """A document that was stored again on another system still holds the same words."""
    lines = ["One\ntwo.", "Three\nfour."]
    text = "One\ntwo.\nThree\nfour.\n"
    stored = text.replace("\n", end)
    found = drifts(cut(text, lines), stored)
    assert {str(drift.fate) for drift in found} <= {"same", "moved"}
    assert [stored[d.start : d.end].replace(end, "\n") for d in found] == lines


def test_words_without_a_place_are_looked_for():
    """Nobody noted where they stood: they are the same as long as they stand anywhere."""
    placed = [Placed("a", "Yes."), Placed("b", "The letters go out"), Placed("c", "Purple rain")]
    assert fates(TALK, placed) == ["same", "same", "vanished"]


def test_a_document_that_is_not_here_says_nothing_of_its_findings():
    """Not to have looked is not to have found nothing."""
    assert drifts(cut()[:1], None) == (Drift(cut()[0], "not here"),)
    assert fates(None) == ["not here"] * 5


def test_part_of_a_longer_word_is_another_word():
    """'Yes' is not found in 'Yesterday'."""
    assert fates("Yesterday we did.", [Placed("a", "Yes", 40, 43)]) == ["vanished"]


def test_long_findings_are_compared_word_by_word():
    """A paragraph of many words with some of them put in is found again."""
    long = " ".join(f"word{n} and so on" for n in range(200))
    text = "Before. " * 50 + long.replace("word77 and", "word77 and then, oh,") + " After." * 50
    (found,) = drifts([Placed("a", long, 0, len(long))], text)
    assert str(found.fate) == "changed"
    assert "word77 and then, oh, so on" in found.now
    assert found.now.startswith("word0 ")


def test_likeness_is_asked_more_of_few_words():
    """Short answers are alike by chance."""
    assert not is_nearly("Yes.", "Yet.")
    assert is_nearly("They never ring us back", "They never rang us back")


SENTENCES = st.lists(
    st.text(st.sampled_from("abc .\r\né📞"), min_size=1, max_size=12), min_size=1, max_size=8
)


def random_places(text, edges):
    """Findings at random stretches of a text, from the edge of a word to that of another."""
    clean = [
        at
        for at in range(len(text) + 1)
        if not (text[at - 1 : at].isalnum() and text[at : at + 1].isalnum())
    ]
    pairs = [sorted((clean[a % len(clean)], clean[b % len(clean)])) for a, b in edges]
    return [Placed(f"f{n}", text[a:b], a, b) for n, (a, b) in enumerate(pairs) if a < b]


EDGES = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=6)


@given(SENTENCES, EDGES)
def test_a_text_has_not_drifted_from_itself(sentences, edges):
    """Whatever was cut, and wherever: it is the same as long as nobody edits."""
    text = "".join(sentences)
    assert {str(d.fate) for d in drifts(random_places(text, edges), text)} <= {"same"}


@given(SENTENCES, EDGES, SENTENCES)
def test_what_is_put_before_moves_all_and_loses_none(sentences, edges, more):
    """The words are found again, whatever stands before them now."""
    text, before = "".join(sentences), "".join(more) + "\n"
    now = before + text
    placed = random_places(text, edges)
    for drift in drifts(placed, now):
        assert str(drift.fate) in ("same", "moved")
        flat = now[drift.start : drift.end].replace("\r\n", "\n").replace("\r", "\n")
        assert flat == drift.placed.words.replace("\r\n", "\n").replace("\r", "\n")


@given(SENTENCES, EDGES, SENTENCES)
def test_every_finding_has_one_fate_in_any_text(sentences, edges, other):
    """Each is told once, in its order, and what is told of the new text stands there."""
    text, now = "".join(sentences), "".join(other)
    placed = random_places(text, edges)
    found = drifts(placed, now)
    assert [drift.placed for drift in found] == placed
    for drift in found:
        if str(drift.fate) == "changed":
            assert now[drift.start : drift.end] == drift.now
        assert (drift.start is None) == (str(drift.fate) == "vanished")
