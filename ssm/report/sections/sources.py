"""The last chapters: every source with its findings, and the findings that fit no row."""

from collections.abc import Iterator

from ssm.comparison.phrases import quoted
from ssm.model.finding import Evidence, Finding, Source
from ssm.model.sentence import capital
from ssm.report.blocks import Block, Card, Facts, Items, Link, Para, Quote, Section
from ssm.report.names import anchor
from ssm.report.sections.cited import cited_in
from ssm.report.sections.matter import Matter, facts
from ssm.report.sections.quoting import there_too
from ssm.report.words import evidence_words

__all__ = ["outside", "sources"]

LEAD = "Whom and what the study listened to, and every finding in its own words."
OUTSIDE = (
    "Words that no activity and no dependency of any model answers to. They may point to "
    "another way of seeing the situation."
)


def sources(matter: Matter) -> Section | None:
    """A card for each source, its findings in it; those without a source come last."""
    known = {source.id for source in matter.study.sources}
    cards: list[Block] = [_source(matter, source) for source in matter.study.sources]
    loose = [f for f in matter.study.findings if f.source not in known]
    if loose:
        found = tuple(_finding(matter, finding) for finding in loose)
        cards.append(Card(anchor="no-source", title="Source not stated", blocks=found))
    if not cards:
        return None
    return Section(anchor="sources", title="Sources and findings", lead=LEAD, blocks=tuple(cards))


def outside(matter: Matter) -> Section | None:
    """The findings that were read and fit no row, and how many wait to be read."""
    unmatched = matter.comparison.outside
    unread = sum(1 for finding in matter.study.findings if finding.about is None)
    blocks: list[Block] = list(_groups(matter))
    if unread:
        blocks.append(Para(f"Not read against the models yet: {_counted(unread)}.", "note"))
    if not blocks:
        return None
    return Section(
        anchor="outside",
        title="What the models do not touch",
        lead=OUTSIDE if unmatched.quotes else "",
        blocks=tuple(blocks),
    )


def _groups(matter: Matter) -> Iterator[Block]:
    """What fits no row, under the words that set it apart, or the theme that took it up."""
    outside_ = matter.comparison.outside
    groups = [(", ".join(map(quoted, each.words)), each.quotes) for each in outside_.groups]
    alone = tuple(quote for each in outside_.alone for quote in each.quotes)
    groups += [("each by itself" if groups else "", alone)] if alone else []
    groups += [(f"in the theme “{each.name}”", each.quotes) for each in outside_.themed]
    for words, quotes in groups:
        if words:
            yield Para(words, "note")
        found = (matter.finding(quote.finding or "") for quote in quotes)
        yield from there_too(matter.heard(finding) for finding in found if finding is not None)


def _counted(number: int) -> str:
    return f"{number} finding{'' if number == 1 else 's'}"


def _source(matter: Matter, source: Source) -> Card:
    found = [f for f in matter.study.findings if f.source == source.id]
    whose = source.perspective
    rows = facts(
        ("whose view", source.label and whose and matter.names.people([whose])),
        ("who was there", matter.names.people(source.present)),
        *cited_in(matter, [f"source/{source.id}"], but=("finding", "visit")),
    )
    blocks: tuple[Block, ...] = (Facts(rows),) if rows else ()
    return Card(
        anchor=anchor(f"source/{source.id}"),
        title=capital(matter.names.cite(source.id)),
        note=source.id,
        blocks=(*blocks, *(_finding(matter, finding) for finding in found)),
        role="source",
    )


def _finding(matter: Matter, finding: Finding) -> Card:
    blocks: list[Block] = []
    if finding.about:
        entries = tuple(_about(matter, evidence) for evidence in finding.about)
        blocks.append(Items(entries=entries, role="about"))
    elif finding.about is not None:
        blocks.append(Para("fits no activity of the models", "note"))
    if finding.note:
        blocks.append(Para(finding.note, "note"))
    rows = facts(*cited_in(matter, [f"finding/{finding.id}"]))
    if rows:
        blocks.append(Facts(rows, "back"))
    where = _where(matter, finding)
    return Card(
        anchor=anchor(f"finding/{finding.id}"),
        title="",
        note=finding.id,
        blocks=(Quote(text=finding.text, cite=where), *blocks),
        role="finding",
    )


def _where(matter: Matter, finding: Finding) -> str:
    who = matter.names.who(finding.perspective) if finding.perspective else ""
    pieces = (who, finding.document or "")
    return ", ".join(piece for piece in pieces if piece)


def _about(matter: Matter, evidence: Evidence) -> tuple[str | Link, ...]:
    told = evidence_words(evidence)
    row = matter.names.link(evidence.row, ["row"])
    return (row, f": {told}") if told else (row,)
