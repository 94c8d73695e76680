"""CP04: an answer says whose it is."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.asked import rows_heard
from ssm.checks.shared.together import on_the_model
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
models:
  meals:
    activities:
      1: "Plan the week"  # <-
      2: "Buy food"
      3: "Cook"
    dependencies: [1 -> 2, 2 -> 3]
findings:
  - {id: f1, text: "There is no plan.", about: {meals/1: {happens: no}}}
"""
GOOD = """
models:
  meals:
    activities:
      1: "Plan the week"
      2: "Buy food"
      3: "Cook"
    dependencies: [1 -> 2, 2 -> 3]
sources:
  int-01: {method: interview}
findings:
  - {id: f1, text: "There is no plan.", source: int-01, about: {meals/1: {happens: no}}}
"""

_together = on_the_model(
    "activities",
    "Who said what stands at {names}? No finding about them names its source yet",
    "source: ... at the findings, and under sources whose view it gives and how it was found",
)


@rule(
    "CP04",
    "cp-no-evidence",
    Severity.ADVICE,
    title="An answer says whose it is",
    about=("comparison", "finding"),
    standing="ours",
    source=("ours", "checkland-poulter-2006"),
    question="Who told us this, or where did we see it?",
    bad=BAD,
    good=GOOD,
    absence=True,
    tier=2,
    together=_together,
)
def no_evidence(context: Context) -> Iterator[Remark]:
    """Answers in a comparison rest on somebody: on a talk, on watching, on a record.

    No author makes it a rule, but finding out never stops, and nobody can go back to an
    answer of which it is not known who gave it. One named source at a row is enough for
    this rule.
    """
    for row in rows_heard(context):
        if not any(answer.has_source for answer in row.overall.answers):
            yield Remark(
                row.ref,
                message=f"Who said what stands at {quoted(row.text)}? No finding about it "
                "names its source yet",
                hint="source: ... at the finding, and under sources whose view it gives",
            )
