"""CA02: a transformation has an input and an output."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  college:
    transformation: "Education"  # <-
"""
GOOD = """
roots:
  college:
    transformation: "unqualified applicants -> qualified graduates"
"""


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
    out, with an arrow between the two.
    """
    for ref, root in context.roots:
        if root.transformation is None or not root.transformation.text:
            continue
        if len([step for step in root.transformation.steps if step]) < 2:
            yield Remark(
                ref,
                ("transformation",),
                message="A transformation turns something into something else; what is changed "
                f"from what, to what? (got {quoted(root.transformation.text)})",
                hint="write input -> output, such as "
                "'unqualified applicants -> qualified graduates'",
            )
