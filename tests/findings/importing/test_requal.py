"""requal projects come in: every segment once, counted from 1."""

import contextlib
import sqlite3

import pytest

from ssm.findings.importing.databases.requal import Requal
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.importers import importer_of
from ssm.findings.importing.items import Code, Remark, SourceNote, Statement, Unread

TALK = "Half of them arrive \N{TELEPHONE RECEIVER}. So I ring \u2014 every day."
SCHEMA = """
    create table requal_version (project_id integer, version text);
    create table users (user_id integer primary key, user_login text, user_name text);
    create table documents (doc_id integer primary key, project_id integer, user_id integer,
        doc_name text, doc_description text, doc_text text);
    create table codes (project_id integer, code_id integer primary key, user_id integer,
        code_name text, code_description text);
    create table categories (project_id integer, category_id integer primary key,
        category_name text, category_description text);
    create table categories_codes_map (project_id integer, category_id integer, code_id integer);
    create table cases (project_id integer, case_id integer primary key, case_name text,
        case_description text);
    create table cases_documents_map (project_id integer, case_id integer, doc_id integer);
    create table segments (project_id integer, user_id integer, doc_id integer, code_id integer,
        segment_id integer primary key, segment_start integer, segment_end integer,
        segment_text text);
    create table memos (memo_id integer primary key, user_id integer, text text);
    create table memos_segments_map (memo_id integer, segment_id integer);
    create table memos_documents_map (memo_id integer, doc_id integer, memo_start integer,
        memo_end integer);
    create table attributes (attribute_id integer primary key, attribute_name text);
    create table attribute_values (attribute_value_id integer primary key, attribute_id integer,
        value text);
    create table attributes_cases_map (case_id integer, attribute_id integer,
        attribute_value_id integer);
    create table attributes_documents_map (doc_id integer, attribute_id integer,
        attribute_value_id integer);
    insert into requal_version values (1, '1.1.0');
    insert into users values (1, 'ann', 'Coder A');
    insert into codes values (1, 1, 1, 'letters', 'by post'), (1, 2, 1, 'often', null);
    insert into categories values (1, 1, 'how', null);
    insert into categories_codes_map values (1, 1, 2);
    insert into cases values (1, 1, 'P01', null);
    insert into cases_documents_map values (1, 1, 1);
    insert into attributes values (1, 'role');
    insert into attribute_values values (1, 1, 'nurse');
    insert into attributes_cases_map values (1, 1, 1);
    insert into memos values (1, 1, 'really?'), (2, 1, 'who?');
    insert into memos_segments_map values (1, 1);
    insert into memos_documents_map values (2, 1, 4, 6);
"""


@pytest.fixture
def found(tmp_path):
    """What comes out of a project with one document and four segments."""
    file = tmp_path / "clinic.requal"
    with contextlib.closing(sqlite3.connect(file)) as link:
        link.executescript(SCHEMA)
        link.execute("insert into documents values (1, 1, 1, 'ann', null, ?)", (TALK,))
        for code, words, document in (
            (1, "Half of them arrive", 1),
            (2, "every day", 1),
            (1, "every day", 1),
            (1, "So I ring", 9),
        ):
            at = TALK.index(words)
            values = (document, code, at + 1, at + len(words), words)
            link.execute(
                "insert into segments (project_id, user_id, doc_id, code_id, segment_start,"
                " segment_end, segment_text) values (1, 1, ?, ?, ?, ?, ?)",
                values,
            )
        link.commit()
    seen = probe(file)
    assert importer_of(seen).name == "requal"
    return list(Requal().read(seen, How()))


def test_segments_come_once_with_their_words_codes_and_case(found):
    """The last character belongs to a segment."""
    first, second = (item for item in found if isinstance(item, Statement))
    assert (first.text, first.codes, first.note) == ("Half of them arrive", ("letters",), "really?")
    assert (second.text, second.codes) == ("every day", ("often", "letters"))
    assert (first.source, first.coders, first.key) == ("P01", ("Coder A",), "1")
    for each in (first, second):
        assert TALK[each.start : each.end] == each.text


def test_all_else_comes_or_is_told(found):
    """Codes with their categories, cases with their attributes, notes and lost segments."""
    codes = {item.name: item.parent for item in found if isinstance(item, Code)}
    assert codes == {"how": None, "letters": None, "often": "how"}
    assert SourceNote(name="P01", perspective="nurse") in found
    assert [(item.what, item.words) for item in found if isinstance(item, Unread)] == [
        ("annotation", "who?"),
        ("statement", "So I ring"),
    ]
    assert next(item.text for item in found if isinstance(item, Remark)) == (
        "a project of requal, database version 1.1.0"
    )
