"""QualCoder projects come in: every coded passage once, in the words that were coded."""

import contextlib
import datetime as dt
import sqlite3
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssm.errors import UnreadableError
from ssm.findings.cut import fingerprint
from ssm.findings.importing.databases.qualcoder import QualCoder
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.importers import importer_of
from ssm.findings.importing.items import Code, Document, Remark, SourceNote, Statement, Unread
from ssm.findings.offsets import Lines, Rule, Ruler, Unit

PHONE, SMILE = "\N{TELEPHONE RECEIVER}", "\N{SLIGHTLY SMILING FACE}"
TALK = (
    f"Ann:\nHalf of them arrive {PHONE}{SMILE}.\nSo I ring \u2014 every day, Zo\u00eb too.\n"
    f"Bo:\nAt five we go, cafe\u0301 first {SMILE}. So I ring."
)
OLD = """
    create table project (databaseversion text, date text, memo text,about text);
    create table source (id integer primary key, name text, fulltext text, imagepath text,
        memo text, owner text, date text, unique(name));
    create table code_image (imid integer primary key,id integer,x1 integer, y1 integer,
        width integer, height integer, cid integer, memo text, date text, owner text);
    create table annotation (anid integer primary key, fid integer,pos0 integer, pos1 integer,
        memo text, owner text, date text);
    create table attribute (attrid integer primary key, name text, attr_type text, value text,
        id integer, date text, owner text);
    create table case_text (id integer primary key, caseid integer, fid integer, pos0 integer,
        pos1 integer, owner text, date text, memo text);
    create table cases (caseid integer primary key, name text, memo text, owner text,date text);
    create table code_cat (catid integer primary key, name text, owner text, date text, memo text,
        supercatid integer, unique(name));
    create table code_text (cid integer, fid integer,seltext text, pos0 integer, pos1 integer,
        owner text, date text, memo text, unique(cid,fid,pos0,pos1, owner));
    create table code_name (cid integer primary key, name text, memo text, catid integer,
        owner text,date text, color text, unique(name));
"""
STEPS = {
    "v1": "alter table source rename column imagepath to mediapath;"
    "create table code_av (avid integer primary key,id integer,pos0 integer, pos1 integer,"
    " cid integer, memo text, date text, owner text);",
    "v2": "alter table code_text add avid integer; alter table project add bookmarkfile integer;",
    "v3": "alter table code_text add important integer; alter table code_av add important integer;"
    "alter table code_image add important integer;",
    "v4": "drop table code_text; create table code_text (ctid integer primary key, cid integer,"
    " fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text,"
    " avid integer, important integer, unique(cid,fid,pos0,pos1, owner));",
    "v5": "alter table project add codername text; alter table source add av_text_id integer;",
    "v14": "create table coder_names (name text unique not null, visibility integer);"
    "create view code_text_visible as select * from code_text;",
    "v16": "alter table code_name add supercid integer;",
}
VERSIONS = ["2019", *STEPS]


@attrs.define
class Made:
    """A project in the making."""

    link: sqlite3.Connection
    file: Path
    text: str = TALK

    def add(self, table, **values):
        """A row of a table, as far as this version has the columns."""
        told = self.link.execute(f"pragma table_info({table})").fetchall()
        here = {name: value for name, value in values.items() if name in [row[1] for row in told]}
        marks = ", ".join("?" * len(here))
        query = f"insert into {table} ({', '.join(here)}) values ({marks})"
        self.link.execute(query, tuple(here.values()))

    def code(self, words, code=1, rule=None, *, by="ann", fid=1, nth=0, **more):
        """A coding of some words, counted by a rule, with the words as Qt hands them on."""
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        ruler = Ruler(self.text, rule or Rule())
        place = {"pos0": ruler.count(at), "pos1": ruler.count(at + len(words))}
        seltext = words.replace("\n", "\u2029")
        values = {"cid": code, "fid": fid, "seltext": seltext, "owner": by, **place, **more}
        self.add("code_text", **values)


