"""Parts of a document, tables and lists, as the blocks of a report."""

from collections.abc import Iterable, Iterator

import attrs

from ssm.comparison.formats.parts import Entry, Part
from ssm.report.blocks import Block, Card, Fold, Grid, GridCell, GridRow, Items, Para

__all__ = ["cards", "summary_first"]

_MANY = 5
"""A longer list is folded."""


def cards(parts: Iterable[Part], anchor: str) -> Iterator[Card]:
    """A card for each part.

    Args:
        parts: the parts, in their order.
        anchor: where the first words of their places are.
    """
    for number, part in enumerate(parts, 1):
        yield _card(part, f"{anchor}.{number}")


def summary_first(parts: Iterable[Part], anchor: str) -> Iterator[Block]:
    """A card for each part that is read at a glance, then the long lists, each to be opened.

    Args:
        parts: the parts, in their order.
        anchor: where the first words of their places are.
    """
    made = [(part, _card(part, f"{anchor}.{number}")) for number, part in enumerate(parts, 1)]
    lists = [any(entry.under for entry in part.entries) for part, _ in made]
    yield from (card for (_, card), is_list in zip(made, lists, strict=True) if not is_list)
    for (part, card), is_list in zip(made, lists, strict=True):
        if is_list:
            lead, entries = card.blocks[: bool(part.lead)], card.blocks[bool(part.lead) :]
            fold = Fold(summary="The list", blocks=entries, role="printed")
            yield attrs.evolve(card, blocks=(*lead, fold))


def _card(part: Part, place: str) -> Card:
    blocks: list[Block] = [Para(part.lead, "note")] if part.lead and not part.rows else []
    if part.rows:
        blocks.append(_grid(part, place))
    blocks += (block for entry in part.entries for block in _entry(entry))
    return Card(anchor=place, title=part.title, blocks=tuple(blocks), role="wide")


def _grid(part: Part, place: str) -> Grid:
    rows = (
        GridRow(
            anchor=f"{place}.{number}",
            head=(Para(head),),
            cells=tuple(
                GridCell(blocks=(Para(cell),) if cell else (), label=label)
                for label, cell in zip(part.heads[1:], cells, strict=True)
            ),
        )
        for number, (head, *cells) in enumerate(part.rows, 1)
    )
    return Grid(caption=part.lead or part.title, heads=part.heads, rows=tuple(rows), role="plain")


def _entry(entry: Entry) -> tuple[Block, ...]:
    if not entry.under:
        return (Para(entry.text, "question" if entry.text.endswith("?") else ""),)
    if len(entry.under) > _MANY:
        return (Fold(summary=entry.text, blocks=(Items(entries=entry.under),), role="more"),)
    return (Para(entry.text, "entry"), Items(entries=entry.under))
