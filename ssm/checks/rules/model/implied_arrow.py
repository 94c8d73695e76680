"""AM10: arrows that others imply may be left out."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.model.walk import link_names
from ssm.problems import Severity

BAD = """
models:
  rice:
    activities: {1: "Obtain rice", 2: "Wash the rice", 3: "Cook the rice"}
    dependencies:
      - 1 -> 2
      - 2 -> 3
      - 1 -> 3  # <-
"""
GOOD = """
models:
  rice:
    activities: {1: "Obtain rice", 2: "Wash the rice", 3: "Cook the rice"}
    dependencies:
      - 1 -> 2
      - 2 -> 3
"""


@rule(
    "AM10",
    "am-implied-arrow",
    Severity.ADVICE,
    title="Arrows that others imply may be left out",
    about=("model",),
    standing="core",
    source=("liquisearch",),
    question="Would anybody doubt it if this arrow were gone?",
    bad=BAD,
    good=GOOD,
)
def implied_arrow(context: Context) -> Iterator[Remark]:
    """Dependency is transitive: what cooking needs by way of washing need not be said twice.

    The picture is easier to read without such arrows, and the comparison asks about each
    arrow, so that a spare one costs somebody's time.
    """
    from ssm.graph.order import implied

    for ref, model in context.models:
        spare = set(implied([(link.tail, link.head) for link in model.dependencies]))
        does = {activity.id: activity.do for activity in model.activities}
        for name, link in link_names(model.dependencies):
            if (link.tail, link.head) in spare:
                yield Remark(
                    f"{ref}/{name}",
                    message=f"{quoted(does.get(link.head, link.head))} already needs "
                    f"{quoted(does.get(link.tail, link.tail))} by way of others; is this arrow "
                    "still wanted?",
                    hint=f"leave out {link.tail} -> {link.head}; nothing is lost",
                )