def project(folder, version="v16", text=TALK):
    """A project folder with one source and two codes below a category."""
    inside = folder / "clinic.qda"
    inside.mkdir()
    link = sqlite3.connect(inside / "data.qda")
    link.executescript("pragma synchronous = off;" + OLD)
    for step in VERSIONS[1 : VERSIONS.index(version) + 1]:
        link.executescript(STEPS[step])
    made = Made(link, inside / "data.qda", text)
    made.add("project", databaseversion=version, about="QualCoder 3.6")
    made.add("source", id=1, name="ann.txt", fulltext=text, memo="")
    made.add("code_cat", catid=1, name="time")
    made.add("code_cat", catid=2, name="waiting", supercatid=1)
    made.add("code_name", cid=1, name="waiting", catid=2, memo="too long")
    made.add("code_name", cid=2, name="letters")
    return made


@pytest.fixture
def made(tmp_path):
    """A project as the present version makes it, still open."""
    made = project(tmp_path)
    yield made
    made.link.close()


def items(made, **how):
    """What comes out of a project."""
    made.link.commit()
    seen = probe(made.file)
    assert importer_of(seen).name == "qualcoder"
    return list(QualCoder().read(seen, How(**how)))


def of(kind, found):
    """The items of one kind."""
    return [item for item in found if isinstance(item, kind)]


@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_of_the_tables_is_read(tmp_path, version):
    """From the first of 2019 to the present; folder or file, it is the same."""
    made = project(tmp_path, version)
    made.code("Half of them arrive", memo="often", important=1)
    made.code("every day, Zo\u00eb too", 2)
    found = items(made)
    made.link.close()
    assert [each.text for each in of(Statement, found)] == [
        "Half of them arrive",
        "every day, Zo\u00eb too",
    ]
    seen = probe(made.file.parent)
    assert importer_of(seen).name == "qualcoder"
    assert list(QualCoder().read(seen, How())) == found


@pytest.mark.parametrize("rule", [Rule(Unit.CODE_POINT), Rule(Unit.UTF_16)], ids=lambda r: r.name)
def test_words_after_emoji_are_those_that_were_coded(made, rule):
    """Whether all codings were made by hand, in UTF-16, or all by a search."""
    said = ["Half of them arrive", "every day, Zo\u00eb too", "cafe\u0301 first", f"{SMILE}."]
    for words in said:
        made.code(words, rule=rule)
    found = items(made)
    statements = {each.text: each for each in of(Statement, found)}
    (document,) = of(Document, found)
    assert sorted(statements) == sorted(said)
    for words in said:
        each = statements[words]
        assert document.text[each.start : each.end] == words
        assert each.digest == document.digest == fingerprint(TALK)


def test_codings_by_hand_and_by_search_stand_beside_each_other(made):
    """Each is held to the words stored with it; the mixture is told."""
    made.code("every day", rule=Rule(Unit.UTF_16))
    made.code("At five we go", rule=Rule(Unit.UTF_16))
    made.code("cafe\u0301 first", 2)
    found = items(made)
    assert [each.text for each in of(Statement, found)] == [
        "every day",
        "At five we go",
        "cafe\u0301 first",
    ]
    assert any("1 codings count positions otherwise" in each.text for each in of(Remark, found))


def test_a_long_text_that_was_shown_in_parts_is_found_by_its_words(made):
    """Then positions are counted in two ways in one number."""
    made.code("So I ring", nth=0)
    made.code("At five we go", 2)
    at = TALK.index("first")
    made.add("code_text", cid=1, fid=1, seltext="first", pos0=at + 1, pos1=at + 6, owner="ann")
    statement = next(each for each in of(Statement, items(made)) if each.text == "first")
    assert TALK[statement.start : statement.end] == "first"


def test_line_ends_are_those_of_the_text(made):
    """Not the sign that Qt puts for them."""
    made.code(f"arrive {PHONE}{SMILE}.\nSo I")
    (statement,) = of(Statement, items(made))
    assert statement.text == f"arrive {PHONE}{SMILE}.\nSo I"


