"""RD09: a root definition is a view to think with, not a wish."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.rule import Remark, rule
from ssm.checks.wording import quoted
from ssm.model.root import Root
from ssm.problems import Severity

BAD = """
roots:
  college:
    what: "teach students with the best possible equipment"  # <-
    how: ["workshops"]
    why: "help them to find work"
"""
GOOD = """
roots:
  college:
    what: "teach students with whatever equipment the college owns"
    how: ["workshops"]
    why: "help them to find work"
"""

_IDEAL = phrase_list(
    """should, ought to, ideal, ideally, optimal, optimally, perfect, perfectly, best possible,
    world class, best in class, first class, state of the art, flawless, flawlessly"""
)


@rule(
    "RD09",
    "rd-ideal",
    Severity.WARNING,
    title="A root definition is a view to think with, not a wish",
    about=("root",),
    standing="core",
    source=("kce", "checkland-1981"),
    question="Would the definition still mean the same without this word?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def rd_ideal(context: Context) -> Iterator[Remark]:
    """Words of praise turn a model into a yardstick against which everybody falls short.

    A model is not what we wish the world to be. It works out one view, so that one can
    ask about the world. How well something is done belongs to the measures of
    performance.
    """
    for ref, root in context.roots:
        for path, text in _texts(root):
            found = phrase_said(text, _IDEAL)
            if found:
                yield Remark(
                    ref,
                    path,
                    message=f"Is {quoted(found)} part of the view, or a wish? (in {quoted(text)})",
                    hint="leave the word out, and say by what it is judged under measures",
                )
                break


def _texts(root: Root) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("what",), root.what or ""
    yield from ((("how", place), text) for place, text in enumerate(root.how))
    yield ("why",), root.why or ""
    yield ("transformation",), root.transformation.text if root.transformation else ""
    yield ("definition",), root.definition or ""
