"""RQDA projects come in: every coded passage once, and nothing that was deleted."""

import contextlib
import sqlite3

import pytest

from ssm.errors import UnreadableError
from ssm.findings.importing.databases.rqda import Rqda
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.importers import importer_of
from ssm.findings.importing.items import Code, Document, SourceNote, Statement, Unread

TALK = "Half of them arrive \N{TELEPHONE RECEIVER}. So I ring \u2014 every day."
SCHEMA = """
    create table source (name text, id integer, file text, memo text, owner text, date text,
        dateM text, status integer);
    create table freecode (name text, memo text, owner text, date text, dateM text, id integer,
        status integer, color text);
    create table treecode (cid integer, catid integer, date text, dateM text, memo text,
        status integer, owner text);
    create table codecat (name text, cid integer, catid integer, owner text, date text,
        dateM text, memo text, status integer);
    create table coding (cid integer, fid integer, seltext text, selfirst real, selend real,
        status integer, owner text, date text, memo text);
    create table cases (name text, memo text, owner text, date text, dateM text, id integer,
        status integer);
    create table caselinkage (caseid integer, fid integer, selfirst real, selend real,
        status integer, owner text, date text, memo text);
    create table caseAttr (variable text, value text, caseID integer);
    create table fileAttr (variable text, value text, fileID integer);
    create table annotation (fid integer, position integer, annotation text, status integer);
    create table image (name text, id integer, status integer);
    create table imageCoding (cid integer, iid integer, memo text, status integer);
    create table project (databaseversion text, about text);
    insert into project values ('0.2.2', 'Database created by RQDA');
    insert into freecode (name, memo, id, status) values ('letters', 'by post', 1, 1),
        ('often', null, 2, 1), ('old', null, 3, 0);
    insert into codecat (name, catid, status) values ('how', 1, 1);
    insert into treecode (cid, catid, status) values (2, 1, 1);
    insert into cases (name, id, status) values ('P01', 1, 1);
    insert into caseAttr values ('role', 'nurse', 1);
    insert into annotation values (1, 3, 'who?', 1), (1, 4, 'gone', 0);
    insert into image values ('wall', 1, 1);
    insert into imageCoding values (1, 1, 'post-its', 1);
"""


@pytest.fixture
def file(tmp_path):
    """A project with one text, three codings of two passages, and some deleted things."""
    file = tmp_path / "clinic.rqda"
    with contextlib.closing(sqlite3.connect(file)) as link:
        link.executescript(SCHEMA)
        add = "insert into source (name, id, file, status) values (?, ?, ?, ?)"
        link.executemany(add, [("ann", 1, TALK, 1), ("bo", 2, "Gone.", 0)])
        add = (
            "insert into caselinkage (caseid, fid, selfirst, selend, status) values (1, 1, 0, ?, 1)"
        )
        link.execute(add, (len(TALK),))
        for code, words, status in (
            (1, "Half of them arrive", 1),
            (2, "every day", 1),
            (1, "every day", 1),
            (2, "So I ring", 0),
        ):
            at = TALK.index(words)
            values = (code, words, float(at), float(at + len(words)), status)
            link.execute(
                "insert into coding (cid, fid, seltext, selfirst, selend, status, owner)"
                " values (?, 1, ?, ?, ?, ?, 'ann')",
                values,
            )
        link.commit()
    return file


def of(kind, file):
    """The items of one kind."""
    seen = probe(file)
    assert importer_of(seen).name == "rqda"
    return [item for item in Rqda().read(seen, How()) if isinstance(item, kind)]


def test_passages_come_once_with_their_words_codes_and_case(file):
    """Positions are code points, kept as fractions."""
    first, second = of(Statement, file)
    assert (first.text, first.codes, first.source) == ("Half of them arrive", ("letters",), "P01")
    assert (second.text, second.codes) == ("every day", ("often", "letters"))
    for each in (first, second):
        assert TALK[each.start : each.end] == each.text
    assert of(SourceNote, file) == [SourceNote(name="P01", perspective="nurse")]


def test_what_was_deleted_stays_away(file):
    """Texts, codes and codings with another status."""
    assert [document.name for document in of(Document, file)] == ["ann"]
    assert {code.name: code.parent for code in of(Code, file)} == {
        "how": None,
        "letters": None,
        "often": "how",
    }


def test_what_is_no_text_is_told(file):
    """Notes at a place, and parts of pictures."""
    assert [(each.what, each.words) for each in of(Unread, file)] == [
        ("annotation", "who?"),
        ("picture", "letters: post-its"),
    ]


def test_a_file_of_another_kind_is_refused(tmp_path):
    """By its name it is a project, by its tables it is none."""
    file = tmp_path / "no.rqda"
    with contextlib.closing(sqlite3.connect(file)) as link:
        link.execute("create table coding (x)")
    with pytest.raises(UnreadableError, match="another kind"):
        of(Statement, file)