def test_an_edited_text_keeps_the_words_that_were_coded(made):
    """Without a place, and it is told; the others keep theirs."""
    made.code("Half of them arrive")
    made.code("At five we go", 2)
    made.link.execute(
        "update source set fulltext = replace(fulltext, 'Half of them', 'Most of those')"
    )
    found = items(made)
    lost, kept = sorted(of(Statement, found), key=lambda each: each.start is not None)
    assert (lost.text, lost.start, lost.document) == ("Half of them arrive", None, "ann.txt")
    assert kept.text == "At five we go"
    assert any("1 codings have other words" in each.text for each in of(Remark, found))


def test_a_passage_is_one_statement_with_all_its_codes_coders_and_memos(made):
    """Not one for each code, nor one for each coder."""
    made.code("At five we go", 1, memo="really?")
    made.code("At five we go", 2, by="bo", memo="really?", important=1)
    made.code("At five we go", 2, memo="yes")
    found = items(made)
    (statement,) = of(Statement, found)
    assert any(each.text.startswith("2 selections mark a passage") for each in of(Remark, found))
    assert statement.codes == ("waiting", "letters")
    assert statement.coders == ("ann", "bo")
    assert statement.note == "important\nreally?\nyes"
    assert (statement.key, statement.where) == ("1", "coding 1, 2, 3")


def test_equal_words_at_two_places_are_two_statements(made):
    """They were said twice."""
    made.code("So I ring", nth=0)
    made.code("So I ring", 2, nth=1)
    first, second = of(Statement, items(made))
    assert first.text == second.text == "So I ring"
    assert first.start < second.start


def test_codes_lie_below_categories_and_codes(made):
    """A category that is called like a code is told from it."""
    made.add("code_name", cid=3, name="by post", supercid=2)
    parents = {code.name: code.parent for code in of(Code, items(made))}
    assert parents == {
        "time": None,
        "waiting (category)": "time",
        "waiting": "waiting (category)",
        "letters": None,
        "by post": "letters",
    }


def test_a_case_is_the_source_of_what_it_said(made):
    """Its attributes say whose view it gives; those of the file, when and how."""
    at = TALK.index("Bo:")
    made.add("cases", caseid=1, name="P01", memo="lively")
    made.add("cases", caseid=2, name="P02")
    made.add("case_text", caseid=1, fid=1, pos0=0, pos1=at)
    made.add("case_text", caseid=2, fid=1, pos0=at, pos1=len(TALK))
    for case, role in ((1, "nurse"), (2, "porter")):
        made.add("attribute", name="Role", attr_type="case", value=role, id=case)
    made.add("attribute", name="Date", attr_type="file", value="2026-03-02", id=1)
    made.code("Half of them arrive")
    made.code("At five we go")
    found = items(made)
    assert [(each.source, each.date) for each in of(Statement, found)] == [
        ("P01", dt.date(2026, 3, 2)),
        ("P02", dt.date(2026, 3, 2)),
    ]
    notes = {note.name: note for note in of(SourceNote, found)}
    assert (notes["P01"].perspective, notes["P01"].traits) == ("nurse", {"memo": "lively"})
    assert notes["P02"].perspective == "porter"


def test_several_cases_on_one_text_leave_the_document_as_the_source(made):
    """Nobody is guessed; their names are kept."""
    for case, name in ((1, "P01"), (2, "Ward 3")):
        made.add("cases", caseid=case, name=name)
        made.add("case_text", caseid=case, fid=1, pos0=0, pos1=len(TALK) - 1)
    made.code("Half of them arrive")
    found = items(made)
    assert of(Statement, found)[0].source is None
    assert of(SourceNote, found) == [SourceNote(name="ann.txt", traits={"case": "P01; Ward 3"})]


