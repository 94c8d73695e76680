"""CP08: where people differ, it is carried into the debate."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.wording import quoted
from ssm.model.words import Verdict
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
    the answer of the many would lose it.
    """
    study = context.study
    texts = (
        *(text for point in study.debate for text in point.about),
        *(text for one in study.accommodations for text in one.because),
        *(text for change in study.changes for text in change.because),
    )
    debated = {context.resolve(text) for text in texts}
    for chart in context.charts:
        for row in chart.rows:
            if row.overall.verdict is Verdict.CONTESTED and not debated & _around(row.ref):
                yield Remark(
                    row.ref,
                    message=f"People differ about {quoted(row.text)}. What would they say to "
                    "each other?",
                    hint="take it into the debate, such as debate: {d1: {about: ["
                    f'{row.ref.partition("/")[2]}], question: "..."}}}}',
                )


def _around(ref: str) -> set[str | None]:
    """A row, and the model it stands in."""
    return {ref, "/".join(ref.split("/")[:2])}
