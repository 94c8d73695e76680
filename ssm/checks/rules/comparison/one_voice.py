"""CP05: more than one perspective has been heard."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed
from ssm.model.finding import Finding
from ssm.problems import Severity

BAD = """
stakeholders: {cooks: {is: cook}, guests: {is: group}}
models:
  meals:
    status: chosen
    activities: {1: "Plan the week", 2: "Buy food", 3: "Cook"}
    dependencies: [1 -> 2, 2 -> 3]
sources:
  int-01: {perspective: cooks, method: interview}
findings:
  - {id: f1, text: "I plan on Sundays.", source: int-01, about: {meals/1: {happens: yes}}}  # <-
"""
GOOD = """
stakeholders: {cooks: {is: cook}, guests: {is: group}}
models:
  meals:
    status: chosen
    activities: {1: "Plan the week", 2: "Buy food", 3: "Cook"}
    dependencies: [1 -> 2, 2 -> 3]
sources:
  int-01: {perspective: cooks, method: interview}
  int-02: {perspective: guests, method: interview}
findings:
  - {id: f1, text: "I plan on Sundays.", source: int-01, about: {meals/1: {happens: yes}}}
  - {id: f2, text: "Is there a plan?", source: int-02, about: {meals/1: {happens: no}}}
"""


@rule(
    "CP05",
    "cp-one-voice",
    Severity.WARNING,
    title="More than one perspective has been heard",
    about=("comparison",),
    standing="core",
    source=("kce", "checkland-poulter-2006"),
    question="Who would answer the same questions differently?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def one_voice(context: Context) -> Iterator[Remark]:
    """The comparison is there to bring different views of one situation to light.

    With answers from one side only, that side's view stands there as if it were the
    situation itself. Somebody of another role sees other things, or the same things
    otherwise; both belong in the chart, side by side.
    """
    linked = [finding for finding in context.study.findings if finding.about]
    heard = {who for finding in linked for who in _voices(context, finding)}
    if linked and len(heard) < 2:
        told = listed(context.name(who) for who in heard) if heard else "nobody in particular"
        yield Remark(
            "study",
            ("findings",),
            message="Who would answer these questions differently? What was heard so far "
            f"comes from {told}",
            hint="ask somebody of another role, and give each source its perspective",
        )


def _voices(context: Context, finding: Finding) -> Iterator[str]:
    """Whose views a finding may give: its own perspective, its source's, those present."""
    source = context.sources.get(finding.source or "")
    perspective = finding.perspective or (source.perspective if source else None)
    if perspective:
        yield perspective
    elif source is not None:
        yield from source.present
