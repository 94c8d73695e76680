"""CA05: the input is what is changed, not what it takes to change it."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.stems import shared, words
from ssm.checks.rule import Remark, rule
from ssm.checks.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  ward:
    transformation: "staff, beds, drugs -> treated patients"  # <-
"""
GOOD = """
roots:
  ward:
    transformation: "untreated patients -> treated patients"
"""

_RESOURCES = word_set(
    """
    staff money budget budgets funds funding labour labor manpower workers time hours effort
    equipment machines machinery materials material tools data information software hardware
    knowledge expertise skills brushes paint ingredients resources energy capital
    """
)


@rule(
    "CA05",
    "t-resources-in",
    Severity.WARNING,
    title="The input is what is changed, not what is used up in changing it",
    about=("root",),
    standing="core",
    source=("checkland-scholes-1990",),
    question="Is this what comes out changed, or what the change is made with?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def t_resources_in(context: Context) -> Iterator[Remark]:
    """Staff, money and materials bring a change about; they do not come out as its result.

    To put them in as the input is the commonest slip with T. What goes in is the same
    thing that comes out: untreated patients, treated patients. Resources are found again
    among the activities ("obtain paint"). Where information itself is what is changed,
    it is a sound input: then say so on both sides.
    """
    for ref, root in context.roots:
        steps = root.transformation.steps if root.transformation else ()
        if len(steps) < 2 or not all(steps) or shared(steps[0], steps[-1]):
            continue
        listed = steps[0].replace(" and ", ",").replace("+", ",").replace("&", ",")
        things = [words(thing) for thing in listed.split(",")]
        heads = [thing[-1] for thing in things if thing and len(thing) <= 2]
        if any(head in _RESOURCES for head in heads) or (len(heads) > 2):
            yield Remark(
                ref,
                ("transformation",),
                message=f"Is {quoted(steps[0])} what is changed, or what the change is made "
                f"with? What comes out is {quoted(steps[-1])}",
                hint="let the same thing stand on both sides, such as "
                "'untreated patients -> treated patients'",
            )
