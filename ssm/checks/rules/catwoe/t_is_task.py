"""CA08: a transformation is a change of state, not a task."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.forms import gerund
from ssm.checks.language.lexicon import is_adjective
from ssm.checks.language.small_words import OBJECTS
from ssm.checks.language.stems import words
from ssm.checks.language.verbs import not_imperative, opening, verbness
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  support:
    transformation: "Answer calls"  # <-
"""
GOOD = """
roots:
  support:
    transformation: "lifts out of order -> lifts that run"
"""


@rule(
    "CA08",
    "t-is-task",
    Severity.WARNING,
    title="A transformation is a change of state, not a task",
    about=("root",),
    standing="core",
    source=("patching-1990", "checkland-scholes-1990"),
    question="When the task is done, what is different, and in what?",
    bad=BAD,
    good=GOOD,
    english=True,
    beside=("CA02",),
)
def t_is_task(context: Context) -> Iterator[Remark]:
    """A phrase such as "answer calls" is an activity, and belongs in the model.

    T says what that work changes. Ask of the task what is different when it is done: the
    answer is the output, and what it was before is the input. Where there is no arrow yet,
    CA02 asks for it, and this only adds where to look.
    """
    for ref, root in context.roots:
        steps = root.transformation.steps if root.transformation else ()
        if (len(steps) == 1 and _is_task(steps[0])) or (len(steps) > 1 and _orders(steps)):
            told = " -> ".join(steps)
            yield Remark(
                ref,
                ("transformation",),
                message=f"{quoted(told)} is something to do; when it is "
                "done, what has become of what?",
                hint="keep it for the activity model, and write the change it makes, such as "
                "'lifts out of order -> lifts that run'",
            )


def _is_task(text: str) -> bool:
    """Whether a text without an arrow says what to do: `answer calls`, `answering calls`."""
    said = opening(text)
    if said[:1] == ("to",):
        return len(said) > 2
    if len(said) < 2 or gerund(said[0]):
        return len(said) > 1
    return verbness(said[0]) > 0 and not not_imperative(text)


def _orders(steps: tuple[str, ...]) -> bool:
    """Whether a side begins with what is surely an order; `clean streets` is none."""
    said = [(*words(step), "", "")[:2] for step in steps]
    sure = [verbness(first) == 4 and not is_adjective(first) for first, _ in said]
    return any(
        one and (second in OBJECTS or all(verbness(first) > 2 for first, _ in said))
        for one, (_, second) in zip(sure, said, strict=True)
    )
