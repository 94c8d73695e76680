"""Whatever a person gives as a study, the answer is a message and a status, never a traceback."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def not_there(folder: Path) -> Path:
    """A folder that does not exist."""
    return folder / "nowhere"


def no_study(folder: Path) -> Path:
    """A folder without a study."""
    return folder


def written(name: str, data: bytes) -> Callable[[Path], Path]:
    """A file of these bytes."""

    def write(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data)
        return path

    return write


BAD = {
    "not there": not_there,
    "no study in it": no_study,
    "binary": written("study.yaml", bytes(range(256)) * 8),
    "UTF-16": written("study.yaml", "ssm: 1\ntitle: x\n".encode("utf-16")),
    "Latin-1": written("study.yaml", "title: Behörde\n".encode("latin-1")),
    "a picture": written("study.yaml", b"\x89PNG\r\n\x1a\n" + bytes(64)),
    "bare syntax error": written("study.yaml", b"{{{{"),
    "too big": written("study.yaml", b"# " + b"x" * (21 * 1024 * 1024)),
}
WRONG = {
    "empty": written("study.yaml", b""),
    "a list": written("study.yaml", b"- a\n- b\n"),
    "a text": written("study.yaml", b"hello\n"),
    "deep": written("study.yaml", b"title: " + b"[" * 10_000 + b"\n"),
    "aliases": written("study.yaml", b"title: &a [x, x]\nthemes: [*a, *a]\n"),
    "odd words": written("study.yaml", b"ssm: 1\ncolour: red\nroots: 7\n"),
}


@pytest.mark.parametrize("command", ["check", "show", "draw", "compare", "build"])
@pytest.mark.parametrize("case", BAD)
def test_what_is_no_study_is_told_so(
    invoke: Callable[..., Result],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    case: str,
) -> None:
    """Status 2, a message that names the place, nothing written."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "given"
    folder.mkdir()
    path = BAD[case](folder)
    result = invoke(command, path)
    assert result.exit_code == 2, result.output
    assert "given" in result.output
    assert "Traceback" not in result.output
    assert sorted(p.name for p in tmp_path.iterdir()) == ["given"]


@pytest.mark.parametrize("command", ["check", "show", "draw", "compare", "build"])
@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_in_a_study_is_told_with_its_place(
    invoke: Callable[..., Result],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    case: str,
) -> None:
    """Status 1 or 2, and check names file and line."""
    monkeypatch.chdir(tmp_path)
    path = WRONG[case](tmp_path)
    result = invoke(command, path)
    assert result.exit_code in (1, 2), result.output
    assert "Traceback" not in result.output
    if command == "check":
        assert "study.yaml:1" in result.output or "study.yaml:2" in result.output


@pytest.mark.skipif(AS_ROOT or os.name == "nt", reason="root may read everything")
def test_a_file_without_permission_is_told_so(invoke: Callable[..., Result], small: Path) -> None:
    """Status 2, with the file and what to do."""
    (small / "study.yaml").chmod(0)
    result = invoke("check", small)
    assert result.exit_code == 2
    assert "study.yaml" in result.output


@pytest.mark.parametrize("command", ["draw", "build"])
def test_an_output_folder_that_is_a_file_is_told_so(
    invoke: Callable[..., Result], small: Path, tmp_path: Path, command: str
) -> None:
    """Status 2, and the file is as it was."""
    in_the_way = tmp_path / "taken"
    in_the_way.write_text("mine", encoding="utf-8")
    result = invoke(command, small, "-o", in_the_way)
    assert result.exit_code == 2
    assert "taken" in result.stderr
    assert in_the_way.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(("command", "name"), [("draw", "root-fence.svg"), ("build", "index.html")])
def test_a_file_that_is_not_ours_is_never_overwritten(
    invoke: Callable[..., Result], small: Path, tmp_path: Path, command: str, name: str
) -> None:
    """Status 2, the file is as it was, and nothing else was written."""
    out = tmp_path / "there"
    out.mkdir()
    (out / name).write_text("mine", encoding="utf-8")
    result = invoke(command, small, "-o", out)
    assert result.exit_code == 2
    assert name in result.stderr
    assert (out / name).read_text(encoding="utf-8") == "mine"
    assert [path.name for path in out.iterdir()] == [name]


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A file system with 64 kB of room; skipped, visibly, where none can be made."""
    room = tmp_path / "tiny"
    room.mkdir()
    mounted = (
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(room)],
            capture_output=True,
            check=False,
        )
        if AS_ROOT
        else None
    )
    if mounted is None or mounted.returncode != 0:
        pytest.skip("only root can make a small file system")
    yield room
    subprocess.run(["umount", str(room)], check=False)


@pytest.mark.exe
def test_a_full_disk_leaves_nothing_half_written(
    invoke: Callable[..., Result], small: Path, tiny: Path
) -> None:
    """Status 2, a message with a remedy, and no file."""
    result = invoke("build", small, "-o", tiny / "out")
    assert result.exit_code == 2
    assert "space" in result.stderr
    left = [path for path in (tiny / "out").rglob("*") if path.is_file()]
    assert left == []
