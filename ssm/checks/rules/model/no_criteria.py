"""AM05: efficacy, efficiency and effectiveness are stated."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed
from ssm.model.activity import Measures
from ssm.problems import Severity

BAD = """
models:
  fence:  # <-
    status: chosen
    activities:
      1: "Choose a colour"
      2: "Obtain paint"
      3: "Obtain a brush"
      4: "Clean the boards"
      5: "Apply the paint"
    dependencies: [1 -> 2, 2 -> 5, 3 -> 5, 4 -> 5]
"""
GOOD = """
models:
  fence:
    status: chosen
    activities:
      1: "Choose a colour"
      2: "Obtain paint"
      3: "Obtain a brush"
      4: "Clean the boards"
      5: "Apply the paint"
    dependencies: [1 -> 2, 2 -> 5, 3 -> 5, 4 -> 5]
    measures:
      efficacy: "Is every board painted?"
      efficiency: "How many hours and tins did it take?"
      effectiveness: "Does the garden look better for it?"
"""


@rule(
    "AM05",
    "am-no-criteria",
    Severity.WARNING,
    title="Efficacy, efficiency and effectiveness are stated",
    about=("model",),
    standing="core",
    source=("or-society", "kce", "checkland-scholes-1990"),
    question="By what would somebody who holds this worldview judge the system?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def no_criteria(context: Context) -> Iterator[Remark]:
    """Without measures, "monitor the operations" has nothing to look for.

    E1, efficacy: is what should come out there at the end? E2, efficiency: with the
    least use of resources? E3, effectiveness: does it help the wider aim, R? They belong
    to the imagined system, so they are judged from its own worldview.
    """
    for ref, model in context.models:
        lacking = [ask for ask, held in _three(model.measures) if not held]
        if model.activities and model.monitoring is not None and lacking:
            yield Remark(
                ref,
                ("measures",),
                message=f"By what would this system be judged? Not said yet: {listed(lacking)}",
                hint="measures: {efficacy: ..., efficiency: ..., effectiveness: ...}, each as a "
                "question",
            )


def _three(measures: Measures) -> tuple[tuple[str, bool], ...]:
    return (
        ("does it work (efficacy)", bool(measures.efficacy)),
        ("with how much of what (efficiency)", bool(measures.efficiency)),
        ("does it help the wider aim (effectiveness)", bool(measures.effectiveness)),
    )
