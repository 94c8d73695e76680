"""CA02: a transformation has an input and an output."""

import re
from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.filled import is_blank
from ssm.checks.language.stems import shared, words
from ssm.checks.language.verbs import is_verb
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.model.root import Transformation
from ssm.problems import Severity

BAD = """
roots:
  college:
    transformation: "Education"  # <-
"""
GOOD = """
roots:
  college:
    transformation: "apprentices who only watch -> apprentices who work alone"
"""

_JOINS = ("=>", "⇒", " becomes ", " become ", " turns into ", " turn into ", " into ", " to ")

_EXAMPLE = "'apprentices who only watch -> apprentices who work alone'"
_DONE = re.compile(
    r"(?P<what>\w.*?)(?: (?:are|is|being|be))? (?P<done>(?:\w+ed and )?(?:\w+ed|met|kept|taught))"
)


@rule(
    "CA02",
    "t-no-io",
    Severity.ERROR,
    title="A transformation has an input and an output",
    about=("root",),
    standing="core",
    source=("checkland-1981", "checkland-scholes-1990", "gasson"),
    question="Who or what goes in, and how is it changed when it comes out?",
    bad=BAD,
    good=GOOD,
)
def t_no_io(context: Context) -> Iterator[Remark]:
    """T is the conversion of one thing into the same thing in another state.

    A topic ("education") or an aim ("happier guests") does not say what is changed, so no
    activities can be worked out from it. Name what goes in, and what it is when it comes
    out, with an arrow between the two. One place allows many transformations, some of them
    unkind, such as books into worn books; the question is which is worth a model, not
    which is true.
    """
    for ref, root in context.roots:
        said = root.transformation
        if said is None or is_blank(said.text):
            continue
        if len([step for step in said.steps if not is_blank(step)]) >= 2:
            continue
        meant = _meant(said.text) if context.english else None
        before = _before(said.text) if context.english else None
        yield Remark(
            ref,
            ("transformation",),
            message=f"{_asked(said)} (got {quoted(said.text)})",
            hint=f"write it with an arrow: {quoted(meant)}"
            if meant
            else f"write input -> output, such as {before or _EXAMPLE}",
            severity=Severity.ADVICE if meant else None,
        )


def _asked(said: Transformation) -> str:
    if said.output is not None and is_blank(said.output):
        return "What comes out, and how is it other than what went in?"
    if said.input is not None and is_blank(said.input):
        return "What goes in, before it is changed into this?"
    return (
        "A transformation turns something into something else; what is changed from what, to what?"
    )


def _meant(text: str) -> str | None:
    """The text with an arrow, where other words join an input and an output of one kind."""
    for join in _JOINS:
        before, found, after = text.partition(join)
        before = before.removeprefix("from ").removeprefix("From ").strip()
        if found and shared(before, after) and not is_verb(words(before)[0]):
            return f"{before} -> {after.strip()}"
    return None


def _before(text: str) -> str | None:
    """A text that says only how it ends, with the same thing before: needs met, needs unmet."""
    said = _DONE.fullmatch(text.strip(" ."))
    if said is None or is_verb(words(text)[0]):
        return None
    what, done = said.group("what", "done")
    return f"'{what} not yet {done} -> {what} {done}'"
