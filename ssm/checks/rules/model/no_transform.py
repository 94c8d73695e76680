"""AM13: some activity carries out the transformation."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.stems import shared
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.model.activity import Model
from ssm.model.root import Root
from ssm.problems import Severity

BAD = """
roots:
  fence:
    what: "paint the fence"
    how: ["by hand"]
    why: "make the garden pleasant"
    transformation: "unpainted fence -> painted fence"
models:
  fence:
    activities:
      1: {do: "Find out what the garden needs", traces: [R]}  # <-
      2: {do: "Agree on a weekend", traces: [E1]}
      3: {do: "Report on the garden", traces: [R]}
    dependencies: [1 -> 2, 2 -> 3]
"""
GOOD = """
roots:
  fence:
    what: "paint the fence"
    how: ["by hand"]
    why: "make the garden pleasant"
    transformation: "unpainted fence -> painted fence"
models:
  fence:
    activities:
      1: {do: "Find out what the garden needs", traces: [R]}
      2: {do: "Agree on a weekend", traces: [E1]}
      3: {do: "Apply paint to the fence", traces: [P, Q1, T]}
    dependencies: [1 -> 2, 2 -> 3]
"""


@rule(
    "AM13",
    "am-no-transform",
    Severity.ERROR,
    title="Some activity carries out the transformation",
    about=("model", "root"),
    standing="core",
    source=("kce", "checkland-poulter-2006"),
    question="At which activity does the input become the output?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def no_transform(context: Context) -> Iterator[Remark]:
    """A model is there to carry out T; planning, watching and reporting only surround it.

    Where all activities say what they answer (`traces`), one of them answers P or T.
    Where traces are not written, words in common with P or with what comes out of T are
    taken for one, and this only asks, for a sound model may use other words.
    """
    for ref, model in context.models:
        root = context.root_of(model)
        if root is None or not model.activities or not (root.what or root.transformation):
            continue
        written = {trace.upper() for activity in model.activities for trace in activity.traces}
        if written & {"P", "T"}:
            continue
        means = any(trace.startswith("Q") for trace in written)
        all_traced = all(activity.traces for activity in model.activities)
        if all_traced and not means:
            yield _remark(ref, root, Severity.ERROR)
        elif context.english and not context.profile.strict and not _alike(root, model):
            yield _remark(ref, root, Severity.WARNING)


def _remark(ref: str, root: Root, severity: Severity) -> Remark:
    change = root.transformation.text if root.transformation else root.what or ""
    return Remark(
        ref,
        ("activities",),
        message=f"At which activity does it happen: {quoted(change)}?",
        hint="add the activity that does it; if one of these does, write traces: [P, T] at it",
        severity=severity,
    )


def _alike(root: Root, model: Model) -> bool:
    """Whether some activity has a word in common with what is done, or with what comes out."""
    change = root.transformation
    outcome = (change.output or change.text) if change else ""
    aim = " ".join((root.what or "", *root.how, outcome))
    return any(shared(aim, activity.do) for activity in model.activities)
