"""CP07: what no model touches is taken up somewhere."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.taken_up import taken_up
from ssm.checks.shared.wording import listed, quoted
from ssm.model.finding import Finding
from ssm.problems import Severity

BAD = """
models:
  ward: {activities: {1: "See the patient", 2: "Write to the family doctor"}}
sources:
  int-01: {method: interview}
findings:
  - {id: f1, text: "No place to park, ever.", source: int-01, about: []}  # <-
"""
GOOD = """
models:
  ward: {activities: {1: "See the patient", 2: "Write to the family doctor"}}
sources:
  int-01: {method: interview}
findings:
  - {id: f1, text: "No place to park, ever.", source: int-01, about: []}
themes:
  parking: {label: "How people get here", seen_in: [f1], set_aside: "not ours to change"}
"""


@rule(
    "CP07",
    "cp-unmatched-findings",
    Severity.ADVICE,
    title="What no model touches is taken up somewhere",
    about=("comparison", "finding", "theme"),
    standing="ours",
    source=("ours", "checkland-scholes-1990"),
    question="Whose worldview would make this matter, and is there a model of it?",
    bad=BAD,
    good=GOOD,
    absence=True,
    tier=2,
)
def unmatched_findings(context: Context) -> Iterator[Remark]:
    """A finding that fits no model tells as much as one that does.

    Either the worldviews chosen so far do not see it, and another root definition may be
    wanted, or it may be left alone. Both are answers; a theme keeps them, with `set_aside`
    and the reason where it is left. No author makes this a rule.
    """
    taken = taken_up(context)
    loose = [
        finding
        for finding in context.study.findings
        if finding.about == () and f"finding/{finding.id}" not in taken
    ]
    waived = [one for one in loose if one.waive]
    left = [one for one in loose if not one.waive]
    for one in waived if len(left) > 1 else loose:
        yield _remark(one)
    if len(left) > 1:
        names = listed(one.id for one in left)
        yield Remark(
            "study",
            ("findings",),
            message=f"In which worldview would these matter: {names}, such as "
            f"{quoted(left[0].text)}? They fit no model, and nothing takes them up yet",
            hint="a theme with seen_in: [...], and another root definition because of it, or "
            "set_aside with the reason",
        )


def _remark(finding: Finding) -> Remark:
    return Remark(
        f"finding/{finding.id}",
        message=f"In which worldview would {quoted(finding.text)} matter? It fits no model, "
        "and nothing takes it up yet",
        hint=f"a theme with seen_in: [{finding.id}], and another root definition because of "
        "it, or set_aside with the reason",
    )
