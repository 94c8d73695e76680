"""Rubric sheets: what was seen, in words; what is wrong with a rubric, with its place."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given, settings
from strategies import studies

import ssm
from ssm.checks.choosing import is_chosen
from ssm.checks.good import GOOD
from ssm.checks.grading.reading import BUILT_IN, read_rubric, rubric_called
from ssm.checks.grading.rubric import Criterion, Level, Rubric
from ssm.checks.grading.subjects import PRAISED
from ssm.checks.registry import RULES
from ssm.files.read import read
from ssm.model.study import Study
from ssm.report.checking.sheets import sheet_as_markdown, sheet_as_text

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
FAULTY = """\
ssm: 1
title: "The college canteen"
roots:
  college:
    status: draft
    transformation: "Education"
    worldview: "Learning changes people."
    waive: {CA01: "the other letters come next week"}
"""
Invoke = Callable[..., Result]


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_rubric_of_the_package_has_no_mistake(name: str) -> None:
    """Each has a title, says for whom it is, and what to look for in every criterion."""
    rubric = rubric_called(name)

    assert rubric.whom
    assert [one.name for one in rubric.criteria if not (one.seek and one.about)] == []


def test_every_rule_belongs_to_the_rubric_of_a_whole_study() -> None:
    """Whoever looks at everything is told everything."""
    words = tuple(w for one in rubric_called("whole-study").criteria for w in one.rules)

    assert [rule.code for rule in RULES if not is_chosen(rule.code, rule.name, words)] == []


def test_every_sentence_on_what_is_good_belongs_to_something() -> None:
    """No praise is lost on the way to the sheet."""
    assert [sentence for sentence, *_ in PRAISED] == [sentence for sentence, _ in GOOD]


BAD = [
    ("titel: T\ncriteria: [{name: A}]", "1:1", "did you mean 'title'?"),
    ("title: T", "1:1", "criteria: what is looked for"),
    ("title: T\ncriteria: []", "2:11", "must not be empty"),
    ("title: T\ncriteria:\n  - {name: A, rules: [CA02, CA022]}", "3:29", "did you mean 'CA02'?"),
    ("title: T\ncriteria:\n  - {name: A, rules: t-no-oi}", "3:22", "did you mean 't-no-io'?"),
    ("title: T\ncriteria:\n  - {name: A, about: rots}", "3:22", "must be one of"),
    ("title: T\nprofile: teching\ncriteria: [{name: A}]", "2:10", "did you mean 'teaching'?"),
    (
        "title: T\ncriteria:\n  - name: A\n    levels: [{name: secure, at_most: advise}]",
        "4:38",
        "did you mean 'advice'?",
    ),
    ("title: T\ncriteria:\n  - name: A\n    levels: [{name: '75 %'}]", "4:21", "no mark"),
    ("title: T\ncriteria:\n  - name: A\n    points: 5", "4:5", "no key of a criterion"),
    ("just words", "1:1", "a rubric is a mapping"),
    ("title: [T\n", "", ""),
    ("", "1:1", "a rubric is a mapping"),
]


@pytest.mark.parametrize(("text", "place", "told"), BAD)
def test_a_mistake_in_a_rubric_is_told_with_its_place(text: str, place: str, told: str) -> None:
    """Line, column, and what was probably meant."""
    problems = read_rubric(text, "r.yaml").problems
    said = [f"{one} {one.hint}" for one in problems]

    assert any(one.startswith(f"r.yaml:{place}") and told in one for one in said), said


def test_the_command_tells_a_mistake_in_a_rubric(invoke: Invoke, tmp_path: Path) -> None:
    """All mistakes at once, and no sheet."""
    rubric = tmp_path / "r.yaml"
    rubric.write_text("title: T\ncriteria:\n  - {name: A, rules: [CA022]}\n", encoding="utf-8")

    result = invoke("check", EXAMPLES / "fence", "--grade", rubric)

    assert result.exit_code == 2
    assert "r.yaml:3:23" in result.stderr
    assert "did you mean 'CA02'?" in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--format", "md"),
        ("--grade", "first-study", "--format", "sarif"),
        ("--grade", "first-study", "--select", "CA"),
        ("--grade", "frist-study"),
    ],
)
def test_options_that_do_not_go_together_are_told(invoke: Invoke, words: tuple[str, ...]) -> None:
    """With what would be right."""
    result = invoke("check", EXAMPLES / "fence", *words)

    assert result.exit_code == 2
    assert "grade" in result.stderr or "rubric" in result.stderr


@pytest.mark.parametrize("name", BUILT_IN)
@settings(max_examples=15)
@given(study=studies())
def test_no_study_breaks_a_sheet_and_no_verdict_is_a_number(name: str, study: Study) -> None:
    """A level is a word of the rubric, or none is suggested; either way it says why."""
    sheet = ssm.grade(study, name)
    for seen in sheet.seen:
        assert seen.level in {None, *(level.name for level in seen.criterion.levels)}
        assert not re.search(r"\d", f"{seen.level} {seen.why}")
        assert seen.why
    assert sheet_as_text(sheet)
    assert sheet_as_markdown(sheet)


def test_where_there_is_nothing_yet_no_level_is_suggested() -> None:
    """An empty study is not bad, it has not begun."""
    sheet = ssm.grade(Study(), "whole-study")

    assert {(seen.looked, seen.level) for seen in sheet.seen} == {("", None)}


@pytest.mark.parametrize(
    ("transformation", "level"),
    [("Education", "beginning"), ("people who cannot read -> people who can read", "secure")],
)
def test_the_level_follows_what_is_to_be_talked_about(transformation: str, level: str) -> None:
    """The furthest one whose conditions hold."""
    text = f'roots: {{a: {{status: chosen, transformation: "{transformation}"}}}}'
    levels = [Level(name="beginning"), Level(name="secure", at_most="advice")]
    criterion = Criterion(name="T", about="roots", rules=["t-no-io"], levels=levels)
    sheet = ssm.grade(read(text).study, Rubric(title="T", criteria=[criterion]))

    assert sheet.seen[0].level == level


def test_a_part_that_a_rule_spoke_of_is_not_called_sound() -> None:
    """Neither is one of which something was waived."""
    study = read(FAULTY).study
    sheet = ssm.grade(study, "root-definitions")

    assert sheet.seen[0].sound == ()
    assert [point.problem.code for point in sheet.seen[0].points if point.problem.question]


@pytest.mark.parametrize("ending", ["text", "md"])
@pytest.mark.parametrize(
    ("study", "rubric"), [("fence", "root-definitions"), ("faulty", "first-study")]
)
def test_a_sheet_reads_as_it_did(
    invoke: Invoke,
    golden: Callable[[str, str], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    study: str,
    rubric: str,
    ending: str,
) -> None:
    """Renewed with --update-golden; read it aloud before keeping it."""
    (tmp_path / "faulty.ssm.yaml").write_text(FAULTY, encoding="utf-8")
    monkeypatch.chdir(EXAMPLES if study == "fence" else tmp_path)
    path = "fence" if study == "fence" else "faulty.ssm.yaml"

    golden(
        f"grading/{study}-{rubric}.{ending}",
        invoke("check", path, "--grade", rubric, "--format", ending).stdout,
    )
