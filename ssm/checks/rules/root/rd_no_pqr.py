"""RD03: a root definition says what, how and why."""

import re
from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed
from ssm.model.root import Root
from ssm.model.words import Status
from ssm.problems import Severity

BAD = """
roots:
  parking:  # <-
    definition: "A council-owned system to limit parking."
"""
GOOD = """
roots:
  parking:
    definition: "A council-owned system to limit parking by meters in order to let buses through."
"""

_P = phrase_list("to, that, which")
_Q = phrase_list("by, through, using, with, via, by means of")
_R = phrase_list(
    """in order to, in order that, so that, so as to, to help, thereby, because, for the sake of,
    with the aim"""
)
_BY_WHOM = re.compile(
    r"\b(?:owned|run|operated|staffed|manned|worked|managed|led|governed|controlled|funded|"
    r"carried (?:out|on)|undertaken|performed|constrained|limited|bounded) by\b",
    re.IGNORECASE,
)
_IN_ORDER = re.compile(r"\b(?:in order to|so as to|to help)\b", re.IGNORECASE)


@rule(
    "RD03",
    "rd-no-pqr",
    Severity.ADVICE,
    title="A root definition says what (P), how (Q) and why (R)",
    about=("root",),
    standing="core",
    source=("checkland-scholes-1990", "checkland-poulter-2006", "kce", "or-society"),
    question="A system to do what, by what means, in order to help achieve what?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def rd_no_pqr(context: Context) -> Iterator[Remark]:
    """What is done (P), by what means (Q), towards what (R): three levels in one sentence.

    P is what this system does, Q the way it does it, R what the wider system wants of it.
    Many published definitions lack one of the three, so this is a hint for thinking and no
    more. They can stand as `what`, `how` and `why`, or in the sentence. Every Q binds the
    model built from it: name only the means that the worldview insists on.
    """
    for ref, root in context.roots:
        lacking = [name for name, held in _parts(root, english=context.english) if not held]
        is_due = root.definition or len(lacking) < 3 or root.status is Status.CHOSEN
        if lacking and is_due:
            yield Remark(
                ref,
                message=f"Does this definition say {listed(lacking)}?",
                hint="a system to do P by Q in order to help achieve R: give what, how and why",
            )


def _parts(root: Root, *, english: bool) -> tuple[tuple[str, bool], ...]:
    text = (root.definition or "") if english else ""
    does, means = _IN_ORDER.sub(" ", text), _BY_WHOM.sub(" ", text)
    return (
        ("what the system does (P)", bool(root.what or phrase_said(does, _P))),
        ("by what means (Q)", bool(root.how or phrase_said(means, _Q))),
        ("what that is good for (R)", bool(root.why or phrase_said(text, _R))),
    )