def test_turns_that_were_marked_by_speaker_say_who_speaks(made):
    """They are no statements, and it is said how many there are."""
    marks = "\N{PUSHPIN} Speaker coding"
    made.add("code_name", cid=9, name="Bo", owner=marks)
    at = TALK.index("Bo:")
    made.code(TALK[at:], 9, by=marks)
    made.code("Half of them arrive")
    made.code("At five we go")
    found = items(made)
    assert [(each.text, each.speaker) for each in of(Statement, found)] == [
        ("Half of them arrive", None),
        ("At five we go", "Bo"),
    ]
    assert any(each.text.startswith("1 turns marked by speaker") for each in of(Remark, found))
    assert "Bo" not in [code.name for code in of(Code, found)]
    apart = of(Statement, items(made, speakers=True))
    assert [each.source for each in apart] == [None, "ann.txt: Bo"]


def test_what_is_no_text_is_told_one_by_one(made):
    """Parts of pictures and recordings, notes without a code, codings without a source."""
    made.add("source", id=2, name="wall.png")
    made.add("code_image", imid=1, id=2, cid=1, memo="post-its")
    made.add("code_av", avid=1, id=7, pos0=61_000, pos1=65_500, cid=2)
    made.add("annotation", anid=1, fid=1, pos0=3, pos1=9, memo="who?")
    made.code("At five we go", 77, memo="a")
    made.code("So I ring", fid=99)
    at = TALK.index("At five")
    made.add("annotation", anid=2, fid=1, pos0=at, pos1=at + 13, memo="b")
    found = items(made)
    assert [(each.what, each.where, each.words) for each in of(Unread, found)] == [
        ("annotation", "ann.txt, from 3 to 9", "who?"),
        ("picture", "wall.png, coding 1", "waiting: post-its"),
        (
            "recording",
            "a source that is not in the file from 61 s to 65 s, coding 1",
            "letters",
        ),
        ("statement", "coding 2", "So I ring"),
    ]
    (statement,) = of(Statement, found)
    assert (statement.codes, statement.note) == ((), "a\nb")
    assert of(Remark, found)[-1].text.endswith("left out, by number: 77")


def test_the_way_of_counting_is_told(made):
    """With the version of the project."""
    made.code("At five we go")
    assert [each.text for each in of(Remark, items(made))] == [
        "a project of QualCoder 3.6, database version v16",
        "1 of 1 selections equal the words stored with them; code points",
    ]


def test_values_of_any_kind_end_in_statements_or_in_what_was_not_read(made):
    """SQLite lets a column hold anything."""
    made.code("At five we go")
    made.code("So I ring", 2)
    made.link.execute("update code_text set pos0 = 'x', memo = 7, important = 'y' where ctid = 1")
    made.link.execute("update code_text set seltext = null, pos1 = pos0 where ctid = 2")
    made.link.execute("update code_name set name = x'ff', memo = 3 where cid = 2")
    made.add("attribute", name=None, attr_type=5, value=None, id="x")
    made.add("cases", caseid=1, name=None)
    made.add("case_text", caseid=1, fid=1, pos0=None, pos1="z")
    found = items(made)
    assert [each.text for each in of(Statement, found)] == ["At five we go"]
    assert [(each.what, each.why) for each in of(Unread, found)] == [
        ("statement", "it has no words")
    ]
    made.link.execute("update source set fulltext = 12, name = null")
    assert [each.start for each in of(Statement, items(made))] == [None]


def test_a_folder_without_a_database_is_refused(tmp_path):
    """It may be the folder above the project."""
    folder = tmp_path / "empty.qda"
    folder.mkdir()
    seen = probe(folder)
    assert importer_of(seen).name == "qualcoder"
    with pytest.raises(UnreadableError, match=r"empty\.qda: the folder has no data\.qda"):
        list(QualCoder().read(seen, How()))


