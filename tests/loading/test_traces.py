"""What an activity traces is a phrase that its root definition has."""

from pathlib import Path

import pytest

from ssm.loading import load
from ssm.problems import Severity

STUDY = """\
ssm: 1
roots:
  r: {%s}
models:
  r:
    activities: {1: {do: "Paint", traces: [P, %s]}}
"""
PARTS = 'what: "paint", how: ["hand", "roller"], environment: ["rain"], actors: [Us, Twins]'
CASES = [
    # what is there
    ("Q", PARTS, None, None),
    ("q2", PARTS, None, None),
    ("E1", PARTS, None, None),
    ("P1", PARTS, None, None),
    ("T", PARTS, None, None),
    ("A2", PARTS, None, None),
    # what the sentence may say
    ("R", 'definition: "To paint, so that it shines.", what: "paint"', None, None),
    # what is not there
    ("Q3", PARTS, "'Q3' is not in root/r, which has Q1 and Q2", "write Q1 and Q2"),
    ("E2", PARTS, "'E2' is not in root/r, which has E", "write E"),
    ("R", PARTS, "'R' is not in root/r: it has no why", "write why: ... in root/r"),
    # what means nothing
    ("Z", PARTS, "'Z' is no phrase of a root definition", "write P, Q, R"),
    ("Q-2", PARTS, "'Q-2' is no phrase of a root definition", "did you mean 'Q2'?"),
    ("how", PARTS, "'how' is no phrase of a root definition", "did you mean 'Q'?"),
    ("Q0", PARTS, "'Q0' is no phrase of a root definition", "write P, Q, R"),
]


@pytest.mark.parametrize(("trace", "parts", "message", "hint"), CASES)
def test_a_trace_that_means_nothing_is_told_with_what_would_be_right(
    tmp_path: Path, trace: str, parts: str, message: str | None, hint: str | None
) -> None:
    """At its own place, as a warning: a definition may still be on its way."""
    (tmp_path / "study.yaml").write_text(STUDY % (parts, trace), encoding="utf-8")
    problems = load(tmp_path).problems

    assert [message] * bool(message) == [problem.message for problem in problems]
    for problem in problems:
        assert problem.severity is Severity.WARNING
        assert problem.span is not None
        assert (problem.span.line, problem.span.column) == (6, 47)
        assert (problem.hint or "").startswith(hint or "")
