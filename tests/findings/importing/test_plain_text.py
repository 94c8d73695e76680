"""Plain text and transcripts: every paragraph a statement or told, its words exact."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.findings.importing.importer import How
from ssm.findings.importing.items import Document, Remark, Unread
from ssm.findings.importing.texts.blocks import Kind
from ssm.findings.importing.texts.plain import plain_blocks
from ssm.findings.importing.texts.turns import spoken
from tests.findings.importing.reading import read, told

INTERVIEW = """\
WARD THREE

INTERVIEWER: How do the letters get to people?
Nurse: By post, second class.

Half of them arrive.

INTERVIEWER: And then?
Nurse: We ring, if there is a number.

NOTES
- She showed me the pile
  of letters that came back.
- No list of numbers.
"""


def words(text):
    """The words of the statements of a text."""
    return [text[b.first : b.last] for b in plain_blocks(text) if b.kind is Kind.STATEMENT]


def test_a_transcript_keeps_who_said_what(tmp_path):
    """Labels that come again are speakers; who goes on without a label is the same one."""
    said = told(read(tmp_path, INTERVIEW))
    assert [(one.speaker, one.text) for one in said] == [
        ("Nurse", "By post, second class."),
        ("Nurse", "Half of them arrive."),
        ("Nurse", "We ring, if there is a number."),
        (None, "She showed me the pile\n  of letters that came back."),
        (None, "No list of numbers."),
    ]
    assert all(INTERVIEW[one.start : one.end] == one.text for one in said)


def test_questions_are_told_apart_and_not_lost(tmp_path):
    """What the interviewer says is listed; with the option it is a statement."""
    items = read(tmp_path, INTERVIEW)
    asked = [one for one in told(items, Unread) if one.what == "question"]
    assert [one.words for one in asked] == ["How do the letters get to people?", "And then?"]
    with_questions = told(read(tmp_path, INTERVIEW, questions=True))
    assert len(with_questions) == len(told(items)) + 2
    assert with_questions[0].speaker == "INTERVIEWER"


def test_an_interviewer_with_a_name_can_be_named(tmp_path):
    """Where nobody seems to ask, that is said; then the name settles it."""
    text = "Anna  00:01\nHow do they get there?\n\nNurse  00:04\nBy post.\n\nAnna  00:09\nAnd?\n"
    items = read(tmp_path, text)
    assert [one.speaker for one in told(items)] == ["Anna", "Nurse", "Anna"]
    assert "name the interviewer" in told(items, Remark)[0].text
    items = read(tmp_path, text, interviewers=("anna",))
    assert [one.text for one in told(items)] == ["By post."]
    assert "Anna (2, who asks)" in told(items, Remark)[0].text


def test_each_speaker_can_be_a_source(tmp_path):
    """The name of the transcript goes before theirs, for two transcripts have two nurses."""
    said = told(read(tmp_path, INTERVIEW, name="ward 3.txt", speakers=True))
    assert [one.source for one in said] == ["ward 3: Nurse"] * 3 + [None] * 2


def test_headings_are_notes_of_what_stands_under_them(tmp_path):
    """They are listed as well, for whoever wonders where they are."""
    items = read(tmp_path, INTERVIEW)
    assert [one.note for one in told(items)] == ['under "WARD THREE"'] * 3 + ['under "NOTES"'] * 2
    assert [one.words for one in told(items, Unread) if one.what == "heading"] == [
        "WARD THREE",
        "NOTES",
    ]


def test_who_was_recognised_as_a_speaker_is_said(tmp_path):
    """So a word that only looks like a label is noticed."""
    assert told(read(tmp_path, INTERVIEW), Remark) == [
        Remark(
            "Speakers, with the number of their paragraphs: INTERVIEWER (2, who asks), Nurse (3)."
        )
    ]


@pytest.mark.parametrize(
    ("text", "speakers", "said"),
    [
        ("I: So?\nP1: Yes, it is.\nI: Why?\n", ["I", "P1", "I"], ["So?", "Yes, it is.", "Why?"]),
        (
            "[00:01:02] Speaker 1: So?\n[00:01:05] Speaker 2: Yes.\n",
            ["Speaker 1", "Speaker 2"],
            ["So?", "Yes."],
        ),
        (
            "Clerk  0:03\nWe post them.\n\nNurse  0:09\nWe ring.\n\nClerk  0:12\nNo.\n",
            ["Clerk", "Nurse", "Clerk"],
            ["We post them.", "We ring.", "No."],
        ),
        (
            "7\n00:00:01.000 --> 00:00:02.000\nNurse: We ring.\n\nNurse: Often.\n",
            ["Nurse", "Nurse"],
            ["We ring.", "Often."],
        ),
        ("Facilitator:\nWho rings?\nClerk:\nWe do.\n", ["Facilitator", "Clerk"], None),
        (
            "田中\uff1aはい。\n佐藤: いいえ。\n田中\uff1aそう。\n佐藤: ええ。\n",
            ["田中", "佐藤", "田中", "佐藤"],
            None,
        ),
        ("Note: one.\nNote: two.\n", [None, None], ["Note: one.", "Note: two."]),
        ("We ring: at times.\nThey never come: no.\n", [None, None], None),
    ],
)
def test_labels_of_many_shapes(text, speakers, said):
    """They are known by coming again; the words are what stands behind them."""
    blocks = [
        b for b in spoken(plain_blocks(text), How(questions=True)) if b.kind is Kind.STATEMENT
    ]
    assert [block.speaker for block in blocks] == speakers
    assert said is None or [text[b.first : b.last] for b in blocks] == said


def test_times_are_in_the_note_and_not_in_the_words(tmp_path):
    """Where somebody said something can be found again in the recording."""
    text = "[00:01:02] Speaker 1: So?\n[00:01:05] Speaker 2: Yes.\n"
    assert [one.note for one in told(read(tmp_path, text))] == ["at 00:01:02", "at 00:01:05"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("One thing.\nAnother.\n\nA third.", ["One thing.", "Another.", "A third."]),
        ("* a\n\u2022 b\n1) c\n2. d\n- e", ["a", "b", "c", "d", "e"]),
        ("1.5 of them\n2026 was it", ["1.5 of them", "2026 was it"]),
        ("Page one.\fPage two.", ["Page one.", "Page two."]),
        ("One.\rTwo.\r\nThree.", ["One.", "Two.", "Three."]),
        ("Letters\n=======\nHalf.", ["Half."]),
        ("\u2014 Yes.\n\u2014 No.", ["Yes.", "No."]),
        ("NO\n\nIT IS ALL LIKE THIS\n\nEVERY LINE", ["NO", "IT IS ALL LIKE THIS", "EVERY LINE"]),
        ("", []),
        (" \n\t\n", []),
        ("-----\n", []),
    ],
)
def test_where_a_statement_begins_and_ends(text, said):
    """Blank lines, bullets and whole lines part them; a width that was kept does not."""
    assert words(text) == said


@pytest.mark.parametrize("width", [50, 72, 100])
def test_lines_broken_to_fit_a_width_are_one_paragraph(width):
    """Their breaks stay in the words, as they stand in the text."""
    said = "The letters go out on Fridays and come back on Mondays, as she said. "
    paragraphs = [textwrap.fill(said * n, width) for n in (2, 3, 5)]
    text = "\n\n".join(paragraphs)
    assert words(text) == paragraphs


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfZo\xc3\xab rings.", "Zoë rings."),
        ("Zoë rings.".encode("utf-16"), "Zoë rings."),
        ("The café’s list — half.".encode("cp1252"), "The café’s list — half."),
        ("📞 rings.\r\nTwice.".encode(), "📞 rings."),
    ],
)
def test_encodings_are_found(tmp_path, data, text):
    """The place counts the code points of the text, its byte order mark not among them."""
    first = told(read(tmp_path, data))[0]
    assert (first.text, first.start, first.end) == (text, 0, len(text))


def test_bytes_that_are_no_letters_cost_their_paragraph(tmp_path):
    """It is told with what can be read of it; the others come in."""
    data = "Zoë. É. Ö. Ü.\n".encode() * 3 + b"Half \xff of them.\nThey ring.\n"
    items = read(tmp_path, data)
    assert told(items)[-1].text == "They ring."
    (lost,) = [one for one in told(items, Unread) if one.what == "statement"]
    assert (lost.where, lost.words) == ("line 4", "Half \ufffd of them.")


def test_the_document_is_kept_with_its_fingerprint(tmp_path):
    """By it an edited source is noticed."""
    items = read(tmp_path, INTERVIEW)
    (document,) = told(items, Document)
    assert (document.name, document.text) == ("a.txt", INTERVIEW)
    assert {one.digest for one in told(items)} == {document.digest}


def test_very_long_lines_are_read(tmp_path):
    """A million signs without a break are one statement."""
    text = "word " * 200_000
    (only,) = told(read(tmp_path, text))
    assert only.text == text.rstrip()


LINE = st.sampled_from(
    [
        "I: ", "P1: ", "Nurse:", "- ", "  ", "1. ", "NOTES", "Half of them.", "so I ring", "\f",
        "00:00:01.000 --> 00:00:02.000", "7", "----", "[00:01:02]", "Clerk  0:03", "é📞", "\t",
        "Speaker 2: ", ">", "A line that is rather long, and goes on to the very edge of it",
    ]
)  # fmt: skip
DOCUMENTS = st.lists(
    st.one_of(LINE, st.text(max_size=20), st.sampled_from(["\n", "\r\n", "\r", "\n\n"])),
    max_size=30,
).map("".join)


@given(DOCUMENTS)
def test_blocks_and_blanks_are_the_whole_text(text):
    """Nothing is lost and nothing is there twice, whatever the text."""
    at = 0
    for block in plain_blocks(text):
        assert text[at : block.start].strip() == ""
        assert at <= block.start <= block.first <= block.last <= block.end
        inside = text[block.first : block.last]
        assert inside == inside.strip()
        assert inside or block.kind is Kind.RULE
        at = block.end
    assert text[at:].strip() == ""


@given(DOCUMENTS)
def test_every_block_is_one_item(tmp_path_factory, text):
    """Statements and what is told beside them are as many as there are blocks."""
    text = "".join(sign for sign in text if not "\ud800" <= sign <= "\udfff" and sign != "\x00")
    blocks = [block for block in plain_blocks(text) if block.kind is not Kind.RULE]
    if not text or text.startswith("\ufeff"):
        return
    items = read(tmp_path_factory.mktemp("notes"), text.encode("utf-8-sig"))
    if told(items, Document)[0].text != text:
        return
    statements = told(items)
    assert len(statements) + len(told(items, Unread)) == len(blocks)
    assert all(text[one.start : one.end] == one.text for one in statements)
