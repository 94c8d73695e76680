"""The first chapter: the situation, what was asked, who took part, and what is open now."""

from collections.abc import Iterator

from ssm.report.blocks import Block, Facts, Para, Section, Words
from ssm.report.names import day
from ssm.report.sections.matter import Matter, facts
from ssm.report.sections.openings import openings

__all__ = ["situation"]


def situation(matter: Matter) -> Section | None:
    """What somebody reads who reads one screen only; None where nothing is known yet."""
    blocks: list[Block] = []
    if matter.study.situation:
        blocks.append(Para(matter.study.situation, "lead"))
    rows = facts(*_asked(matter), *_took_part(matter))
    if rows:
        blocks.append(Facts(rows))
    blocks += openings(matter)
    if not blocks:
        return None
    return Section(anchor="situation", title="The situation", blocks=tuple(blocks))


def _asked(matter: Matter) -> Iterator[tuple[str, Words]]:
    """The three roles of the inquiry, in words that need no explanation."""
    asked, names = matter.study.inquiry, matter.names
    if asked is not None:
        yield "asked for by", names.people(asked.client)
        yield "carried out by", names.people(asked.practitioner)
        yield "touched by it", names.people(asked.issue_owners)


def _took_part(matter: Matter) -> Iterator[tuple[str, Words]]:
    """Who was heard or drew, and who was not heard yet."""
    study, names = matter.study, matter.names
    ours = _ours(matter)
    spoke = [
        person.id
        for person in study.stakeholders
        if matter.customers.hearing(person.id).said and person.id not in ours
    ]
    drew = [who for picture in study.pictures for who in picture.drawn_by]
    drew = [who for who in dict.fromkeys(drew) if who not in (*spoke, *ours)]
    yield "heard", names.people(spoke)
    yield "drew a picture", names.people(drew)
    if spoke:
        silent = (p.id for p in study.stakeholders if not matter.customers.hearing(p.id).is_heard)
        yield "not heard yet", names.people(silent)
    yield "when", _between(matter)


def _ours(matter: Matter) -> list[str]:
    """Those who do nothing here but conduct the study: what they saw is not their talk."""
    asked = matter.study.inquiry
    return [who for who in asked.practitioner if who not in asked.client] if asked else []


def _between(matter: Matter) -> str:
    days = [source.date for source in matter.study.sources if source.date]
    days += [picture.date for picture in matter.study.pictures if picture.date]
    if not days:
        return ""
    first, last = day(min(days)), day(max(days))
    return first if first == last else f"{first} to {last}"
