"""CA08: a transformation is a change of state, not a task."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.stems import words
from ssm.checks.language.verbs import is_verb
from ssm.checks.rule import Remark, rule
from ssm.checks.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  support:
    transformation: "Respond to calls"  # <-
"""
GOOD = """
roots:
  support:
    transformation: "reported faults -> resolved faults"
"""


@rule(
    "CA08",
    "t-is-task",
    Severity.ADVICE,
    title="A transformation is a change of state, not a task",
    about=("root",),
    standing="core",
    source=("patching-1990", "checkland-scholes-1990"),
    question="When the task is done, what is different, and in what?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def t_is_task(context: Context) -> Iterator[Remark]:
    """A phrase such as "answer calls" is an activity, and belongs in the model.

    T says what that work changes. Ask of the task what is different when it is done: the
    answer is the output, and what it was before is the input. This always comes with CA02
    and only adds where to look, so it is advice.
    """
    for ref, root in context.roots:
        if root.transformation is None or root.transformation.output is not None:
            continue
        said = words(root.transformation.text)
        if len(said) > 1 and is_verb(said[0]):
            yield Remark(
                ref,
                ("transformation",),
                message=f"{quoted(root.transformation.text)} is something to do; when it is "
                "done, what has become of what?",
                hint="keep it for the activity model, and write the change it makes, such as "
                "'reported faults -> resolved faults'",
            )
