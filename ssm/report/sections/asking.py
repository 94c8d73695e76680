"""Whom to ask next: what is planned, what is proposed, and what each person is asked first."""

from typing import TYPE_CHECKING

from ssm.comparison.asking.ask import interviews
from ssm.comparison.planning.plan import plan_of
from ssm.model.days import when_in_words
from ssm.model.sentence import capital, listed
from ssm.model.words import VisitStatus
from ssm.report.blocks import Block, Card, Fold, Items, Para, Section
from ssm.report.sections.matter import Matter

if TYPE_CHECKING:
    from ssm.comparison.asking.guide import Guide
    from ssm.comparison.planning.plan import PlanLine

__all__ = ["asking"]

LEAD = (
    "Those who were never heard come first. Every question is about the last time; whoever "
    "answers gets something back."
)
_FIRST = 3


def asking(matter: Matter) -> Section | None:
    """A card for each person who is to be asked, and what is planned with them."""
    guides = interviews(matter.study, matter.comparison).guides
    plan = plan_of(matter.study, matter.comparison)
    asked = [each for each in guides if not each.heard or any(p.is_row for p in each.main)]
    open_ = [line for line in plan.lines if line.visit.status is VisitStatus.OPEN]
    known = {person.id for person in matter.study.stakeholders}
    cards = tuple(
        _card(guide, open_, guide.whom if guide.whom in known else str(number))
        for number, guide in enumerate(asked, start=1)
    )
    if not cards:
        return None
    return Section(anchor="asking", title="Whom to ask next", lead=LEAD, blocks=cards)


def _card(guide: "Guide", lines: "list[PlanLine]", name: str) -> Card:
    """One person's card; those who are words of a model have a number for an anchor."""
    visits = [line for line in lines if guide.name in line.whom]
    planned = (Para(f"Planned: {_told(line)}", "note") for line in visits if not line.is_proposed)
    because = Para(f"{capital(guide.because)}.", "aside")
    blocks: list[Block] = [because, *planned]
    blocks.append(Items(entries=tuple(prompt.text for prompt in guide.main[:_FIRST])))
    rest = guide.main[_FIRST:]
    if rest:
        more = Items(entries=tuple(prompt.text for prompt in rest))
        blocks.append(Fold(summary=f"{len(rest)} more", blocks=(more,), role="more"))
    proposed = tuple(_told(line) for line in visits if line.is_proposed)
    if proposed:
        told = (Items(entries=proposed),)
        blocks.append(Fold(summary="Ways that are proposed", blocks=told, role="more"))
    return Card(
        anchor=f"ask.{name}",
        title=guide.name,
        blocks=tuple(blocks),
    )


def _told(line: "PlanLine") -> str:
    visit = line.visit
    pieces = [
        f"{visit.learn}, from {listed(line.whom)}" if len(line.whom) > 1 else visit.learn,
        visit.how or "",
        f"or else: {visit.fallback}" if visit.fallback else "",
        f"they get back: {visit.gives_back}" if visit.gives_back else "",
        when_in_words(visit.when or ""),
    ]
    return "; ".join(piece for piece in pieces if piece) + "."
