"""CP02: dependencies are asked about, too."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.asked import rows_not_asked
from ssm.checks.shared.together import on_the_model
from ssm.problems import Severity

BAD = """
models:
  meals:
    status: chosen
    activities: {1: "Plan the week", 2: "Buy food", 3: "Cook"}
    dependencies:
      - 1 -> 2
      - 2 -> 3  # <-
sources:
  int-01: {method: interview}
findings:
  - id: f1
    text: "She shops before the plan is written."
    source: int-01
    about: {meals/1->2: {happens: no}}
"""
GOOD = """
models:
  meals:
    status: chosen
    activities: {1: "Plan the week", 2: "Buy food", 3: "Cook"}
    dependencies:
      - 1 -> 2
      - 2 -> 3
sources:
  int-01: {method: interview}
findings:
  - id: f1
    text: "She shops before the plan is written, and he cooks from what there is."
    source: int-01
    about: {meals/1->2: {happens: no}, meals/2->3: {happens: yes}}
"""


_together = on_the_model(
    "dependencies",
    "Does the later activity wait for the earlier one, and does it learn what was "
    "done? Nothing has been heard about {names}",
    "ask whoever does the later one what they learn of the earlier, and how soon; much of "
    "what hurts sits in the arrows",
)


@rule(
    "CP02",
    "cp-links-missing",
    Severity.ADVICE,
    title="Dependencies are asked about, too",
    about=("comparison", "model"),
    standing="core",
    source=("kce",),
    question="Is what one does known in time to those who need it for the next?",
    bad=BAD,
    good=GOOD,
    absence=True,
    together=_together,
)
def links_missing(context: Context) -> Iterator[Remark]:
    """The rows of a comparison are activities and connections, though charts often leave these out.

    It happens often that everything is done, and that nobody hands it on. Ask: does the
    later one in fact need the earlier one here? Does whoever does it learn what was done,
    how soon, in what form?
    """
    for row in rows_not_asked(context, "dependency"):
        ends = row.ref.rpartition("/")[2].replace("..", " -> ")
        yield Remark(
            row.ref,
            message="Does the later activity wait for the earlier one? Nothing has been heard "
            f"about {ends}",
            hint="ask whoever does the later one what they learn of the earlier, and how soon",
        )
