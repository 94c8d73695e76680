"""CP06: a comparison asks of the situation, it does not mark it by the model."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from ssm.checks.context import Context
from ssm.checks.language.deficit import deficit_hinted, deficit_said
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.studying import findings_of_ours
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

if TYPE_CHECKING:
    from ssm.source import FieldPath

BAD = """
models:
  meals:
    activities: {1: "Plan the week", 2: "Buy food", 3: "Cook"}
    dependencies: [1 -> 2, 2 -> 3]
sources:
  int-01: {method: interview}
findings:
  - id: f1
    text: "On Fridays we look into the cupboard."
    source: int-01
    about:
      meals/1: {happens: no, how: "Gap: no weekly plan in place"}  # <-
"""
GOOD = """
models:
  meals:
    activities: {1: "Plan the week", 2: "Buy food", 3: "Cook"}
    dependencies: [1 -> 2, 2 -> 3]
sources:
  int-01: {method: interview}
findings:
  - id: f1
    text: "On Fridays we look into the cupboard."
    source: int-01
    about:
      meals/1: {happens: no, how: "the cupboard decides, on Fridays"}
debate:
  d1: {about: [meals/1], question: "Who would want a plan, and what does the cupboard know?"}
"""

_FEWEST = 4
"""Below so many comments, more than half of them is no habit of writing yet."""


@rule(
    "CP06",
    "cp-deficit",
    Severity.WARNING,
    title="A comparison asks of the situation, it does not mark it by the model",
    about=("comparison", "debate", "finding", "change"),
    standing="core",
    source=("kce", "checkland-poulter-2006"),
    question="What happens there instead, and who would want it otherwise?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def deficit(context: Context) -> Iterator[Remark]:
    """A model is one idea of what might be done, so nothing falls behind it.

    Gap, failure, should be: such words turn questions into marks, and people who are
    marked defend themselves. Write what is done instead, and ask who would want it
    otherwise. What people said themselves stays as they said it, whatever the words; the
    rule reads only what those who study have written.
    """
    spoken = False
    comments = tuple(_comments(context))
    for one in comments:
        found = deficit_said(one.text, how=one.is_how, demands=one.may_demand)
        if found:
            spoken = True
            yield Remark(
                one.ref,
                one.path,
                message="What happens there instead, and for whom would it matter? "
                f"'{found}' makes the model a yardstick (got {quoted(one.text)})",
                hint="write what is done and by whom, and put the rest as a question",
            )
    if spoken or len(comments) < _FEWEST:
        return
    weighing = [one for one in comments if deficit_hinted(one.text)]
    if len(weighing) * 2 > len(comments):
        yield Remark(
            "study",
            message="Do these notes ask, or do they give marks? More than half of them speak "
            f"of what is not as a model has it (such as {quoted(weighing[0].text)})",
            hint="write what is done and by whom, and put the rest as a question",
        )


@attrs.frozen
class _Comment:
    """A text of those who study, and where it stands."""

    ref: str
    path: "FieldPath"
    text: str
    is_how: bool = False
    may_demand: bool = True


def _comments(context: Context) -> Iterator[_Comment]:
    """What those who study have written on the situation; never what people said."""
    ours = findings_of_ours(context)
    for finding in context.study.findings:
        ref = f"finding/{finding.id}"
        for said in finding.about or ():
            if said.how:
                yield _Comment(ref, ("about", said.row, "how"), said.how, is_how=True)
        if finding.note:
            yield _Comment(ref, ("note",), finding.note)
        if finding.id in ours:
            yield _Comment(ref, ("text",), finding.text)
    for point in context.study.debate:
        yield _Comment(f"debate/{point.id}", ("question",), point.question)
        if point.note:
            yield _Comment(f"debate/{point.id}", ("note",), point.note, may_demand=False)
    for change in context.study.changes:
        yield _Comment(f"change/{change.id}", ("what",), change.what, may_demand=False)
    for lesson in context.study.learning:
        yield _Comment(f"learning/{lesson.id}", ("text",), lesson.text, may_demand=False)
