"""`ssm draw`: positions that are kept, wishes about places, and how long to look."""

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


def test_a_wish_that_is_not_honoured_is_told_and_hinders_nothing(invoke, tmp_path: Path) -> None:
    """With its place in the file; the picture is drawn, and the exit status says so."""
    text = (
        "ssm: 1\npictures: {p: {title: x, boundaries: {ring: {holds: [b]}}, elements: {\n"
        "  a: {left_of: b}, b: {is: person, left_of: ring}}}}\n"
    )
    (tmp_path / "study.yaml").write_text(text, encoding="utf-8")

    done = invoke("draw", str(tmp_path), "-o", str(tmp_path / "out"))

    assert done.exit_code == 0
    assert "study.yaml:3:45: warning: 'b' does not stand to the left of 'ring'" in done.stderr
    assert (tmp_path / "out" / "picture-p.svg").exists()


def test_a_quality_is_one_of_three_words(invoke, example, tmp_path: Path) -> None:
    """Draft is quick and best takes its time; any other word is told what there is."""
    study, out = str(tmp_path / "clinic"), str(tmp_path / "out")
    assert invoke("new", study, "--from", "outpatients").exit_code == 0

    wrong = invoke("draw", study, "--quality", "bset", "-o", out)
    assert wrong.exit_code == 2
    assert "'draft', 'normal', 'best'" in wrong.stderr

    drawn = {}
    for quality in ("draft", "normal"):
        options = ("--quality", quality, "-o", out)
        assert invoke("draw", study, "picture/week-1", *options).exit_code == 0
        drawn[quality] = (tmp_path / "out" / "picture-week-1.svg").read_bytes()
    assert drawn["draft"] != drawn["normal"]
