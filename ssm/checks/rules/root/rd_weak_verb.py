"""RD12: what a system does is said by a verb that says something."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.spelling import spelt
from ssm.checks.language.stems import words
from ssm.checks.language.verbs import opening
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  ward:
    what: "manage patients"  # <-
    how: ["a booking office"]
    why: "keep promises"
"""
GOOD = """
roots:
  ward:
    what: "admit patients on the day promised"
    how: ["a booking office"]
    why: "keep promises"
"""

_WEAK = word_set(
    """
    manage handle support process improve optimize facilitate administer address ensure enhance
    oversee coordinate
    """
)
_CLAUSE = word_set("that who which how when where what whether by until within so")
"""Behind one of these the phrase says more than its verb does."""


@rule(
    "RD12",
    "rd-weak-verb",
    Severity.ADVICE,
    title="What the system does is said by a verb from which activities follow",
    about=("root",),
    standing="ours",
    source=("ours",),
    question="What would one see somebody do?",
    bad=BAD,
    good=GOOD,
    english=True,
    tier=2,
)
def rd_weak_verb(context: Context) -> Iterator[Remark]:
    """To manage, handle, support or improve can mean anything.

    From "manage patients" no activities follow, or any that one likes. "Admit patients on
    the day promised" leads to the first of them at once. A weak verb may do where the rest
    of the phrase says what is meant; so this is advice, and out of experience only.
    """
    for ref, root in context.roots:
        said = opening(root.what or "")
        said = said[1:] if said[:1] == ("to",) else said
        deals = said[:2] == ("deal", "with")
        if not said or len(said) > 4 or _CLAUSE & set(words(root.what or "")):
            continue
        if deals or spelt(said[0]).replace("-", "") in _WEAK:
            yield Remark(
                ref,
                ("what",),
                message=f"What would one see somebody do? {quoted(root.what or '')} leaves it open",
                hint="say what is done, such as 'admit patients on the day promised'",
            )
