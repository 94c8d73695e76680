"""`ssm draw --keep`: the one command that writes positions into a study."""

from pathlib import Path


def test_positions_are_written_only_when_asked_for(invoke, example, tmp_path: Path) -> None:
    """Without --keep a study is left as it was; with it, one file a picture is added."""
    study = tmp_path / "clinic"
    assert invoke("new", str(study), "--from", "outpatients").exit_code == 0
    out = str(tmp_path / "out")

    assert invoke("draw", str(study), "picture/week-1", "-o", out).exit_code == 0
    assert not (study / "layout").exists()

    assert invoke("draw", str(study), "picture/week-1", "--keep", "-o", out).exit_code == 0
    assert [path.name for path in (study / "layout").iterdir()] == ["picture-week-1.json"]
