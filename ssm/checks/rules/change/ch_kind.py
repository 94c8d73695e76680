"""CH04: a change is one of structure, procedure or attitude."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.rule import Remark, rule
from ssm.checks.wording import quoted
from ssm.model.words import ChangeKind
from ssm.problems import Severity

BAD = """
changes:
  welcome:  # <-
    what: "Instruct staff to be welcoming"
"""
GOOD = """
changes:
  welcome:
    what: "Sit in on a clinic day, and talk it over afterwards"
    kind: [procedure, attitude]
"""

_DECREE = phrase_list("tell, instruct, order, mandate, require, oblige, make sure")


@rule(
    "CH04",
    "ch-kind",
    Severity.ADVICE,
    title="A change is one of structure, procedure or attitude",
    about=("change",),
    standing="core",
    source=("checkland-1981",),
    question="Can this be decided by somebody, or only be worked towards?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def ch_kind(context: Context) -> Iterator[Remark]:
    """Structure and procedure can be decided by those with authority; attitude cannot.

    Most changes that last are a mix. To name the kinds shows what else is needed: an
    attitude grows out of what people live through together, not out of an instruction.
    """
    for change in context.study.changes:
        told = f"{change.what} {change.how or ''}"
        if not change.kind:
            yield Remark(
                f"change/{change.id}",
                ("kind",),
                message=f"What does {quoted(change.what)} change: structure, procedure or "
                "attitude?",
                hint="kind: [procedure, attitude]; often it is a mix",
            )
        elif ChangeKind.ATTITUDE in change.kind and context.english and phrase_said(told, _DECREE):
            yield Remark(
                f"change/{change.id}",
                ("kind",),
                message=f"Can an attitude be decreed? (got {quoted(change.what)})",
                hint="what could people live through together, from which it would grow?",
                absent=False,
            )
