"""Word documents: what is read of them, what is not, and comments as codes."""

import io
import zipfile
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How
from ssm.findings.importing.items import Document, Remark, Unread
from ssm.findings.importing.texts.word.document import cut_document
from ssm.findings.safe.archive import archive
from tests.findings.importing.reading import read, told

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = (
    '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Liste"><w:name w:val="List Bullet"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Mine"><w:name w:val="my heading"/>'
    '<w:basedOn w:val="berschrift1"/></w:style>'
    '<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    '<w:style w:styleId="V1"><w:name w:val="toc 1"/></w:style>'
)


def run(words):
    """A run of some words."""
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def p(*inside, style=""):
    """A paragraph; words are runs of themselves."""
    told_style = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    runs = (each if each.startswith("<") else run(each) for each in inside)
    return f"<w:p>{told_style}{''.join(runs)}</w:p>"


def on(number, *inside):
    """Some runs with a comment on them."""
    runs = "".join(each if each.startswith("<") else run(each) for each in inside)
    return (
        f'<w:commentRangeStart w:id="{number}"/>{runs}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def comment(number, words, author="Coder A"):
    """A comment."""
    return f'<w:comment w:id="{number}" w:author="{author}">{p(words)}</w:comment>'


def docx(body, **parts):
    """A Word document with a body and other parts, as bytes."""
    stream = io.BytesIO()
    inside = {
        "document": f"<w:body>{body}</w:body>",
        "styles": STYLES,
        **parts,
    }
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        for name, xml in inside.items():
            packed.writestr(f"word/{name}.xml", f"<w:{name} {W}>{xml}</w:{name}>")
    return stream.getvalue()


def said(tmp_path, body, **parts):
    """The statements of a document."""
    items = read(tmp_path, docx(body, **parts), "talk.docx")
    (document,) = told(items, Document)
    statements = told(items)
    assert all(document.text[one.start : one.end] == one.text for one in statements)
    return statements


def test_paragraphs_lists_and_headings(tmp_path):
    """Styles are known by the names that all languages share."""
    body = (
        p("Letters", style="berschrift1")
        + p("Half of them ", "arrive.")
        + p("So I ring.", style="Liste")
        + p("")
        + p("Phone", style="Mine")
        + p("\u2022 No list.")
        + p("We never ring.", style="Zitat")
        + p("Letters 1", style="V1")
    )
    assert [(one.text, one.note, one.where) for one in said(tmp_path, body)] == [
        ("Half of them arrive.", 'under "Letters"', "paragraph 2"),
        ("So I ring.", 'under "Letters"', "paragraph 3"),
        ("No list.", 'under "Phone"', "paragraph 6"),
        ("We never ring.", 'under "Phone"; quoted', "paragraph 7"),
    ]


def test_tables_notes_and_text_boxes_are_not_lost(tmp_path):
    """What a library that goes by paragraphs leaves out comes in, with its place."""
    cell = f"<w:tc>{p('In a cell.')}</w:tc>"
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:drawing><w:txbxContent>'
        f"{p('In a box.')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<w:txbxContent>{p('In a box.')}</w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    body = f"<w:tbl><w:tr>{cell}<w:tc>{p('Beside.')}</w:tc></w:tr></w:tbl>" + p("About it.", box)
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p("x")}</w:footnote>'
        f'<w:footnote w:id="2">{p("At the foot.")}</w:footnote>'
    )
    statements = said(
        tmp_path, f"<w:sdt><w:sdtContent>{body}</w:sdtContent></w:sdt>", footnotes=notes
    )
    assert [(one.text, one.where) for one in statements] == [
        ("In a cell.", "table 1, row 1, column 1"),
        ("Beside.", "table 1, row 1, column 2"),
        ("About it.", "paragraph 1"),
        ("In a box.", "text box in paragraph 1"),
        ("At the foot.", "footnote 2"),
    ]


def test_inserted_words_count_and_deleted_ones_do_not(tmp_path):
    """The text is what it is once all changes are taken, and that is said."""
    body = p(
        "They ",
        f"<w:ins>{run('never ')}</w:ins>",
        "<w:del><w:r><w:delText>always </w:delText></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>moved </w:t></w:r></w:moveFrom>",
        "ring.",
    )
    items = read(tmp_path, docx(body), "talk.docx")
    assert [one.text for one in told(items)] == ["They never ring."]
    assert "what was deleted is not (2)" in told(items, Remark)[0].text


