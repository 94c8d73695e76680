"""AM17: an activity belongs to this model and could not stand in any other."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
models:
  traffic:
    activities:
      1: "Find out where buses are held up"
      2: "Carry out the necessary actions"  # <-
      3: "Tell riders what was done"
    dependencies: [1 -> 2, 2 -> 3]
"""
GOOD = """
models:
  traffic:
    activities:
      1: "Find out where buses are held up"
      2: "Set up bus lanes"
      3: "Tell riders what was done"
    dependencies: [1 -> 2, 2 -> 3]
"""

_ANY = word_set(
    """
    a accordingly achieve act action actions activities activity all and any appropriate are
    as be carry change changes complete conduct deal decide deliver do effect effects
    everything execute for get good handle happen have impact impacts implement in is issue
    issues it job make manage matters measure measures necessary need needed needs of on
    operation operations or our out outcome outcomes perform plan planned plans problem
    problems procedure procedures process processes produce relevant required requirements
    result results right solution solutions solve some something start steps suitable system
    take task tasks that the them themselves then these things this those to together up way
    well what which with work works
    """
)
_LEADING = word_set(
    """
    act carry complete conduct deal do execute get handle implement make manage perform solve take
    """
)


@rule(
    "AM17",
    "am-vacuous",
    Severity.ADVICE,
    title="An activity could not stand in just any model",
    about=("model",),
    standing="ours",
    source=("ours", "gasson"),
    question="In which other models could this stand unchanged?",
    bad=BAD,
    good=GOOD,
    english=True,
    tier=2,
)
def vacuous(context: Context) -> Iterator[Remark]:
    """A phrase made of general words alone names no activity.

    "Take those actions that have these effects" stood in a published model: it is true of
    any model, so nobody can say whether it happens. Such a phrase mostly holds the place
    of the very activity that carries out T.
    """
    for ref, model in context.models:
        for activity in model.activities:
            said = words(activity.do)
            if said and said[0] in _LEADING and len(said) > 1 and _ANY.issuperset(said):
                yield Remark(
                    f"{ref}/{activity.id}",
                    ("do",),
                    message=f"What is done here, and to what? {quoted(activity.do)} could stand "
                    "in any model",
                    hint="name what is done in this one, such as 'Set up bus lanes'",
                )
