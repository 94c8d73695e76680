"""Every rule, by its own examples: it speaks where it should, and nowhere else."""

import re

import attrs
import pytest

from ssm.checks import check
from ssm.checks.groups import rules_by_group
from ssm.checks.literature.bibliography import cited
from ssm.checks.registry import RULES
from ssm.checks.rule import Rule, Standing
from ssm.files.read import Read, read
from ssm.model.loaded import Loaded
from ssm.model.words import Status
from ssm.problems import Problem, Severity

MARK = "# <-"
SCOLDING = re.compile(
    r"\b(?:wrong|bad|error|invalid|illegal|fail(?:s|ed|ure)?|incorrect|must not|forbidden|"
    r"missing|gap|lack(?:s|ing)?|poor|mistake|orphan|violat\w+)\b|!",
    re.IGNORECASE,
)
CODE = re.compile(r"(?:RP|AN|CA|RD|AM|CP|CH|XT)\d\d")
by_code = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def loaded(example: str) -> Loaded:
    """An example as a study file; it begins on its second line."""
    got: Read = read(f"ssm: 1{example}")
    return Loaded(study=got.study, problems=got.problems, where=got.where, texts=got.texts)


def chosen(held: Loaded) -> Loaded:
    """The same study, everything in it chosen, so that nothing is excused."""
    study = held.study
    return attrs.evolve(
        held,
        study=attrs.evolve(
            study,
            pictures=[attrs.evolve(one, status=Status.CHOSEN) for one in study.pictures],
            roots=[attrs.evolve(one, status=Status.CHOSEN) for one in study.roots],
            models=[attrs.evolve(one, status=Status.CHOSEN) for one in study.models],
        ),
    )


def told(rule: Rule, held: Loaded) -> list[Problem]:
    """What one rule says about a study."""
    return [p for p in check(held, select=[rule.code]).problems if p.code == rule.code]


@by_code
def test_a_bad_example_makes_its_rule_speak_once_at_the_marked_line(rule: Rule) -> None:
    """The mark in the example stands where the message points."""
    held = loaded(rule.bad)
    marked = [n for n, line in enumerate(f"ssm: 1{rule.bad}".split("\n"), 1) if MARK in line]

    said = told(rule, held)

    assert marked == [problem.span.line if problem.span else None for problem in said]


@by_code
def test_a_good_example_leaves_its_rule_silent(rule: Rule) -> None:
    """Also when everything in it is chosen, so that no draft excuses it."""
    assert told(rule, loaded(rule.good)) == []
    assert told(rule, chosen(loaded(rule.good))) == []


@by_code
def test_examples_are_sound_study_files(rule: Rule) -> None:
    """The reader has nothing to say about them, and every waiver in them has its use."""
    for example in (rule.bad, rule.good):
        held = loaded(example)
        codes = {problem.code for problem in check(held).problems}

        assert held.problems == ()
        assert set() == {code for code in codes if code.startswith("CK")}


@by_code
def test_no_other_rule_weighs_more_than_advice_in_a_good_example(rule: Rule) -> None:
    """A good example is good all over, as far as it goes."""
    problems = check(loaded(rule.good)).problems
    heavier = [(p.code, p.message) for p in problems if p.severity > Severity.ADVICE]

    assert [one for one in heavier if one[0] not in UNFINISHED] == []


UNFINISHED = frozenset(
    [
        "AN01",
        "CA01",
        "RD01",
        "RD10",
        "AM03",
        "AM05",
        "CP01",
        "CP03",
        "CP05",
        "CP08",
        "CH01",
        "CH02",
        "CH05",
    ]
)
"""Rules that a small example of another rule cannot satisfy without growing large."""


@by_code
def test_messages_ask_and_never_scold(rule: Rule) -> None:
    """A message ends in a question or states what one sees; its hint says what to try."""
    for problem in told(rule, loaded(rule.bad)):
        words = re.sub(r"'[^']*'", "", f"{problem.message} {problem.hint}")

        assert SCOLDING.search(words) is None
        assert problem.hint
        assert "?" in problem.message or ":" in problem.message


@by_code
def test_a_rule_says_all_that_a_reader_needs(rule: Rule) -> None:
    """Code, name, title, explanation, question, source and standing are there and in form."""
    assert CODE.fullmatch(rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule.name)
    assert rule.title
    assert not rule.title.endswith(".")
    assert rule.question.endswith("?")
    assert len(rule.explanation.split()) > 25
    assert rule.about
    assert rule.source
    assert all(cited(source) for source in rule.source)
    assert (rule.standing is Standing.OURS) == (rule.source[0] == "ours")


@by_code
def test_a_rule_that_reads_english_is_silent_in_other_languages(rule: Rule) -> None:
    """Language rules do not drown a German study in false alarms."""
    held = loaded(f"\nlanguage: de{rule.bad}")

    assert (told(rule, held) == []) == rule.english


def test_codes_and_names_are_unique() -> None:
    """A code or a name means one rule."""
    words = [word for rule in RULES for word in (rule.code, rule.name)]

    assert len(words) == len(set(words))


def test_only_missing_essentials_weigh_as_errors() -> None:
    """Nearly all rules are matters of judgement; few things break a study that is chosen."""
    errors = {rule.code for rule in RULES if rule.severity is Severity.ERROR}

    assert errors == {"CA01", "CA02", "CA03", "RD01", "AM13", "CH01", "CH02"}


def test_rules_that_read_text_never_weigh_more_than_a_warning() -> None:
    """A heuristic may be wrong, so it asks."""
    heavy = {rule.code for rule in RULES if rule.english and rule.severity is Severity.ERROR}

    assert heavy == set()


def test_every_file_of_rules_is_in_the_registry() -> None:
    """A rule that is written is asked."""
    from pathlib import Path

    import ssm.checks.rules

    folder = Path(ssm.checks.rules.__file__).parent
    files = {path.stem for path in folder.rglob("*.py")} - {"__init__"}

    assert files == {rule.ask.__module__.rpartition(".")[2] for rule in RULES}


def test_every_rule_belongs_to_one_group() -> None:
    """Whoever looks through the groups has seen all rules."""
    grouped = [rule.code for _, rules in rules_by_group() for rule in rules]

    assert sorted(grouped) == sorted(rule.code for rule in RULES)
