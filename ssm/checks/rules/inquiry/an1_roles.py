"""AN01: client, practitioner and issue owners are named."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed
from ssm.model.inquiry import Inquiry
from ssm.problems import Severity

BAD = """
inquiry:
  client: board  # <-
  practitioner: us
  issue_owners: []
stakeholders:
  board: {is: manager}
  us: {is: practitioner}
"""
GOOD = """
inquiry:
  client: board
  practitioner: us
  issue_owners: [clerks, claimants, board, us]
stakeholders:
  board: {is: manager}
  us: {is: practitioner}
  clerks: {is: clerk}
  claimants: {is: group}
"""


@rule(
    "AN01",
    "an1-roles",
    Severity.WARNING,
    title="Client, practitioner and issue owners are named",
    about=("inquiry",),
    standing="core",
    source=("checkland-winter-2006", "checkland-poulter-2006"),
    question="Who caused this study, who does it, and who else may care how it ends?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def an1_roles(context: Context) -> Iterator[Remark]:
    """Analysis One asks who takes part: three roles, which the same people may share.

    The client caused the study, the practitioner conducts it. The issue owners are a
    list made by the practitioner of people who may care about the situation, or are
    touched by it: most worldviews, and with them the systems worth modelling, come from there.
    """
    if not any((context.study.inquiry, context.study.pictures, context.study.roots)):
        return
    inquiry = context.study.inquiry or Inquiry()
    lacking = [name for name, held in _roles(inquiry) if not held]
    if lacking:
        yield Remark(
            "study",
            ("inquiry",),
            message=f"Who are the people of this study? Not named yet: {listed(lacking)}",
            hint="inquiry: {client: ..., practitioner: ..., issue_owners: [..., ...]}, with ids "
            "from stakeholders",
        )


def _roles(inquiry: Inquiry) -> tuple[tuple[str, bool], ...]:
    return (
        ("who caused it (client)", bool(inquiry.client)),
        ("who conducts it (practitioner)", bool(inquiry.practitioner)),
        ("at least two who may care about it (issue_owners)", len(inquiry.issue_owners) > 1),
    )
