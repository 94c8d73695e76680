"""Texts of LibreOffice are read as Word documents are, comments and all."""

import io
import zipfile

from ssm.findings.importing.items import Document, Remark, Unread
from tests.findings.importing.reading import read, told

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "draw")
)
STYLES = '<style:style style:name="P1" style:parent-style-name="Quotations"/>'


def odt(body, styles=""):
    """A document with a body, as bytes."""
    stream = io.BytesIO()
    dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr(
            "content.xml",
            f"<office:document-content {SPACES} {dc}><office:automatic-styles>{STYLES}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        )
        packed.writestr("styles.xml", f"<office:styles {SPACES}>{styles}</office:styles>")
    return stream.getvalue()


def test_paragraphs_lists_tables_and_notes_come_in(tmp_path):
    """With headings above them, blanks as the format has them, and places in the text."""
    cells = "".join(
        f"<table:table-cell><text:p>{words}</text:p></table:table-cell>"
        for words in ("In a cell.", "Beside.")
    )
    body = (
        '<text:h text:outline-level="1">Letters</text:h>'
        '<text:p>Half  \n of <text:span>them</text:span><text:s text:c="2"/>arrive.'
        "<text:note><text:note-body><text:p>At the foot.</text:p></text:note-body></text:note>"
        "</text:p><text:p/>"
        "<text:list><text:list-item><text:p>One.</text:p><text:list><text:list-item>"
        "<text:p>Below it.</text:p></text:list-item></text:list></text:list-item></text:list>"
        '<text:p text:style-name="P1">We<text:tab/>never<text:line-break/>ring.</text:p>'
        f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
        "<text:p>About it.<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box>"
        "</draw:frame></text:p>"
    )
    items = read(tmp_path, odt(body), "talk.odt")
    (document,) = told(items, Document)
    said = told(items)
    assert all(document.text[one.start : one.end] == one.text for one in said)
    assert [(one.text, one.where) for one in said] == [
        ("Half of them  arrive.", "paragraph 2"),
        ("One.", "paragraph 4"),
        ("Below it.", "paragraph 5"),
        ("We\tnever\nring.", "paragraph 6"),
        ("In a cell.", "table 1, row 1, column 1"),
        ("Beside.", "table 1, row 1, column 2"),
        ("About it.", "paragraph 7"),
        ("In a box.", "text box in paragraph 7"),
        ("At the foot.", "note 1"),
    ]
    assert said[2].note == 'under "Letters / One."'
    assert said[3].note == 'under "Letters"; quoted'


def test_comments_are_codes_and_deleted_words_are_gone(tmp_path):
    """As in a Word document; what stands on every page is told."""
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Never.</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>We ring, but <office:annotation office:name="c1"><dc:creator>Coder A</dc:creator>'
        "<text:p>Moved; no phone</text:p></office:annotation>half of them"
        '<office:annotation-end office:name="c1"/> have moved.</text:p>'
        "<text:p>So I write.<office:annotation><text:p>Is that so?</text:p></office:annotation>"
        "</text:p>"
    )
    page = "<style:header><text:p>Ward three</text:p></style:header>"
    items = read(tmp_path, odt(body, page), "talk.odt")
    assert [(one.text, one.codes, one.coders, one.note) for one in told(items)] == [
        ("half of them", ("Moved", "no phone"), ("Coder A",), None),
        ("So I write.", (), (), "Is that so?"),
    ]
    assert [one.words for one in told(items, Unread)] == [
        "We ring, but",
        "have moved.",
        "Ward three",
    ]
    assert "what was deleted is not (1)" in told(items, Remark)[0].text
