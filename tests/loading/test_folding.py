"""What many lines of a table say alike is told once; what a study file says is told each time."""

from pathlib import Path

import pytest

from ssm.loading import load

NONE = "'int-1' is no source here"
CASES = [
    ("f1,a,int-1\nf2,b,int-1\nf3,c,int-1\n", [("2", f"{NONE}, nor in 2 more lines")]),
    ("f1,a,int-1\nf2,b,int-1\n", [("2", "'int-1' is no source here, nor in one more line")]),
    ("f1,a,int-1\nf2,b,int-2\n", [("2", NONE), ("3", "'int-2' is no source here")]),
]


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_a_name_that_many_lines_have_is_told_at_the_first(
    tmp_path: Path, rows: str, expected: list[tuple[str, str]]
) -> None:
    """One slip in an import is one message, with how many lines share it."""
    (tmp_path / "study.yaml").write_text("ssm: 1\nfindings: [{file: a.csv}]\n", encoding="utf-8")
    (tmp_path / "a.csv").write_text(f"id,text,source\n{rows}", encoding="utf-8")
    problems = load(tmp_path).problems
    assert [(str(p.span).split(":")[-2], p.message) for p in problems] == expected


def test_each_place_of_a_study_file_is_told(tmp_path: Path) -> None:
    """A person wrote each of them by hand."""
    text = "ssm: 1\nfindings:\n- {id: f1, text: a, source: x}\n- {id: f2, text: b, source: x}\n"
    (tmp_path / "study.yaml").write_text(text, encoding="utf-8")
    assert [str(p.span).split(":")[-2] for p in load(tmp_path).problems] == ["3", "4"]
