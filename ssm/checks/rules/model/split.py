"""AM08: the operations hang together as one."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed
from ssm.problems import Severity

BAD = """
models:
  harvest:
    status: chosen
    activities:
      1: "Watch the weather"
      2: "Choose a day"
      3: "Hire pickers"
      4: "Feed pickers"
      5: "House pickers"
    dependencies: [1 -> 2, 3 -> 4, 3 -> 5]  # <-
"""
GOOD = """
models:
  harvest:
    status: chosen
    activities:
      1: "Watch the weather"
      2: "Choose a day"
      3: "Hire pickers"
      4: "Feed pickers"
      5: "House pickers"
    dependencies: [1 -> 2, 2 -> 3, 3 -> 4, 3 -> 5]
"""


@rule(
    "AM08",
    "am-split",
    Severity.WARNING,
    title="The operations hang together as one",
    about=("model",),
    standing="core",
    source=("checkland-1981:pp. 173-174",),
    question="Is this one system, or two that share a page?",
    bad=BAD,
    good=GOOD,
)
def split(context: Context) -> Iterator[Remark]:
    """A model whose parts do not touch is two models.

    Connectivity is one of the marks of a system. Where two groups of activities need
    nothing from each other, a dependency is still to be found, or the definition holds
    two transformations.
    """
    from ssm.graph.order import components

    for ref, model in context.models:
        edges = [(link.tail, link.head) for link in model.dependencies]
        known = [activity.id for activity in model.activities]
        nodes = [id for id in known if any(id in edge for edge in edges)]
        groups = components(nodes, edges)
        if len(groups) > 1:
            told = listed((f"[{', '.join(group)}]" for group in groups), "and")
            yield Remark(
                ref,
                ("dependencies",),
                message=f"Is this one system, or several? {told} do not depend on each other",
                hint="join them where one needs the other, or give each a root definition",
            )
