"""CA04: what comes out of a transformation is what went in, changed."""

import itertools
from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.nouns import entities, heads, sorts
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  helpline:
    transformation: "complaints about the bus -> a new shelter at the stop"  # <-
"""
GOOD = """
roots:
  helpline:
    transformation: "complaints about the bus -> complaints answered within a week"
"""

_AGAIN = word_set("it its that them they their theirs these this those same ones one")


@rule(
    "CA04",
    "t-different-thing",
    Severity.WARNING,
    title="What comes out is what went in, in another state",
    about=("root",),
    standing="core",
    source=("checkland-1981", "checkland-scholes-1990"),
    question="Is it the same thing, or the same people, on both sides?",
    bad=BAD,
    good=GOOD,
    english=True,
    beside=("CA02", "CA03", "CA05", "CA06", "CA07"),
)
def t_different_thing(context: Context) -> Iterator[Remark]:
    """A transformation follows one thing through a change: the fence, the patients, the need.

    Where something else comes out, such as a shelter out of complaints, it is not yet said
    what is changed, and the activities of the model have no thread. One thing may go by
    two names (children, swimmers; grapes, wine), so this asks only where the two sides are
    of different kinds, such as a person and a thing, and share no word.
    """
    for ref, root in context.roots:
        steps = root.transformation.steps if root.transformation else ()
        if len(steps) < 2 or not all(steps) or not _differ(steps[0], steps[-1]):
            continue
        yield Remark(
            ref,
            ("transformation",),
            message=f"Does {quoted(steps[0])} become {quoted(steps[-1])}, or are these two "
            "different things?",
            hint="follow one of them: what is it before, and what is it afterwards? Such as "
            "'untreated patients -> treated patients'",
        )


def _differ(before: str, after: str) -> bool:
    """Whether two sides speak of different kinds of things, as far as words can tell."""
    if _AGAIN & set(words(after)) or entities(before) & entities(after):
        return False
    if len(heads(before)) > 2:
        return True
    pairs = [(sorts(a), sorts(b)) for a, b in itertools.product(heads(before), heads(after))]
    return bool(pairs) and all(one and other and not one & other for one, other in pairs)
