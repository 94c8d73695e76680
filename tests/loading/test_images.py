"""The photographs that a study names: found in its folder, or told where they are not."""

from pathlib import Path

import pytest

from ssm.loading import load
from ssm.problems import Severity
from tests.images import jpeg, png

STUDY = "ssm: 1\npictures:\n  wall:\n    image: {name}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A study's folder with two photographs, and one outside it."""
    home = tmp_path / "study"
    (home / "photos").mkdir(parents=True)
    (home / "photos" / "wall.jpg").write_bytes(jpeg())
    (home / "photos" / "table.png").write_bytes(png())
    (home / "photos" / "anim.png").write_bytes(b"GIF89a")
    (tmp_path / "outside.jpg").write_bytes(jpeg())
    (home / "linked.jpg").symlink_to(tmp_path / "outside.jpg")
    return home


@pytest.mark.parametrize("name", ["photos/wall.jpg", "photos/table.png"])
def test_a_photograph_in_the_folder_is_no_problem(folder: Path, name: str) -> None:
    """JPEG or PNG."""
    (folder / "study.yaml").write_text(STUDY.format(name=name))

    got = load(folder)
    assert got.problems == ()
    assert got.study["picture/wall"].image == name


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("photos/wal.jpg", "FI40", "did you mean 'photos/wall.jpg'?"),
        ("wall.jpg", "FI40", "did you mean 'photos/wall.jpg'?"),
        ("fotos/table.jpeg", "FI40", "did you mean 'photos/table.png'?"),
        ("nothing.jpg", "FI40", "check its name"),
        ("photos", "FI44", "name a file in it"),
        ("photos/anim.png", "FI44", "save it as JPEG or PNG"),
        ("../outside.jpg", "FI41", "must lie inside the study's folder"),
        ("/etc/passwd", "FI41", "must lie inside the study's folder"),
        ("linked.jpg", "FI41", "leads out of the study's folder"),
        ('"a\\\\b.jpg"', "FI41", "must be a plain name with forward slashes"),
        ("https://example.org/wall.jpg", "FI41", "must be a plain name"),
    ],
)
def test_a_photograph_that_cannot_be_shown_is_told_where_it_is_named(
    folder: Path, name: str, code: str, words: str
) -> None:
    """With what to do, and without losing the picture."""
    (folder / "study.yaml").write_text(STUDY.format(name=name))

    got = load(folder)
    (problem,) = got.problems
    assert (problem.code, problem.severity, problem.ref) == (code, Severity.ERROR, "picture/wall")
    assert (problem.span.line, problem.span.column) == (4, 12)
    assert words in f"{problem.message}; {problem.hint}"
    assert got.study.pictures[0].id == "wall"
