"""AM04: monitoring and control are there."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
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
    take control action. They are in every model unless taken out. Wilson's large models
    keep one control activity in each part instead: then waive this, and say so.
    """
    for ref, model in context.models:
        if model.monitoring is None:
            yield Remark(
                ref,
                ("monitoring",),
                message="How would this system notice that it goes astray? Monitoring and "
                "control are taken out",
                hint="leave the line 'monitoring: none' out to have them back, or waive AM04 "
                "with the reason",
            )
