"""CH06: where people differ, nobody says that all agree."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssm.checks.context import Context
from ssm.checks.language.agreement import agreement_said
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.asked import is_split
from ssm.checks.shared.taken_up import reasons
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

if TYPE_CHECKING:
    from ssm.source import FieldPath

BAD = """
stakeholders: {nurses: {is: nurse}, doctors: {is: doctor}}
models:
  ward:
    activities: {1: "Judge how urgent each case is", 2: "See the patient"}
    dependencies: [1 -> 2]
sources:
  int-01: {perspective: nurses, method: interview}
  int-02: {perspective: doctors, method: interview}
findings:
  - {id: f1, text: "We do it at the door.", source: int-01, about: {ward/1: {happens: yes}}}
  - {id: f2, text: "Nobody does it.", source: int-02, about: {ward/1: {happens: no}}}
debate:
  d1: {about: [ward/1], question: "Is what nurses do at the door the judging of urgency?"}
accommodations:
  door:
    text: "All agreed that nurses judge urgency"  # <-
    because: [d1]
"""
GOOD = """
stakeholders: {nurses: {is: nurse}, doctors: {is: doctor}}
models:
  ward:
    activities: {1: "Judge how urgent each case is", 2: "See the patient"}
    dependencies: [1 -> 2]
sources:
  int-01: {perspective: nurses, method: interview}
  int-02: {perspective: doctors, method: interview}
findings:
  - {id: f1, text: "We do it at the door.", source: int-01, about: {ward/1: {happens: yes}}}
  - {id: f2, text: "Nobody does it.", source: int-02, about: {ward/1: {happens: no}}}
debate:
  d1: {about: [ward/1], question: "Is what nurses do at the door the judging of urgency?"}
accommodations:
  door:
    text: "Nurses judge urgency at the door for a month, and a doctor may judge anew"
    because: [d1]
    stands: {nurses: "wanted it", doctors: "can live with it for a month"}
"""


@rule(
    "CH06",
    "ch-consensus",
    Severity.ADVICE,
    title="Where people differ, nobody says that all agree",
    about=("accommodation", "change", "debate"),
    standing="core",
    source=("checkland-poulter-2006",),
    question="Who would say it otherwise, and what can they live with?",
    bad=BAD,
    good=GOOD,
    english=True,
    tier=2,
)
def ch_consensus(context: Context) -> Iterator[Remark]:
    """An accommodation is a version that people can live with, each for their own reasons.

    Consensus, where all want the same, is the rare special case. Where a row of a model
    was answered with yes and with no, and a text that rests on that model says that
    everybody agrees, somebody's view may have been lost on the way; `stands` keeps them.
    """
    rows = [row.ref for chart in context.charts for row in chart.rows if is_split(row)]
    split = {_model_of(ref) for ref in rows}
    for ref, path, text, because in _claims(context):
        found = agreement_said(text)
        if found and split & {_model_of(reason) for reason in reasons(context, because)}:
            yield Remark(
                ref,
                path,
                message="People gave different answers to what this rests on. What does each "
                f"of them find they can live with? (got {quoted(text)})",
                hint="stands: {...}, with how each stands to it, in their own words",
            )


def _model_of(ref: str) -> str:
    return "/".join(ref.split("/")[:2])


def _claims(
    context: Context,
) -> "Iterator[tuple[str, FieldPath, str, tuple[str, ...]]]":
    """Texts that may claim agreement: ref, field, text, and what it rests on."""
    study = context.study
    for point in study.debate:
        if point.note:
            yield f"debate/{point.id}", ("note",), point.note, point.about
    for one in study.accommodations:
        yield f"accommodation/{one.id}", ("text",), one.text, one.because
    for change in study.changes:
        for field, held in (("desirable", change.desirable), ("feasible", change.feasible)):
            if held is not None and held.because:
                yield f"change/{change.id}", (field, "because"), held.because, change.because
