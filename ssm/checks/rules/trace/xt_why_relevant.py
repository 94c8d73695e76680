"""XT05: each root definition says what made it relevant."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  full-buses:  # <-
    transformation: "half-empty buses -> full buses"
"""
GOOD = """
roots:
  full-buses:
    because: [last-bus]
    transformation: "half-empty buses -> full buses"
themes:
  last-bus: {label: "Nobody takes the last bus"}
"""


@rule(
    "XT05",
    "xt-why-relevant",
    Severity.ADVICE,
    title="Each root definition says what made it relevant",
    about=("root", "theme"),
    standing="core",
    source=("checkland-scholes-1990",),
    question="What in the situation, or who, made us think of this one?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def xt_why_relevant(context: Context) -> Iterator[Remark]:
    """Relevant systems are chosen by somebody; none of them is given by the situation.

    To write down why, be it a theme, a finding or a person's concern, keeps the choice
    open to talk, and makes it plain later why this was looked at and not that. The root
    definition of an activity that was opened up is relevant for that activity's sake.
    """
    opened = {model.root for _, model in context.models if model.expands}
    for ref, root in context.roots:
        if not root.because and root.id not in opened:
            yield Remark(
                ref,
                ("because",),
                message=f"What made {quoted(root.name)} worth thinking about?",
                hint="because: [...], with a theme, a finding or a stakeholder",
            )
