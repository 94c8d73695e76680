"""CA11: somebody may be worse off by the change."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed, quoted
from ssm.problems import Severity

BAD = """
roots:
  permits:  # <-
    beneficiaries: ["residents of the old town"]
    transformation: "streets without limits on parking -> streets with limits on parking"
"""
GOOD = """
roots:
  permits:
    beneficiaries: ["residents of the old town"]
    victims: ["people who drive to work there"]
    transformation: "streets without limits on parking -> streets with limits on parking"
"""


@rule(
    "CA11",
    "c-no-victims",
    Severity.ADVICE,
    title="It has been asked who is worse off",
    about=("root",),
    standing="one author",
    source=("dialogic-design", "gasson"),
    question="Who would be glad if this change never came?",
    bad=BAD,
    good=GOOD,
    absence=True,
    tier=2,
)
def c_no_victims(context: Context) -> Iterator[Remark]:
    """C holds the victims of T as well as its beneficiaries.

    Those who lose are easily left out, for they seldom sit at the table. BATWOVE, a
    variant ascribed to Midgley and Reynolds, gives them a letter of their own, and
    Gasson asks the analyst to say plainly to the client who gains and who loses. If really nobody
    loses, waive this rule and say why.
    """
    for ref, root in context.roots:
        if root.beneficiaries and not root.victims:
            gain = listed(quoted(context.name(name)) for name in root.beneficiaries)
            yield Remark(
                ref,
                ("victims",),
                message=f"Who is worse off by this? So far those who gain are named: {gain}",
                hint="name them under victims, or waive CA11 with the reason why nobody is",
            )