def test_signs_of_word_are_signs_of_the_text(tmp_path):
    """Tabs, breaks, hyphens and symbols; field codes are none of the words."""
    body = p(
        "a",
        '<w:r><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:sym w:char="2022"/></w:r>',
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
        "<w:hyperlink><w:r><w:t>c</w:t></w:r></w:hyperlink>",
    )
    assert [one.text for one in said(tmp_path, body)] == ["a\tb\n\u2011\u2022c"]


def test_a_transcript_in_word_has_speakers(tmp_path):
    """Labels as in plain text, in paragraphs of their own or before a line break."""
    body = (
        p("Interviewer:")
        + p("So?")
        + p("Nurse: We ring.", "<w:r><w:br/></w:r>", "Interviewer: And?")
        + p("Nurse: At times.")
        + p("Not on Fridays.")
    )
    assert [(one.speaker, one.text) for one in said(tmp_path, body)] == [
        ("Nurse", "We ring."),
        ("Nurse", "At times."),
        ("Nurse", "Not on Fridays."),
    ]


def test_a_transcript_in_a_table_has_speakers(tmp_path):
    """A column of names that come again says who speaks in the row, and one of times when."""
    talk = [
        ("I", "0:01", "How do they get there, the letters?"),
        ("Nurse", "0:04", "By post, second class."),
        ("I", "0:09", "And then, when they are late?"),
        ("Nurse", "0:12", "We ring, if there is a number."),
    ]
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in row)}</w:tr>" for row in talk
    )
    items = read(tmp_path, docx(f"<w:tbl>{rows}</w:tbl>"), "talk.docx")
    assert [(one.speaker, one.note, one.text) for one in told(items)] == [
        ("Nurse", "at 0:04", "By post, second class."),
        ("Nurse", "at 0:12", "We ring, if there is a number."),
    ]
    assert [one.what for one in told(items, Unread)] == ["question", "question"]


def test_a_comment_on_words_is_a_code_on_a_statement(tmp_path):
    """What is left of the paragraph is told; paragraphs without comments come as they are."""
    body = (
        p("We ring, but ", on(1, "half of them"), " have moved.")
        + p(on(2, "The letters go out late."))
        + p("Nobody coded this.")
    )
    comments = comment(1, "Moved; no phone") + comment(2, "Letters", "Coder B")
    items = read(tmp_path, docx(body, comments=comments), "talk.docx")
    assert [(one.text, one.codes, one.coders) for one in told(items)] == [
        ("half of them", ("Moved", "no phone"), ("Coder A",)),
        ("The letters go out late.", ("Letters",), ("Coder B",)),
        ("Nobody coded this.", (), ()),
    ]
    assert [(one.what, one.words) for one in told(items, Unread)] == [
        ("rest of a paragraph", "We ring, but"),
        ("rest of a paragraph", "have moved."),
    ]


def test_two_comments_on_the_same_words_are_one_statement(tmp_path):
    """Two coders may agree or not; the words are there once."""
    twice = on(1, on(2, "Half of them"))
    comments = comment(1, "Moved") + comment(2, "Letters", "Coder B")
    (one,) = said(tmp_path, p(twice, "."), comments=comments)
    assert (one.codes, one.coders) == (("Moved", "Letters"), ("Coder A", "Coder B"))


def test_a_comment_over_paragraphs_is_one_statement(tmp_path):
    """With the line end that lies between them."""
    body = (
        '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>We ring.</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>Twice. Then no more.</w:t></w:r></w:p>".replace(
            "Twice. ", 'Twice.</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:t> '
        )
    )
    (one,) = said(tmp_path, body, comments=comment(1, "Phone"))
    assert (one.text, one.codes) == ("We ring.\nTwice.", ("Phone",))


@pytest.mark.parametrize(
    ("words", "codes", "note"),
    [
        ("Letters", ("Letters",), None),
        ("Letters; phone", ("Letters", "phone"), None),
        ("#letters", ("letters",), None),
        ("code: who pays, and when; letters", ("who pays", "and when", "letters"), None),
        ("Is that so?", (), "Is that so?"),
        ("I doubt that this is what she meant", (), "I doubt that this is what she meant"),
        ("Odd. #letters", ("letters",), "Odd. #letters"),
    ],
)
def test_short_comments_are_codes_and_sentences_are_notes(tmp_path, words, codes, note):
    """As people code in Word, and remark."""
    (one,) = said(tmp_path, p(on(1, "Half of them")), comments=comment(1, words))
    assert (one.codes, one.note) == (codes, note)


