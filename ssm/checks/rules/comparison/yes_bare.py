"""CP03: a yes says who does it, and how."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.asked import rows_heard
from ssm.checks.shared.together import on_the_model
from ssm.checks.shared.wording import listed, quoted
from ssm.model.words import Happens
from ssm.problems import Severity

if TYPE_CHECKING:
    from ssm.comparison import Row

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
    text: "The food is bought. I have never looked how."
    source: int-01
    about: {meals/2: {happens: yes}, meals/1: {happens: no}}
"""
GOOD = """
models:
  meals:
    status: chosen
    activities:
      1: "Plan the week"
      2: "Buy food"
      3: "Cook"
    dependencies: [1 -> 2, 2 -> 3]
sources:
  int-01: {method: interview}
findings:
  - id: f1
    text: "Whoever comes home first buys it, by what the cupboard says."
    source: int-01
    about:
      meals/2: {happens: yes, who: "whoever is home first", how: "by a look into the cupboard"}
      meals/1: {happens: no}
"""

_together = on_the_model(
    "activities",
    "Who does it, and how? It is said that {names} happen, and not yet by whom or in what way",
    "who: ..., how: ... in what the findings say of it; two people may do it in two ways",
)


@rule(
    "CP03",
    "cp-yes-bare",
    Severity.WARNING,
    title="A yes says who does it, and how",
    about=("comparison", "finding"),
    standing="core",
    source=("kce", "checkland-poulter-2006"),
    question="Who does this, how, when, and who else could?",
    bad=BAD,
    good=GOOD,
    absence=True,
    together=_together,
)
def yes_bare(context: Context) -> Iterator[Remark]:
    """That something happens is only the beginning of an answer.

    The other questions of the chart are who does it, how, when, and who else could; most
    of what can be learned and talked about lies there. An activity of which neither who
    nor how is said weighs as a warning; where one of them is said, and at a dependency of
    which neither is, the rule only advises. A walk is itself an account of how it went.
    """
    for row in rows_heard(context):
        unsaid = _unsaid(row)
        if unsaid:
            yield Remark(
                row.ref,
                message=f"{listed(unsaid).capitalize()}? So far it is only said that "
                f"{quoted(row.text)} happens",
                hint="who: ..., how: ... in what the findings say of it",
                severity=None if _is_bare(row, unsaid) else Severity.ADVICE,
            )


def _is_bare(row: "Row", unsaid: tuple[str, ...]) -> bool:
    return len(unsaid) == 2 and row.kind != "dependency"


def _unsaid(row: "Row") -> tuple[str, ...]:
    """What nobody who said yes has told of a row: who does it, how."""
    said = [answer for answer in row.overall.answers if answer.happens is Happens.YES]
    if not said:
        return ()
    told = [
        name
        for name, held in (
            ("who does it", any(answer.who for answer in said)),
            ("how", any(answer.how or answer.walk for answer in said)),
        )
        if not held
    ]
    return () if row.kind == "dependency" and len(told) < 2 else tuple(told)
