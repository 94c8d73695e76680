"""CH05: an agreed change says who, when, what besides, and by what it is judged."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.filled import is_blank
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed, quoted
from ssm.model.change import Change
from ssm.model.words import ChangeStatus
from ssm.problems import Severity

BAD = """
changes:
  training:  # <-
    what: "Show each other how calls are taken"
    status: agreed
"""
GOOD = """
changes:
  training:
    what: "Show each other how calls are taken"
    who: ["shift leaders"]
    when: "May"
    enabling: "cover for one hour a week"
    done_when: "every shift has seen every other"
    worked_when: "callers do not have to tell their story twice"
    status: agreed
"""

_SETTLED = (ChangeStatus.AGREED, ChangeStatus.STARTED, ChangeStatus.DONE)


@rule(
    "CH05",
    "ch-no-plan",
    Severity.WARNING,
    title="An agreed change says who, when, what besides, and how one will know",
    about=("change",),
    standing="one author",
    source=("checkland-poulter-2006",),
    question="How shall we know that it is done, and that it worked?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def ch_no_plan(context: Context) -> Iterator[Remark]:
    """Of each agreed change Checkland and Poulter ask who does it, when, and what else.

    Enabling action is what must be done besides, such as finding somebody to stand in.
    Two criteria go with it: by what one sees that it is done, and that it worked. A
    placeholder such as `tbd` settles nothing, and that something was done does not yet
    mean that it worked.
    """
    for change in context.study.changes:
        lacking = [name for name, held in _plan(change) if not held]
        if change.status in _SETTLED and lacking:
            yield Remark(
                f"change/{change.id}",
                message=f"{quoted(change.what)} is agreed. Has it been settled {listed(lacking)}?",
                hint="who, when, enabling, done_when, worked_when",
            )
        elif change.status in _SETTLED and _same(change.done_when, change.worked_when):
            yield Remark(
                f"change/{change.id}",
                ("worked_when",),
                message=f"{quoted(change.what)} may be done and not have helped. By what would "
                f"one see that it worked, besides {quoted(change.worked_when or '')}?",
                hint="worked_when: ..., seen from those it was meant to help",
                severity=Severity.ADVICE,
                absent=False,
            )


def _plan(change: Change) -> tuple[tuple[str, bool], ...]:
    return (
        ("who does it", not all(is_blank(who) for who in change.who)),
        ("when", not is_blank(change.when)),
        ("what it takes besides (enabling)", _is_told(change.enabling)),
        ("how one sees that it is done", not is_blank(change.done_when)),
        ("how one sees that it worked", not is_blank(change.worked_when)),
    )


def _is_told(text: str | None) -> bool:
    """Whether it is said what must be done besides; that nothing must is an answer."""
    return (text or "").strip(" .").lower() == "none" or not is_blank(text)


def _same(one: str | None, other: str | None) -> bool:
    return (one or "").strip(" .?!").lower() == (other or "").strip(" .?!").lower()
