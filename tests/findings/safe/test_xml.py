"""XML read safely: any encoding, bounded, and nothing that could be declared."""

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.errors import UnreadableError
from ssm.findings.safe.limits import XmlLimits
from ssm.findings.safe.xml import check_prolog, local, stream, tree

BOMB = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
<lolz>&b;</lolz>"""
OUTSIDE = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'
PARAMETER = b'<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.org/x.dtd"> %p;]><a/>'
PLAIN = b"<!DOCTYPE html><html/>"
UNKNOWN = b"<a>&nbsp;</a>"


@pytest.mark.parametrize("data", [BOMB, OUTSIDE, PARAMETER, PLAIN])
def test_document_types_and_entities_are_refused(data):
    """Whatever is declared there, and whether it is used or not."""
    for read in (tree, check_prolog, lambda data: list(stream(data, {"b"}))):
        with pytest.raises(UnreadableError, match=r"document type.*export it again"):
            read(data)


@pytest.mark.parametrize("data", [UNKNOWN, b"", b"<a>", b"no XML", b"<a></b>", b"PK\x03\x04"])
def test_what_is_no_sound_xml_is_refused(data):
    """With the place, as far as the parser knows it."""
    with pytest.raises(UnreadableError, match="no sound XML"):
        tree(data)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("iso-8859-1", b""),
        ("windows-1252", b""),
    ],
)
def test_every_usual_encoding_is_read(encoding, mark):
    """As declared, or by the mark at the start."""
    declared = "utf-16" if "16" in encoding else encoding
    text = f'<?xml version="1.0" encoding="{declared}"?><a>Zo\u00eb, every day</a>'
    assert tree(mark + text.encode(encoding)).text == "Zo\u00eb, every day"


@pytest.mark.parametrize("encoding", ["shift_jis", "no-such-thing"])
def test_an_encoding_that_cannot_be_read_is_told(encoding):
    """With what to try."""
    with pytest.raises(UnreadableError, match=r"UTF-8|no sound XML"):
        tree(f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode())


@pytest.mark.parametrize(
    ("data", "limits", "word"),
    [
        (b"<a>" * 50 + b"</a>" * 50, XmlLimits(depth=49), "49 deep"),
        (b"<a>" + b"<b/>" * 50 + b"</a>", XmlLimits(elements=50), "50 elements"),
        (b"<a><b>1234</b><c>5678</c></a>", XmlLimits(text=7), "7 characters"),
        (b"<a>" + b" " * 99 + b"</a>", XmlLimits(size=100), "100 bytes"),
    ],
)
def test_a_file_beyond_its_limits_is_refused(data, limits, word):
    """Depth, number, text and size; one less would be too few."""
    with pytest.raises(UnreadableError, match=word):
        tree(data, "a.xml", limits)


def test_a_stream_gives_the_root_and_then_each_wanted_element():
    """Whatever its namespace; what lies in another wanted one comes with it."""
    data = b'<p:a xmlns:p="urn:x" n="1"><b><b>x</b></b>skip<c><d>no</d></c><p:b k="2"/></p:a>'
    root, first, second = stream(data, {"b"})
    assert (local(root), root.get("n"), len(root)) == ("a", "1", 0)
    assert (first[0].text, second.get("k"), second.tag) == ("x", "2", "{urn:x}b")


def test_a_stream_gives_whatever_lies_in_an_element():
    """For formats to which others add kinds of their own."""
    data = b"<a><c><d>1</d></c><b><d>2<b><e/></b></d><f/></b><b/><d>3</d><b><g/></b></a>"
    assert [local(each) for each in stream(data, {"b/*"})] == ["a", "d", "f", "g"]


def test_a_stream_tells_of_every_element_that_passes():
    """Kept or not, under the one above it."""
    seen = []
    data = b'<p:a xmlns:p="urn:x"><b><p:c/></b><d/></p:a>'
    list(stream(data, {"b"}, passing=lambda above, name: seen.append((above, name))))
    assert seen == [("", "a"), ("a", "b"), ("b", "c"), ("a", "d")]


def test_a_stream_keeps_one_element_at_a_time():
    """The text of one may be as much as allowed, and then that of the next."""
    data = io.BytesIO(b"<a>" + b"<b>1234</b>" * 20_000 + b"</a>")
    assert sum(1 for _ in stream(data, {"b"}, limits=XmlLimits(text=4))) == 20_001


def test_only_the_start_is_read_to_find_a_document_type():
    """A large sheet costs no more than a small one."""
    file = io.BytesIO(b"<a>" + b"<b/>" * 100_000)
    check_prolog(file)
    assert file.tell() < 100_000


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)


@given(st.lists(WORDS, max_size=5), st.sampled_from(["utf-8", "utf-16"]))
def test_the_words_come_out_as_they_went_in(words, encoding):
    """Escapes, emoji and combining marks among them."""
    escaped = (w.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;") for w in words)
    inside = "".join(f"<b>{w}</b>" for w in escaped)
    data = f'<?xml version="1.0" encoding="{encoding}"?><a>{inside}</a>'.encode(encoding)
    noncharacters = any(ord(c) in {0xFFFE, 0xFFFF} for w in words for c in w)
    if not noncharacters:
        assert [each.text or "" for each in tree(data)] == words


@given(st.binary(max_size=200))
def test_no_bytes_end_in_another_exception(data):
    """Whatever they are."""
    for start in (b"", b"<a>", b'<?xml version="1.0" encoding="utf-16"?>'):
        with contextlib.suppress(UnreadableError):
            assert tree(start + data).tag
