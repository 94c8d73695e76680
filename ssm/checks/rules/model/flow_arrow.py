"""AM11: an arrow is a dependency, not a flow."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.model.walk import link_names
from ssm.problems import Severity

BAD = """
models:
  fence:
    activities: {1: "Obtain paint", 2: "Apply the paint"}
    dependencies:
      - {link: 1 -> 2, label: "paint"}  # <-
"""
GOOD = """
models:
  fence:
    activities: {1: "Obtain paint", 2: "Apply the paint"}
    dependencies:
      - 1 -> 2
"""


@rule(
    "AM11",
    "am-flow-arrow",
    Severity.WARNING,
    title="An arrow is a dependency, not a flow",
    about=("model",),
    standing="core",
    source=("or-society",),
    question="Is this what passes along the arrow, or why the one needs the other?",
    bad=BAD,
    good=GOOD,
)
def flow_arrow(context: Context) -> Iterator[Remark]:
    """The arrows of an activity model say one thing only: b needs a.

    A word on an arrow is mostly what flows along it: paint, money, a form. That is the
    language of flowcharts, and it soon brings arrows with it that are no dependencies.
    In a rich picture labelled flows are welcome.
    """
    for ref, model in context.models:
        for name, link in link_names(model.dependencies):
            if link.label:
                yield Remark(
                    f"{ref}/{name}",
                    ("label",),
                    message=f"Does {quoted(link.label)} flow along this arrow? In an activity "
                    "model an arrow only says that one needs the other",
                    hint=f"write {link.tail} -> {link.head} without a label",
                )
