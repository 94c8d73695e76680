"""Signs that XML cannot hold cost themselves only, and positions stay what they are."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qdpx import Doc, Mark, element, packed, project, source

from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.items import Remark, Statement
from ssm.findings.importing.refi.importer import RefiProject
from ssm.findings.importing.refi.mended import Mended
from ssm.findings.safe.xml import tree


def mended(data, size=1 << 16):
    """The bytes as they come out, and how many signs were lost."""
    file = Mended(io.BytesIO(data))
    pieces = []
    while piece := file.read(size):
        pieces.append(piece)
    return b"".join(pieces), file.lost


@pytest.mark.parametrize(
    ("inside", "text", "lost"),
    [
        ("a\x0bb", "a\ufffdb", 1),
        ("a&#xB;b&#0;", "a\ufffdb\ufffd", 2),
        ("&#xD83D;&#xDE42; &#55357;&#56898;", "🙂 🙂", 0),
        ("&#xD83D;&#x41;&#xDE42;", "\ufffdA\ufffd", 2),
        ("&#x1F642; &amp; &#10;&#9; <![CDATA[x]]>", "🙂 & \n\t x", 0),
        ("&#x110000;&#xFFFF;", "\ufffd\ufffd", 2),
    ],
)
def test_what_xml_cannot_hold_is_mended(inside, text, lost):
    """Halves of an emoji become one; the rest of it becomes one sign each."""
    data, told = mended(f"<a>{inside}</a>".encode())
    assert (tree(data).text, told) == (text, lost)


def test_utf_16_passes_as_it_is():
    """Its bytes are no signs by themselves."""
    data = '<?xml version="1.0" encoding="utf-16"?><a>Āb</a>'.encode("utf-16")
    assert mended(data) == (data, 0)


@given(
    st.lists(
        st.sampled_from(["&#xD83D;", "&#xDE42;", "&#65;", "&", "&#", "&#x", "é", "\x01", "z"])
    ),
    st.integers(1, 12),
)
def test_it_does_not_matter_where_it_is_cut_for_reading(pieces, size):
    """A reference may lie across two pieces, and so may the halves of an emoji."""
    data = "".join(pieces).encode()
    assert mended(data, size) == mended(data)


def test_a_project_with_such_signs_comes_in(tmp_path):
    """The words are those at the place, and what was lost is told."""
    text = "One\x0btwo &#xD83D;&#xDE42; three four."
    marks = (Mark("three"), Mark("four"))
    plain = "One\ufffdtwo 🙂 three four."
    xml = project(source(Doc("notes", plain, marks), path=None))
    xml = xml.replace("<PlainTextSel", element("PlainTextContent", text) + "<PlainTextSel", 1)
    items = list(RefiProject().read(probe(packed(tmp_path / "p.qdpx", xml, {})), How()))
    assert [item.text for item in items if isinstance(item, Statement)] == ["three", "four"]
    assert any("(1 in all)" in item.text for item in items if isinstance(item, Remark))
