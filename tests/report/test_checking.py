"""A check in words: places, carets, summaries, and data of a public shape."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.checks import Checked, Waived, check
from ssm.checks.lesson import lesson_of
from ssm.checks.registry import RULES
from ssm.checks.rule import Rule
from ssm.files.read import read
from ssm.model.loaded import Loaded
from ssm.model.study import Study
from ssm.problems import Problem, Severity
from ssm.report.checking.data import as_data
from ssm.report.checking.home import at_home
from ssm.report.checking.lessons import Lessons
from ssm.report.checking.summary import summary
from ssm.report.checking.text import as_text
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
    *_, shown, caret = told.split("\n")
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


def test_a_reason_of_several_lines_takes_one() -> None:
    """The list of what is waived stays a list."""
    found = Checked(waived=(Waived(problem=a_problem(), reason="kept\nfor June", by="study"),))
    assert "kept for June" in as_text(found, loaded("x"))


@pytest.mark.parametrize("odd", ["\u2028", "\x85", "\x0b", "\x0c"])
def test_lines_are_counted_as_editors_count_them(odd: str) -> None:
    """Signs that only some programs take for the end of a line end none."""
    span = Span("a/study.yaml", 2, 1, end_line=2, end_column=2)
    found = Checked(problems=(attrs.evolve(a_problem(), span=span),))
    assert "\n    the second\n    ^" in as_text(found, loaded(f"the{odd}first\nthe second"))


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


COLLEGE = """\
ssm: 1
roots:
  college: {transformation: "Education"}
  school: {transformation: "Schooling", worldview: "To learn"}
"""


def college(profile: str = "checkland") -> tuple[Checked, Loaded]:
    """A check of two topics that stand where changes should."""
    got = read(COLLEGE, "study.yaml")
    held = Loaded(study=got.study, where=got.where, texts=got.texts)
    return check(held, profile=profile, select=["CA02", "XT05"]), held


def test_a_topic_in_place_of_a_change_is_answered_with_a_lesson_at_its_line() -> None:
    """What is asked, who says so, rather not, rather, and what to ask oneself."""
    blocks = as_text(*college()).split("\n\n")
    (shown,) = [block.splitlines() for block in blocks if "'Education'" in block]

    assert shown[0].startswith("study.yaml:3:29: warning: ")
    assert shown[1].index("Education") == shown[2].index("^") + 1
    assert "Checkland 1981" in " ".join(shown)
    assert '    rather not: transformation: "Education"' in shown
    assert (
        "    ask yourself: Who or what goes in, and how is it changed when it comes out?" in shown
    )


@pytest.mark.parametrize(
    ("profile", "lessons", "times"),
    [
        ("checkland", "first", 1),
        ("checkland", "all", 2),
        ("checkland", "none", 0),
        ("teaching", "first", 2),
        ("teaching", "none", 0),
    ],
)
def test_a_rule_explains_itself_once(profile: str, lessons: Lessons, times: int) -> None:
    """Under advice in the profile teaching only, or when asked."""
    told = as_text(*college(profile), lessons=lessons)

    assert told.count("ask yourself:") == times
    assert "ask yourself:" not in as_text(*college(profile), lessons=lessons, brief=True)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_makes_a_short_lesson_from_its_own_examples(rule: Rule) -> None:
    """There is something to do otherwise, and no line of it is made up."""
    lesson = lesson_of(rule)

    assert lesson.bad or lesson.good
    assert all(line.removesuffix(" …") in rule.bad for line in lesson.bad)
    assert all(line.removesuffix(" …") in rule.good for line in lesson.good)
    assert "# <-" not in " ".join(lesson.bad)


def test_the_same_words_at_several_places_are_said_once() -> None:
    """With every place; when brief, each place has its line."""
    there = attrs.evolve(a_problem(), span=Span("a/study.yaml", 7, 2, end_line=7, end_column=3))
    found = Checked(problems=(a_problem(), there))
    told = as_text(found, loaded("x"))

    assert told.count("Who is it?") == 1
    assert "    here, too: a/study.yaml:7:2" in told
    assert as_text(found, loaded("x"), brief=True).count("Who is it?") == 2


@given(words=st.lists(st.text("abc→é'", min_size=1), min_size=1), width=st.integers(30, 80))
def test_a_narrow_terminal_loses_no_word(words: list[str], width: int) -> None:
    """Lines are wrapped between words, and no longer than the terminal where words allow."""
    problem = attrs.evolve(a_problem(file="my study/a.yaml"), message=" ".join(words))
    told = as_text(Checked(problems=(problem,)), loaded(""), brief=True, width=width)

    assert told.split() == f"{problem}".split()
    assert all(len(line) <= width for line in told.splitlines() if len(line.split()) > 1)


def test_the_caret_stands_under_letters_that_take_two_columns() -> None:
    """Widths on a terminal are not numbers of letters."""
    told = as_text(Checked(problems=(a_problem(column=3),)), loaded("看板 x"), brief=True)

    assert told.splitlines()[-1] == "        ^"
