"""AM09: no operation depends on itself."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed
from ssm.problems import Severity

BAD = """
models:
  lessons:
    activities: {1: "Plan the lesson", 2: "Teach the lesson", 3: "Talk it over"}
    dependencies:
      - 1 -> 2
      - 2 -> 3
      - 3 -> 1  # <-
"""
GOOD = """
models:
  lessons:
    activities: {1: "Plan the lesson", 2: "Teach the lesson", 3: "Talk it over"}
    dependencies:
      - 1 -> 2
      - 2 -> 3
    monitoring: {control: "Change the next plan"}
"""


@rule(
    "AM09",
    "am-cycle",
    Severity.WARNING,
    title="No operation depends on itself, not even round a corner",
    about=("model",),
    standing="ours",
    source=("ours", "gregory-1995"),
    question="Which of them could be done first?",
    bad=BAD,
    good=GOOD,
)
def cycle(context: Context) -> Iterator[Remark]:
    """`a -> b` says that b cannot sensibly be done unless a is; a ring could never begin.

    Learning from what was done and doing it better is feedback. It belongs to monitoring
    and control, which may act on any activity, not to the dependencies between them.
    """
    from ssm.graph.order import cycles

    for ref, model in context.models:
        edges = [(link.tail, link.head) for link in model.dependencies]
        for ring in cycles(edges):
            way = " -> ".join([*ring, ring[0]])
            yield Remark(
                f"{ref}/{_closing(ring, edges)}",
                message=f"Which of {listed(ring)} could be done first? Each of them needs the "
                f"others ({way})",
                hint="take out the arrow that means 'learn from it', and let monitoring and "
                "control do that",
            )


def _closing(ring: tuple[str, ...], edges: list[tuple[str, str]]) -> str:
    """The dependency of a ring that was written last, as a part of a ref."""
    around = {(one, other) for one, other in edges if one in ring and other in ring}
    tail, head = next(edge for edge in reversed(edges) if edge in around)
    return f"{tail}..{head}"
