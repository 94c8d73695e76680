"""CA12: actors are roles one could go and ask."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  admissions:
    actors: ["management and staff"]  # <-
    transformation: "patients at home -> patients in a bed"
"""
GOOD = """
roots:
  admissions:
    actors: ["ward clerks", "booking office"]
    transformation: "patients at home -> patients in a bed"
"""

_VAGUE = word_set(
    """
    management staff everyone everybody people team teams users user organisation
    organization stakeholders us we them they others
    """
)
_SMALL = frozenset(["and", "the", "all", "our", "or", "of"])


@rule(
    "CA12",
    "a-vague",
    Severity.WARNING,
    title="Actors are roles that one could go and ask",
    about=("root",),
    standing="core",
    source=("cadle",),
    question="Whom would I find doing this, and where?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def a_vague(context: Context) -> Iterator[Remark]:
    """Actors are those who would do the activities of the model.

    "Management and staff" is everybody and so nobody: one cannot ask whether they could
    or would do it. Name the roles. If there are many, the definition may hold more than
    one transformation.
    """
    for ref, root in context.roots:
        for place, actor in enumerate(root.actors):
            if actor in context.stakeholders:
                continue
            said = [word for word in words(actor) if word not in _SMALL]
            if said and all(word in _VAGUE for word in said):
                yield Remark(
                    ref,
                    ("actors", place),
                    message=f"Who among {quoted(actor)} would do it?",
                    hint="name the roles, such as 'ward clerks' or 'booking office'",
                )
