"""Rules of other packages: named by a person, never by a study; their faults are theirs."""

from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from click.testing import Result

from ssm.checks import check
from ssm.checks.explaining.explain import explain, is_explained
from ssm.checks.registry import RULES
from ssm.errors import InvalidValueError
from ssm.model.loaded import Loaded
from ssm.model.root import Root
from ssm.model.statement import Waiver
from ssm.model.study import Study
from ssm.report.checking.sarif import as_sarif

PACKAGE = '''
from ssm.checks.rule import Remark, rule
from ssm.problems import Severity


@rule(
    "ZZ01", "zz-no-title", Severity.WARNING, title="A study has a title", about=("study",),
    standing="ours", source=("Our handbook 2024, p. 3",), question="What is this about?",
    bad="situation: x", good="title: x",
)
def no_title(context):
    """A title helps those who were not there to know what they read, and when it was made."""
    if not context.study.title:
        yield Remark("study", message="What is this study called?")


RULES = (no_title,)
'''


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An installed package that offers a rule."""
    return installed(tmp_path, monkeypatch, "house_rules", PACKAGE)


def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: str) -> str:
    """The name of a package, as a wheel would leave it on the path."""
    there = tmp_path
    (there / f"{name}.py").write_text(code, encoding="utf-8")
    info = there / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[ssm.rules]\n{name}-rules = {name}:RULES\n")
    monkeypatch.syspath_prepend(str(there))
    return name


def codes(study: Study, **options: object) -> list[str]:
    """The codes of what is said."""
    return [problem.code for problem in check(study, **options).problems]  # type: ignore[arg-type]


def test_rules_of_a_package_are_asked_only_when_it_is_named(house: str) -> None:
    """By its own name, or by that of its entry point."""
    assert "ZZ01" not in codes(Study())
    assert "ZZ01" in codes(Study(), rules=house)
    assert "ZZ01" in codes(Study(), rules=[f"{house}-rules"])


def test_they_are_chosen_and_waived_like_our_own(house: str) -> None:
    """And a waiver of one that was not named is told of."""
    waived = Study(waive=[Waiver(rule="zz-no-title", reason="not yet")])

    assert codes(Study(), rules=house, select="ZZ") == ["ZZ01"]
    assert "ZZ01" not in codes(Study(), rules=house, ignore="zz-no-title")
    assert [one.reason for one in check(waived, rules=house).waived] == ["not yet"]
    assert "CK02" not in codes(waived, rules=house)
    assert "CK02" in codes(waived)


def test_they_cite_works_of_their_own(house: str) -> None:
    """In words, where our bibliography has none."""
    found = check(Study(), rules=house, select="ZZ01")
    (result,) = as_sarif([(found, Loaded(study=Study()))])["runs"][0]["results"]

    assert found.problems[0].source == "Our handbook 2024, p. 3"
    assert result["ruleId"] == "ZZ01"


@pytest.mark.parametrize("word", ["ZZ01", "zz-no-title", "zz no title", "ZZ-1", "zz-no-titel"])
def test_they_are_explained_when_their_package_is_named(house: str, word: str) -> None:
    """By code or name, slips forgiven, with the work they cite; to nobody else."""
    found = explain(word, rules=house)

    assert found.title == "ZZ01 zz-no-title: A study has a title"
    assert dict(found.facts)["Source"] == "Our handbook 2024, p. 3"
    assert not is_explained(word)


def test_the_command_explains_them(house: str, invoke: Callable[..., Result]) -> None:
    """And says so when nobody offers such a package."""
    assert "ZZ01 zz-no-title" in invoke("explain", "zz01", "--rules", house).stdout
    assert "ZZ01 zz-no-title" in invoke("explain", "zz-no-titel", "--rules", house).stdout
    assert "CA02" in invoke("explain", "CA02", "--rules", house).stdout
    wrong = invoke("explain", "zz01", "--rules", "house_rule")
    assert (wrong.exit_code, "did you mean 'house_rules'" in wrong.stderr) == (2, True)


def test_a_package_without_rules_is_refused_with_the_nearest(house: str) -> None:
    """A slip of the caller."""
    with pytest.raises(InvalidValueError, match="did you mean 'house_rules'"):
        check(Study(), rules="house_rule")


@pytest.mark.parametrize("code", ["1/0", "RULES = 7", "RULES = (7,)"])
def test_a_package_that_cannot_be_read_is_at_fault_and_all_others_are_asked(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The study has nothing to do with it."""
    name = installed(tmp_path, monkeypatch, f"broken_{len(code)}", code)
    found = check(Study(roots=[Root(id="r", transformation="Education")]), rules=name)

    assert [name in fault.message for fault in found.faults] == [True]
    assert {"CK08", "CA02"} <= {problem.code for problem in found.problems}


@pytest.mark.parametrize(
    "change", [{"code": "CA02"}, {"name": "t-no-io"}, {"code": "FI99"}, {"code": "z1"}]
)
def test_a_code_or_name_that_is_taken_is_told_and_not_asked(change: dict[str, str]) -> None:
    """Whoever reads CA02 must know which rule it is."""
    other = attrs.evolve(RULES[0], **{"code": "ZZ02", "name": "zz-other", **change})

    assert [fault.code for fault in check(Study(), rules=other).faults] == ["CK08"]
    assert check(Study(), rules=attrs.evolve(RULES[0], code="ZZ02", name="zz")).faults == ()
