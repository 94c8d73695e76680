"""CA07: one root definition, one transformation."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.forms import participle
from ssm.checks.language.nouns import phrases
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  old-town:
    transformation: "ruined houses -> lived-in houses -> new shops"  # <-
"""
GOOD = """
roots:
  old-town:
    transformation: "ruined houses -> lived-in houses"
    why: "shops find it worth their while to open"
"""

_PLACES = (["in"], ["at"], ["on"], ["under"])
"""A state may also be told as a place: `in force`, `at home`."""


@rule(
    "CA07",
    "t-many",
    Severity.WARNING,
    title="A root definition has one transformation",
    about=("root",),
    standing="core",
    source=("gasson",),
    question="If only one of these changes came about, would the system have done its work?",
    bad=BAD,
    good=GOOD,
)
def t_many(context: Context) -> Iterator[Remark]:
    """A definition with two transformations hides two systems, often two worldviews.

    A chain of arrows is mostly one transformation and what it is good for: keep the first
    step as T and let the last be R, the wider aim. Two results joined by "and" are mostly
    two definitions, and to take them apart shows whose each of them is.
    """
    for ref, root in context.roots:
        steps = root.transformation.steps if root.transformation else ()
        if len(steps) < 2:
            continue
        told = " -> ".join(steps)
        if ";" in told:
            hint = "write one root definition for each"
        elif len(steps) > 2:
            hint = f"keep '{steps[0]} -> {steps[1]}', and let the rest be why (R), or roots apart"
        elif context.english and (_two_things(steps[0], steps[-1]) or _two_results(*steps)):
            hint = "if they can come about apart, write one root definition for each"
        else:
            continue
        joined = len(steps) == 2 and ";" not in told and not _two_things(steps[0], steps[-1])
        yield Remark(
            ref,
            ("transformation",),
            message=f"Is this one transformation, or several in one? (got {quoted(told)})",
            hint=hint,
            severity=Severity.ADVICE if joined and " by " not in steps[-1] else None,
        )


def _two_things(before: str, after: str) -> bool:
    """Whether an output joins two things, each in a state of its own that is new."""
    had = set(words(before))
    joined = [phrase for phrase in phrases(after) if phrase.head]
    return len(joined) > 1 and all(phrase.states - had for phrase in joined)


def _two_results(before: str, after: str) -> bool:
    """Whether the output joins two states that the input did not name."""
    had = set(words(before))
    said = [word for word in words(after) if word != "then"]
    joins = (n for n in range(1, len(said) - 1) if said[n] == "and" and participle(said[n + 1]))
    return any(
        (participle(said[n - 1]) or said[n - 2 : n - 1] in _PLACES)
        and not {said[n - 1], said[n + 1]} <= had
        for n in joins
    )
