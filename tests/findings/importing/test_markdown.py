"""Notes in Markdown: whose words they are, which words, and what else stands there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.findings.importing.items import SourceNote, Statement, Unread
from ssm.findings.importing.texts.blocks import Kind
from ssm.findings.importing.texts.markdown.cutter import markdown_blocks
from tests.findings.importing.reading import read, told

NOTES = """\
---
name: Ward clerk, day 2
perspective: clerks
method: interview
date: 2026-03-06
where: ward three
present: [clerk, matron]
---
# Letters

- Half of them arrive. #letters #post/second-class
  - The rest come back
    after a week.
- [ ] Ask where they are kept

> We never ring
> on Fridays.
> — the clerk

She seemed *tired* of #letters by now. <!-- my own view -->

| day | letters |
| --- | --- |
| Monday | 12 |

```
code
```

<!-- a comment
of two lines -->

![the pile](pile.jpg)

## Phone ##
1. They ring twice. ^twice
"""


def statements(text):
    """The words of the statements of a note."""
    return [text[b.first : b.last] for b in markdown_blocks(text) if b.kind is Kind.STATEMENT]


def test_bullets_quotes_and_paragraphs_are_statements(tmp_path):
    """Each with its exact words, cut from its place, and without its sign."""
    said = told(read(tmp_path, NOTES, "day2.md"))
    assert [one.text for one in said] == [
        "Half of them arrive.",
        "The rest come back\n    after a week.",
        "Ask where they are kept",
        "We never ring\n> on Fridays.",
        "She seemed *tired* of #letters by now.",
        "They ring twice.",
    ]
    assert all(NOTES[one.start : one.end] == one.text for one in said)


def test_the_front_matter_is_the_source(tmp_path):
    """Whose view it gives, how it was heard, when and where; what else it says is kept."""
    items = read(tmp_path, NOTES, "day2.md")
    (note,) = told(items, SourceNote)
    assert note.name == "Ward clerk, day 2"
    assert (note.perspective, note.method, str(note.date)) == ("clerks", "interview", "2026-03-06")
    assert (note.where, note.traits) == ("ward three", {"present": "clerk; matron"})
    assert {one.source for one in told(items)} == {"Ward clerk, day 2"}


def test_tags_are_codes(tmp_path):
    """Behind the words they are none of them; amid a sentence they are words as well."""
    said = told(read(tmp_path, NOTES, "day2.md"))
    assert [one.codes for one in said] == [
        ("letters", "post/second-class"),
        (),
        (),
        (),
        ("letters",),
        (),
    ]


def test_what_stands_about_a_statement_is_its_note(tmp_path):
    """Headings, the bullet above, quotes, tasks and comments."""
    said = told(read(tmp_path, NOTES, "day2.md"))
    assert [one.note for one in said] == [
        'under "Letters"',
        'under "Letters / Half of them arrive."',
        'under "Letters"; a task, open',
        'under "Letters"; quoted',
        'under "Letters"; my own view',
        'under "Letters / Phone"',
    ]
    assert said[3].speaker == "the clerk"
    assert said[5].key == "day2-twice"


def test_what_is_no_statement_is_told(tmp_path):
    """Each kind of it, with its place."""
    items = told(read(tmp_path, NOTES, "day2.md"), Unread)
    assert [(one.what, one.where) for one in items] == [
        ("heading", "line 9"),
        ("table", "lines 22 to 24"),
        ("code block", "lines 26 to 28"),
        ("comment", "lines 30 to 31"),
        ("picture", "line 33"),
        ("heading", "line 35"),
    ]


@pytest.mark.parametrize(
    ("front", "where", "why", "hint"),
    [
        ("date: 6 March", "a.md:2:7", "'6 March' cannot be read as a date", "write it like 2026"),
        ("perspectiv: nurses", "a.md:2:1", "'perspectiv' says nothing", "'perspective'?"),
        ("name: *x", "a.md:2:", "alias", ""),
        ("- nurses", "a.md:2:1", "no list of keys", "perspective"),
        ("name: {a: b}", "a.md:2:7", "more than a text", ""),
        ('name: "x', "a.md:2:7", "never closed", "close it"),
    ],
)
def test_a_slip_in_the_front_matter_costs_only_itself(tmp_path, front, where, why, hint):
    """It is told with line, column and what to try; the findings come in."""
    items = read(tmp_path, f"---\n{front}\n---\n- Half of them.\n", "a.md")
    (lost,) = told(items, Unread)
    assert lost.what == "front matter"
    assert lost.where.startswith(where)
    assert why in lost.why
    assert hint in (lost.hint or "")
    assert [one.text for one in told(items)] == ["Half of them."]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\nname: x\n\n- Half.\n", ["name: x", "Half."]),
        ("One\ntwo.\n\nThree.", ["One\ntwo.", "Three."]),
        ("#letters are late\n", ["#letters are late"]),
        ("Letters\n===\nHalf.\n", ["Half."]),
        ("It is a sentence.\n---\nAnother.", ["It is a sentence.", "Another."]),
        ("> Quoted.\nMy own.\n", ["Quoted.", "My own."]),
        ("> One.\n>\n> Two.\n", ["One.", "Two."]),
        ("```\nnever closed\n- Half.\n", ["never closed", "Half."]),
        ("<!-- never closed\n- Half.\n", ["<!-- never closed", "Half."]),
        ("<!-- a --> and on\n", ["<!-- a --> and on"]),
        ("- one\n\n    more of it\n- two\n", ["one", "more of it", "two"]),
        ("    set in by four\n", ["set in by four"]),
        ("- \n- Half.\n", ["Half."]),
        ("**Nurse:** Half.\n\n**I:** So?\n\n**Nurse:** Yes.\n", ["Half.", "So?", "Yes."]),
        ("- Nurse: Half.\n- Nurse: All.\n", ["Half.", "All."]),
        ("We are the #1 ward\n", ["We are the #1 ward"]),
        ("a | b\n- c | d\n", ["a | b", "c | d"]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
    ],
)
def test_where_a_statement_begins_and_ends(text, said):
    """What is opened and never closed costs no words."""
    assert statements(text) == said


def test_tags_by_themselves_are_told(tmp_path):
    """They belong to no statement, so somebody has to say to which."""
    (lost,) = told(read(tmp_path, "#letters #post\n\n- Half.\n", "a.md"), Unread)
    assert (lost.what, lost.hint) == ("tags", "put them at the end of one")


SIGN = st.sampled_from(
    [
        "- ", "  - ", "# ", "## ", "> ", "1. ", "```", "~~~", "<!--", "-->", "---", "===", "#tag",
        "| a | b |", "| - | - |", "Half of them.", "Nurse: ", "**I:** ", "[ ] ", "^id", "\t",
        "    ", "![x](y)", "[a]: http://x", "*", "é📞", "— she", "...", "name: x",
    ]
)  # fmt: skip
NOTE = st.lists(
    st.one_of(SIGN, st.text(max_size=12), st.sampled_from(["\n", "\r\n", "\n\n", " "])),
    max_size=40,
).map("".join)


@given(NOTE)
def test_blocks_and_blanks_are_the_whole_note(text):
    """Nothing is lost and nothing is there twice, whatever the note; an empty quote is a blank."""
    at = 0
    for block in markdown_blocks(text):
        assert not text[at : block.start].replace(">", " ").strip()
        assert at <= block.start <= block.first <= block.last <= block.end
        inside = text[block.first : block.last]
        assert inside == inside.strip()
        at = block.end
    assert not text[at:].replace(">", " ").strip()


@given(NOTE)
def test_every_block_is_one_item(tmp_path_factory, text):
    """Statements and what is told beside them are as many as there are blocks."""
    text = "a\n\n" + "".join(s for s in text if not "\ud800" <= s <= "\udfff" and s != "\x00")
    items = read(tmp_path_factory.mktemp("notes"), text.encode("utf-8-sig"), "a.md")
    blocks = [block for block in markdown_blocks(text) if block.kind is not Kind.RULE]
    said = told(items)
    assert len(said) + len(told(items, Unread)) == len(blocks)
    assert all(isinstance(one, Statement) and text[one.start : one.end] == one.text for one in said)
