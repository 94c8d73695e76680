"""RD07: a root definition does not describe what exists."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.language.plain_words import PLAIN
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.names import names_in, real_names, situation_words
from ssm.checks.shared.wording import listed, quoted
from ssm.model.root import Root
from ssm.problems import Severity
from ssm.source import FieldPath

BAD = """
stakeholders:
  nmit: {is: school, label: "Northfield Institute"}
roots:
  teach:
    definition: "A system of Northfield Institute to qualify school leavers by day classes."  # <-
"""
GOOD = """
stakeholders:
  nmit: {is: school, label: "Northfield Institute"}
roots:
  teach:
    definition: "A college-owned system to qualify school leavers by day classes."
"""

_AS_IT_IS = phrase_list(
    """currently, current arrangements, at present, presently, nowadays, at the moment,
    existing system, existing process, existing procedure, existing procedures, as it is today"""
)


@rule(
    "RD07",
    "rd-real-name",
    Severity.ADVICE,
    title="A root definition does not describe what exists",
    about=("root",),
    standing="core",
    source=("inls", "or-society"),
    question="Would this definition make sense in another place of the same kind?",
    bad=BAD,
    good=GOOD,
    english=True,
    tier=2,
)
def rd_real_name(context: Context) -> Iterator[Remark]:
    """A root definition is made up to think with; a real name ties it to what goes on.

    Say what kind of owner it is, "a hospital-owned system", not which hospital. A
    primary-task definition may follow the line of a department, and then a name does little
    harm; so this is advice, and no more.
    """
    situation: frozenset[str] | None = None
    for ref, root in context.roots:
        for path, text in _texts(root):
            if situation is None:
                situation = situation_words(context)
            found = real_names(text, situation, titled=False)
            names = list(dict.fromkeys(name for name, surely in found if surely))
            names = names or _at_the_head(text)
            today = phrase_said(text, _AS_IT_IS)
            if today and not names:
                names = [today]
            if names:
                yield Remark(
                    ref,
                    path,
                    message=f"Does this describe what exists? It says "
                    f"{listed(map(quoted, names))} (in {quoted(text)})",
                    hint="say what kind of thing it is, such as 'a hospital-owned system'",
                )
                break


def _at_the_head(text: str) -> list[str]:
    """The abbreviation with which a sentence begins: an organisation that does something."""
    head = next(names_in(text), ("",))[0]
    return [head] if text.startswith(head) and head.isupper() and head.lower() not in PLAIN else []


def _texts(root: Root) -> Iterator[tuple[FieldPath, str]]:
    yield ("definition",), root.definition or ""
    yield ("what",), root.what or ""
    yield from ((("how", place), text) for place, text in enumerate(root.how))
    yield ("why",), root.why or ""
    yield ("transformation",), root.transformation.text if root.transformation else ""
