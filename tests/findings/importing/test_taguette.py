"""Taguette projects come in: every highlight once, in the words of its document."""

import contextlib
import json
import sqlite3
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssm.errors import UnreadableError
from ssm.findings.cut import fingerprint
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.items import Code, Document, Remark, SourceNote, Statement, Unread
from ssm.findings.importing.taguette import Taguette
from ssm.findings.importing.taguette.pages import page

SCHEMA = """
    pragma synchronous = off;
    create table users (login text primary key);
    create table projects (id integer primary key, name text,
        description text, created datetime);
    create table documents (id integer primary key, name text,
        description text, filename text, created datetime,
        project_id integer, text_direction text, contents text);
    create table commands (id integer primary key, date datetime,
        user_login text, project_id integer, document_id integer,
        payload text);
    create table highlights (id integer primary key, document_id integer,
        start_offset integer, end_offset integer, snippet text);
    create table tags (id integer primary key, project_id integer,
        path text, description text);
    create table highlight_tags (highlight_id integer, tag_id integer);
"""
TALK = (
    "<h2>Clinic &amp; letters \N{TELEPHONE RECEIVER}</h2>\n"
    "<p>Half of them arrive. <b>So</b> I ring &mdash; every day, Zo\u00eb too.</p>"
    "<p>At five<br>we go.</p>\n<ul><li>cafe\u0301</li><li>\N{SLIGHTLY SMILING FACE}</li></ul>"
)


@attrs.define
class Made:
    """A project file in the making."""

    link: sqlite3.Connection

    def project(self, number, name, *paths):
        """A project with some tags; the number of a tag is that of the project and its place."""
        self.link.execute("insert into projects values (?, ?, '', '2026-01-01')", (number, name))
        for place, path in enumerate(paths, start=1):
            self.link.execute(
                "insert into tags values (?, ?, ?, '')", (10 * number + place, number, path)
            )

    def document(self, number, name, contents, *, project=1, about=""):
        """A document."""
        self.link.execute(
            "insert into documents values (?, ?, ?, 'a.html', '2026-01-01', ?, 'LEFT_TO_RIGHT', ?)",
            (number, name, about, project, contents),
        )

    def highlight(self, number, document, words, *tags, by=(), snippet=None, shift=0):
        """A highlight of some words of a document, as the program itself would store it."""
        query = "select contents from documents where id = ?"
        (contents,) = self.link.execute(query, (document,)).fetchone()
        bare = page(contents).bare
        start = len(bare[: bare.index(words)].encode()) + shift
        held = f"<p>{words}</p>" if snippet is None else snippet
        place = (number, document, start, start + len(words.encode()), held)
        self.link.execute("insert into highlights values (?, ?, ?, ?, ?)", place)
        for tag in tags:
            self.link.execute("insert into highlight_tags values (?, ?)", (number, tag))
        for login in by:
            act = json.dumps({"type": "highlight_add", "highlight_id": number, "tags": []})
            values = (login, document, act)
            self.link.execute(
                "insert into commands (date, user_login, project_id, document_id, payload)"
                " values ('2026-01-01', ?, 1, ?, ?)",
                values,
            )


@pytest.fixture
def made(tmp_path):
    """A project file with one project, two tags and one document, still open."""
    with contextlib.closing(sqlite3.connect(tmp_path / "clinic.sqlite3")) as link:
        link.executescript(SCHEMA)
        made = Made(link)
        made.project(1, "Clinic", "waiting", "waiting.letters", "Dr. No")
        made.document(1, "ann", TALK)
        yield made


def items(made, **how):
    """What comes out of a project file."""
    made.link.commit()
    (_, _, path), *_ = made.link.execute("pragma database_list").fetchall()
    seen = probe(Path(path))
    assert Taguette().recognises(seen)
    return list(Taguette().read(seen, How(**how)))


def of(kind, found):
    """The items of one kind."""
    return [item for item in found if isinstance(item, kind)]