def test_what_stands_on_every_page_and_pictures_are_told(tmp_path):
    """They are no statements, and not lost in silence."""
    body = p("Half.", '<w:r><w:drawing><a:blip xmlns:a="urn:a"/></w:drawing></w:r>')
    items = read(tmp_path, docx(body, header1=p("Ward three")), "talk.docx")
    assert [(one.what, one.words) for one in told(items, Unread)] == [
        ("picture", None),
        ("header", "Ward three"),
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"not a zip", "talk.docx"),
        (b"\xd0\xcf\x11\xe0 an old or locked document", "locked by a password"),
    ],
)
def test_what_is_no_word_document_is_refused(tmp_path, data, why):
    """With its name and what to try."""
    with pytest.raises(UnreadableError, match=why):
        read(tmp_path, data, "talk.docx")


def test_a_broken_part_costs_only_itself(tmp_path):
    """The words come in without the comments that cannot be read, and that is told."""
    items = read(tmp_path, docx(p("Half."), comments="<w:comment>"), "talk.docx")
    assert [one.text for one in told(items)] == ["Half."]
    (lost,) = told(items, Unread)
    assert (lost.what, lost.where) == ("part of the document", "word/comments.xml")


def test_an_archive_of_something_else_is_refused(tmp_path):
    """A zip is not yet a document."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("a.txt", "x")
    with pytest.raises(UnreadableError, match="no Word document"):
        read(tmp_path, stream.getvalue(), "talk.docx")


def test_a_document_type_is_refused(tmp_path):
    """Entities could be declared in one."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("word/document.xml", '<!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>')
    with pytest.raises(UnreadableError, match="document type"):
        read(tmp_path, stream.getvalue(), "talk.docx")


def test_a_document_that_a_library_wrote_is_read(tmp_path):
    """Written with python-docx, with a list, a table, and a comment."""
    library = pytest.importorskip("docx")
    document = library.Document()
    document.add_heading("Letters", 1)
    paragraph = document.add_paragraph("We ring, but ")
    coded = paragraph.add_run("half of them have moved.")
    document.add_paragraph("So I write.", style="List Bullet")
    document.add_table(1, 1).cell(0, 0).text = "In a cell."
    document.add_comment(coded, text="Moved", author="Coder A", initials="A")
    stream = io.BytesIO()
    document.save(stream)
    items = read(tmp_path, stream.getvalue(), "talk.docx")
    assert [(one.text, one.codes) for one in told(items)] == [
        ("half of them have moved.", ("Moved",)),
        ("So I write.", ()),
        ("In a cell.", ()),
    ]


WORDS = st.text(st.sampled_from("ab :.é📞\u2022-"), min_size=1, max_size=12)


@st.composite
def bodies(draw):
    """A body of paragraphs, some of them commented on, in whole or in part."""
    body, comments = [], []
    for _ in range(draw(st.integers(0, 6))):
        inside = []
        for words in draw(st.lists(WORDS, min_size=1, max_size=3)):
            if draw(st.booleans()):
                comments.append(draw(st.sampled_from(["Moved", "Is it?", ""])))
                inside.append(on(len(comments), words))
            else:
                inside.append(words)
        body.append(p(*inside, style=draw(st.sampled_from(["", "Liste", "Zitat"]))))
    return "".join(body), "".join(comment(n, words) for n, words in enumerate(comments, 1))


@given(bodies())
def test_blocks_and_blanks_are_the_whole_text(made):
    """As long as comments do not lie over each other, nothing is lost or there twice."""
    body, comments = made
    with archive(io.BytesIO(docx(body, comments=comments))) as box:
        cut = cut_document(box, How())
    at = 0
    for block in cut.blocks:
        assert cut.text[at : block.start].strip() == ""
        assert at <= block.start <= block.first <= block.last <= block.end
        inside = cut.text[block.first : block.last]
        assert inside == inside.strip()
        at = block.end
    assert cut.text[at:].strip() == ""
