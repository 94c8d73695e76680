"""Files written together: all of them take their names, or none."""

import os
from pathlib import Path

import pytest

from ssm.errors import CannotWriteError
from ssm.files.together import Together


def test_nothing_changes_before_the_end(tmp_path: Path) -> None:
    """Whatever ends the work early leaves what was there, and no scraps."""
    (tmp_path / "a.csv").write_text("old")
    with Together() as files:
        files.open(tmp_path / "a.csv").write("new")

    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("a.csv", "old")]


def test_a_file_that_is_as_it_was_is_left_alone(tmp_path: Path) -> None:
    """Not even its time changes, so that nobody builds anew for nothing."""
    path = tmp_path / "a.csv"
    path.write_text("same")
    os.utime(path, (1, 1))
    with Together() as files:
        files.open(path).write("same")
        files.open(tmp_path / "b.csv").write("other")
        assert [each.name for each in files.commit()] == ["b.csv"]

    assert path.stat().st_mtime == 1


def test_a_look_makes_no_folder(tmp_path: Path) -> None:
    """It tells what would be written."""
    with Together(only_look=True) as files:
        files.open(tmp_path / "deep/a.csv").write("x")
        assert files.commit() == (tmp_path / "deep/a.csv",)

    assert list(tmp_path.iterdir()) == []


def test_line_ends_are_written_as_they_are(tmp_path: Path) -> None:
    """Words of a statement may hold those of another machine."""
    with Together() as files:
        files.open(tmp_path / "a").write("a\r\nb\nc\r")
        files.commit()

    assert (tmp_path / "a").read_bytes() == b"a\r\nb\nc\r"


def test_a_place_that_cannot_be_is_told(tmp_path: Path) -> None:
    """A folder stands where a file is wanted, or a file where a folder is."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    with Together() as files:
        for place in ("folder", "file/inside"):
            with pytest.raises(CannotWriteError):
                files.open(tmp_path / place)
