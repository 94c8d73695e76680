"""RD01: each activity model has its root definition."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.problems import Severity

BAD = """
models:
  parking:  # <-
    status: chosen
    activities:
      1: "Find out where cars block the way"
      2: "Decide where parking is allowed"
      3: "Put up the signs"
      4: "Tell drivers what the signs mean"
      5: "Learn what the signs change"
    dependencies: [1 -> 2, 2 -> 3, 3 -> 4, 4 -> 5]
"""
GOOD = """
roots:
  parking:
    what: "limit parking where it blocks the way"
    how: ["signs"]
    why: "keep buses moving"
models:
  parking:
    status: chosen
    activities:
      1: "Find out where cars block the way"
      2: "Decide where parking is allowed"
      3: "Put up the signs"
      4: "Tell drivers what the signs mean"
      5: "Learn what the signs change"
    dependencies: [1 -> 2, 2 -> 3, 3 -> 4, 4 -> 5]
"""


@rule(
    "RD01",
    "rd-missing",
    Severity.ERROR,
    title="Each activity model is built from a root definition",
    about=("model", "root"),
    standing="core",
    source=("checkland-1981", "wilson-2001"),
    question="From which definition, and so from whose view, does this model follow?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def rd_missing(context: Context) -> Iterator[Remark]:
    """A model works out one root definition, and nothing else.

    Without it nobody can say why an activity is in the model, or whose worldview it
    expresses; it then soon turns into a description of the organisation as it is.
    """
    for ref, model in context.models:
        if context.root_of(model) is None and model.root == model.id:
            near = context.study.index.nearest(model.root, ("root",))
            yield Remark(
                ref,
                ("root",),
                message="Which root definition does this model work out? "
                f"There is none called {model.root!r}",
                hint=f"did you mean root: {near}?" if near else "add it under roots, with this id",
            )
