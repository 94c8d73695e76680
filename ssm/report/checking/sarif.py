"""A check as SARIF 2.1.0, the format in which code hosts and editors exchange such results.

Columns count code points; files are named from the top of the repository. What is
waived is there, suppressed, with its reason. A fault of ours is a notification of the
run, not a result: it says nothing about the study.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import attrs

from ssm._version import __version__
from ssm.checks import Checked
from ssm.model.loaded import Loaded
from ssm.problems import Problem
from ssm.report.checking.repository import from_the_top, top_of
from ssm.report.checking.sarif_rules import LEVELS, descriptors
from ssm.source import Span

__all__ = ["as_sarif"]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_TOP = "SRCROOT"
_FINGERPRINT = "problem/v1"


def as_sarif(checks: Iterable[tuple[Checked, Loaded]]) -> dict[str, Any]:
    """The checks of one or more studies as one SARIF log.

    Args:
        checks: what each check gave, with the study that was checked.

    Example:
        >>> from ssm.model.study import Study
        >>> log = as_sarif([(Checked(), Loaded(study=Study()))])
        >>> log["version"], log["runs"][0]["results"]
        ('2.1.0', [])

    References:
        OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020.
    """
    held = tuple(checks)
    rules = descriptors(found for found, _ in held)
    places = {rule["id"]: place for place, rule in enumerate(rules)}
    results: list[dict[str, Any]] = []
    for found, loaded in held:
        results += _Run(loaded, top_of(loaded.folder), places).results(found)
    driver = {"name": "ssm", "semanticVersion": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_TOP: {"description": {"text": "The top of the repository."}}},
        "invocations": [_invocation(found for found, _ in held)],
        "results": results,
        "properties": {"profiles": sorted({found.profile for found, _ in held})},
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _invocation(checks: Iterable[Checked]) -> dict[str, Any]:
    """How the run went: our own faults, and which rules were silent."""
    held = tuple(checks)
    faults = [fault for found in held for fault in found.faults]
    told = [
        {
            "descriptor": {"id": fault.code},
            "level": "error",
            "message": {"text": _literal(fault.message)},
        }
        for fault in faults
    ]
    told += [
        {"level": "note", "message": {"text": f"{', '.join(one.codes)}: {_literal(one.reason)}"}}
        for found in held
        for one in found.silent
    ]
    return {"executionSuccessful": not faults, "toolExecutionNotifications": told}


@attrs.frozen
class _Run:
    """One study, as its results are written down.

    Attributes:
        loaded: the study.
        top: of its repository.
        places: of the rules, by code.
    """

    loaded: Loaded
    top: Path
    places: Mapping[str, int]

    def results(self, found: Checked) -> list[dict[str, Any]]:
        """A result a problem, then one for each that was waived."""
        seen: Counter[str] = Counter()
        made = [self._result(one, seen) for one in found.problems if one not in found.faults]
        for waived in found.waived:
            suppressed = {"kind": "inSource", "justification": waived.reason}
            made.append({**self._result(waived.problem, seen), "suppressions": [suppressed]})
        return made

    def _result(self, problem: Problem, seen: Counter[str]) -> dict[str, Any]:
        print_ = _fingerprint(problem)
        seen[print_] += 1
        about = {"source": problem.source, "standing": problem.standing}
        return {
            "ruleId": problem.code,
            "ruleIndex": self.places[problem.code],
            "level": LEVELS[problem.severity],
            "message": {"text": _literal(_said(problem))},
            "locations": [self._location(problem)],
            "partialFingerprints": {_FINGERPRINT: f"{print_}:{seen[print_]}"},
            "properties": {key: value for key, value in about.items() if value},
        }

    def _location(self, problem: Problem) -> dict[str, Any]:
        location: dict[str, Any] = {"logicalLocations": [{"fullyQualifiedName": problem.ref}]}
        main = next(iter(self.loaded.texts), None)
        if problem.span is not None:
            location["physicalLocation"] = {
                "artifactLocation": self._artifact(problem.span.file),
                "region": _region(problem.span),
            }
        elif main is not None:
            location["physicalLocation"] = {
                "artifactLocation": self._artifact(main),
                "region": {"startLine": 1},
            }
        return location

    def _artifact(self, file: str) -> dict[str, Any]:
        named = from_the_top(file, self.top)
        if Path(named).is_absolute():
            return {"uri": Path(named).as_uri()}
        return {"uri": quote(named), "uriBaseId": _TOP}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _said(problem: Problem) -> str:
    end = "" if problem.message.endswith(("?", ".", ")")) else "."
    return f"{problem.message}{end} Try: {problem.hint}" if problem.hint else problem.message


def _literal(text: str) -> str:
    """A text without placeholders and links, as SARIF writes braces and brackets."""
    text = text.replace("{", "{{").replace("}", "}}")
    if "](" in text:
        for sign in "\\[]":
            text = text.replace(sign, f"\\{sign}")
    return text


def _fingerprint(problem: Problem) -> str:
    """What stays the same when lines move: the rule, the part, what is said of it."""
    told = f"{problem.code}\n{problem.ref}\n{problem.message}"
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]
