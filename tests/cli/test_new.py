"""`ssm new`: a sound study to start from, and nothing that is there is touched."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import ssm
from ssm.errors import CannotWriteError
from ssm.files import atomic
from ssm.files.starting import examples


def test_the_first_week_checks_clean_and_draws(
    invoke: Callable[..., Result], tmp_path: Path
) -> None:
    """Not even advice, and a picture and a definition to look at."""
    assert invoke("new", tmp_path / "mine").exit_code == 0
    assert ssm.check(ssm.load(tmp_path / "mine")).problems == ()
    drawn = invoke("draw", tmp_path / "mine", "-o", tmp_path / "out")
    assert drawn.exit_code == 0
    names = sorted(path.name for path in (tmp_path / "out").glob("*.svg"))
    assert names == ["customers.svg", "picture-week-1.svg", "root-follow-up.svg"]


def test_the_commented_sections_are_sound_too(
    invoke: Callable[..., Result], tmp_path: Path
) -> None:
    """Taking the # away, as the file says, gives a study without errors."""
    invoke("new", tmp_path)
    file = tmp_path / "study.yaml"
    text = file.read_text(encoding="utf-8")
    head, _, tail = text.partition("# models:")
    lines = ("models:" + tail).splitlines()
    bare = [line.removeprefix("# ").removeprefix("#") for line in lines]
    kept = [line for line in bare if not line[:1].isupper()]
    file.write_text(head + "\n".join(kept) + "\n", encoding="utf-8")
    loaded = ssm.load(tmp_path)
    assert loaded.problems == ()
    assert [finding.id for finding in loaded.study.findings] == ["f1"]


def test_private_things_are_kept_from_git(invoke: Callable[..., Result], tmp_path: Path) -> None:
    """The study brings its own .gitignore."""
    invoke("new", tmp_path)
    ignored = (tmp_path / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"private/", ".ssm/", "out/", "drawings/"} <= set(ignored)


@pytest.mark.parametrize("name", ["study.yaml", "README.md", ".gitignore"])
def test_what_is_there_is_never_touched(
    invoke: Callable[..., Result], tmp_path: Path, name: str
) -> None:
    """One file in the way, and nothing is written."""
    (tmp_path / name).write_text("mine", encoding="utf-8")
    result = invoke("new", tmp_path)
    assert result.exit_code == 2
    assert name in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("there", [True, False])
def test_what_cannot_be_written_whole_is_not_begun(
    invoke: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    """A disk that is full after two files holds none of them, and no new folder."""
    real, written = atomic.write_bytes, []

    def full(path: Path, data: bytes, *, replace: bool) -> Path:
        if len(written) == 2:
            raise CannotWriteError(atomic.refused(path, OSError(28, "No space left")), str(path))
        written.append(real(path, data, replace=replace))
        return written[-1]

    monkeypatch.setattr(atomic, "write_bytes", full)
    mine = tmp_path / "deep" / "mine"
    if there:
        mine.mkdir(parents=True)
        (mine / "notes.txt").write_text("mine")
    result = invoke("new", mine, "--from", "outpatients")

    assert result.exit_code == 2
    assert "nothing was changed" in result.stderr
    assert [path.name for path in mine.rglob("*")] == (["notes.txt"] if there else [])
    assert (tmp_path / "deep").exists() is there


@pytest.mark.parametrize("name", examples())
def test_an_example_is_copied_whole(
    invoke: Callable[..., Result], tmp_path: Path, name: str
) -> None:
    """The copy reads as the original does."""
    assert invoke("new", tmp_path / "copy", "--from", name).exit_code == 0
    copy, original = ssm.load(tmp_path / "copy"), ssm.load(examples()[name])
    assert copy.study == original.study
    assert len(copy.problems) == len(original.problems)


def test_all_examples_are_copied_side_by_side(
    invoke: Callable[..., Result], tmp_path: Path
) -> None:
    """What the documentation calls `examples/...` is there for whoever has no checkout."""
    there = tmp_path / "examples"
    result = invoke("new", there, "--from", "all")

    assert result.exit_code == 0
    assert f"ssm build {there}/fence" in result.stderr
    for name, original in examples().items():
        copy = next(path.parent for path in there.rglob("study.yaml") if path.parent.name == name)
        assert ssm.load(copy).study == ssm.load(original).study
    documents = ("sphinx/conf.py", "mkdocs/mkdocs.yml", "jupyter/kitchen.ipynb")
    assert [name for name in documents if not (there / name).is_file()] == []
    assert "private/" in (there / ".gitignore").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", ["sphinx", "mkdocs", "jupyter", "scripted"])
def test_documents_that_show_an_example_come_with_all(
    invoke: Callable[..., Result], tmp_path: Path, name: str
) -> None:
    """Alone they would show studies that are not there."""
    result = invoke("new", tmp_path / "mine", "--from", name)
    assert result.exit_code == 2
    assert "comes with them under 'all'" in result.stderr
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize("number", ["3", "03"])
def test_an_exercise_is_known_by_its_number(
    invoke: Callable[..., Result], tmp_path: Path, number: str
) -> None:
    """Its name need not be typed."""
    assert invoke("new", tmp_path / "copy", "--from", number).exit_code == 0
    assert ssm.load(tmp_path / "copy").study == ssm.load(examples()["03-what-one-believes"]).study


@pytest.mark.parametrize("number", ["0", "99", "123456789012345678901234567890", "²"])
def test_a_number_of_no_exercise_is_refused(
    invoke: Callable[..., Result], tmp_path: Path, number: str
) -> None:
    """With those that there are."""
    result = invoke("new", tmp_path / "copy", "--from", number)
    assert result.exit_code == 2
    assert "01-what-is-changed" in result.stderr


def test_an_unknown_example_is_offered_the_nearest(
    invoke: Callable[..., Result], tmp_path: Path
) -> None:
    """And the list of those there are."""
    result = invoke("new", tmp_path / "copy", "--from", "outpatient")
    assert result.exit_code == 2
    assert "did you mean 'outpatients'?" in result.stderr
    assert not (tmp_path / "copy").exists()


def test_what_comes_next_can_be_copied_into_a_shell(
    invoke: Callable[..., Result], tmp_path: Path
) -> None:
    """A folder with a space in its name is quoted."""
    result = invoke("new", tmp_path / "my study")
    assert f"next: ssm check '{tmp_path / 'my study'}'; ssm build" in result.stderr


def test_an_exercise_is_found_by_its_folder_too(
    invoke: Callable[..., Result], tmp_path: Path
) -> None:
    """Whoever has seen where it lies writes the path."""
    assert (
        invoke("new", tmp_path / "choir", "--from", "exercises/01-what-is-changed").exit_code == 0
    )
    assert ssm.load(tmp_path / "choir").study.title == "The choir in the back room"
