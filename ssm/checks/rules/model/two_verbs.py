"""AM02: an activity has one main verb."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.coordination import second_verb
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
models:
  dairy:
    activities:
      1: "Sort and wash bottles"  # <-
      2: "Fill the bottles"
    dependencies: [1 -> 2]
"""
GOOD = """
models:
  dairy:
    activities:
      1: "Sort bottles"
      2: "Wash bottles"
      3: "Fill the bottles"
    dependencies: [1 -> 2, 2 -> 3]
"""


@rule(
    "AM02",
    "am-two-verbs",
    Severity.WARNING,
    title="An activity has one main verb",
    about=("model",),
    standing="core",
    source=("or-society",),
    question="Could one of the two be done well and the other badly?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def two_verbs(context: Context) -> Iterator[Remark]:
    """Two verbs are two activities, with a dependency between them that stays unseen.

    The comparison asks of each activity whether it happens, how and how well. With two
    in one, every answer is "well, partly".
    """
    for ref, model in context.models:
        for activity in model.activities:
            other = second_verb(activity.do)
            if other:
                yield Remark(
                    f"{ref}/{activity.id}",
                    ("do",),
                    message=f"Are these two activities? {quoted(activity.do)} also says "
                    f"{quoted(other)}",
                    hint="make two of them, with a dependency where one needs the other",
                )
