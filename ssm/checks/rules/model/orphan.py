"""AM07: every operation is joined to another."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.together import on_the_model
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
models:
  fence:
    status: chosen
    activities:
      1: "Choose a colour"
      2: "Obtain paint"
      3: "Obtain a brush"  # <-
      4: "Clean the boards"
      5: "Apply the paint"
    dependencies: [1 -> 2, 2 -> 5, 4 -> 5]
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
"""


_together = on_the_model(
    "dependencies",
    "What do {names} need, and what needs them? Nothing is joined to them yet",
    "add the dependencies; an activity that nothing needs may belong to another root",
)


@rule(
    "AM07",
    "am-orphan",
    Severity.WARNING,
    title="Every operation is joined to another",
    about=("model",),
    standing="core",
    source=("checkland-1981",),
    question="What could not be done if this were left out?",
    bad=BAD,
    good=GOOD,
    absence=True,
    together=_together,
)
def orphan(context: Context) -> Iterator[Remark]:
    """The activities of a model make one whole, and what makes them so is dependency.

    One that needs nothing and that nothing needs does not yet belong to it: either a
    dependency is still to be found, or the activity serves another root definition.
    """
    for ref, model in context.models:
        real = [link for link in model.dependencies if link.tail != link.head]
        joined = {end for link in real for end in (link.tail, link.head)}
        for activity in model.activities if len(model.activities) > 1 else ():
            if activity.id not in joined:
                yield Remark(
                    f"{ref}/{activity.id}",
                    message=f"What does {quoted(activity.do)} need, and what needs it?",
                    hint="add the dependency; if nothing needs it, it may belong to another root",
                )
