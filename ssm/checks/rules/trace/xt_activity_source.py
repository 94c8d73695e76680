"""XT02: every activity is asked for by the root definition."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.stems import shared
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.together import on_the_model
from ssm.checks.shared.traced import lighter, traced
from ssm.checks.shared.wording import quoted
from ssm.checks.twoway.nowhere import from_nowhere
from ssm.problems import Severity

BAD = """
roots:
  fence:
    what: "paint the fence"
    how: ["by hand"]
    why: "make the garden pleasant"
models:
  fence:
    status: chosen
    activities:
      1: {do: "Obtain a tin and a brush", traces: [Q1]}
      2: {do: "Apply paint to the fence", traces: [P]}
      3: "Hold a party"  # <-
    dependencies: [1 -> 2, 2 -> 3]
"""
GOOD = """
roots:
  fence:
    what: "paint the fence"
    how: ["by hand"]
    why: "make the garden pleasant"
models:
  fence:
    status: chosen
    activities:
      1: {do: "Obtain a tin and a brush", traces: [Q1]}
      2: {do: "Apply paint to the fence", traces: [P]}
      3: {do: "Let the neighbours see it", traces: [R]}
    dependencies: [1 -> 2, 2 -> 3]
"""


_together = on_the_model(
    "activities",
    "Which words of the definition ask for the activities {names}?",
    "write it at each: traces: [P, Q1, R, T, E1 ...]; one that nothing asks for may go",
)


@rule(
    "XT02",
    "xt-activity-source",
    Severity.WARNING,
    title="Every activity is asked for by the root definition",
    about=("model", "root"),
    standing="core",
    source=("kce", "wilson-2001"),
    question="If the definition is all I know, would I have come to this activity?",
    bad=BAD,
    good=GOOD,
    absence=True,
    together=_together,
)
def xt_activity_source(context: Context) -> Iterator[Remark]:
    """A model is built from its definition and from nothing else.

    An activity that no phrase asks for has mostly crept in from the real organisation.
    Write what asks for it, such as `traces: [P]`. An activity that speaks of the same
    things as the definition is taken as asked for, except in the profile wilson; and as
    long as few activities say what they trace, the others are asked about as advice only.
    """
    for one in traced(context):
        for act in from_nowhere(one.reading):
            spoken = one.strict or not (act.perhaps or shared(one.definition, act.do))
            if spoken and not act.unknown and any(p.letter in "PQRTE" for p in one.phrases):
                yield Remark(
                    f"{one.ref}/{act.id}",
                    message=f"Which words of the definition ask for {quoted(act.do)}?",
                    hint="write it at the activity: traces: [P, Q1, R, T, E1 ...]; one that "
                    "nothing asks for may go",
                    severity=lighter(one),
                )
