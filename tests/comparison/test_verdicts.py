"""The table of verdicts in full, what makes a difference, and what a verdict turns on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ssm
from ssm.comparison.verdicts import Materiality, stances, turning, verdict
from ssm.model.words import Happens, Verdict

WORDS = list(Happens)
SAID = st.lists(
    st.tuples(st.sampled_from(["a", "b", "c", "d", "e"]), st.sampled_from([*WORDS, None])),
    max_size=12,
)
FLAGS = {
    "": "unknown",
    "yes": "present",
    "no": "absent",
    "partly": "partial",
    "yes partly": "partial",
    "partly no": "partial",
    "yes no": "contested",
    "yes partly no": "contested",
}


def said(text):
    """Stances from words, each said by a source of its own: `yes no`."""
    return stances((f"s{n}", Happens(word)) for n, word in enumerate(text.split()))


@pytest.mark.parametrize(("words", "what"), FLAGS.items())
def test_the_table_of_verdicts_holds_in_every_line(words, what):
    """Three flags, eight lines, five verdicts."""
    assert verdict(said(words)) == what


@pytest.mark.parametrize(("words", "what"), FLAGS.items())
def test_many_voices_for_each_word_say_no_more_than_one(words, what):
    """No vote is taken: a hundred against one is a dispute."""
    many = [(f"{word}{n}", Happens(word)) for word in words.split() for n in range(100)]

    assert verdict(stances(many)) == what


def test_unclear_is_no_stance():
    """Who leaves it open has not said no."""
    assert verdict(said("unclear unclear")) == "unknown"


@given(SAID)
def test_unknown_means_that_nobody_said_yes_partly_or_no(words):
    """And nothing else means it."""
    spoke = any(word not in (None, Happens.UNCLEAR) for _, word in words)

    assert (verdict(stances(words)) is Verdict.UNKNOWN) is not spoke


@given(SAID, SAID)
def test_more_evidence_never_lowers_knowledge_nor_removes_a_dispute(words, more):
    """One voice is enough, so nothing that is heard later can drown it."""
    before, after = verdict(stances(words)), verdict(stances([*words, *more]))

    assert before is Verdict.UNKNOWN or after is not Verdict.UNKNOWN
    assert before is not Verdict.CONTESTED or after is Verdict.CONTESTED


@given(SAID.flatmap(lambda words: st.tuples(st.just(words), st.permutations(words))))
def test_order_makes_no_difference(both):
    """A verdict is made of sets."""
    one, other = (stances(words) for words in both)

    assert verdict(one) is verdict(other)
    assert turning(one) == turning(other)


@given(SAID, st.builds(Materiality, sources=st.integers(1, 3), in_hundred=st.integers(0, 60)))
def test_a_verdict_turns_on_just_those_without_whom_it_would_be_another(words, rule):
    """Checked by leaving out each source in turn, all that it said."""
    now = verdict(stances(words), rule)
    alone = {
        source
        for source in {source for source, _ in words}
        if verdict(stances(pair for pair in words if pair[0] != source), rule) is not now
    }

    assert turning(stances(words), rule) == alone


@pytest.mark.parametrize(
    ("yes", "no", "rule", "what"),
    [
        (5, 1, Materiality(), "contested"),
        (5, 1, Materiality(sources=2), "present"),
        (5, 2, Materiality(sources=2), "contested"),
        (95, 5, Materiality(in_hundred=10), "present"),
        (90, 10, Materiality(in_hundred=10), "contested"),
        (1, 0, Materiality(sources=3), "present"),
        (1, 1, Materiality(sources=3), "contested"),
    ],
)
def test_a_study_may_ask_for_more_voices(yes, no, rule, what):
    """Those most often heard always count, so that a single voice is never nothing."""
    words = [(f"y{n}", Happens.YES) for n in range(yes)]
    words += [(f"n{n}", Happens.NO) for n in range(no)]

    assert verdict(stances(words), rule) == what


@pytest.mark.parametrize("bad", [{"sources": 0}, {"in_hundred": 101}, {"in_hundred": 2.5}])
def test_an_impossible_bar_is_refused(bad):
    """The message says what it must be, and what it was."""
    with pytest.raises(ssm.InvalidValueError, match="must be"):
        Materiality(**bad)
