"""A check as SARIF: valid against the schema of the standard, and right in what it says."""

import json
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest

import ssm
from ssm.checks import Checked, check
from ssm.checks.own import own_problem
from ssm.model.loaded import Loaded
from ssm.report.checking.github import github_lines
from ssm.report.checking.sarif import as_sarif

SCHEMA = Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json"
EXAMPLES = sorted(Path(__file__).parent.parent.parent.glob("examples/*/study.yaml"))
STUDY = """\
ssm: 1
title: "Café 😀"
language: en
roots:
  college: {transformation: "Education", waive: {XT05: "asked for by [the board](x)"}}
  school: {label: "😀", transformation: "Schooling", because: [nowhere]}
"""


@pytest.fixture
def validator() -> Any:
    """What knows the standard."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


@pytest.fixture
def held(tmp_path: Path) -> Loaded:
    """A study in a folder with a space in its name, inside a repository."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "the café"
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    return ssm.load(folder)


def results(found: Checked, held: Loaded) -> list[dict[str, Any]]:
    """The results of one check."""
    got: list[dict[str, Any]] = as_sarif([(found, held)])["runs"][0]["results"]
    return got


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_example_gives_valid_sarif(path: Path, validator: Any) -> None:
    """Whatever the profile asks."""
    held = ssm.load(path)
    log = as_sarif([(check(held, profile="teaching"), held)])

    assert [error.message for error in validator.iter_errors(log)] == []


def test_problems_waivers_and_faults_of_ours_are_valid_sarif(held: Loaded, validator: Any) -> None:
    """A fault is a notification, for it says nothing about the study."""
    found = check(attrs.evolve(held, study=attrs.evolve(held.study, language="de")))
    fault = own_problem("CK09", "The rule ZZ01 broke down", span=None)
    log = as_sarif([(attrs.evolve(found, problems=(*found.problems, fault)), held)])
    (run,) = log["runs"]
    (invocation,) = run["invocations"]

    assert [error.message for error in validator.iter_errors(log)] == []
    assert invocation["executionSuccessful"] is False
    assert {told["level"] for told in invocation["toolExecutionNotifications"]} == {"error", "note"}
    assert "CK09" not in {result["ruleId"] for result in run["results"]}


def test_places_are_told_from_the_top_of_the_repository_in_letters(held: Loaded) -> None:
    """With percent signs for what a URI cannot hold, and columns that count code points."""
    (one,) = [r for r in results(check(held), held) if "Schooling" in r["message"]["text"]]
    place = one["locations"][0]["physicalLocation"]
    region = place["region"]
    line = STUDY.splitlines()[region["startLine"] - 1]

    assert place["artifactLocation"] == {
        "uri": "the%20caf%C3%A9/study.yaml",
        "uriBaseId": "SRCROOT",
    }
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == '"Schooling"'
    assert as_sarif([])["runs"][0]["columnKind"] == "unicodeCodePoints"


def test_what_is_waived_is_suppressed_with_its_reason(held: Loaded) -> None:
    """In the source, where the waiver stands."""
    suppressed = [r for r in results(check(held), held) if "suppressions" in r]

    assert [(r["ruleId"], r["suppressions"]) for r in suppressed] == [
        ("XT05", [{"kind": "inSource", "justification": "asked for by [the board](x)"}])
    ]


def test_each_result_points_at_its_rule_and_has_its_level(held: Loaded) -> None:
    """Advice is a note; the weight of a place may differ from that of its rule."""
    found = check(held)
    rules = as_sarif([(found, held)])["runs"][0]["tool"]["driver"]["rules"]
    levels = {"error": "error", "warning": "warning", "advice": "note"}

    shown = results(found, held)[: len(found.problems)]
    assert [rules[r["ruleIndex"]]["id"] for r in shown] == [p.code for p in found.problems]
    assert [r["level"] for r in shown] == [levels[p.severity.word] for p in found.problems]
    assert [rule for rule in rules if "helpUri" in rule] == []
    assert all(rule["help"]["markdown"] and rule["help"]["text"] for rule in rules)


def test_fingerprints_stay_when_lines_move_and_differ_between_results(held: Loaded) -> None:
    """So that a result that was looked at is known again."""

    def prints(loaded: Loaded) -> list[str]:
        return sorted(
            print_
            for result in results(check(loaded), loaded)
            for print_ in result["partialFingerprints"].values()
        )

    before = prints(held)
    path = Path(held.folder or "") / "study.yaml"
    path.write_text(STUDY.replace("roots:", "\n\n# a word\nroots:"), encoding="utf-8")

    assert prints(ssm.load(path)) == before
    assert len(set(before)) == len(before)


def test_braces_and_links_in_a_message_stay_what_they_are(held: Loaded) -> None:
    """SARIF reads {0} as a placeholder and [a](b) as a link."""
    problem = own_problem("CK02", "see [it](x) in {y}", span=None)
    (one,) = results(Checked(problems=(problem,)), held)

    assert one["message"]["text"] == r"see \[it\](x) in {{y}}"


def test_notes_for_github_begin_with_the_gravest_and_name_files_from_the_top(
    held: Loaded,
) -> None:
    """GitHub shows ten of a kind; columns only where a place is on one line."""
    lines = list(github_lines(check(held), held))
    kinds = [line.removeprefix("::").partition(" ")[0] for line in lines]

    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)
    assert all("file=the café/study.yaml,line=" in line for line in lines)
