"""Files that are broken, or made to break, are refused with a message and never a traceback."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import FORMATS

from ssm.masking.matching import Matcher
from ssm.masking.secret import secret_of
from ssm.report.sharing.disguises import undisguised
from ssm.report.sharing.pdf_objects import objects_of, tokens
from ssm.report.sharing.proof import hits_in

MATCHER = Matcher([secret_of("Mrs Hall", says="a patient")])


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(sorted(FORMATS)),
    st.lists(st.tuples(st.integers(0, 600), st.binary(min_size=1, max_size=3)), max_size=6),
    st.none() | st.integers(0, 500),
)
def test_a_broken_file_is_looked_through_as_far_as_it_goes(
    kind: str, slips: list[tuple[int, bytes]], end: int | None
) -> None:
    """Bytes changed or cut off: it ends, and nothing is raised."""
    name, written = FORMATS[kind]
    data = bytearray(written("so Mrs Hall said"))
    for at, slip in slips:
        data[at % len(data) : at % len(data) + len(slip)] = slip

    assert isinstance(list(hits_in(name, bytes(data[:end]), MATCHER)), list)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.binary(max_size=120))
def test_no_text_and_no_bytes_break_the_readers(text: str, data: bytes) -> None:
    """Escapes undone, objects of a PDF read: whatever they hold."""
    assert text in list(undisguised(text))
    assert list(tokens(data)) is not None
    assert objects_of(b"1 0 obj " + data) is not None
    assert list(hits_in("a", b"%PDF-1.4 " + data, MATCHER)) is not None


@pytest.mark.parametrize("deep", ["[" * 5000, "<<" * 5000, "(" * 5000, "<p>" * 5000, "{" * 5000])
def test_deep_nesting_ends(deep: str) -> None:
    """Nothing calls itself for each level that a file opens."""
    for head in (b"", b"%PDF-1.4 1 0 obj ", b"<html>"):
        assert list(hits_in("a", head + deep.encode(), MATCHER)) is not None
