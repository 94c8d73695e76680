"""Output folders: all files of a run or none, and never one that is not ours."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.errors import CannotWriteError
from ssm.report.folder import publish
from ssm.report.manifest import MANIFEST

NAMES = st.sampled_from(["a.txt", "b.txt", "in/a.txt", "in/b.txt"])
RUNS = st.lists(st.dictionaries(NAMES, st.binary(max_size=3)), max_size=4)


def found(folder: Path) -> dict[str, bytes]:
    """All files of a folder by name, but for the manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


@given(runs=RUNS)
def test_after_each_run_the_folder_holds_what_that_run_made(
    tmp_path_factory: pytest.TempPathFactory, runs: list[dict[str, bytes]]
) -> None:
    """Whatever ran before, older files of ours are replaced or removed."""
    folder = tmp_path_factory.mktemp("out")
    for files in runs:
        publish(folder, files, stale=lambda _name: True)
        assert found(folder) == files


def test_the_same_run_writes_nothing(tmp_path: Path) -> None:
    """What is there as it should be is left alone."""
    publish(tmp_path, {"a.txt": b"one"})
    before = (tmp_path / "a.txt").stat().st_mtime_ns
    assert publish(tmp_path, {"a.txt": b"one"}).written == ()
    assert (tmp_path / "a.txt").stat().st_mtime_ns == before


def test_a_file_of_another_is_in_the_way(tmp_path: Path) -> None:
    """It stays as it is, and nothing else is written either."""
    (tmp_path / "b.txt").write_bytes(b"mine")
    with pytest.raises(CannotWriteError, match=r"b\.txt: is there already"):
        publish(tmp_path, {"a.txt": b"one", "b.txt": b"two"})
    assert found(tmp_path) == {"b.txt": b"mine"}


def test_a_file_that_somebody_changed_is_no_longer_ours(tmp_path: Path) -> None:
    """Work that somebody put into a file of ours is not lost."""
    publish(tmp_path, {"a.txt": b"one"})
    (tmp_path / "a.txt").write_bytes(b"one, and a remark")
    with pytest.raises(CannotWriteError, match="was changed since ssm wrote it"):
        publish(tmp_path, {"a.txt": b"two"})


def test_a_changed_file_is_not_removed_when_it_is_stale(tmp_path: Path) -> None:
    """It stays, and the run goes on."""
    publish(tmp_path, {"a.txt": b"one", "b.txt": b"two"})
    (tmp_path / "b.txt").write_bytes(b"two, and a remark")
    publish(tmp_path, {"a.txt": b"one"}, stale=lambda _name: True)
    assert found(tmp_path)["b.txt"] == b"two, and a remark"


def test_only_stale_names_go(tmp_path: Path) -> None:
    """A run that makes some kinds of files leaves the others."""
    publish(tmp_path, {"a.svg": b"", "b.svg": b"", "b.png": b""})
    publish(tmp_path, {"a.svg": b""}, stale=lambda name: name.endswith(".svg"))
    assert sorted(found(tmp_path)) == ["a.svg", "b.png"]


def test_a_file_that_was_deleted_comes_back(tmp_path: Path) -> None:
    """Deleting a file of ours is allowed."""
    publish(tmp_path, {"a.txt": b"one"})
    (tmp_path / "a.txt").unlink()
    publish(tmp_path, {"a.txt": b"one"})
    assert found(tmp_path) == {"a.txt": b"one"}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_in_the_way_is_not_followed(tmp_path: Path) -> None:
    """What a link leads to is not ours."""
    (tmp_path / "precious").write_bytes(b"mine")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.txt").symlink_to(tmp_path / "precious")
    with pytest.raises(CannotWriteError):
        publish(tmp_path / "out", {"a.txt": b"one"})
    assert (tmp_path / "precious").read_bytes() == b"mine"


@pytest.mark.parametrize(
    "manifest",
    [
        "",
        "[]",
        "{}",
        '{"version": 1, "files": [1]}',
        '{"version": 99, "files": {"a.txt": "x"}}',
        '{"version": 1, "files": {"../precious": "x"}}',
    ],
)
def test_a_broken_manifest_makes_nothing_ours(tmp_path: Path, manifest: str) -> None:
    """Files are refused, never replaced or removed, when nobody knows whose they are."""
    out = tmp_path / "out"
    out.mkdir()
    (tmp_path / "precious").write_bytes(b"mine")
    (out / "a.txt").write_bytes(b"mine")
    (out / MANIFEST).write_text(manifest, encoding="utf-8")
    with pytest.raises(CannotWriteError):
        publish(out, {"a.txt": b"one"}, stale=lambda _name: True)
    assert (tmp_path / "precious").read_bytes() == b"mine"


def test_the_manifest_is_sorted_and_has_no_time(tmp_path: Path) -> None:
    """The same files give the same manifest."""
    publish(tmp_path, {"b.txt": b"two", "a.txt": b"one"})
    data = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))
    assert list(data) == ["version", "files"]
    assert list(data["files"]) == ["a.txt", "b.txt"]


def test_a_file_where_a_folder_belongs_is_named(tmp_path: Path) -> None:
    """The message names the file that is in the way."""
    (tmp_path / "pictures").write_bytes(b"mine")
    with pytest.raises(CannotWriteError, match="pictures"):
        publish(tmp_path, {"pictures/a.svg": b""})
    assert found(tmp_path) == {"pictures": b"mine"}
