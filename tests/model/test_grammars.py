"""The two grammars, of references and of links: what is said is what is understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.errors import InvalidValueError
from ssm.model.ids import MAX_ID_LENGTH, is_id, why_not_an_id
from ssm.model.links import parse_link, why_not_a_link
from ssm.model.refs import Ref, parse_ref
from ssm.model.sections import KINDS
from ssm.model.words import Op
from tests.strategies import hostile_texts, ids

_any_text = st.one_of(hostile_texts, st.text(st.sampled_from("ab1-_/.> <~wtches"), max_size=24))
_ends = st.builds(lambda tail, head, n: f"{tail}..{head}{n}", ids, ids, st.sampled_from(["", ".2"]))


@given(ids, st.sampled_from(list(Op)), ids, st.sampled_from([" ", "  ", "\t"]))
def test_a_link_says_its_ends_and_its_sign(tail: str, op: Op, head: str, space: str) -> None:
    """Whatever the spaces, and the short form is given back."""
    link = parse_link(f"{tail}{space}{op}{space}{head}")
    assert (link.tail, link.op, link.head) == (tail, op, head)
    assert parse_link(str(link)) == link


@given(_any_text)
def test_a_text_is_a_link_or_one_is_told_why_not(text: str) -> None:
    """The explanation and the parser never disagree."""
    reason = why_not_a_link(text)
    if reason is None:
        assert str(parse_link(text)) == " ".join(text.split())
    else:
        with pytest.raises(InvalidValueError):
            parse_link(text)


NO_LINKS = [
    ("1->3", "write '1 -> 3'"),
    ("1 ->3", "write '1 -> 3'"),
    ("a -> b -> c", "one link for each step"),
    ("Nurses -> us", "'Nurses' is no id"),
    ("nurses", "written 'a OP b'"),
    ("nurses => us", "written 'a OP b'"),
    ("", "written 'a OP b'"),
]


@pytest.mark.parametrize(("text", "reason"), NO_LINKS)
def test_the_reason_says_what_would_be_right(text: str, reason: str) -> None:
    """Spaces, steps, ids: each has its own words."""
    assert reason in str(why_not_a_link(text))


@given(st.none() | st.sampled_from(KINDS), ids, st.none() | ids | _ends)
def test_a_reference_is_given_back_as_it_was(kind: str | None, id: str, part: str | None) -> None:
    """The canonical form is a fixed point of the grammar."""
    ref = Ref(kind, id, part)
    if kind is None and part is not None and id in KINDS:
        return
    assert parse_ref(str(ref)) == ref


@given(ids, ids, ids, st.sampled_from(["->", " -> ", ".."]))
def test_the_arrow_is_another_way_to_write_the_dots(id: str, a: str, b: str, arrow: str) -> None:
    """Both mean the same dependency; the dots are canonical."""
    assert str(parse_ref(f"model/{id}/{a}{arrow}{b}")) == f"model/{id}/{a}..{b}"


@given(_any_text)
def test_any_text_is_a_reference_or_refused(text: str) -> None:
    """There is nothing in between, and what is a reference reads back the same."""
    try:
        ref = parse_ref(text)
    except InvalidValueError:
        return
    assert parse_ref(str(ref)) == ref


NO_REFS = [
    "",
    "/",
    "a/",
    "a/b/c",
    "model/a/b/c",
    "a b",
    "Good time",
    "a//b",
    "a/../b",
    "../a",
    "a->b/c",
]


@pytest.mark.parametrize("text", NO_REFS)
def test_what_is_no_reference_is_refused(text: str) -> None:
    """Steps upwards, capital letters, a step too many."""
    with pytest.raises(InvalidValueError):
        parse_ref(text)


@given(_any_text)
def test_a_text_is_an_id_or_one_is_told_why_not(text: str) -> None:
    """An id is safe in a file name, in XML and in a shell."""
    assert is_id(text) == (why_not_an_id(text) is None)
    if is_id(text):
        assert text.isascii()
        assert text.replace("-", "").replace("_", "").isalnum()
        assert text == text.lower()
        assert len(text) <= MAX_ID_LENGTH


@pytest.mark.parametrize(
    "text", ["", "A", "a b", "a--b", "-a", "a-", "a_", "ä", "a.b", "con", "lpt1", "a" * 65, "a\n"]
)
def test_what_is_no_id_is_refused(text: str) -> None:
    """Capital letters, signs at the ends, names of devices, too long ones."""
    assert why_not_an_id(text)
