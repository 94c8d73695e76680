"""XT01: every phrase of the root definition leads to an activity."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.traced import led_to, phrases
from ssm.checks.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  fence:
    status: chosen
    what: "paint the fence"
    how: ["by hand", "in keeping with the colours of the house"]  # <-
    why: "make the garden pleasant"
models:
  fence:
    status: chosen
    activities: {1: "Obtain paint", 2: {do: "Apply the paint", traces: [P, Q1]}}
    dependencies: [1 -> 2]
"""
GOOD = """
roots:
  fence:
    status: chosen
    what: "paint the fence"
    how: ["by hand", "in keeping with the colours of the house"]
    why: "make the garden pleasant"
models:
  fence:
    status: chosen
    activities:
      1: {do: "Look at the walls and doors", traces: [Q2]}
      2: "Obtain paint"
      3: {do: "Apply the paint", traces: [P, Q1]}
    dependencies: [1 -> 2, 2 -> 3]
"""


@rule(
    "XT01",
    "xt-rd-phrase",
    Severity.WARNING,
    title="Every phrase of the root definition leads to an activity",
    about=("root", "model"),
    standing="core",
    source=("kce", "checkland-tsouvalis-1997", "wilson-2001"),
    question="Which activity would not be needed if this phrase were struck out?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def xt_rd_phrase(context: Context) -> Iterator[Remark]:
    """Root definition and model are checked against each other, both ways.

    A phrase that leads to nothing is either decoration, or an activity is still to be
    found. Write at an activity which phrases it answers: `traces: [P, Q1]`. Words in
    common are taken for a trace too, except in the profile wilson.
    """
    for _, model in context.models:
        root = context.root_of(model)
        for id, path, text in phrases(root) if root and model.activities else ():
            if not led_to(context, model, id, text):
                yield Remark(
                    f"root/{model.root}",
                    path,
                    message=f"Which activity of {model.id} answers {quoted(text)} ({id})?",
                    hint=f"write traces: [{id}] at the activity, or add the one that it needs",
                )
