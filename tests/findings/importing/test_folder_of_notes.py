"""A folder of notes: each text in it under its name, and each other file told."""

import os

import pytest

from ssm.errors import UnreadableError
from ssm.findings.importing.items import Unread
from tests.findings.importing.reading import read, read_path, told


@pytest.fixture
def folder(tmp_path):
    """A folder with notes of several kinds, a picture, and what is hidden."""
    for name, data in (
        ("b.md", "---\nname: Day 2\n---\n- Half of them.\n"),
        ("day/a.txt", "They ring.\n"),
        ("a.txt", "They write.\n"),
        ("pile.jpg", "\xff"),
        ("old.doc", "x"),
        ("empty.txt", ""),
        (".hidden/c.txt", "nobody's business"),
        ("~$b.docx", "a lock"),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(data, encoding="latin-1")
    return tmp_path


def test_each_text_is_a_source_under_its_name(folder):
    """In the order of their names, folder by folder."""
    said = told(read_path(folder))
    assert [(one.document, one.source, one.where, one.text) for one in said] == [
        ("a.txt", None, "a.txt, line 1", "They write."),
        ("b.md", "Day 2", "b.md, line 4", "Half of them."),
        ("day/a.txt", None, "day/a.txt, line 1", "They ring."),
    ]


def test_other_files_are_told(folder):
    """One that is no text costs only itself."""
    lost = told(read_path(folder), Unread)
    assert [(one.where, one.what) for one in lost] == [
        ("empty.txt", "file"),
        ("old.doc", "file"),
        ("pile.jpg", "file"),
    ]
    assert "save it as .docx" in lost[1].hint


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_is_told_and_not_waited_for(folder):
    """Nothing is opened that would wait for somebody to write."""
    os.mkfifo(folder / "pipe.txt")
    assert "pipe.txt" in [one.where for one in told(read_path(folder), Unread)]


@pytest.mark.parametrize("ending", ["doc", "rtf", "pdf", "pages"])
def test_documents_of_other_programs_are_refused_with_a_way_out(tmp_path, ending):
    """What to do is said; nothing is guessed from bytes."""
    with pytest.raises(UnreadableError, match=r"(?s)a document .*; (open|import|export) "):
        read(tmp_path, b"x", f"talk.{ending}")
