"""CP08: where people differ, it is carried into the debate."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.asked import is_split
from ssm.checks.shared.taken_up import debated
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
stakeholders: {nurses: {is: nurse}, doctors: {is: doctor}}
models:
  ward:
    status: chosen
    activities:
      1: "Judge how urgent each case is"  # <-
      2: "See the patient"
    dependencies: [1 -> 2]
sources:
  int-01: {perspective: nurses, method: interview}
  int-02: {perspective: doctors, method: interview}
findings:
  - {id: f1, text: "We do it at the door.", source: int-01, about: {ward/1: {happens: yes}}}
  - {id: f2, text: "Nobody does it.", source: int-02, about: {ward/1: {happens: no}}}
"""
GOOD = """
stakeholders: {nurses: {is: nurse}, doctors: {is: doctor}}
models:
  ward:
    status: chosen
    activities:
      1: "Judge how urgent each case is"
      2: "See the patient"
    dependencies: [1 -> 2]
sources:
  int-01: {perspective: nurses, method: interview}
  int-02: {perspective: doctors, method: interview}
findings:
  - {id: f1, text: "We do it at the door.", source: int-01, about: {ward/1: {happens: yes}}}
  - {id: f2, text: "Nobody does it.", source: int-02, about: {ward/1: {happens: no}}}
debate:
  d1: {about: [ward/1], question: "Is what nurses do at the door the judging of urgency?"}
"""


@rule(
    "CP08",
    "cp-split-hidden",
    Severity.WARNING,
    title="Where people differ, it is carried into the debate",
    about=("comparison", "debate"),
    standing="ours",
    source=("ours", "checkland-poulter-2006"),
    question="What do they see so differently, and what would both have to know?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def split_hidden(context: Context) -> Iterator[Remark]:
    """Different answers to one question are the most valuable thing a comparison finds.

    They point to worldviews. Put the question to those who differ: it may end in an
    accommodation, that is a version both can live with, or just in knowing. Keeping only
    the answer of the many would lose it. A debate, an accommodation or a change carries it
    on; a no in March and a yes in June, in two rounds, are no dispute. A ruling says how
    the row is read for now, and leaves open what those who differ say to it.
    """
    taken = debated(context)
    for chart in context.charts:
        for row in chart.rows:
            if is_split(row) and not taken & _around(context, row.ref):
                yield Remark(
                    row.ref,
                    message=f"People differ about {quoted(row.text)}. What would they say to "
                    "each other?",
                    hint="take it into the debate, such as debate: {d1: {about: ["
                    f'{row.ref.partition("/")[2]}], question: "..."}}}}',
                    severity=Severity.ADVICE if row.ruling or taken & _ends(row.ref) else None,
                )


def _around(context: Context, ref: str) -> set[str]:
    """A row, the model it stands in, and the root definition of that."""
    model = "/".join(ref.split("/")[:2])
    return {ref, model, f"root/{context.part(model).root}"}


def _ends(ref: str) -> set[str]:
    """The two activities of a dependency: who debates one of them may mean the other too."""
    model, _, name = ref.rpartition("/")
    return {f"{model}/{end}" for end in name.split("..")[:2]} if ".." in name else set()
