"""RP07: a situation is not drawn as systems."""

import itertools
from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.pictured import pieces
from ssm.checks.shared.wording import quoted
from ssm.model.figures import figure, is_somebody
from ssm.model.kinds import kind_of
from ssm.model.picture import Boundary, Element
from ssm.problems import Severity

BAD = """
pictures:
  shop:
    title: "Saturday in the shop"
    elements:
      sellers: {is: seller, mood: happy}
      buyers: {is: group}
    boundaries:
      floor: {label: "The sales system", holds: [sellers, buyers]}  # <-
    links: [sellers -> buyers]
"""
GOOD = """
pictures:
  shop:
    title: "Saturday in the shop"
    elements:
      sellers: {is: seller, mood: happy}
      buyers: {is: group}
      till: {is: computer, label: "Till system"}
    boundaries:
      floor: {label: "Sales floor", holds: [sellers, buyers, till]}
    links: [sellers -> buyers]
"""

_SYSTEM = frozenset(["system", "systems", "subsystem", "subsystems"])
_NO_DEVICE = frozenset(["thing", "layers", "flag", "crown", "scales", "animal", "tree"])
_JOBS = word_set(
    """
    admin administrator administrators analyst analysts architect department developer
    developers engineer engineers integrator librarian manager managers operator operators
    owner owners provider supplier suppliers support team user users vendor
    """
)


@rule(
    "RP07",
    "rp-system-talk",
    Severity.WARNING,
    title="A situation is not drawn as systems",
    about=("picture",),
    standing="core",
    source=("patching-1990", "checkland-poulter-2006"),
    question="Who works there, and what do they call it themselves?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def system_talk(context: Context) -> Iterator[Remark]:
    """In SSM the word "system" belongs to models, not to the world they are held against.

    A picture drawn as systems has its boundaries decided before anybody looked. Draw
    people, places and things as those who live there know them. A computer may be called
    a system, as everybody calls it so: give it `is: computer`.
    """
    for ref, picture in context.pictures:
        for piece in pieces(picture):
            if _as_a_system(piece.label or "") and not _is_device(context, piece):
                yield Remark(
                    f"{ref}/{piece.id}",
                    ("label",),
                    message=f"What do people there call it? {quoted(piece.label or '')} is how "
                    "one speaks of a model",
                    hint="name the people or the place, such as 'Sales floor'; for a computer "
                    "write is: computer",
                )


def _as_a_system(text: str) -> bool:
    """Whether a text calls something a system; a "system administrator" has a job."""
    said = (*words(text.replace("-", " ")), "")
    return any(word in _SYSTEM and after not in _JOBS for word, after in itertools.pairwise(said))


def _is_device(context: Context, piece: Element | Boundary) -> bool:
    """Whether it is a machine or a tool, which everybody may call a system."""
    if not isinstance(piece, Element) or is_somebody(context.study, piece):
        return False
    kind = kind_of(figure(context.study, piece))
    return (
        kind is not None
        and kind.form == "thing"
        and kind.category != "concern"
        and kind.name not in _NO_DEVICE
    )
