"""Files are written whole or not at all, and never over others unasked."""

import os
import stat
from pathlib import Path

import pytest

from ssm.errors import CannotWriteError
from ssm.files import atomic
from ssm.files.atomic import write_bytes, write_text


def test_a_text_is_written_as_it_is(tmp_path: Path) -> None:
    """UTF-8, line ends untouched, folders made on the way."""
    path = write_text(tmp_path / "a" / "b.txt", "ä\n\u2028\r\n")
    assert path.read_bytes() == "ä\n\u2028\r\n".encode()
    assert [p.name for p in path.parent.iterdir()] == ["b.txt"]


def test_nothing_is_replaced_unasked(tmp_path: Path) -> None:
    """Neither a file nor a link to nowhere."""
    (tmp_path / "a").write_text("mine")
    (tmp_path / "b").symlink_to(tmp_path / "nowhere")
    for name in ("a", "b"):
        with pytest.raises(CannotWriteError, match="already"):
            write_text(tmp_path / name, "yours")
    assert (tmp_path / "a").read_text() == "mine"
    assert write_text(tmp_path / "a", "yours", replace=True).read_text() == "yours"


def test_a_file_that_appears_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Naming is one step; there is no moment between looking and writing."""
    monkeypatch.setattr(os.path, "lexists", lambda path: False)
    (tmp_path / "a").write_text("mine")
    with pytest.raises(CannotWriteError, match="already"):
        write_text(tmp_path / "a", "yours")
    assert (tmp_path / "a").read_text() == "mine"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_a_full_disk_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file that was there is there, and no half of the new one."""

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a").write_text("old")
    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(CannotWriteError, match=r"No space left on device.*nothing was changed"):
        write_text(tmp_path / "a", "new", replace=True)
    assert (tmp_path / "a").read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_a_file_system_without_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then the name is looked at once more and the file renamed."""

    def refused(*names: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(atomic.os, "link", refused)
    assert write_bytes(tmp_path / "a", b"x").read_bytes() == b"x"
    with pytest.raises(CannotWriteError):
        write_bytes(tmp_path / "a", b"y")


def test_the_rights_of_a_file_stay_as_they_are(tmp_path: Path) -> None:
    """A private file stays private; a new one gets the rights of any new file."""
    (tmp_path / "a").write_text("x")
    (tmp_path / "a").chmod(0o600)
    write_text(tmp_path / "a", "y", replace=True)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600
    (tmp_path / "usual").write_text("x")
    new = write_text(tmp_path / "b", "y")
    assert new.stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.parametrize("name", ["file/inside", "folder", "a\x00b", "x" * 300])
def test_what_cannot_be_written_is_told_in_a_sentence(tmp_path: Path, name: str) -> None:
    """A file where a folder is needed, a folder where a file is, names that are none."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotWriteError):
        write_text(tmp_path / name, "x", replace=True)


def test_half_a_character_is_refused(tmp_path: Path) -> None:
    """No file can hold it."""
    with pytest.raises(CannotWriteError, match="half a character"):
        write_text(tmp_path / "a", "\ud800")
    assert list(tmp_path.iterdir()) == []
