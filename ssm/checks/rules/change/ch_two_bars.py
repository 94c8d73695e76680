"""CH02: a change is judged desirable and feasible, by somebody, for a reason."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.filled import is_blank
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed, quoted
from ssm.model.change import Change, Judgement
from ssm.model.words import ChangeStatus, YesNo
from ssm.problems import Severity

BAD = """
changes:
  one-list:  # <-
    what: "One list at the nurses' desk"
    desirable: {judged: yes, by: [nurses], because: "the day is planned once"}
    status: agreed
stakeholders: {nurses: {is: nurse}, doctors: {is: doctor}}
"""
GOOD = """
changes:
  one-list:
    what: "One list at the nurses' desk"
    desirable: {judged: yes, by: [nurses], because: "the day is planned once"}
    feasible: {judged: yes, by: [doctors], because: "they shaped it, and it is a trial"}
    status: agreed
stakeholders: {nurses: {is: nurse}, doctors: {is: doctor}}
"""

_SETTLED = (ChangeStatus.AGREED, ChangeStatus.STARTED, ChangeStatus.DONE)


@rule(
    "CH02",
    "ch-two-bars",
    Severity.ERROR,
    title="A change is judged desirable and feasible, by somebody, for a reason",
    about=("change",),
    standing="core",
    source=("checkland-1981", "checkland-poulter-2006"),
    question="Who says so, and what would those say who have to live with it?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def ch_two_bars(context: Context) -> Iterator[Remark]:
    """Two judgements, by people: systemically desirable, and culturally feasible.

    Desirable means that it follows from a model somebody cares for. Feasible means that
    these people, with their history and their politics, can live and work with it; money
    and technology are another matter. A judgement says whose it is, and why. If one of the
    two does not hold, look for another change rather than pushing this one; the rule asks
    where a change was judged no and is agreed all the same.
    """
    for change in context.study.changes:
        lacking = [name for name, held in _bars(change) if held is None]
        refused = [name for name, held in _bars(change) if held and held.judged is YesNo.NO]
        bare = [
            name for name, held in _bars(change) if held and (is_blank(held.because) or not held.by)
        ]
        if lacking:
            yield Remark(
                f"change/{change.id}",
                message=f"Has anybody judged whether {quoted(change.what)} is {listed(lacking)}?",
                hint=f"{lacking[0].rpartition(' ')[2]}: {{judged: yes, by: [...], because: ...}}",
            )
        elif bare:
            yield Remark(
                f"change/{change.id}",
                (bare[0].rpartition(" ")[2],),
                message=f"Who finds {quoted(change.what)} {listed(bare)}, and why?",
                hint="by: [...], because: ...",
                severity=Severity.WARNING,
            )
        elif refused and change.status in _SETTLED:
            yield Remark(
                f"change/{change.id}",
                (refused[0].rpartition(" ")[2],),
                message=f"{quoted(change.what)} is {change.status}, and judged not to be "
                f"{listed(refused, last='nor')}. Which other change would people want, and "
                "could they live with?",
                hint="look for another change, or say by whom it was judged anew",
                severity=Severity.WARNING,
                absent=False,
            )


def _bars(change: Change) -> tuple[tuple[str, Judgement | None], ...]:
    return (
        ("systemically desirable", change.desirable),
        ("culturally feasible", change.feasible),
    )
