"""CH01: a change follows from the comparison."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.taken_up import reasons
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
changes:
  crm:  # <-
    what: "Buy a program for customer records"
    status: agreed
    kind: structure
"""
GOOD = """
models:
  know-customers:
    activities: {1: "Learn what each customer needs", 2: "Tell those who serve them"}
    dependencies: [1 -> 2]
roots:
  know-customers: {what: "know what each customer needs", how: ["talking"], why: "serve them"}
debate:
  d1:
    about: [know-customers/1->2]
    question: "How do those who serve learn what was heard?"
    outcome: change
changes:
  crm:
    what: "Keep one record of what each customer said"
    because: [d1]
    status: agreed
    kind: structure
"""

_IN_A_MODEL = frozenset(["model", "root"])
_FOUND = frozenset(["picture", "finding", "theme"])


@rule(
    "CH01",
    "ch-no-origin",
    Severity.ERROR,
    title="A change follows from the comparison",
    about=("change",),
    standing="core",
    source=("checkland-poulter-2006", "checkland-scholes-1990"),
    question="Which question, put to which people, led to this?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def ch_no_origin(context: Context) -> Iterator[Remark]:
    """A change is desirable given a model, so it leads back to a row of a comparison.

    A remedy that was there before the study may still be a good one; then find the
    question it answers. `because` names the debate, the accommodation or the row, and the
    way may be long: an accommodation came from a debate, the debate from a row. A way that
    ends in a theme or a finding is half of it, and weighs as advice.
    """
    for change in context.study.changes:
        kinds = {ref.partition("/")[0] for ref in reasons(context, change.because)}
        if not kinds & _IN_A_MODEL:
            told = (
                "leads back to what was found, and to no model"
                if kinds & _FOUND
                else ("does not lead back to the comparison")
            )
            yield Remark(
                f"change/{change.id}",
                ("because",),
                message=f"What led to {quoted(change.what)}? It {told} yet",
                hint="because: [...], with the debate, the accommodation or the row it follows "
                "from",
                severity=Severity.ADVICE if kinds & _FOUND else None,
            )
