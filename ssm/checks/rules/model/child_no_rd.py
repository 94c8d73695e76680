"""AM18: an activity that is opened up has a root definition of its own."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.stems import shared
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.model.activity import Activity, Model
from ssm.problems import Severity

BAD = """
roots:
  fence: {what: "paint the fence", how: ["by hand"], why: "make the garden pleasant"}
models:
  fence:
    activities: {1: "Obtain paint", 2: "Apply the paint"}
    dependencies: [1 -> 2]
  getting-paint:
    root: fence  # <-
    expands: fence/1
    activities: {1: "Choose a shop", 2: "Buy the tins"}
    dependencies: [1 -> 2]
"""
GOOD = """
roots:
  fence: {what: "paint the fence", how: ["by hand"], why: "make the garden pleasant"}
  getting-paint: {what: "obtain paint", how: ["buying it nearby"], why: "begin on Saturday"}
models:
  fence:
    activities: {1: "Obtain paint", 2: "Apply the paint"}
    dependencies: [1 -> 2]
  getting-paint:
    expands: fence/1
    activities: {1: "Choose a shop", 2: "Buy the tins"}
    dependencies: [1 -> 2]
"""


@rule(
    "AM18",
    "am-child-no-rd",
    Severity.WARNING,
    title="An activity that is opened up has a root definition of its own",
    about=("model", "root"),
    standing="core",
    source=("checkland-1981", "wilson-1990"),
    question="Who would define this activity as a system, and how?",
    bad=BAD,
    good=GOOD,
)
def child_no_rd(context: Context) -> Iterator[Remark]:
    """To open an activity up is to look at it as a system, which takes a definition.

    Its P is the activity of the larger model; its R is what that activity is needed for.
    Breaking it into steps without a definition is a work plan, and has no worldview.
    """
    for ref, model in context.models:
        opened = context.resolve(model.expands, "activity") if model.expands else None
        activity = context.part(opened) if opened else None
        if opened is None or not isinstance(activity, Activity):
            continue
        parent = context.part(opened.rpartition("/")[0])
        if isinstance(parent, Model) and parent.root == model.root:
            yield Remark(
                ref,
                ("root",),
                message=f"Who would define {quoted(activity.do)} as a system of its own? This "
                "model works out the same definition as the larger one",
                hint="add a root whose what (P) is this activity",
            )
        elif context.english and _speaks_of_something_else(context, model, activity):
            yield Remark(
                ref,
                ("root",),
                message=f"Does the definition of this model do what {quoted(activity.do)} asks? "
                "They have no word in common",
                hint="let its what (P) say the activity of the larger model",
                severity=Severity.ADVICE,
            )


def _speaks_of_something_else(context: Context, model: Model, activity: Activity) -> bool:
    root = context.root_of(model)
    if root is None:
        return False
    change = root.transformation.text if root.transformation else ""
    text = " ".join(part for part in (root.what, root.definition, change) if part)
    return bool(text) and not shared(text, activity.do)
