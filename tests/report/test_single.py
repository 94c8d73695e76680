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
    with pytest.raises(CannotWriteError, match=r"is there already, .* with --force"):
        put_file(tmp_path / "x.json", b"two")
    assert names(tmp_path) == ["x.json"]


def test_with_force_a_file_takes_the_place_of_any_other(study: Path, tmp_path: Path) -> None:
    """And is ours from then on, where that can be noted."""
    for place in (study / "chart.md", tmp_path / "chart.md"):
        place.write_bytes(b"mine")
        put_file(place, b"one", force=True)
        assert place.read_bytes() == b"one"

    put_file(study / "chart.md", b"two")
    with pytest.raises(CannotWriteError):
        put_file(tmp_path / "chart.md", b"two")


def test_in_an_output_folder_force_holds_too(tmp_path: Path) -> None:
    """The manifest tells of the file afterwards."""
    publish(tmp_path, {"a.txt": b"a"})
    (tmp_path / "a.txt").write_bytes(b"mine")
    with pytest.raises(CannotWriteError, match="--force"):
        put_file(tmp_path / "a.txt", b"b")
    put_file(tmp_path / "a.txt", b"b", force=True)
    put_file(tmp_path / "a.txt", b"c")
    assert (tmp_path / "a.txt").read_bytes() == b"c"


@pytest.mark.parametrize("kind", ["study.yaml", "a folder", "a link"])
def test_force_replaces_files_and_never_a_study(kind: str, study: Path) -> None:
    """Nor a folder, nor what a link leads to; nobody is told to try what does not help."""
    place = study / kind
    if kind == "a folder":
        place.mkdir()
    elif kind == "a link":
        place.symlink_to(study / "study.yaml")
    with pytest.raises(CannotWriteError) as refused:
        put_file(place, b"one", force=True)
    assert "--force" not in str(refused.value)
    assert (study / "study.yaml").read_bytes() == b"ssm: 1\n"


def test_a_schema_outside_of_any_study_is_renewed_by_force(
    tmp_path: Path, invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal says how, and that is how it goes."""
    monkeypatch.chdir(tmp_path)
    Path("study.json").write_text("{}", encoding="utf-8")
    refused = invoke("schema", "-o", "study.json")
    assert refused.exit_code == 2
    assert "replace it with --force" in refused.stderr
    assert invoke("schema", "-o", "study.json", "--force").exit_code == 0
    assert "properties" in Path("study.json").read_text(encoding="utf-8")


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
        (("findings", "suggest", "-o"), "sheet.csv"),
        (("ask", "-o"), "guides.md"),
        (("trace", "paint-fence/1", "-o"), "why.md"),
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

    assert invoke(*words, name, "--force").exit_code in (0, 1)
    assert Path(name).read_bytes() != b"mine"
