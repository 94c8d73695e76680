"""CA05: the input is what is changed, not what it takes to change it."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lexicon import kinds
from ssm.checks.language.lists import word_set
from ssm.checks.language.nouns import entities, heads, sorts
from ssm.checks.language.stems import stem, words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  ward:
    transformation: "staff, ovens, flour -> fed pupils"  # <-
"""
GOOD = """
roots:
  ward:
    transformation: "hungry pupils -> fed pupils"
"""

_RESOURCES = word_set(
    """
    staff personnel manpower workforce labour labor money budget fund funding funds finance
    subsidy grant tax donation capital cash time hour shift effort energy fuel equipment
    machine machinery tool software hardware technology expertise skill brush paint
    resource
    """
)
_KNOWING = word_set("information data knowledge")
"""Resources that may well be what is changed."""
_AGAIN = word_set("it that them they these this those same ones")


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
    thing that comes out: hungry pupils, fed pupils. Resources are found again
    among the activities ("obtain paint"). Where information itself is what is changed,
    it is a sound input: then say so on both sides.
    """
    for ref, root in context.roots:
        steps = root.transformation.steps if root.transformation else ()
        if len(steps) < 2 or not all(steps) or not _uses_up(steps[0], steps[-1]):
            continue
        yield Remark(
            ref,
            ("transformation",),
            message=f"Is {quoted(steps[0])} what is changed, or what the change is made "
            f"with? What comes out is {quoted(steps[-1])}",
            hint="let the same thing stand on both sides, such as 'hungry pupils -> fed pupils'",
        )


def _uses_up(before: str, after: str) -> bool:
    """Whether means go in, and something comes out that was not among them."""
    into, out = heads(before), heads(after)
    had = entities(before)
    if not into or not out or _AGAIN & set(words(after)) or any(stem(one) in had for one in out):
        return False
    if any(one in _RESOURCES or kinds(one) == {"m"} for one in into):
        return not any(stem(one) in entities(after) for one in into)
    made = frozenset().union(*map(sorts, out))
    if any(one in _KNOWING for one in into):
        return bool(made) and "idea" not in made
    others = [one for one in into if sorts(one) and not sorts(one) & made]
    return len(into) > 2 or (len(into) == 2 and bool(others) and bool(made))
