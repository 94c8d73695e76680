"""Single files that commands write: no litter beside them, and never over a stranger's."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from ssm.errors import CannotWriteError
from ssm.report.folder import publish
from ssm.report.single import put_file

Invoke = Callable[..., Result]


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """The folder of a study."""
    folder = tmp_path / "study"
    folder.mkdir()
    (folder / "study.yaml").write_text("ssm: 1\n", encoding="utf-8")
    return folder


def test_nothing_but_the_file_is_left_where_it_is_asked_for(study: Path, tmp_path: Path) -> None:
    """What is noted of it lies with the study, hidden, and keeps itself out of git."""
    place = tmp_path / "letters"
    put_file(place / "chart.md", b"one", study)
    put_file(place / "chart.md", b"two", study)

    assert names(place) == ["chart.md"]
    assert (place / "chart.md").read_bytes() == b"two"
    assert names(study) == [".ssm", "study.yaml"]
    assert (study / ".ssm" / ".gitignore").read_text(encoding="utf-8") == "*\n"


@pytest.mark.parametrize("known", [True, False])
def test_a_file_of_somebody_else_stays(known: bool, study: Path) -> None:
    """Whether or not anything of ours was there before."""
    chart = study / "chart.md"
    if known:
        put_file(chart, b"one")
    chart.write_bytes(b"mine")
    with pytest.raises(CannotWriteError, match="nothing was written"):
        put_file(chart, b"two")
    assert chart.read_bytes() == b"mine"


def test_what_is_there_as_it_would_be_written_is_ours_from_then_on(study: Path) -> None:
    """As after a clone, which has the file and not the note."""
    chart = study / "chart.md"
    chart.write_bytes(b"one")
    put_file(chart, b"one")
    put_file(chart, b"two")
    assert chart.read_bytes() == b"two"


def test_a_study_that_moves_takes_its_note_along(study: Path, tmp_path: Path) -> None:
    """Its files are known by where they lie in it."""
    put_file(study / "charts" / "chart.md", b"one")
    moved = tmp_path / "elsewhere"
    shutil.move(study, moved)
    put_file(moved / "charts" / "chart.md", b"two")
    assert (moved / "charts" / "chart.md").read_bytes() == b"two"


def test_an_output_folder_keeps_its_one_manifest(study: Path) -> None:
    """A file that is put into it is noted where all the others are."""
    publish(study / "out", {"a.txt": b"a"})
    put_file(study / "out" / "chart.md", b"one")
    put_file(study / "out" / "chart.md", b"two")
    publish(study / "out", {"a.txt": b"a"}, stale=lambda name: name == "chart.md")
    assert not (study / "out" / "chart.md").exists()
    assert not (study / ".ssm").exists()


def test_without_a_study_a_file_is_written_once(tmp_path: Path) -> None:
    """Nobody could know later that it is ours; the same again is no harm."""
    put_file(tmp_path / "x.json", b"one")
    put_file(tmp_path / "x.json", b"one")
    with pytest.raises(CannotWriteError, match="is there already"):
        put_file(tmp_path / "x.json", b"two")
    assert names(tmp_path) == ["x.json"]


def test_a_note_that_cannot_be_read_makes_nothing_ours(study: Path) -> None:
    """A file is refused, not lost."""
    put_file(study / "chart.md", b"one")
    (study / ".ssm" / "written.json").write_bytes(b"\xff{")
    with pytest.raises(CannotWriteError):
        put_file(study / "chart.md", b"two")
    assert (study / "chart.md").read_bytes() == b"one"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("compare", "-o"), "chart.md"),
        (("agenda", "-o"), "agenda.html"),
        (("customers", "-o"), "who.csv"),
        (("schema", "-o"), "study.schema.json"),
        (("findings", "codebook", "-o"), "rows.qdc"),
        (("diff", "fence", "fence", "-o"), "changes.md"),
    ],
)
def test_a_command_may_be_repeated_and_leaves_nothing_else(
    words: tuple[str, ...], name: str, project: Path, tmp_path: Path, invoke: Invoke, monkeypatch
) -> None:
    """What it wrote is replaced; what was changed since is not."""
    shutil.copytree(project / "examples" / "fence", tmp_path / "fence")
    monkeypatch.chdir(tmp_path if words[0] == "diff" else tmp_path / "fence")
    before = names(Path())
    for _ in range(2):
        assert invoke(*words, name).exit_code in (0, 1)
    assert set(names(Path())) - set(before) <= {name, ".ssm"}

    Path(name).write_bytes(b"mine")
    told = invoke(*words, name)
    assert "was changed since ssm wrote it" in told.stderr
    assert Path(name).read_bytes() == b"mine"
