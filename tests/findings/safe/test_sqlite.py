"""SQLite files of somebody else: read as they lie, or refused with a message."""

import contextlib
import os
import shutil
import sqlite3

import pytest

from ssm.errors import UnreadableError
from ssm.findings.safe.limits import DatabaseLimits
from ssm.findings.safe.sqlite import database, is_database

NEEDS = {"notes": ("id", "words")}
MADE = """
    create table notes (id integer primary key, words text);
    insert into notes values (1, 'Half of them arrive. 📞'), (2, 'So I ring.');
"""
ALL = "select id, words from notes order by id"
ENDLESS = (
    "with recursive n(i) as (select 1 union all select i + 1 from n) select i id, 'a' words from n"
)


def make(file, script=MADE):
    """A database from a script."""
    with contextlib.closing(sqlite3.connect(file)) as link:
        link.executescript(script)
    return file


@pytest.fixture
def notes(tmp_path):
    """A small database in a folder of its own."""
    return make(tmp_path / "a 100% odd?name#.sqlite3")


def refusal(file, **limits):
    """The message with which a file is refused, when all of it is read."""
    with (
        pytest.raises(UnreadableError) as caught,
        database(file, NEEDS, DatabaseLimits(**limits)) as opened,
    ):
        list(opened.rows(ALL))
    return str(caught.value)


def test_rows_come_as_they_are(notes):
    """Whatever signs the name of the file has."""
    with database(notes, NEEDS) as opened:
        assert list(opened.rows(ALL)) == [(1, "Half of them arrive. 📞"), (2, "So I ring.")]
        assert opened.columns == {"notes": ("id", "words")}


def test_nothing_is_written_into_the_folder(notes):
    """No side file, no change of the file, even where the database keeps a log."""
    make(notes, "pragma journal_mode = wal; insert into notes values (3, 'One more.');")
    before = {each.name: each.read_bytes() for each in notes.parent.iterdir()}
    with database(notes, NEEDS) as opened:
        assert len(list(opened.rows(ALL))) == 3
        assert {each.name: each.read_bytes() for each in notes.parent.iterdir()} == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="may write anywhere")
def test_a_folder_that_may_only_be_read_is_enough(notes):
    """As on a share or a stick."""
    notes.chmod(0o400)
    notes.parent.chmod(0o500)
    try:
        with database(notes, NEEDS) as opened:
            assert len(list(opened.rows(ALL))) == 2
    finally:
        notes.parent.chmod(0o700)


def test_what_another_program_has_not_yet_put_into_the_file_is_read(notes, tmp_path):
    """The project is still open: its log is read too, from a copy, and left as it was."""
    link = sqlite3.connect(notes)
    link.execute("pragma journal_mode = wal")
    link.execute("insert into notes values (3, 'Only in the log.')")
    link.commit()
    sides = {each.name: each.read_bytes() for each in notes.parent.iterdir()}
    with database(notes, NEEDS) as opened:
        assert (3, "Only in the log.") in list(opened.rows(ALL))
    left = {each.name: each.read_bytes() for each in notes.parent.iterdir()}
    assert {name: held for name, held in left.items() if not name.endswith("-shm")} == {
        name: held for name, held in sides.items() if not name.endswith("-shm")
    }
    link.close()


def test_a_change_that_was_broken_off_is_taken_back(notes, tmp_path):
    """A program died while writing: its journal is used on a copy, the file stays."""
    link = sqlite3.connect(notes, isolation_level=None)
    link.execute("pragma cache_size = 1")
    link.execute("begin")
    for number in range(10, 2000):
        link.execute("insert into notes values (?, ?)", (number, "half done " * 20))
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for each in (notes, notes.with_name(notes.name + "-journal")):
        shutil.copyfile(each, crashed / each.name)
    link.execute("rollback")
    link.close()
    with database(crashed / notes.name, NEEDS) as opened:
        assert len(list(opened.rows(ALL))) == 2
    assert len(list(crashed.iterdir())) == 2


@pytest.mark.parametrize(
    "held", [b"", b"PK\x03\x04", b"\x8f" * 4096], ids=["empty", "zip", "locked"]
)
def test_what_is_no_database_is_refused(tmp_path, held):
    """Another kind of file, or one that is encrypted as a whole."""
    file = tmp_path / "project.sqlite3"
    file.write_bytes(held)
    assert refusal(file).startswith("project.sqlite3: it is no SQLite database; it may be encr")
    assert not is_database(held)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    """And none is made."""
    assert "it cannot be read" in refusal(tmp_path / "none.sqlite3")
    assert not list(tmp_path.iterdir())


def test_another_schema_is_refused_by_what_it_lacks(tmp_path):
    """Any program may keep a database."""
    file = make(tmp_path / "cookies.sqlite3", "create table notes (id integer, host text)")
    assert "no table 'notes' with the columns id, words" in refusal(file)


