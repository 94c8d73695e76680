"""CA15: roles, not persons."""

import re
from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.names import is_person, names_in
from ssm.checks.shared.wording import quoted
from ssm.model.root import Root
from ssm.problems import Severity
from ssm.source import FieldPath

BAD = """
roots:
  lessons:
    actors: ["me"]  # <-
    transformation: "pupils who cannot swim -> pupils who can swim"
"""
GOOD = """
roots:
  lessons:
    actors: ["the swimming teacher"]
    transformation: "pupils who cannot swim -> pupils who can swim"
"""

_SELF = re.compile(r"\b(?:I|(?:[Mm]e|[Mm]y|[Mm]ine|[Mm]yself))\b")
_NUMBERED = re.compile(
    r"\b(?:[Tt]ype|[Pp]hase|[Ss]tage|[Pp]art|[Gg]rade|[Ll]evel|[Ww]orld [Ww]ar) I\b"
)


@rule(
    "CA15",
    "person-name",
    Severity.ADVICE,
    title="CATWOE and activities name roles, not persons",
    about=("root", "model"),
    standing="ours",
    source=("ours", "checkland-scholes-1990"),
    question="In which role is this person here, and who will have it after them?",
    bad=BAD,
    good=GOOD,
    english=True,
    tier=2,
)
def person_name(context: Context) -> Iterator[Remark]:
    """Roles outlive people, and a role can be talked about without blaming anybody.

    "Me" or "my child" is an honest beginning: it shows whose view this is. Say in which
    role, such as the teacher or the parent. The worldview may go on saying "I", for a belief
    is somebody's.
    """
    for ref, root in context.roots:
        for path, text in _fields(context, root):
            yield from _asked(ref, path, text)
    for ref, model in context.models:
        for activity in model.activities:
            yield from _asked(f"{ref}/{activity.id}", ("do",), activity.do)


def _asked(ref: str, path: FieldPath, text: str) -> Iterator[Remark]:
    own = _SELF.search(_NUMBERED.sub("", text))
    name = own.group() if own else next(_people(text), None)
    if name:
        yield Remark(
            ref,
            path,
            message=f"In which role is {quoted(name)} here?"
            + ("" if name == text else f" (in {quoted(text)})"),
            hint="name the role, such as 'the class teacher'",
        )


def _people(text: str) -> Iterator[str]:
    return (" ".join(name) for name in names_in(text) if is_person(name))


def _fields(context: Context, root: Root) -> Iterator[tuple[FieldPath, str]]:
    for field in ("beneficiaries", "victims", "actors", "owners"):
        for place, name in enumerate(getattr(root, field)):
            yield (field, place), context.name(name)
    yield ("transformation",), root.transformation.text if root.transformation else ""
