"""CA03: the output differs from the input, and says how."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  helpline:
    transformation: "service -> better service"  # <-
"""
GOOD = """
roots:
  helpline:
    transformation: "calls left for days -> calls answered the same day"
"""

_PRAISE = word_set(
    """
    a an the more less better best good great high higher improved increased enhanced
    optimised optimized excellent quality efficient effective
    """
)


@rule(
    "CA03",
    "t-no-change",
    Severity.ERROR,
    title="The output is the input in another state, and names that state",
    about=("root",),
    standing="core",
    source=("checkland-1981", "checkland-scholes-1990"),
    question="By what would I recognise that it has been changed?",
    bad=BAD,
    good=GOOD,
)
def t_no_change(context: Context) -> Iterator[Remark]:
    """A transformation that ends where it began, or in "better", says nothing yet.

    "Better" is a judgement that belongs to the measures of performance. The output names
    the state itself: answered the same day, painted, agreed by both sides.
    """
    for ref, root in context.roots:
        steps = root.transformation.steps if root.transformation else ()
        if len(steps) < 2 or not all(steps):
            continue
        first, last = words(steps[0]), words(steps[-1])
        same = first == last
        if same or [w for w in first if w not in _PRAISE] == [w for w in last if w not in _PRAISE]:
            yield Remark(
                ref,
                ("transformation",),
                message=f"What is different when {quoted(steps[0])} has become "
                f"{quoted(steps[-1])}? The state that it reaches is not named yet",
                hint="name both states, such as 'calls left for days -> calls answered the "
                "same day'",
                severity=None if same else Severity.WARNING,
            )
