"""CA10: customers are those whom the transformation touches."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.loose import loose, parts_of, who
from ssm.checks.language.stems import stems
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed, quoted
from ssm.model.root import Root
from ssm.problems import Severity

BAD = """
roots:
  planning:
    beneficiaries: ["customers"]  # <-
    transformation: "runs that nobody planned -> runs planned a week ahead"
"""
GOOD = """
roots:
  planning:
    beneficiaries: ["foremen on the shop floor"]
    transformation: "runs that nobody planned -> runs planned a week ahead"
"""

_REMOTE = word_set(
    """
    everyone everybody anyone anybody all people those whoever person persons beings society
    societies humanity mankind humankind human race world planet nation country economy industry
    community communities stakeholder stakeholders party parties population generation generations
    citizen citizens taxpayer taxpayers customer customers client clients consumer consumers user
    users buyer buyers purchaser purchasers public market markets
    """
)
_AROUND = word_set(
    """
    local global national potential prospective future end final internal external base market
    """
)


@rule(
    "CA10",
    "c-market",
    Severity.ADVICE,
    title="Customers are those whom the transformation touches",
    about=("root",),
    standing="contested",
    source=("checkland-1981", "bergvall-2004"),
    question="Who would notice on the same day that T no longer happens?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def c_market(context: Context) -> Iterator[Remark]:
    """C is who gains or loses by T itself, not who buys from the organisation.

    For a system that plans production, Checkland has the people in mind who run to the
    plan; buyers in the market are several steps away, and to name them is for him the
    commonest mistake. Bergvall-Kåreborn, Mirijamdotter and Basden answer that too narrow
    a C hides those whom T reaches by a roundabout way. So decide where to draw the line,
    and know why. C is not the client either, who asked for the inquiry.
    """
    for ref, root in context.roots:
        for field in ("beneficiaries", "victims"):
            held = list(who(context, getattr(root, field)))
            wide = [(place, part) for place, text in held for part in _wide_parts(text, root)]
            if wide:
                yield Remark(
                    ref,
                    (field, wide[0][0]),
                    message=f"Whom does this change touch directly? "
                    f"{listed(dict.fromkeys(quoted(part) for _, part in wide))} may stand several "
                    "steps away. Authors differ: Checkland calls remote customers the commonest "
                    "slip, Bergvall-Kåreborn and others find too narrow a C a fault, too",
                    hint="name who is better or worse off on the day it happens; and those "
                    "further away if leaving them out would hide something",
                )


def _wide_parts(text: str, root: Root) -> Iterator[str]:
    """The names that are remote; those of whom T itself speaks are not."""
    changed = root.transformation.text if root.transformation else ""
    touched = stems(f"{changed} {root.what or ''}")
    for part in parts_of(text):
        if loose(part, _REMOTE, _AROUND) and touched.isdisjoint(stems(part)):
            yield part