@pytest.mark.parametrize(
    "words",
    [
        "letters \N{TELEPHONE RECEIVER}",
        "Half of them arrive. So I ring — every day",
        "Zo\u00eb too.",
        "cafe\u0301",
        "\N{SLIGHTLY SMILING FACE}",
        "we go.",
    ],
)
def test_the_words_are_those_that_were_highlighted(made, words):
    """Bytes of the text without tags, whatever is in it: entities, accents, emoji."""
    made.highlight(7, 1, words, 11)
    found = items(made)
    (statement,), (document,) = of(Statement, found), of(Document, found)
    assert statement.text == words
    assert document.text[statement.start : statement.end] == words
    assert statement.digest == document.digest == fingerprint(document.text)
    assert (statement.key, statement.document) == ("7", "ann")


def test_lines_that_only_a_tag_keeps_apart_stay_apart(made):
    """A paragraph that ends, and a break, are line ends in the words, as people read them."""
    made.highlight(7, 1, "too.At fivewe go.")
    (statement,) = of(Statement, items(made))
    assert statement.text == "too.\nAt five\nwe go."


def test_a_highlight_is_one_statement_with_all_its_tags_and_coders(made):
    """Not one for each tag; one without tags comes too."""
    made.highlight(7, 1, "Half of them arrive.", 11, 12, by=["ann", "bo", "ann"])
    made.highlight(8, 1, "we go.")
    first, second = of(Statement, items(made))
    assert (first.codes, first.coders) == (("waiting", "waiting.letters"), ("ann", "bo"))
    assert (second.codes, second.coders) == ((), ())


def test_tags_with_dots_lie_below_those_that_begin_them(made):
    """And a dot in a name is no level where nothing has the beginning for a name."""
    codes = {code.name: code.parent for code in of(Code, items(made))}
    assert codes == {"waiting": None, "waiting.letters": "waiting", "Dr. No": None}


def test_several_projects_of_a_file_are_told_apart_by_name(made):
    """All are read, and said; one can be chosen."""
    made.project(2, "Ward", "waiting", "food")
    made.document(2, "ann", "<p>Cold again.</p>", project=2)
    made.highlight(7, 1, "we go.", 11)
    made.highlight(8, 2, "Cold again.", 21, 22)
    found = items(made)
    assert of(Remark, found)[0].text == (
        "the file holds 2 projects, and all are read: 'Clinic', 'Ward'"
    )
    assert [(each.document, each.codes) for each in of(Statement, found)] == [
        ("Clinic / ann", ("Clinic / waiting",)),
        ("Ward / ann", ("Ward / waiting", "food")),
    ]
    (only,) = of(Statement, items(made, sheet="Ward"))
    assert (only.document, only.codes) == ("ann", ("waiting", "food"))


def test_a_project_that_is_not_there_is_told_with_those_that_are(made):
    """So that the next try has the right name."""
    with pytest.raises(UnreadableError, match="no project 'Wards'; its projects are 'Clinic'"):
        items(made, sheet="Wards")


def test_documents_of_one_name_are_told_apart(made):
    """By the number that the program keeps for them."""
    made.document(5, "ann", "<p>Another Ann.</p>")
    made.highlight(7, 5, "Another Ann.")
    assert of(Statement, items(made))[0].document == "ann (5)"


def test_what_is_noted_of_a_document_is_kept(made):
    """As a trait of the source."""
    made.document(2, "bo", "<p>Yes.</p>", about="nurse, ward 3")
    assert of(SourceNote, items(made)) == [
        SourceNote(name="bo", traits={"description": "nurse, ward 3"})
    ]


def test_words_that_do_not_stand_at_their_place_are_those_that_taguette_shows(made):
    """Then without a place, and it is told."""
    made.highlight(6, 1, "we go.")
    made.highlight(7, 1, "Half of them arrive.", snippet="<p>None of them arrive.</p>")
    found = items(made)
    statement = next(each for each in of(Statement, found) if each.key == "7")
    assert (statement.text, statement.start, statement.end) == ("None of them arrive.", None, None)
    assert any("1 highlights have other words" in each.text for each in of(Remark, found))


def test_a_place_outside_the_document_costs_only_the_place(made):
    """The words are stored with it."""
    made.highlight(7, 1, "we go.", shift=10_000)
    assert [(s.text, s.start) for s in of(Statement, items(made))] == [("we go.", None)]


