"""AM03: about seven operations."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.problems import Severity

BAD = """
models:
  parcel:
    status: chosen
    activities: {1: "Take the parcel in", 2: "Carry it", 3: "Hand it over"}  # <-
    dependencies: [1 -> 2, 2 -> 3]
"""
GOOD = """
models:
  parcel:
    status: chosen
    activities:
      1: "Agree a price"
      2: "Take the parcel in"
      3: "Choose a route"
      4: "Carry it"
      5: "Hand it over"
    dependencies: [1 -> 2, 2 -> 4, 3 -> 4, 4 -> 5]
"""


@rule(
    "AM03",
    "am-count",
    Severity.WARNING,
    title="A model has about seven operations, two more or two fewer",
    about=("model",),
    standing="contested",
    source=("or-society", "checkland-2000", "wilson-2001"),
    question="Would this fit into one head, and still say something?",
    bad=BAD,
    good=GOOD,
)
def count(context: Context) -> Iterator[Remark]:
    """Checkland's custom is five to nine operations of about equal size.

    Fewer often only repeat the definition; more are hard to hold in mind and to talk
    about, and some of them can be opened up into a model of their own. Here authors
    differ: Wilson's may hold some hundreds, and the profile wilson does
    not ask. Monitoring and control are not counted.
    """
    if context.profile.sizes is None:
        return
    fewest, most = context.profile.sizes
    for ref, model in context.models:
        size = len(model.activities)
        if 0 < size < fewest:
            yield Remark(
                ref,
                ("activities",),
                message=f"{'Is one activity' if size == 1 else f'Are {size} activities'} enough to "
                "carry out the definition? Checkland's custom is seven, more or less two; "
                "other authors do not count",
                hint="what has to be obtained first, and what is done with the result?",
                absent=True,
            )
        elif size > most:
            yield Remark(
                ref,
                ("activities",),
                message=f"Can {size} activities be held in mind? Checkland's custom is seven, "
                "more or less two; Wilson's models grow far larger",
                hint="join some into one, and open it up in a model of its own: "
                f"expands: {model.id}/{model.activities[0].id}",
            )
