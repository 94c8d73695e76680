"""Root definitions: the sentence, its CATWOE, and the drawing."""

from ssm.model.root import Root
from ssm.report.blocks import Block, Card, Facts, Figure, Fold, Items, Section
from ssm.report.names import anchor
from ssm.report.sections.matter import Matter, facts
from ssm.report.sections.sentence import definition

__all__ = ["root_card", "roots"]

LEAD = (
    "Each definition is one way to see the situation: a system somebody could wish for, from "
    "one worldview. None describes what is there."
)


def roots(matter: Matter) -> Section | None:
    """A card for each root definition."""
    cards = tuple(root_card(matter, root) for root in matter.study.roots)
    if not cards:
        return None
    return Section(anchor="roots", title="Root definitions", lead=LEAD, blocks=cards)


def root_card(matter: Matter, root: Root) -> Card:
    """One root definition: its sentence, and its parts.

    Args:
        matter: the study with what a report says of it.
        root: one of its root definitions.
    """
    ref = f"root/{root.id}"
    parts = [Facts(rows, "catwoe") for rows in (_catwoe(matter, root), _pqr(root)) if rows]
    blocks: tuple[Block, ...] = (Figure(ref=ref, title=root.name), *definition(matter, ref))
    if parts:
        title = "The definition part by part"
        blocks += (Fold(summary=title, blocks=tuple(parts), role="by-part"),)
    rows = facts(("relevant because of", matter.names.links(root.because)))
    if rows:
        blocks += (Facts(rows),)
    return Card(
        anchor=anchor(ref),
        title=root.name,
        note=", ".join(word for word in (root.kind, root.status) if word),
        blocks=blocks,
        role="wide",
    )


def _catwoe(matter: Matter, root: Root) -> tuple[tuple[str, tuple[Block, ...]], ...]:
    people = matter.names.people
    return facts(
        ("C · who would be better off", people(root.beneficiaries)),
        ("C · who would be worse off", people(root.victims)),
        ("A · who would do it", people(root.actors)),
        ("T · what is changed into what", _arrow(root)),
        ("W · the belief behind it", root.worldview),
        ("O · who could stop it", people(root.owners)),
        ("E · what is taken as given", _listed(root.environment)),
    )


def _pqr(root: Root) -> tuple[tuple[str, tuple[Block, ...]], ...]:
    return facts(
        ("P · what", root.what),
        ("Q · how", _listed(root.how)),
        ("R · why", root.why),
    )


def _arrow(root: Root) -> str | None:
    steps = root.transformation.steps if root.transformation else ()
    return " → ".join(steps) or None


def _listed(texts: tuple[str, ...]) -> str | tuple[Block, ...]:
    if len(texts) < 2:
        return texts[0] if texts else ""
    return (Items(entries=texts),)
