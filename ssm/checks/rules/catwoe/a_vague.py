"""CA12: actors are roles one could go and ask."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.loose import loose, parts_of, who
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
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
    actors: ["porters", "bed planners"]
    transformation: "patients at home -> patients in a bed"
"""

_VAGUE = word_set(
    """
    management staff everyone everybody anyone anybody someone somebody people person persons
    personnel individuals workforce employee employees worker workers team teams user users
    organisation organization company firm business enterprise institution department departments
    stakeholder stakeholders party parties us we they those whoever concerned involved
    professionals resources
    """
)
_BESIDE = word_set(
    """
    manager managers leader leaders leadership partner partners volunteer volunteers internal
    external
    """
)
_AROUND = word_set(
    """
    relevant appropriate responsible competent available suitable qualified right internal external
    human members member key charge time
    """
)


@rule(
    "CA12",
    "a-vague",
    Severity.WARNING,
    title="Actors are roles that one could go and ask",
    about=("root",),
    standing="core",
    source=("cadle", "gasson"),
    question="Whom would I find doing this, and where?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def a_vague(context: Context) -> Iterator[Remark]:
    """Actors are the people who would carry out what the model holds.

    "Management and staff", an example of Cadle and others, is everybody and so nobody: one
    cannot ask whether they could or would do it. "Stakeholders" are those who care, which
    is another question than who does the work. Name the roles. If there are very many, says
    Gasson, the definition may hold more than one transformation.
    """
    for ref, root in context.roots:
        named = list(who(context, root.actors))
        vague = [(place, actor) for place, actor in named if _is_vague(actor)]
        for place, actor in vague:
            yield Remark(
                ref,
                ("actors", place),
                message=f"Who among {quoted(actor)} would do it?",
                hint="name the roles, such as 'porters' or 'bed planners'",
                severity=None if len(vague) == len(root.actors) else Severity.ADVICE,
            )


def _is_vague(actor: str) -> bool:
    """Whether every name in a text is loose; some only beside others that are."""
    parts = parts_of(actor)
    beside = _VAGUE | _BESIDE
    return any(loose(part, _VAGUE, _AROUND) for part in parts) and all(
        loose(part, beside, _AROUND) for part in parts
    )
