"""AM06: each E asks something of its own."""

from collections.abc import Iterator
from itertools import combinations

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.stems import shared, words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.model.activity import Model
from ssm.model.root import Root
from ssm.problems import Severity

BAD = """
roots:
  fence: {what: "paint the fence", how: ["by hand"], why: "make the garden pleasant"}
models:
  fence:
    activities: {1: "Obtain paint", 2: "Apply the paint to the fence"}
    dependencies: [1 -> 2]
    measures:
      efficacy: "Is the garden pleasant?"
      efficiency: "How many hours and tins did it take?"
      effectiveness: "Is the garden pleasant?"  # <-
"""
GOOD = """
roots:
  fence: {what: "paint the fence", how: ["by hand"], why: "make the garden pleasant"}
models:
  fence:
    activities: {1: "Obtain paint", 2: "Apply the paint to the fence"}
    dependencies: [1 -> 2]
    measures:
      efficacy: "Is every board painted?"
      efficiency: "How many hours and tins did it take?"
      effectiveness: "Is the garden more pleasant to sit in?"
"""

_RESOURCES = word_set(
    """
    afford budget cash cheap cheaper cheapest cheaply cost costing costly costs day days delay
    economical economically economy effort efforts energy euro euros evening evenings expense
    expenses expensive fast faster few fewer fewest fuel funds hour hours input inputs
    journeys kilometres labour labor least less litres little long longer many material
    materials metres miles minimal minimise minimum minute minutes money month months much
    nights number overtime paper people per pence pounds price quick quicker quickly rate
    ratio resource resources shifts sparing sparingly speed spend spending spent staff steps
    thrift time times trip trips visits waste wasted wasteful wasting week weekend weekends
    weeks work workload
    """
)


@rule(
    "AM06",
    "am-e-mixed",
    Severity.ADVICE,
    title="Each E asks something of its own",
    about=("model",),
    standing="core",
    source=("kce", "checkland-scholes-1990"),
    question="Could the one be answered yes, and the other no?",
    bad=BAD,
    good=GOOD,
    tier=2,
)
def e_mixed(context: Context) -> Iterator[Remark]:
    """Three measures look at three things: the output, what it takes, and the wider aim.

    E1, efficacy, asks whether T is done at all; E2, efficiency, what it takes in time,
    money or effort; E3, effectiveness, whether having done it helps R. Textbooks drift
    here: in some E3 is no more than a second E1, and then nobody asks what T is good for.
    """
    for ref, model in context.models:
        told = set()
        for (_, one, text), (_, other, again) in combinations(model.measures.asked(), 2):
            if other not in told and words(text) == words(again):
                told.add(other)
                yield Remark(
                    ref,
                    ("measures", other),
                    message=f"What would {other} ask that {one} does not? Both say {quoted(again)}",
                    hint="efficacy: is the output there? efficiency: with how much of what? "
                    "effectiveness: does it help the wider aim?",
                )
        if context.english:
            yield from _efficiency(ref, model, told)
            yield from _effectiveness(ref, model, context.root_of(model), told)


def _efficiency(ref: str, model: Model, told: set[str]) -> Iterator[Remark]:
    said = model.measures.efficiency
    if said and "efficiency" not in told and not _RESOURCES.intersection(words(said)):
        yield Remark(
            ref,
            ("measures", "efficiency"),
            message=f"With how much of what? {quoted(said)} names nothing that is used up",
            hint="efficiency sets the output beside what it takes: hours, money, effort",
        )


def _effectiveness(ref: str, model: Model, root: Root | None, told: set[str]) -> Iterator[Remark]:
    said = model.measures.effectiveness
    if not said or "effectiveness" in told or root is None or not root.why:
        return
    change = root.transformation
    done = " ".join((root.what or "", (change.output or change.text) if change else ""))
    if shared(said, done) and not shared(said, root.why):
        yield Remark(
            ref,
            ("measures", "effectiveness"),
            message=f"Does {quoted(said)} ask whether it is done, or whether it helps to "
            f"{quoted(root.why)}?",
            hint="effectiveness asks after R, the wider aim; whether T is done is efficacy",
        )
