"""CH07: after action somebody looks again."""

import datetime as dt
import re
from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.taken_up import reasons
from ssm.checks.shared.wording import quoted
from ssm.model.change import Change
from ssm.model.words import ChangeStatus
from ssm.problems import Severity

BAD = """
changes:
  one-list:  # <-
    what: "One list at the nurses' desk"
    when: 2026-05
    status: done
"""
GOOD = """
changes:
  one-list:
    what: "One list at the nurses' desk"
    when: 2026-05
    status: done
learning:
  l1: {date: 2026-06-11, text: "The quarrel moved to what is counted.", because: [one-list]}
"""

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{1,2}))?(?:-([0-9]{1,2}))?")


@rule(
    "CH07",
    "ch-loop",
    Severity.ADVICE,
    title="After action somebody looks again",
    about=("change", "learning", "round"),
    standing="core",
    source=("checkland-poulter-2006", "checkland-2000"),
    question="What is the situation now, and what did we learn, about it and about the method?",
    bad=BAD,
    good=GOOD,
    absence=True,
    tier=2,
)
def ch_loop(context: Context) -> Iterator[Remark]:
    """Action changes the situation, so the inquiry goes on; in principle it has no end.

    A change that is done makes a new situation, which somebody may again find
    problematical. What was learned because of it, a round that follows it, or anything
    found after it shows that somebody looked.
    """
    for change in context.study.changes:
        if change.status is ChangeStatus.DONE and not _looked_again(context, change):
            yield Remark(
                f"change/{change.id}",
                message=f"{quoted(change.what)} is done. What is the situation now, and what "
                "was learned?",
                hint=f"learning: {{l1: {{text: ..., because: [{change.id}]}}}}, or a round that "
                f"follows: [{change.id}], with what was found in it",
            )


def _looked_again(context: Context, change: Change) -> bool:
    study, ref = context.study, f"change/{change.id}"
    learned = {found for lesson in study.learning for found in reasons(context, lesson.because)}
    if ref in learned:
        return True
    dates = [source.date for source in study.sources if source.date]
    dates += [lesson.date for lesson in study.learning if lesson.date]
    begun = [
        round_.from_
        for round_ in study.rounds
        if ref in {context.resolve(text, "change") for text in round_.follows}
    ]
    begun += [day for day in (_day_after(change.when),) if day is not None]
    return any(date >= day for day in begun for date in dates)


def _day_after(when: str | None) -> dt.date | None:
    """The day after a date such as 2026-05, a month or a year; None for other words."""
    found = _DATE.fullmatch((when or "").strip())
    if found is None:
        return None
    year, month, day = (int(number) if number else None for number in found.groups())
    try:
        if day:
            return dt.date(year or 1, month or 1, day) + dt.timedelta(days=1)
        months = (year or 1) * 12 + (month or 12)
        return dt.date(months // 12, months % 12 + 1, 1)
    except (ValueError, OverflowError):
        return None
