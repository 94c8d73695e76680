"""RD11: one definition at least cuts across the units."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed, quoted
from ssm.model.words import RootKind, Status
from ssm.problems import Severity

BAD = """
roots:
  operate:  # <-
    kind: primary-task
    transformation: "patients before an operation -> patients after an operation"
  recover:
    kind: primary-task
    transformation: "patients who are weak -> patients who walk"
"""
GOOD = """
roots:
  operate:
    kind: primary-task
    transformation: "patients before an operation -> patients after an operation"
  who-first:
    kind: issue-based
    transformation: "a quarrel over theatre hours -> a quarrel settled"
"""


@rule(
    "RD11",
    "rd-no-issue-based",
    Severity.ADVICE,
    title="At least one root definition is issue-based",
    about=("root", "study"),
    standing="core",
    source=("or-society", "kce"),
    question="What is talked about in the corridors, and is no department's job?",
    bad=BAD,
    good=GOOD,
    tier=2,
    absence=True,
)
def rd_no_issue_based(context: Context) -> Iterator[Remark]:
    """Primary-task definitions follow work that has a department; issue-based ones do not.

    An issue-based definition takes up what is nobody's regular task, such as settling who
    may book the theatres. The process book of the Belgian health care centre KCE finds that
    models across the units open people's thinking, while those drawn along them are soon
    about power and budgets. Do both.
    """
    roots = [root for root in context.study.roots if root.status is not Status.IDEA]
    if len(roots) > 1 and all(root.kind is RootKind.PRIMARY_TASK for root in context.study.roots):
        yield Remark(
            "study",
            ("roots",),
            message="Is there something at issue that is no unit's task? So far "
            f"{listed(quoted(root.name) for root in roots)} are all primary-task",
            hint="add one with kind: issue-based, such as settling who may decide",
        )
