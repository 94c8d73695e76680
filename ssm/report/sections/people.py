"""Who is in the situation: a profile sheet for each stakeholder, with what shows each trait."""

from collections.abc import Iterator

from ssm.comparison.serving.formats.words import SERVED_BY_NOBODY, serves_words
from ssm.comparison.serving.profile import Profile, Talk
from ssm.comparison.serving.told import Told
from ssm.comparison.serving.wants import Wanted
from ssm.model.stakeholder import Stakeholder
from ssm.report.blocks import (
    Block,
    Card,
    Facts,
    Fold,
    Items,
    Link,
    Para,
    Quote,
    Section,
    Words,
)
from ssm.report.names import anchor, joined
from ssm.report.sections.cited import cited_in
from ssm.report.sections.customers import asked, counted, told_blocks
from ssm.report.sections.matter import Matter, facts
from ssm.report.sections.quoting import looked_up, there_too
from ssm.report.words import evidence_words

__all__ = ["people", "person_card", "sheets"]

LEAD = (
    "Roles and groups, whom they serve and what moves them; then what they said, and only then "
    "what is proposed. Words in quotation marks were heard; what is marked as assumed was not, "
    "and waits to be asked."
)


_ELSEWHERE = ("source", "finding", "accommodation", "change", "visit")
"""Kinds of parts that a sheet has rows and folds of its own for."""


def people(matter: Matter) -> Section | None:
    """A profile sheet for each stakeholder."""
    return sheets(matter, tuple(person.id for person in matter.study.stakeholders))


def sheets(matter: Matter, who: tuple[str, ...]) -> Section | None:
    """Profile sheets for some stakeholders.

    Args:
        matter: the study.
        who: their ids.
    """
    holders = {person.id: person for person in matter.study.stakeholders}
    cards = tuple(person_card(matter, holders[id]) for id in who)
    if not cards:
        return None
    return Section(anchor="people", title="Who is in it", lead=LEAD, blocks=cards)


def person_card(matter: Matter, person: Stakeholder) -> Card:
    """One stakeholder's profile sheet."""
    profile = matter.customers.profile(person.id)
    before = person.before.serves if person.before else ()
    served_by = matter.names.people(profile.person.served_by)
    rows = facts(
        ("in this study", "; ".join(profile.roles)),
        ("serves", _serves(matter, profile)),
        ("served before", matter.names.people(before)),
        ("served by", served_by or SERVED_BY_NOBODY),
        ("heard", _heard(matter, profile)),
        ("wants from others", _wants(matter, profile.wants, "from")),
        ("wants for others", _wants(matter, profile.wants, "for")),
        ("worries", _told(matter, profile.worries)),
        ("what else is known", _told(matter, profile.traits)),
        ("others want from them", _wanted(matter, profile.wanted, "from")),
        ("others want for them", _wanted(matter, profile.wanted, "for")),
        ("norms", _items(profile.norms)),
        ("values", _items(profile.values)),
        *cited_in(matter, [f"stakeholder/{person.id}"], but=_ELSEWHERE),
    )
    blocks: tuple[Block, ...] = (Facts(rows),) if rows else ()
    return Card(
        anchor=anchor(f"stakeholder/{person.id}"),
        title=person.name,
        blocks=(*blocks, *_folds(matter, profile)),
        role="person",
    )


def _serves(matter: Matter, profile: Profile) -> "tuple[str | Link, ...] | str":
    served = profile.person.serves
    if not served:
        return serves_words(matter.customers, profile.person)
    return tuple(matter.names.people(served))


def _heard(matter: Matter, profile: Profile) -> Words:
    """At which talks they were heard, or that nobody asked them yet."""
    places = [
        matter.names.link(f"source/{talk.source.id}") if talk.source else "no source given"
        for talk in profile.talks
    ]
    return joined(places, between="; ") or "nobody asked them yet"


def _told(matter: Matter, told: tuple[Told, ...]) -> tuple[Block, ...]:
    return tuple(there_too(block for each in told for block in told_blocks(matter, each)))


def _wants(matter: Matter, wants: tuple[Wanted, ...], way: str) -> tuple[Block, ...]:
    told: list[Block] = []
    for want in wants:
        if want.way == way:
            told.append(Para((matter.names.person(want.whom), ":"), "of"))
            told += told_blocks(matter, want.told)
    return tuple(there_too(told))


def _wanted(matter: Matter, wants: tuple[Wanted, ...], way: str) -> tuple[Block, ...]:
    told: list[Block] = []
    for want in wants:
        if want.way == way:
            told.append(Para((matter.names.person(want.who), ":"), "of"))
            told += told_blocks(matter, want.told)
    return tuple(there_too(told))


def _items(texts: tuple[str, ...]) -> tuple[Block, ...]:
    return (Items(entries=texts),) if texts else ()


def _folds(matter: Matter, profile: Profile) -> Iterator[Fold]:
    """What they said, where others name them, what is proposed, and what to ask."""
    said = tuple(block for talk in profile.talks for block in _talk(matter, talk))
    if said:
        count = sum(len(talk.quotes) for talk in profile.talks)
        title = f"What they said: {counted(count)}"
        paper = looked_up(
            matter.study, (quote.cited for talk in profile.talks for quote in talk.quotes)
        )
        yield Fold(summary=title, blocks=said, role="more", paper=paper)
    named = tuple(there_too(map(matter.told, profile.named)))
    if named:
        paper = looked_up(matter.study, (quote.cited for quote in profile.named))
        title = f"Where others name them as those who do it: {counted(len(named))}"
        yield Fold(summary=title, blocks=named, role="more", paper=paper)
    proposed = tuple(
        block
        for each in profile.proposals
        for block in (
            Para((Link(each.text, anchor(each.ref)),), "of"),
            Items(entries=each.parts),
        )
    )
    if proposed:
        yield Fold(summary="What is proposed that touches them", blocks=proposed, role="more")
    asks = tuple(block for ask in profile.asks for block in asked(ask))
    if asks:
        yield Fold(summary="To ask next", blocks=asks, role="more")


def _talk(matter: Matter, talk: Talk) -> Iterator[Block]:
    where = matter.names.link(f"source/{talk.source.id}") if talk.source else "no source given"
    yield Para((where,), "of")
    for quote in talk.quotes:
        yield Quote(text=quote.text)
        rows = [
            (matter.names.link(answer.row), f": {evidence_words(answer)}")
            for answer in talk.answers[quote.cited]
        ]
        if rows:
            yield Items(entries=tuple(rows), role="about")
