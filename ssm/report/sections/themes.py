"""Themes: what the pictures and the talks keep coming back to."""

from collections.abc import Iterator

from ssm.model.change import Theme
from ssm.report.blocks import Block, Card, Facts, Para, Section
from ssm.report.names import anchor
from ssm.report.sections.cited import cited_in
from ssm.report.sections.matter import Matter, facts
from ssm.report.sections.quoting import there_too

__all__ = ["theme_card", "themes"]

LEAD = "What pictures and talks came back to: the way from the situation to relevant systems."


_LED_TO = {"a reason for": "led to"}


def themes(matter: Matter) -> Section | None:
    """A card for each theme; those set aside say why."""
    cards = tuple(theme_card(matter, theme) for theme in matter.study.themes)
    if not cards:
        return None
    return Section(anchor="themes", title="Themes", lead=LEAD, blocks=cards)


def theme_card(matter: Matter, theme: Theme) -> Card:
    """One theme, with where it was seen and what it led to."""
    ref = f"theme/{theme.id}"
    names = matter.names
    refs = [matter.grounds.resolved(text) or text for text in theme.seen_in]
    heard = [found for found in map(matter.finding, refs) if found is not None]
    seen = [r for r in refs if not r.startswith("finding/")]
    rows = facts(
        ("seen in", tuple(_seen(matter, seen))),
        ("heard", tuple(there_too(map(matter.heard, heard)))),
        ("raised by", names.people(theme.raised_by)),
        *((_LED_TO.get(told, told), links) for told, links in cited_in(matter, [ref])),
        ("set aside", theme.set_aside),
    )
    blocks: tuple[Block, ...] = (Facts(rows),) if rows else ()
    return Card(anchor=anchor(ref), title=theme.name, blocks=blocks)


def _seen(matter: Matter, refs: list[str]) -> Iterator[Para]:
    """A line for each picture, with what was seen on it; other parts each alone."""
    owners: dict[str, list[str]] = {}
    for ref in refs:
        owners.setdefault("/".join(ref.split("/")[:2]), []).append(ref)
    for owner, held in owners.items():
        parts = dict.fromkeys(matter.names.title(ref) for ref in held if ref != owner)
        what = f": {', '.join(parts)}" if parts else ""
        yield Para((matter.names.link(owner), what))
