"""The exercises are faulty where they mean to be, and their answers are sound."""

from pathlib import Path

import pytest
import yaml
from blocks import blocks_of

import ssm
from ssm.model.kinds import kind_of

HOME = Path(__file__).parents[2] / "examples" / "exercises"
EXPECTED = yaml.safe_load(Path(__file__).with_name("exercises.yaml").read_text("utf-8"))
NAMES = sorted(path.parent.name for path in HOME.glob("*/study.yaml"))


def seen(folder: Path) -> list[str]:
    """What is said of a study, as line and code."""
    problems = ssm.check(ssm.load(folder)).problems
    return [f"{problem.span.line} {problem.code}" for problem in problems]


def test_every_exercise_has_its_expected_remarks():
    """None is added or renamed unseen."""
    assert list(EXPECTED) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_an_exercise_is_faulty_exactly_where_it_means_to_be(name):
    """These codes at these lines, and nothing else to lead a student astray."""
    assert seen(HOME / name) == EXPECTED[name]


@pytest.mark.parametrize("name", NAMES)
def test_a_model_answer_leaves_nothing_to_ask(name):
    """Not even advice, in the profile that asks every rule."""
    answer = ssm.load(HOME / name / "answer")
    assert answer.study.settings.profile == "teaching"
    assert [str(problem) for problem in ssm.check(answer).problems] == []


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_tells_of_the_same_situation(name):
    """It mends the study that was given; it does not tell another story."""
    given, answer = (ssm.load(HOME / name / part).study for part in (".", "answer"))
    assert (answer.title, answer.situation) == (given.title, given.situation)
    assert answer.stakeholders == given.stakeholders


@pytest.mark.parametrize("name", NAMES)
def test_the_page_of_an_exercise_keeps_its_answer_folded(name):
    """Task first; codes, sources and the answer only for whoever unfolds them."""
    page = HOME / name / "README.md"
    task, fold, answer = page.read_text("utf-8").partition("<details>")
    codes = {line.split()[1] for line in EXPECTED[name]}
    assert fold
    assert not [code for code in codes if code in task]
    assert sorted(codes) == sorted(code for code in codes if code in answer)
    assert "</details>" in answer
    assert all("## " + part in task for part in ("The situation", "Your task", "Look at"))


@pytest.mark.parametrize("name", NAMES)
def test_the_commands_of_an_exercise_run_as_they_stand(name, invoke, tmp_path, monkeypatch):
    """A student types them in an empty folder."""
    monkeypatch.chdir(tmp_path)
    shown = next(block for block in blocks_of(HOME / name / "README.md"))
    lines = [line.removeprefix("$ ssm ") for line in shown.text.splitlines()]
    copied, checked, *others = (invoke(*line.split()) for line in lines)
    assert [done.exit_code for done in (copied, *others)] == [0] * (1 + len(others))
    assert all(f"[{line.split()[1]} " in checked.stdout for line in EXPECTED[name])
    assert f"--from {name}" in shown.text


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_of_an_exercise_is_one_that_is_drawn(name):
    """A word that no figure is known by would be drawn as a box."""
    for part in (".", "answer"):
        study = ssm.load(HOME / name / part).study
        drawn = [*study.stakeholders, *(one for p in study.pictures for one in p.elements)]
        assert [one.id for one in drawn if one.is_ and kind_of(one.is_) is None] == []