def test_a_highlight_without_words_or_document_is_told(made):
    """Each as one that could not be read; nothing is lost in silence."""
    made.highlight(7, 1, "we go.", snippet="")
    made.link.execute("update highlights set end_offset = start_offset")
    made.highlight(8, 1, "Half of them arrive.")
    made.link.execute("update highlights set document_id = 99 where id = 8")
    found = items(made)
    assert [(each.where, each.what, each.words) for each in of(Unread, found)] == [
        ("highlight 7", "statement", None),
        ("highlight 8", "statement", "Half of them arrive."),
    ]
    assert not of(Statement, found)


def test_the_way_of_counting_is_told(made):
    """In a sentence, as for any tool."""
    made.highlight(7, 1, "Zo\u00eb too.")
    (remark,) = of(Remark, items(made))
    assert remark.text == "1 of 1 selections equal the words stored with them; UTF-8 bytes"


def test_values_of_any_kind_end_in_statements_or_in_what_was_not_read(made):
    """SQLite lets a column hold anything."""
    made.highlight(7, 1, "we go.", 11, 999)
    made.link.execute("update highlights set start_offset = 'x', end_offset = null, snippet = 3")
    made.link.execute("update projects set name = x'ff'")
    made.link.execute("update tags set path = 12 where id = 11")
    for payload in ("[", '"x"', '{"type": "highlight_add", "highlight_id": [1]}', "[" * 9999):
        made.link.execute(
            "insert into commands (date, user_login, project_id, document_id, payload)"
            " values ('', 'ann', 1, 1, ?)",
            (payload,),
        )
    (statement,) = of(Statement, items(made))
    assert (statement.text, statement.codes) == ("3", ("12",))
    made.link.execute("update documents set contents = x'00ff'")
    assert [each.what for each in of(Unread, items(made))] == ["document"]


TAGS = ["<p>", "</p>", "<br>", "<b>", "</b>", "<img src=x>", "<pre>\n", "</pre>", "<td>"]
SIGNS = [
    "we ring ",
    "Zo\u00eb",
    "&amp;",
    "&nbsp;",
    "&#8217;",
    "&lt;b&gt;",
    "\n",
    "\r\n",
    "中文",
    " ",
]
PIECES = st.sampled_from([*TAGS, *SIGNS, "\U0001f642"])


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=200)
def test_breaks_add_nothing_but_line_ends(html):
    """The text without its breaks is what stands between the tags, place by place."""
    found = page(html)
    kept = list(found.text)
    for number, at in enumerate(found.breaks):
        assert kept[at + number] == "\n"
    assert found.text.replace("\n", "") == found.bare.replace("\n", "")
    for start in range(len(found.bare)):
        for end in range(start + 1, min(start + 4, len(found.bare) + 1)):
            first, after = found.place(start, end)
            words = found.text[first:after]
            assert words.replace("\n", "") == found.bare[start:end].replace("\n", "")
            assert words[0] == found.bare[start]
            assert words[-1] == found.bare[end - 1]


@given(
    st.lists(st.sampled_from(["Zo\u00eb", "we", "ring", "\U0001f642", "中文", "a&b"]), min_size=1),
    st.data(),
)
@settings(max_examples=60, deadline=None)
def test_any_highlights_of_any_text_come_out_once_in_their_words(tmp_path_factory, words, data):
    """Counted and compared: nothing lost, nothing twice, nothing altered."""
    tags = data.draw(
        st.lists(st.sampled_from(["<p>", "</p>\n<p>", "<b>", " "]), min_size=len(words))
    )
    html = "".join(a + b.replace("&", "&amp;") + " " for a, b in zip(tags, words, strict=False))
    chosen = data.draw(st.lists(st.sampled_from(words), max_size=6))
    file = tmp_path_factory.mktemp("made") / "any.sqlite3"
    with contextlib.closing(sqlite3.connect(file)) as link:
        link.executescript(SCHEMA)
        made = Made(link)
        made.project(1, "P", "x")
        made.document(1, "d", html)
        for number, each in enumerate(chosen, start=1):
            made.highlight(number, 1, each, 11, snippet=f"<p>{each.replace('&', '&amp;')}</p>")
        found = items(made)
    assert sorted(each.text for each in of(Statement, found)) == sorted(chosen)
    assert {each.key for each in of(Statement, found)} == {str(n + 1) for n in range(len(chosen))}
