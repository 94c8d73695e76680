"""CP01: every activity is asked about."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.asked import rows_not_asked
from ssm.checks.shared.together import on_the_model
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
models:
  meals:
    status: chosen
    activities:
      1: "Plan the week"
      2: "Buy food"  # <-
      3: "Cook"
    dependencies: [1 -> 2, 2 -> 3]
sources:
  int-01: {method: interview}
findings:
  - id: f1
    text: "We never know what there will be."
    source: int-01
    about: {meals/1: {happens: no}, meals/criteria: {happens: no}, meals/monitor: {happens: no},
      meals/control: {happens: partly}}
  - {id: f2, text: "She cooks, and well.", source: int-01, about: {meals/3: {happens: yes}}}
"""
GOOD = """
models:
  meals:
    status: chosen
    activities:
      1: "Plan the week"
      2: {do: "Buy food", waive: {CP01: "the shop was shut while we were there"}}
      3: "Cook"
    dependencies: [1 -> 2, 2 -> 3]
sources:
  int-01: {method: interview}
findings:
  - id: f1
    text: "We never know what there will be."
    source: int-01
    about: {meals/1: {happens: no}, meals/criteria: {happens: no}, meals/monitor: {happens: no},
      meals/control: {happens: partly}}
  - {id: f2, text: "She cooks, and well.", source: int-01, about: {meals/3: {happens: yes}}}
"""


_together = on_the_model(
    "activities",
    "Whom could one ask about {names}? Nothing has been heard about them yet",
    "ask, or waive CP01 at an activity with the reason why it was not asked",
)


@rule(
    "CP01",
    "cp-row-missing",
    Severity.WARNING,
    title="Every activity is asked about, monitoring and control too",
    about=("comparison", "model"),
    standing="core",
    source=("checkland-1981", "checkland-scholes-1990"),
    question="Does this happen? Who does it, how, and who would know how well?",
    bad=BAD,
    good=GOOD,
    absence=True,
    together=_together,
)
def row_missing(context: Context) -> Iterator[Remark]:
    """Ordered questioning goes through the whole model, not through its easy half.

    What nobody has been asked about is not known; that is not the same as not done. The
    rule begins to ask once the first finding speaks of the model.
    """
    for row in rows_not_asked(context, "activity", "control"):
        yield Remark(
            row.ref,
            message=f"Whom could one ask about {quoted(row.text)}? Nothing has been heard yet",
            hint="ask, or waive CP01 at the activity with the reason why it was not asked",
        )
