"""RD10: more than one worldview."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.stems import stems
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
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
    title="A study has more than one worldview",
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
    first, is often the one that teaches most. The same belief in the same words is still
    one view, whatever else differs.
    """
    roots = context.study.roots
    views = [(root, root.worldview) for root in roots if root.worldview and root.worldview.strip()]
    distinct = {stems(said) for _, said in views}
    unsaid = len(roots) - len(views)
    if len(distinct) == 1 and len(views) > 1 and not unsaid:
        (first, _), (last, said) = views[0], views[-1]
        yield Remark(
            f"root/{last.id}",
            ("worldview",),
            message=f"Is this another view? Word for word it is that of {quoted(first.name)} "
            f"(got {quoted(said)})",
            hint="say what somebody must believe who wants this and not the other",
            absent=False,
        )
    elif _is_settled(context) and len(distinct) + unsaid < 2:
        yield Remark(
            "study",
            ("roots",),
            message="All of this is seen from one worldview; who would see it quite differently?",
            hint="add a root definition from the view of somebody who would object to this one",
        )


def _is_settled(context: Context) -> bool:
    """Whether a root definition is chosen, or has come so far that a model works it out."""
    worked_out = {model.root for _, model in context.models if model.activities}
    return any(
        root.status is Status.CHOSEN or (root.status is Status.DRAFT and root.id in worked_out)
        for _, root in context.roots
    )
