"""Themes: what the pictures and the talks keep coming back to."""

from ssm.model.change import Theme
from ssm.report.blocks import Block, Card, Facts, Section
from ssm.report.names import anchor
from ssm.report.sections.matter import Matter, facts

__all__ = ["theme_card", "themes"]

LEAD = "What pictures and talks came back to: the way from the situation to relevant systems."


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
    led_to = [f"root/{r.id}" for r in matter.study.roots if theme.id in _bare(r.because)]
    rows = facts(
        ("seen in", names.links(theme.seen_in)),
        ("raised by", names.people(theme.raised_by)),
        ("led to", names.links(led_to)),
        ("set aside", theme.set_aside),
    )
    blocks: tuple[Block, ...] = (Facts(rows),) if rows else ()
    return Card(anchor=anchor(ref), title=theme.name, blocks=blocks)


def _bare(refs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(ref.removeprefix("theme/") for ref in refs)
