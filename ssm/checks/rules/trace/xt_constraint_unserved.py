"""XT03: what is taken as given is taken account of by an activity."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.traced import traced
from ssm.checks.shared.wording import quoted
from ssm.checks.twoway.nowhere import to_nowhere
from ssm.problems import Severity

BAD = """
roots:
  bar:
    status: chosen
    what: "pour the village a pint"
    environment: ["licensing hours"]  # <-
models:
  bar:
    status: chosen
    activities:
      1: {do: "Order beer", traces: [P]}
      2: {do: "Serve guests", traces: [P]}
    dependencies: [1 -> 2]
"""
GOOD = """
roots:
  bar:
    status: chosen
    what: "pour the village a pint"
    environment: ["licensing hours"]
models:
  bar:
    status: chosen
    activities:
      1: {do: "Order beer", traces: [P]}
      2: {do: "Find out when a bar may be open", traces: [E1]}
      3: {do: "Serve guests", traces: [P]}
    dependencies: [1 -> 3, 2 -> 3]
"""


@rule(
    "XT03",
    "xt-constraint-unserved",
    Severity.ADVICE,
    title="What is taken as given is taken account of by an activity",
    about=("root", "model"),
    standing="one author",
    source=("wilson-2001", "wilson-1990"),
    question="Who in this system would notice that the limit has moved?",
    bad=BAD,
    good=GOOD,
    absence=True,
    tier=2,
)
def xt_constraint_unserved(context: Context) -> Iterator[Remark]:
    """A system that is bound by something has to know what binds it.

    Wilson gives each constraint of the definition an activity that finds it out and takes
    account of it. Write at the activity which one it heeds: `traces: [E1]`. Words in common
    are taken for it too, except in the profile wilson.
    """
    for one in traced(context):
        for phrase, lead in to_nowhere(one.reading, one.phrases, "E"):
            if one.strict or not lead.perhaps:
                yield Remark(
                    one.root,
                    phrase.path,
                    message=f"Which activity of {one.id} takes account of {quoted(phrase.text)} "
                    f"({phrase.code})?",
                    hint=f"write traces: [{phrase.code}] at the activity that finds it out or "
                    "heeds it",
                )
