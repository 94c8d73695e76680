"""Who is in the situation: whom they serve, what they want, what troubles them."""

from ssm.model.inquiry import SocialRole
from ssm.model.stakeholder import Stakeholder, Want
from ssm.model.statement import Statement
from ssm.report.blocks import Block, Card, Facts, Items, Para, Section, Words
from ssm.report.names import anchor
from ssm.report.sections.matter import Matter, facts

__all__ = ["people"]

LEAD = (
    "Roles and groups, whom they serve and what moves them. Words in quotation marks were "
    "heard; what is marked as assumed was not, and waits to be asked."
)


def people(matter: Matter) -> Section | None:
    """A card for each stakeholder."""
    cards = tuple(_card(matter, person) for person in matter.study.stakeholders)
    if not cards:
        return None
    return Section(anchor="people", title="Who is in it", lead=LEAD, blocks=cards)


def _card(matter: Matter, person: Stakeholder) -> Card:
    social = next((s for s in matter.study.social if s.role == person.id), None)
    rows = facts(
        ("serves", _serves(matter, person)),
        ("served before", matter.names.people(person.before.serves if person.before else ())),
        ("worries", tuple(quote for s in person.worries for quote in matter.said(s))),
        ("wants from others", _wants(matter, person.wants.from_ if person.wants else ())),
        ("wants for others", _wants(matter, person.wants.for_ if person.wants else ())),
        *_social(social),
    )
    blocks: tuple[Block, ...] = (Facts(rows),) if rows else ()
    return Card(
        anchor=anchor(f"stakeholder/{person.id}"),
        title=person.name,
        note="" if person.is_ == "person" else person.is_,
        blocks=blocks,
        role="person",
    )


def _serves(matter: Matter, person: Stakeholder) -> Words:
    if person.serves is None:
        return "not known yet"
    return matter.names.people(person.serves) if person.serves else "nobody here"


def _wants(matter: Matter, wants: tuple[Want, ...]) -> tuple[Block, ...]:
    told: list[Block] = []
    for want in wants:
        told.append(Para((matter.names.person(want.whom), ":"), "of"))
        told.extend(matter.said(Statement(text=want.text, findings=want.findings)))
    return tuple(told)


def _social(social: SocialRole | None) -> tuple[tuple[str, tuple[Block, ...]], ...]:
    if social is None:
        return ()
    norms = (Items(entries=social.norms),) if social.norms else ()
    values = (Items(entries=social.values),) if social.values else ()
    return (("norms", norms), ("values", values))