@pytest.mark.parametrize("keep", [60, 1000, 4096, 5000])
def test_a_file_cut_short_is_refused(tmp_path, keep):
    """As after a copy that broke off."""
    rows = "".join(f"insert into notes values ({n}, '{'words ' * 40}');" for n in range(10, 200))
    file = make(tmp_path / "short.sqlite3", f"begin; {MADE} {rows} commit;")
    file.write_bytes(file.read_bytes()[:keep])
    assert "damaged" in refusal(file)


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_file_gives_rows_or_a_refusal(tmp_path, seed):
    """Never another exception, whatever bytes are wrong."""
    rows = "".join(f"insert into notes values ({n}, '{'words ' * 40}');" for n in range(10, 200))
    file = make(tmp_path / "bad.sqlite3", f"begin; {MADE} {rows} commit;")
    held = bytearray(file.read_bytes())
    for step in range(60):
        held[100 + (seed * 7919 + step * 104_729) % (len(held) - 100)] ^= 0xFF >> (seed % 5)
    file.write_bytes(held)
    with contextlib.suppress(UnreadableError), database(file, NEEDS) as opened:
        list(opened.rows(ALL))


def test_rows_that_would_be_missed_in_silence_are_noticed(tmp_path):
    """A page that says it holds fewer rows than it does gives fewer rows, and no error."""
    rows = "".join(f"insert into notes values ({n}, '{'words ' * 40}');" for n in range(10, 400))
    file = make(tmp_path / "holes.sqlite3", f"begin; {MADE} {rows} commit;")
    held = bytearray(file.read_bytes())
    held[5 * 4096 + 4] -= 2
    file.write_bytes(held)
    assert "damaged" in refusal(file)


def test_values_that_break_a_rule_are_still_read(tmp_path):
    """As programs leave them when their tables change."""
    file = make(tmp_path / "rules.sqlite3", "create table notes (id integer, words text)")
    make(file, "insert into notes values (1, null)")
    change = "update sqlite_master set sql = 'create table notes (id integer, words text not null)'"
    make(file, f"pragma writable_schema = on; {change}; pragma writable_schema = off;")
    with database(file, NEEDS) as opened:
        assert list(opened.rows(ALL)) == [(1, None)]


@pytest.mark.parametrize(
    "script",
    [
        f"create view notes as {ENDLESS}",
        "create table t (x); create view notes (id, words) as select x, x from t",
        "create virtual table notes using fts5(id, words)",
    ],
    ids=["endless view", "view", "virtual table"],
)
def test_what_only_looks_like_a_table_is_not_read(tmp_path, script):
    """A view may hold any query, a virtual table any program."""
    file = tmp_path / "trap.sqlite3"
    try:
        make(file, script)
    except sqlite3.OperationalError as error:
        pytest.skip(str(error))
    assert "no table 'notes'" in refusal(file)


def test_a_query_that_never_ends_is_stopped(tmp_path, monkeypatch):
    """A table that is small as a file can still ask for endless work."""
    monkeypatch.setattr("ssm.findings.safe.sqlite._LEAST", 1_000_000)
    file = make(tmp_path / "busy.sqlite3")
    wide = ", ".join(f"notes n{number}" for number in range(24))
    with database(file, NEEDS, DatabaseLimits(work=0)) as opened:
        rows = opened.rows(f"select count(*) from {wide}")
        with pytest.raises(UnreadableError, match="takes longer than any real project"):
            next(rows)


@pytest.mark.parametrize(
    "query",
    [
        "insert into notes values (9, 'x')",
        "delete from notes",
        "attach 'other.db' as other",
        "pragma writable_schema = on",
        "create table more (x)",
        ENDLESS,
    ],
)
def test_nothing_but_reading_is_allowed(notes, query):
    """Whatever a query of ours might be made to do."""
    before = notes.read_bytes()
    with pytest.raises(UnreadableError), database(notes, NEEDS) as opened:
        list(opened.rows(query))
    assert notes.read_bytes() == before


def test_a_file_or_a_value_that_is_too_large_is_refused(tmp_path):
    """By the limits, before it fills the memory."""
    file = make(tmp_path / "large.sqlite3", MADE)
    make(file, "insert into notes values (3, zeroblob(5000000))")
    assert "more than 1000" in refusal(file, size=1000)
    assert "too big" in refusal(file, cell=1_000_000)
    assert refusal(file, cell=1_000_000).startswith("large.sqlite3: ")


def test_letters_that_are_no_utf_8_do_not_end_the_reading(tmp_path):
    """The rest of the table still comes."""
    file = make(tmp_path / "old.rqda", MADE)
    make(file, "insert into notes values (3, cast(x'5a6feb' as text))")
    with database(file, NEEDS) as opened:
        assert list(opened.rows(ALL))[2] == (3, "Zo\ufffd")
