"""What is done now, laid over the models: the drawing, and what it makes one ask."""

from collections.abc import Iterator

from ssm.comparison.as_is import Overlay, as_is
from ssm.comparison.as_is.formats.words import about, grouped
from ssm.model.sentence import capital
from ssm.report.blocks import Block, Card, Figure, Fold, Items, Para, Section
from ssm.report.sections.matter import Matter

__all__ = ["as_is_card", "today"]

LEAD = (
    "Somebody's account of what is done now, laid over what a model asks. The model is there "
    "to ask with: what goes otherwise is worth a question."
)
_FIRST = 5


def today(matter: Matter) -> Section | None:
    """A card for each account beside each model that any of it is set beside."""
    found = [overlay for overlay in as_is(matter.study) if overlay.aligned]
    if not found:
        return None
    best: dict[str, str] = {}
    for overlay in sorted(found, key=lambda each: -len(each.aligned)):
        best.setdefault(overlay.graph.id, overlay.model)
    cards = tuple(
        as_is_card(overlay, is_drawn=best[overlay.graph.id] == overlay.model) for overlay in found
    )
    return Section(anchor="as-is", title="What is done now", lead=LEAD, blocks=cards)


def as_is_card(overlay: Overlay, *, is_drawn: bool = True) -> Card:
    """What is done now, laid over one model."""
    place = f"as-is.{overlay.graph.id}"
    figure = Figure(ref=f"as-is/{overlay.graph.id}", title=overlay.title)
    return Card(
        anchor=place if is_drawn else f"{place}.{overlay.model}",
        title=overlay.title,
        blocks=(
            Para(f"{capital(about(overlay))}.", "aside"),
            *((figure,) if is_drawn else ()),
            *_told(overlay),
        ),
        role="wide",
    )


def _told(overlay: Overlay) -> Iterator[Block]:
    """What there is to see and to ask, under its headings; the long lists folded."""
    for heading, remarks in grouped(overlay):
        items = Items(entries=tuple(remark.text for remark in remarks))
        if len(remarks) > _FIRST:
            yield Fold(summary=f"{heading} ({len(remarks)})", blocks=(items,))
        else:
            yield Para(heading, "lead")
            yield items
