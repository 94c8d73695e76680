"""A check in words: places, carets, summaries, and data of a public shape."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.checks import Checked, Waived
from ssm.model.loaded import Loaded
from ssm.model.study import Study
from ssm.problems import Problem, Severity
from ssm.report.checked import as_data, as_text, at_home, summary
from ssm.source import Span


def a_problem(
    severity: Severity = Severity.ERROR, file: str = "a/study.yaml", column: int = 1
) -> Problem:
    """A problem in the first line of a file."""
    span = Span(file, 1, column, end_line=1, end_column=column + 1)
    return Problem(
        code="FI30", name="unknown-ref", severity=severity, message="Who is it?", span=span
    )


def loaded(line: str, file: str = "a/study.yaml") -> Loaded:
    """A study of one line."""
    return Loaded(study=Study(), texts={file: line}, folder="a")


@given(
    line=st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), min_size=1),
    place=st.integers(min_value=0),
    width=st.integers(min_value=12, max_value=60),
)
def test_the_caret_stays_under_the_letter_that_is_meant(line: str, place: int, width: int) -> None:
    """However long the line and narrow the terminal."""
    column = place % len(line) + 1
    told = as_text(
        Checked(problems=(a_problem(column=column),)), loaded(line), brief=True, width=width
    )
    _, shown, caret = told.split("\n")
    assert len(shown) <= max(width, 4 + len(line) if len(line) <= width - 5 else width)
    at = caret.index("^")
    assert shown[at] in (line[column - 1], "…")


@pytest.mark.parametrize(
    ("severities", "told"),
    [
        ([], "Nothing to look at again."),
        ([Severity.ERROR], "1 error."),
        ([Severity.ADVICE], "1 piece of advice."),
        (
            [Severity.ADVICE, Severity.ERROR, Severity.WARNING, Severity.ADVICE],
            "1 error, 1 warning, 2 pieces of advice.",
        ),
    ],
)
def test_the_summary_counts_in_words(severities: list[Severity], told: str) -> None:
    """The gravest first."""
    assert summary(Checked(problems=tuple(a_problem(each) for each in severities))) == told


def test_what_is_waived_is_told_with_its_reason() -> None:
    """On purpose is not in secret."""
    found = Checked(waived=(Waived(problem=a_problem(), reason="kept for June", by="study"),))
    text = as_text(found, loaded("x"))
    assert "kept for June" in text
    assert text.endswith("Nothing to look at again; 1 left unheeded on purpose.")


def test_brief_is_problems_only() -> None:
    """Nothing when there are none."""
    assert as_text(Checked(good=("It is there.",)), loaded("x"), brief=True) == ""


def test_at_home_files_are_named_from_the_study() -> None:
    """Wherever the study lies; what lies elsewhere keeps its name."""
    found = Checked(problems=(a_problem(), a_problem(file="b/other.yaml")))
    moved, near = at_home(found, loaded("x: y"))
    assert [one["file"] for one in as_data(moved)] == ["study.yaml", "b/other.yaml"]
    assert near.texts == {"study.yaml": "x: y"}


def test_data_has_one_object_for_each_problem() -> None:
    """With file, line and column, counted from 1."""
    (one,) = as_data(Checked(problems=(attrs.evolve(a_problem(column=3), hint="try"),)))
    assert (one["file"], one["line"], one["column"], one["hint"]) == ("a/study.yaml", 1, 3, "try")