def test_nothing_is_written_into_the_project(made):
    """Its folder is as it was."""
    made.code("At five we go")
    made.link.commit()
    made.link.close()
    before = {each: each.read_bytes() for each in made.file.parent.iterdir()}
    list(QualCoder().read(probe(made.file.parent), How()))
    assert {each: each.read_bytes() for each in made.file.parent.iterdir()} == before


@st.composite
def coded(draw):
    """A text with some of its words coded, each counted in one of two ways."""
    words = draw(
        st.lists(
            st.sampled_from(["we", "Zo\u00eb", SMILE, "ring", "中文"]), min_size=1, max_size=20
        )
    )
    gaps = st.sampled_from([" ", "\n", f" {PHONE} ", ", "])
    text, spans = "", []
    for word in words:
        spans.append((len(text), len(text) + len(word)))
        text += word + draw(gaps)
    rules = st.sampled_from([Rule(Unit.CODE_POINT), Rule(Unit.UTF_16)])
    chosen = draw(st.lists(st.tuples(st.sampled_from(spans), rules), max_size=8, unique=True))
    return text, chosen


@given(coded())
@settings(max_examples=60, deadline=None)
def test_any_codings_of_any_text_come_out_once_in_their_words(tmp_path_factory, made):
    """Counted and compared: nothing lost, nothing twice, nothing altered."""
    text, chosen = made
    project_ = project(tmp_path_factory.mktemp("made"), text=text)
    with contextlib.closing(project_.link):
        for (start, end), rule in chosen:
            ruler = Ruler(text, rule)
            values = {"pos0": ruler.count(start), "pos1": ruler.count(end)}
            project_.add(
                "code_text", cid=1, fid=1, seltext=text[start:end], owner=rule.name, **values
            )
        found = items(project_)
    statements = of(Statement, found)
    assert sum(len(each.where.split(", ")) for each in statements) == len(chosen)
    assert {each.text for each in statements} == {text[a:b] for (a, b), _ in chosen}
    for each in statements:
        assert text[each.start : each.end] == each.text


def test_crossed_line_ends_of_a_text_are_counted_as_qt_does(tmp_path):
    """A text with CR LF shows as one line end each; the words are those of the text."""
    text = f"One.\r\nTwo {SMILE} three.\r\nFour five.\r\n"
    made = project(tmp_path, text=text)
    made.code("Two", rule=Rule(Unit.UTF_16, Lines.LF))
    made.code("Four five", rule=Rule(Unit.UTF_16, Lines.LF))
    found = items(made)
    made.link.close()
    assert [text[s.start : s.end] for s in of(Statement, found)] == ["Two", "Four five"]


def test_a_long_text_with_crossed_line_ends_shown_in_parts_is_found_by_its_words(tmp_path):
    """Positions that mix code points, UTF-16 and line ends still lead to the words."""
    text = "\r\n".join(f"Line {n} {SMILE}{PHONE} is said." for n in range(60))
    made = project(tmp_path, text=text)
    made.code("Line 3 ", 2)
    shown = text.index("Line 30")
    ruler = Ruler(text[shown:], Rule(Unit.UTF_16, Lines.LF))
    words = f"45 {SMILE}{PHONE} is said.\r\nLine 46"
    at = text.index(words) - shown
    place = {"pos0": shown + ruler.count(at), "pos1": shown + ruler.count(at + len(words))}
    seltext = words.replace("\r\n", "\u2029")
    made.add("code_text", cid=1, fid=1, seltext=seltext, owner="ann", **place)
    found = items(made)
    made.link.close()
    statement = of(Statement, found)[-1]
    assert statement.text == words == text[statement.start : statement.end]
    assert any("1 codings count positions otherwise" in each.text for each in of(Remark, found))


def test_ways_of_counting_that_cannot_be_told_apart_are_said(made):
    """As many codings by hand as by search: none is the rest."""
    made.code("every day", rule=Rule(Unit.UTF_16))
    made.code("At five we go")
    found = items(made)
    assert [each.text for each in of(Statement, found)] == ["every day", "At five we go"]
    assert any("in more than one way" in each.text for each in of(Remark, found))
