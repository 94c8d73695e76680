"""Files that changed lead to their studies: the nearest one, each once."""

from pathlib import Path

import pytest

from ssm.loading.belonging import studies_of

STUDY = 'ssm: 1\ntitle: "x"\n'


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two studies, one within the other, a folder of two more, and files of none."""
    top = tmp_path / "top"
    for name in (
        "clinic/study.yaml",
        "clinic/findings/week-1.csv",
        "clinic/round-2/study.yaml",
        "clinic/round-2/photos/wall.jpg",
        "course/fence.ssm.yaml",
        "course/ferry.ssm.yaml",
        "course/answers.csv",
        "notes/readme.md",
        ".git/HEAD",
    ):
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STUDY, encoding="utf-8")
    (tmp_path / "study.yaml").write_text(STUDY, encoding="utf-8")
    monkeypatch.chdir(top)
    return top


@pytest.mark.parametrize(
    ("changed", "studies"),
    [
        (["clinic/study.yaml"], ["clinic/study.yaml"]),
        (["clinic/findings/week-1.csv", "clinic/study.yaml"], ["clinic/study.yaml"]),
        (["clinic/findings/taken-away.csv"], ["clinic/study.yaml"]),
        (["clinic/round-2/photos/wall.jpg"], ["clinic/round-2/study.yaml"]),
        (["clinic/round-2"], ["clinic/round-2/study.yaml"]),
        (["course/ferry.ssm.yaml"], ["course/ferry.ssm.yaml"]),
        (["course/answers.csv"], ["course/fence.ssm.yaml", "course/ferry.ssm.yaml"]),
        (["course/taken-away.ssm.yaml"], []),
        (["notes/readme.md", "no/where.csv", ".git/HEAD"], []),
        (["./clinic/study.yaml", "clinic/../clinic/x.csv"], ["clinic/study.yaml"]),
        ([], []),
    ],
)
def test_a_file_belongs_to_the_nearest_study(
    repository: Path, changed: list[str], studies: list[str]
) -> None:
    """In the order in which they are met, never beyond the top of the repository."""
    assert [Path(each).as_posix() for each in studies_of(changed)] == studies


def test_a_study_is_named_as_its_file_was(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the current folder, or as a whole."""
    monkeypatch.chdir(repository / "clinic" / "findings")

    assert studies_of(["week-1.csv"]) == (str(Path("..", "study.yaml")),)
    whole = str(repository / "clinic" / "study.yaml")
    assert studies_of([repository / "clinic" / "findings" / "week-1.csv"]) == (whole,)


def test_a_link_to_a_study_is_the_same_study(repository: Path) -> None:
    """Each study is checked once."""
    try:
        (repository / "linked").symlink_to(repository / "clinic", target_is_directory=True)
    except OSError:
        pytest.skip("no links of the file system here")

    assert len(studies_of(["clinic/study.yaml", "linked/findings/week-1.csv"])) == 1
