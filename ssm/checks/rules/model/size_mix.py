"""AM16: activities of about the same size."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.stems import stems, words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.model.activity import Activity, Model
from ssm.problems import Severity

BAD = """
models:
  school:
    activities:
      1: "Ring the school bell"
      2: "Run the school"  # <-
      3: "Sharpen pencils"
    dependencies: [1 -> 2, 3 -> 2]
"""
GOOD = """
models:
  school:
    activities:
      1: "Choose what is taught"
      2: "Teach a class"
      3: "Tell parents how it goes"
    dependencies: [1 -> 2, 2 -> 3]
"""

_WHOLE = word_set("administer conduct direct govern handle manage operate organise organize run")
_LARGEST = 2


@rule(
    "AM16",
    "am-size-mix",
    Severity.ADVICE,
    title="Activities are of about the same size",
    about=("model",),
    standing="core",
    source=("checkland-2000", "or-society"),
    question="Is one of these activities made of the others?",
    bad=BAD,
    good=GOOD,
    english=True,
    tier=2,
)
def size_mix(context: Context) -> Iterator[Remark]:
    """An activity that holds the others is the whole model over again, not a part of it.

    Beside "Run the school", "Ring the school bell" is one detail of a hundred. Activities
    at one level of detail can be compared and discussed together; the others go up into
    the definition, or down into a model that opens one of them up.
    """
    for ref, model in context.models:
        for activity in model.activities:
            part = _part_of(activity, model)
            if part is not None:
                yield Remark(
                    f"{ref}/{activity.id}",
                    ("do",),
                    message=f"Is {quoted(part.do)} a part of {quoted(activity.do)}?",
                    hint="keep activities of one size here; open the large one up in a model of "
                    f"its own: expands: {model.id}/{activity.id}",
                )


def _part_of(activity: Activity, model: Model) -> Activity | None:
    """Another activity whose words hold the object of one that is about a whole."""
    first, *rest = words(activity.do) or ("",)
    whole = stems(" ".join(rest))
    if first not in _WHOLE or not 0 < len(whole) <= _LARGEST:
        return None
    others = (other for other in model.activities if other.id != activity.id)
    return next((other for other in others if whole < stems(other.do)), None)
