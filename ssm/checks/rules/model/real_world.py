"""AM12: activities name nobody and nothing that exists."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.names import is_titled, real_names, situation_words
from ssm.checks.shared.wording import listed, quoted
from ssm.model.activity import Model
from ssm.problems import Severity

BAD = """
stakeholders:
  karen: {label: "Karen"}
  finance: {is: department, label: "Finance"}
roots:
  spending:
    transformation: "spending nobody agreed -> spending agreed"
models:
  spending:
    activities:
      1: "Learn what is to be bought"
      2: "Ask Karen in Finance"  # <-
    dependencies: [1 -> 2]
"""
GOOD = """
stakeholders:
  karen: {label: "Karen"}
  finance: {is: department, label: "Finance"}
roots:
  spending:
    transformation: "spending nobody agreed -> spending agreed"
models:
  spending:
    activities:
      1: {do: "Learn what is to be bought", traces: [T]}
      2: {do: "Obtain approval of spending", traces: [T]}
    dependencies: [1 -> 2]
"""


@rule(
    "AM12",
    "am-real-world",
    Severity.WARNING,
    title="Activities name nobody and nothing that exists",
    about=("model",),
    standing="core",
    source=("checkland-1981", "wilson-2001", "inls"),
    question="What is done here, whoever does it today and by whatever tool?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def real_world(context: Context) -> Iterator[Remark]:
    """A model follows from its root definition alone, so it knows no Karen and no Finance.

    Names of people, departments, organisations and products belong to the situation.
    With them in it, the model soon describes what is done today, and there is nothing
    left to compare. Say what is done; who does it now, and how, comes out in the
    comparison.
    """
    told = [
        (f"{ref}/{activity.id}", activity.do, is_titled(one.do for one in model.activities), model)
        for ref, model in context.models
        for activity in model.activities
        if any(letter.isupper() for letter in activity.do[1:])
    ]
    if not told:
        return
    situation, small = situation_words(context), _small_words(context)
    for ref, do, titled, model in told:
        given = _given(context, model)
        found = [
            (name, surely)
            for name, surely in real_names(do, situation, small, titled=titled)
            if name.lower() not in given
        ]
        if found:
            names = [name for name, _ in found]
            yield Remark(
                ref,
                ("do",),
                message=f"What would be done if {listed(map(quoted, names))} did not exist? "
                f"(in {quoted(do)})",
                hint="say what is done, such as 'Obtain approval of spending', and keep the name "
                "for the comparison",
                severity=None if any(surely for _, surely in found) else Severity.ADVICE,
            )


def _small_words(context: Context) -> frozenset[str]:
    """The words that root definitions and activities write with a small letter."""
    roots = (
        f"{root.definition} {root.what} {root.why} {root.transformation or ''}"
        for _, root in context.roots
    )
    done = (activity.do for _, model in context.models for activity in model.activities)
    return frozenset(word for text in (*roots, *done) for word in text.split() if word.islower())


def _given(context: Context, model: Model) -> str:
    """What the root definition takes as given or insists on: a law may be called by its name."""
    root = context.root_of(model)
    return " ".join(words(" ".join((*root.environment, *root.how)))) if root else ""
