"""XT07: the measures of a model are asked about in the comparison."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed
from ssm.problems import Severity

if TYPE_CHECKING:
    from ssm.comparison import Chart

BAD = """
models:
  meals:
    activities: {1: "Plan the week", 2: "Buy food", 3: "Cook"}
    dependencies: [1 -> 2, 2 -> 3]
    measures:
      efficacy: "Is there dinner?"  # <-
      efficiency: "Hours a week?"
      effectiveness: "Are we well?"
sources:
  int-01: {method: interview}
findings:
  - {id: f1, text: "There is no plan.", source: int-01, about: {meals/1: {happens: no}}}
"""
GOOD = """
models:
  meals:
    activities: {1: "Plan the week", 2: "Buy food", 3: "Cook"}
    dependencies: [1 -> 2, 2 -> 3]
    measures:
      {efficacy: "Is there dinner?", efficiency: "Hours a week?", effectiveness: "Are we well?"}
sources:
  int-01: {method: interview}
findings:
  - id: f1
    text: "A good week is one with a fish in it."
    source: int-01
    about: {meals/criteria: {happens: partly, who: "whoever cooks", how: "by fish"}}
"""


@rule(
    "XT07",
    "xt-es-unasked",
    Severity.ADVICE,
    title="The measures of a model are asked about in the comparison",
    about=("comparison", "model"),
    standing="ours",
    source=("ours", "checkland-scholes-1990"),
    question="By what do people themselves judge whether this goes well?",
    bad=BAD,
    good=GOOD,
    absence=True,
    tier=2,
)
def xt_es_unasked(context: Context) -> Iterator[Remark]:
    """A criterion that nobody is ever asked about does no work.

    The measures come from one worldview; what people judge by may be something else, and
    that is worth knowing. An answer at the rows `criteria` or `monitor`, or a `criterion`
    at any row, is enough for this rule. No author asks for it in these words.
    """
    models = dict(context.models)
    for chart in context.charts:
        stated = models[f"model/{chart.model}"].measures.asked()
        if stated and not _is_judged(chart):
            names = listed(name for _, name, _ in stated)
            yield Remark(
                f"model/{chart.model}",
                ("measures",),
                message=f"By what do people themselves judge this? The model states {names}, "
                "and nobody has been asked about them",
                hint=f"ask at {chart.model}/criteria and {chart.model}/monitor, or keep the "
                "criterion: ... that people named at an activity",
            )


def _is_judged(chart: "Chart") -> bool:
    """Whether somebody spoke of the criteria; also when nobody has spoken of anything yet."""
    rows = [row for one in (chart, *chart.earlier) for row in one.rows if row.overall.answers]
    return not rows or any(
        row.name in ("criteria", "monitor") or any(said.criterion for said in row.overall.answers)
        for row in rows
    )
