"""CH03: feasible is said of people, not only of money and machines."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.feasible import argued_by_means, other_clauses, speaks_of_people
from ssm.checks.language.stems import stems
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.model.words import YesNo
from ssm.problems import Severity

BAD = """
changes:
  desk-list:
    what: "One list at the nurses' desk"
    desirable: {judged: yes, by: [nurses], because: "the day is planned once"}
    feasible: {judged: yes, by: [doctors], because: "it costs two hundred pounds"}  # <-
stakeholders: {nurses: {is: nurse}, doctors: {is: doctor}}
"""
GOOD = """
changes:
  desk-list:
    what: "One list at the nurses' desk"
    desirable: {judged: yes, by: [nurses], because: "the day is planned once"}
    feasible: {judged: yes, by: [doctors], because: "it is cheap, and they helped to shape it"}
stakeholders: {nurses: {is: nurse}, doctors: {is: doctor}}
"""


@rule(
    "CH03",
    "ch-wrong-feasible",
    Severity.WARNING,
    title="Feasible is said of people, not only of money and machines",
    about=("change",),
    standing="core",
    source=("checkland-1981", "checkland-poulter-2006"),
    question="Could these people, with their history, live and work with it?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def ch_wrong_feasible(context: Context) -> Iterator[Remark]:
    """Culturally feasible means meaningful and workable for these people, here.

    What it costs, and whether the technology can do it, has to be known as well, and does
    not answer that question: many a cheap change never took root. Say what those who have
    to live with it make of it, what they are used to, whom they trust, who would lose by
    it. Where the reason speaks of money and machines alone, the rule asks; where it also
    says something else, or names somebody of the study, it asks more quietly.
    """
    named = _names(context)
    for change in context.study.changes:
        held = change.feasible
        if held is None or held.judged is YesNo.OPEN or not held.because:
            continue
        found = argued_by_means(held.because)
        if found and not speaks_of_people(held.because, named):
            yield Remark(
                f"change/{change.id}",
                ("feasible", "because"),
                message=f"Could these people live with {quoted(change.what)}? So far its "
                f"feasibility rests on '{found}' (got {quoted(held.because)})",
                hint="because: what those make of it who have to work with it, and what they "
                "are used to",
                severity=Severity.ADVICE if _says_more(held.because, named) else None,
            )


def _says_more(reason: str, names: frozenset[str]) -> bool:
    return bool(names & stems(reason) or other_clauses(reason))


def _names(context: Context) -> frozenset[str]:
    """The stems of the names of everybody in the study."""
    return frozenset(
        stem
        for id, held in context.stakeholders.items()
        for stem in (*stems(held.name), *stems(id.replace("-", " ")))
    )
