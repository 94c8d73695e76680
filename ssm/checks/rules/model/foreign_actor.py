"""AM15: the activities are done by those who are named as actors."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed
from ssm.problems import Severity

BAD = """
stakeholders: {wardens: {is: guard}, police: {is: police}}
roots:
  parking: {what: "keep the square free of cars", actors: [wardens]}
models:
  parking:
    activities:
      1: {do: "Walk round the square", by: [wardens]}
      2: {do: "Tow away cars", by: [police]}  # <-
    dependencies: [1 -> 2]
"""
GOOD = """
stakeholders: {wardens: {is: guard}, police: {is: police}}
roots:
  parking: {what: "keep the square free of cars", actors: [wardens, police]}
models:
  parking:
    activities:
      1: {do: "Walk round the square", by: [wardens]}
      2: {do: "Tow away cars", by: [police]}
    dependencies: [1 -> 2]
"""


@rule(
    "AM15",
    "am-foreign-actor",
    Severity.ADVICE,
    title="The activities are done by those who are named as actors",
    about=("model", "root"),
    standing="one author",
    source=("gasson",),
    question="Is this somebody who acts in the system, or one who is outside it?",
    bad=BAD,
    good=GOOD,
    tier=2,
)
def foreign_actor(context: Context) -> Iterator[Remark]:
    """The A of CATWOE names who would do the activities of the model.

    Gasson asks to look back from the model: when somebody else turns out to act in it,
    either A is to be widened, or the activity belongs to another definition. This reads
    what is written after `by:`, and has nothing to say where no actors are named.
    """
    for ref, model in context.models:
        root = context.root_of(model)
        if root is None or not root.actors:
            continue
        known = {_plain(context, actor) for actor in root.actors}
        for activity in model.activities:
            others = [who for who in activity.by if _plain(context, who) not in known]
            if others:
                yield Remark(
                    f"{ref}/{activity.id}",
                    ("by",),
                    message=f"Does {listed(map(context.name, others))} act in this system? Its "
                    f"actors are {listed(map(context.name, root.actors))}",
                    hint="add them to actors, or give this activity to another definition",
                )


def _plain(context: Context, who: str) -> str:
    """Somebody's name, however written: by id, as a ref or in words."""
    name = context.name(who.strip().removeprefix("stakeholder/"))
    return name.casefold().removeprefix("the ").strip()
