"""RD04: what a system is for is more than what it does."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.stems import stems
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  safe-trips:
    what: "train drivers"
    how: ["short courses"]
    why: "have trained drivers"  # <-
"""
GOOD = """
roots:
  safe-trips:
    what: "train drivers"
    how: ["short courses"]
    why: "cut accidents at the depot"
"""

_MOST = 0.7
"""So much of R in P makes it say the same again."""
_EMPTY = "ensure able done achieved result more better well good being"


@rule(
    "RD04",
    "rd-r-restates-p",
    Severity.WARNING,
    title="What a system is for is more than what it does",
    about=("root",),
    standing="ours",
    source=("ours", "checkland-poulter-2006"),
    question="And what is that good for, one step further out?",
    bad=BAD,
    good=GOOD,
    english=True,
    tier=2,
)
def rd_r_restates_p(context: Context) -> Iterator[Remark]:
    """R answers why: it is a purpose of the wider system, to which P is a help.

    "Train drivers in order to have trained drivers" goes round in a circle. Without a
    wider purpose nobody can say later whether P was the right thing to do, which is what
    effectiveness (E3) asks. That R must use other words than P is our own reading.
    """
    empty = stems(_EMPTY)
    for ref, root in context.roots:
        wider, does = stems(root.why or "") - empty, stems(root.what or "")
        if wider and does and len(wider & does) >= _MOST * len(wider):
            yield Remark(
                ref,
                ("why",),
                message=f"What is it good for that {quoted(root.what or '')} is done? "
                f"{quoted(root.why or '')} says it once more",
                hint="ask of R: and what is that good for? Such as 'train drivers' in order to "
                "'cut accidents'",
            )
