"""Rules as SARIF describes them: title, explanation, help, weight, who says so."""

from collections.abc import Iterable
from typing import Any

from ssm.checks import Checked
from ssm.checks.explaining.explained import explained, explained_rule
from ssm.checks.explaining.explanation import Explanation, as_markdown, as_text
from ssm.checks.own import OWN
from ssm.checks.rule import Rule
from ssm.problems import Severity

__all__ = ["LEVELS", "descriptors"]

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
"""How SARIF calls what weighs so much."""

_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "recommendation"}


def descriptors(checks: Iterable[Checked]) -> list[dict[str, Any]]:
    """The rules that were asked, and the codes of reading and checking that were met.

    Example:
        >>> from ssm.checks.choosing import rule_called
        >>> [made] = descriptors([Checked(asked=(rule_called("CA02"),))])
        >>> made["id"], made["defaultConfiguration"], made["properties"]["standing"]
        ('CA02', {'level': 'error'}, 'core')
    """
    rules: dict[str, Rule] = {}
    met: dict[str, Severity] = {}
    for found in checks:
        rules |= {rule.code: rule for rule in found.asked}
        for problem in (*found.problems, *(one.problem for one in found.waived)):
            met.setdefault(problem.code, problem.severity)
    others = sorted(code for code in met if code not in rules)
    return [*map(_rule, rules.values()), *(_code(code, met[code]) for code in others)]


def _rule(rule: Rule) -> dict[str, Any]:
    told = explained_rule(rule)
    made = _descriptor(told, rule.name, rule.title, rule.severity)
    made["properties"] |= {
        "standing": rule.standing.value,
        "question": rule.question,
        "tags": ["soft-systems-methodology", *rule.about],
    }
    return made


def _code(code: str, severity: Severity) -> dict[str, Any]:
    kind = "checking" if any(own.code == code for own in OWN) else "reading"
    told = explained((kind, code), code)
    name, _, title = told.title.removeprefix(f"{code} ").partition(": ")
    return _descriptor(told, name, title or told.text, severity)


def _descriptor(told: Explanation, name: str, title: str, severity: Severity) -> dict[str, Any]:
    return {
        "id": told.key,
        "name": name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": " ".join(told.text.split())},
        "help": {"text": as_text(told), "markdown": as_markdown(told)},
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {"problem.severity": _KINDS[severity]},
    }
