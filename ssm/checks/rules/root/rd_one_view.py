"""RD10: more than one worldview."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.model.words import Status
from ssm.problems import Severity

BAD = """
roots:
  quick-visits:  # <-
    status: chosen
    beneficiaries: ["patients"]
    actors: ["nurses"]
    transformation: "patients who wait -> patients who were seen"
    worldview: "Nobody should lose a day's pay for a check-up."
    owners: ["managers"]
    environment: ["opening hours"]
    because: [waiting]
themes:
  waiting: {label: "Hours in the corridor"}
"""
GOOD = """
roots:
  quick-visits:
    status: chosen
    beneficiaries: ["patients"]
    actors: ["nurses"]
    transformation: "patients who wait -> patients who were seen"
    worldview: "Nobody should lose a day's pay for a check-up."
    owners: ["managers"]
    environment: ["opening hours"]
    because: [waiting]
  calm-ward:
    transformation: "nurses who are always interrupted -> nurses who finish what they began"
    worldview: "Good care needs an unhurried nurse."
    because: [waiting]
themes:
  waiting: {label: "Hours in the corridor"}
"""


@rule(
    "RD10",
    "rd-one-view",
    Severity.WARNING,
    title="More than one worldview",
    about=("root", "study"),
    standing="core",
    source=("checkland-1981", "checkland-poulter-2006"),
    question="Who would see this situation quite differently, and what would they define?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def rd_one_view(context: Context) -> Iterator[Remark]:
    """One model easily becomes the answer; two or more remain questions.

    People hold different beliefs about the same situation, and SSM works by setting them
    side by side. A second definition, from the view of somebody who would object to the
    first, is often the one that teaches most.
    """
    roots = context.study.roots
    if not any(root.status is Status.CHOSEN for root in roots):
        return
    said = {" ".join(root.worldview.lower().split()) for root in roots if root.worldview}
    unsaid = [root for root in roots if not root.worldview]
    if len(said) + len(unsaid) < 2:
        yield Remark(
            "study",
            ("roots",),
            message="All of this is seen from one worldview; who would see it quite differently?",
            hint="add a root definition from the view of somebody who would object to this one",
        )
