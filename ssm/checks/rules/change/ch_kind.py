"""CH04: a change is one of structure, procedure or attitude."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.model.change import Change
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

_ORDERS = word_set(
    """
    tell instruct order direct remind require oblige force compel command mandate urge ask warn
    told instructed ordered directed reminded required obliged forced compelled mandated
    """
)
_PLAIN_ORDERS = phrase_list(
    """
    mandatory, compulsory, must be, by decree, mandate, make sure that, make sure everybody
    make sure everyone, make sure all, ensure that all, ensure all, issue a directive
    issue an instruction, issue instructions, enforce
    """
)
_FEELING = word_set("be feel care value respect trust want like believe appreciate welcome smile")


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
        if not change.kind:
            yield Remark(
                f"change/{change.id}",
                ("kind",),
                message=f"What does {quoted(change.what)} change: structure, procedure or "
                "attitude?",
                hint="kind: [procedure, attitude]; often it is a mix",
            )
        elif context.english and _is_decreed(change):
            yield Remark(
                f"change/{change.id}",
                ("kind",),
                message=f"Can an attitude be decreed? (got {quoted(change.what)})",
                hint="what could people live through together, from which it would grow?",
                absent=False,
            )


def _is_decreed(change: Change) -> bool:
    """Whether people are ordered to feel or to be something, or an attitude is ordered."""
    for text in (change.what, change.how or ""):
        said = words(text)
        behind = [said[n + 1 :] for n, word in enumerate(said) if word in _ORDERS]
        ordered = [rest[rest.index("to") + 1 :] for rest in behind if "to" in rest]
        if any(rest and rest[0] in _FEELING for rest in ordered):
            return True
        alone = change.kind == (ChangeKind.ATTITUDE,)
        if alone and (ordered or phrase_said(text, _PLAIN_ORDERS)):
            return True
    return False
