"""AM01: an activity begins with an imperative verb."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language import verbs
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
models:
  shop:
    activities:
      1: "Choose goods"
      2: "Payment processing"  # <-
      3: "Hand over goods"
    dependencies: [1 -> 2, 2 -> 3]
"""
GOOD = """
models:
  shop:
    activities:
      1: "Choose goods"
      2: "Take payment"
      3: "Hand over goods"
    dependencies: [1 -> 2, 2 -> 3]
"""


@rule(
    "AM01",
    "am-not-imperative",
    Severity.WARNING,
    title="An activity begins with an imperative verb",
    about=("model",),
    standing="core",
    source=("or-society", "checkland-2000"),
    question="If I had to tell somebody to do it, what would I say?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def not_imperative(context: Context) -> Iterator[Remark]:
    """Activities are what people do; a verb keeps them from turning into departments.

    "Payment processing" could be an office, a program or a state of affairs. "Take
    payment" is something somebody does, so one can ask who does it, how, and how well.
    """
    for ref, model in context.models:
        for activity in model.activities:
            if verbs.not_imperative(activity.do):
                yield Remark(
                    f"{ref}/{activity.id}",
                    ("do",),
                    message=f"What does one do here? {quoted(activity.do)} does not begin with "
                    "a verb",
                    hint="begin with what somebody does, such as 'Take payment'",
                )
