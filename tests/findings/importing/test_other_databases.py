"""Databases of other programs are refused with a reason."""

import contextlib
import sqlite3

import pytest

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.importers import importer_of


def refusal(file):
    """Why a file is not read, by whichever importer is asked."""
    seen = probe(file)
    importer = importer_of(seen)
    assert importer is not None
    with pytest.raises(UnreadableError) as caught:
        list(importer.read(seen, How()))
    return str(caught.value)


def made(file, script):
    """A database from a script."""
    with contextlib.closing(sqlite3.connect(file)) as link:
        link.executescript(script)
    return file


@pytest.mark.parametrize("name", ["places.sqlite", "project.qda", "project.sqlite3", "x.db"])
def test_a_database_of_another_program_is_named_as_such(tmp_path, name):
    """With its tables, so that a person sees what it is."""
    file = made(tmp_path / name, "create table cookies (host); create table visits (day)")
    assert "no project of a coding tool that is known (its tables: cookies, visits)" in refusal(
        file
    )


@pytest.mark.parametrize("name", ["project.qda", "project.sqlite3"])
def test_a_file_that_is_called_a_database_and_is_none_is_refused(tmp_path, name):
    """It may be encrypted."""
    file = tmp_path / name
    file.write_bytes(b"\x00\x01 no database")
    assert f"{name}: it is no SQLite database" in refusal(file)


def test_a_damaged_project_is_told_as_damaged(tmp_path):
    """Not as one of another kind."""
    script = "create table highlight_tags (highlight_id, tag_id);"
    file = made(tmp_path / "clinic.sqlite3", script)
    held = bytearray(file.read_bytes())
    held[100:4000] = b"\xff" * 3900
    file.write_bytes(held)
    assert "damaged" in refusal(file)
