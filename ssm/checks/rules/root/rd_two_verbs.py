"""RD05: one main verb in what the system does."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.coordination import second_verb
from ssm.checks.language.purpose import purpose
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  parking:
    what: "set and police parking limits"  # <-
    how: ["permits", "wardens"]
    why: "keep buses moving"
"""
GOOD = """
roots:
  parking:
    what: "set parking limits"
    how: ["permits"]
    why: "keep buses moving"
"""


@rule(
    "RD05",
    "rd-two-verbs",
    Severity.WARNING,
    title="What the system does has one main verb",
    about=("root",),
    standing="core",
    source=("gasson",),
    question="Could one of these be done, and done well, without the other?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def rd_two_verbs(context: Context) -> Iterator[Remark]:
    """Two verbs in P are mostly two transformations, with different actors and measures.

    A comparison once showed that setting parking limits and enforcing them had been one
    definition; taken apart, each got its own model, and the talk became clear. Where P is
    not written as `what`, it is looked for in the sentence.
    """
    for ref, root in context.roots:
        said = root.what or purpose(root.definition or "") or ""
        other = second_verb(said.removeprefix("to "))
        if other:
            yield Remark(
                ref,
                ("what",) if root.what else ("definition",),
                message=f"Are these two things to do? {quoted(said)} also says {quoted(other)}",
                hint="keep one, and give the other a root definition of its own",
            )
