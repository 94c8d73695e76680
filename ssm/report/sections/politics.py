"""Analysis Three: the commodities of power; told only when somebody asks for it."""

from ssm.model.inquiry import Commodity
from ssm.report.blocks import Block, Card, Facts, Section
from ssm.report.names import anchor
from ssm.report.sections.matter import Matter, facts

__all__ = ["politics"]

LEAD = "Confidential. How power shows itself here, and how it is kept and passed on."


def politics(matter: Matter) -> Section | None:
    """A card for each commodity of power, or None unless it was asked for."""
    held = matter.study.political
    if not matter.politics or held is None or not held.commodities:
        return None
    cards: tuple[Block, ...] = tuple(_card(matter, item) for item in held.commodities)
    return Section(anchor="politics", title="Power (confidential)", lead=LEAD, blocks=cards)


def _card(matter: Matter, item: Commodity) -> Card:
    rows = facts(
        ("held by", matter.names.people(item.held_by)),
        ("obtained", item.obtained),
        ("used", item.used),
        ("protected", item.protected),
        ("passed on", item.passed_on),
        ("given up", item.relinquished),
    )
    return Card(
        anchor=anchor(f"commodity/{item.id}"),
        title=item.what,
        blocks=(Facts(rows),) if rows else (),
    )
