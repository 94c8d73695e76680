"""CA06: a need becomes a need met, a thing becomes a changed thing."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.forms import plural
from ssm.checks.language.lists import word_set
from ssm.checks.language.nouns import heads
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  canteen:
    transformation: "need for a hot meal -> hot meal"  # <-
"""
GOOD = """
roots:
  canteen:
    transformation: "need for a hot meal -> that need met"
"""

_NEED = word_set(
    """
    need desire demand wish requirement request longing craving want hope
    """
)
_MET = word_set(
    """
    met satisfied satisfaction resolved fulfilled answered granted settled served dealt heard
    reconciled balanced recognised recognized unmet refused addressed respected honoured honored
    covered known understood gone
    """
)


@rule(
    "CA06",
    "t-mixed-kind",
    Severity.WARNING,
    title="Abstract goes in, abstract comes out; concrete in, concrete out",
    about=("root",),
    standing="core",
    source=("creating-theatre", "checkland-scholes-1990"),
    question="Can the thing on the left become the thing on the right?",
    bad=BAD,
    good=GOOD,
    english=True,
    beside=("CA05",),
)
def t_mixed_kind(context: Context) -> Iterator[Remark]:
    """A need cannot turn into a meal: a need turns into a need met, hungry people into fed ones.

    What comes out is what went in, changed, so both sides are of one kind. Choosing the
    kind is worth a thought, for the two lead to different models.
    """
    for ref, root in context.roots:
        steps = root.transformation.steps if root.transformation else ()
        if len(steps) < 2 or not all(steps):
            continue
        for one, other in ((steps[0], steps[-1]), (steps[-1], steps[0])):
            if _is_a_need(one) and not _says_need(other):
                yield Remark(
                    ref,
                    ("transformation",),
                    message=f"One side is a need, the other a thing: can {quoted(steps[0])} "
                    f"become {quoted(steps[-1])}?",
                    hint="keep to one kind: 'need for X -> that need met', or the people or "
                    "things themselves, before and after",
                )


def _is_a_need(text: str) -> bool:
    """Whether a need is what is spoken of, and not a mere circumstance."""
    return heads(text)[:1] != () and heads(text)[0] in _NEED


def _says_need(text: str) -> bool:
    """Whether a text speaks of a need, or of what has become of one."""
    return any(word in _MET or (plural(word) or word) in _NEED for word in words(text))
