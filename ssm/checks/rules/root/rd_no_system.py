"""RD02: a root definition speaks of a system."""

import re
from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  college:
    definition: "The institute gives courses to school leavers so that they find work."  # <-
    what: "give courses to school leavers"
    how: ["day classes"]
    why: "help them to find work"
"""
GOOD = """
roots:
  college:
    definition: "A college-owned system to qualify school leavers by day classes
      in order to help them find work."
    what: "qualify school leavers"
    how: ["day classes"]
    why: "help them to find work"
"""

_SYSTEM = phrase_list("system, systems")
_AT_THE_HEAD = re.compile(r"^\W*an? (?:[\w-]+,? ){0,6}?systems?\b", re.IGNORECASE)
_THING = re.compile(
    r"\b(?:booking|computer|information|it|management|online|digital|ticketing|payroll|filing|"
    r"ordering|payment|education|school|health|tax|legal|political|ecosystem)[- ]systems?\b",
    re.IGNORECASE,
)


@rule(
    "RD02",
    "rd-no-system",
    Severity.WARNING,
    title="A root definition speaks of a system",
    about=("root",),
    standing="core",
    source=("checkland-1981", "or-society", "inls"),
    question="Does this define something to think with, or describe what goes on?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def rd_no_system(context: Context) -> Iterator[Remark]:
    """The sentence names an imagined system, so that nobody takes it for a description.

    "A system to ..." reminds its readers that the definition is one way to look at the
    situation, made up in order to ask questions of it. What is really there goes by its own
    name, "the clinic", and a booking system in it is a computer.
    """
    for ref, root in context.roots:
        if root.definition and not _speaks_of_one(root.definition):
            yield Remark(
                ref,
                ("definition",),
                message="Could this sentence be taken for a description of what goes on? "
                f"It does not speak of a system (got {quoted(root.definition)})",
                hint="begin with 'A system, owned by ..., to ...'",
            )


def _speaks_of_one(definition: str) -> bool:
    """Whether a system is named that is more than a computer or a ministry's domain."""
    named = _AT_THE_HEAD.search(definition)
    return bool(named or phrase_said(_THING.sub(" ", definition), _SYSTEM))
