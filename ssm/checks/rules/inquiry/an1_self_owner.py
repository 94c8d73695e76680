"""AN02: client and practitioner are issue owners, too."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed
from ssm.problems import Severity

BAD = """
inquiry:
  client: board
  practitioner: us
  issue_owners: [clerks, claimants, us]  # <-
stakeholders:
  board: {is: manager}
  us: {is: practitioner}
  clerks: {is: clerk}
  claimants: {is: group}
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
    "AN02",
    "an1-self-owner",
    Severity.ADVICE,
    title="Client and practitioner are issue owners, too",
    about=("inquiry",),
    standing="core",
    source=("checkland-winter-2006",),
    question="What is at stake for whoever asked for the study, and for me?",
    bad=BAD,
    good=GOOD,
    absence=True,
    tier=2,
)
def an1_self_owner(context: Context) -> Iterator[Remark]:
    """Whoever caused the study cares about the situation, and so does whoever conducts it.

    Putting both on the list of issue owners gives them worldviews like all others: root
    definitions can be chosen for them, and the study itself may become a subject.
    """
    inquiry = context.study.inquiry
    if inquiry is None or not inquiry.issue_owners:
        return
    owners = {_id(owner) for owner in inquiry.issue_owners}
    roles = (("client", inquiry.client), ("practitioner", inquiry.practitioner))
    others = [
        f"{context.name(_id(who))} ({role})"
        for role, people in roles
        for who in people
        if _id(who) not in owners
    ]
    if others:
        yield Remark(
            "study",
            ("inquiry", "issue_owners"),
            message=f"What is at stake for {listed(others)}? They are not among the issue owners",
            hint="add them to issue_owners; their worldview counts like any other",
        )


def _id(who: str) -> str:
    return who.removeprefix("stakeholder/")
