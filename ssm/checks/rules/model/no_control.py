"""AM04: monitoring and control are there."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.model.activity import Model
from ssm.problems import Severity

BAD = """
models:
  bread:
    status: chosen
    activities:
      1: "Choose a flour"
      2: "Obtain the flour"
      3: "Knead the dough"
      4: "Let it rise"
      5: "Bake the loaf"
    dependencies: [1 -> 2, 2 -> 3, 3 -> 4, 4 -> 5]
    monitoring: none  # <-
"""
GOOD = """
models:
  bread:
    status: chosen
    activities:
      1: "Choose a flour"
      2: "Obtain the flour"
      3: "Knead the dough"
      4: "Let it rise"
      5: "Bake the loaf"
    dependencies: [1 -> 2, 2 -> 3, 3 -> 4, 4 -> 5]
    monitoring: {criteria: "Define what a good loaf is"}
"""


@rule(
    "AM04",
    "am-no-control",
    Severity.WARNING,
    title="Monitoring and control are there",
    about=("model",),
    standing="core",
    source=("checkland-1981", "checkland-poulter-2006"),
    question="How would this system notice that it goes astray, and do something about it?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def no_control(context: Context) -> Iterator[Remark]:
    """A whole that can survive in a changing world watches itself and acts.

    Three activities do that: define how performance is measured, monitor the operations,
    take control action. They are in every model unless taken out. Accounts of Wilson differ:
    his large models leave the two out, or keep one control activity in each part. Then
    waive this, and say so. In a model
    that only opens up an activity this is advice, as the larger model may watch it.
    """
    for ref, model in context.models:
        if model.monitoring is None and not (context.english and _among_operations(model)):
            yield Remark(
                ref,
                ("monitoring",),
                message="How would this system notice that it goes astray? Monitoring and "
                "control are taken out",
                hint="leave the line 'monitoring: none' out to have them back, or waive AM04 "
                "with the reason",
                severity=Severity.ADVICE if model.expands else None,
            )


def _among_operations(model: Model) -> bool:
    """Whether somebody wrote monitoring and control as two of the operations."""
    first = {next(iter(words(activity.do)), "") for activity in model.activities}
    acts = any("control action" in activity.do.casefold() for activity in model.activities)
    return bool(first & {"monitor", "watch", "observe"}) and (acts or bool(first & {"control"}))
