"""What changed between two versions of a study, as the chapters of a page of its own."""

from collections.abc import Iterator, Mapping

from ssm.comparison.formats.words import origin
from ssm.diffing import Diff, Group, PartDiff
from ssm.diffing.formats.heard import quotes_of, row_lines, views
from ssm.diffing.formats.words import (
    FIRST,
    NOTHING,
    ROWS,
    SIGNS,
    edits_told,
    heading,
    in_short,
    part_line,
    told_alone,
)
from ssm.diffing.marking import Marked
from ssm.report.blocks import Block, Card, Facts, Figure, Fold, Items, Para, Quote, Section
from ssm.report.names import anchor

__all__ = ["changes_sections"]

_LEAD = (
    "+ came in, - went out, ~ is not as it was; words that only one version has are in brackets."
)
_MOST, _FEW = 50, 4
_LINES = 6


def changes_sections(
    found: Diff, names: tuple[str, str] | None, drawings: Mapping[str, str]
) -> tuple[Section, ...]:
    """The chapters of a page that tells what changed.

    Args:
        found: what `diff` gave.
        names: what the two versions are called.
        drawings: what `draw_changes` gave, as SVG by the ref of the drawing.
    """
    title, between = heading(found, names)
    told: tuple[Block, ...] = (Para(between, "meta"),) if between else ()
    if found.is_empty:
        return (Section(anchor="changes", title=title, blocks=(*told, Para(NOTHING))),)
    short = Items(entries=tuple(line for _, line in in_short(found)))
    first = Section(anchor="changes", title=title, lead=_LEAD, blocks=(*told, short))
    before = [_chapter(found, group, drawings) for group in found.groups if group.name in FIRST]
    after = [_chapter(found, group, drawings) for group in found.groups if group.name not in FIRST]
    rows = [_rows(found)] if found.rows else []
    return (first, *before, *rows, *after)


def _chapter(found: Diff, group: Group, drawings: Mapping[str, str]) -> Section:
    parts, renamed = told_alone(group)
    blocks: list[Block] = [Para(renamed)] if renamed else []
    blocks += (_part(part, group, drawings) for part in parts)
    for line, way, quotes in quotes_of(found, group):
        said = tuple(Quote(text=quote.text, cite=origin(quote)) for quote in quotes[:_MOST])
        left = (Para(f"and {len(quotes) - _MOST} more"),) if len(quotes) > _MOST else ()
        where = f"changes.{group.name}.{way}.{len(blocks)}"
        told: tuple[Block, ...] = (
            *said[:_FEW],
            *_folded((*said[_FEW:], *left), "more of these words"),
        )
        card = Card(anchor=where, title=f"{SIGNS[way]} {line}", blocks=told, role="wide")
        blocks.append(card)
    return Section(anchor=f"changes-{group.name}", title=group.title, blocks=tuple(blocks))


def _part(part: PartDiff, group: Group, drawings: Mapping[str, str]) -> Card:
    ref = f"changes/{part.ref}"
    lines = tuple(_lines(part))
    lines = (*lines[:_LINES], *_folded(lines[_LINES:], "more of what is not as it was"))
    shown = (Figure(ref=ref, title=part.title),) if ref in drawings else ()
    line = part_line(part)
    return Card(
        anchor=f"changes.{group.name}.{anchor(part.ref or part.was_ref or '')}",
        title=f"{SIGNS[line.way]} {line.text}",
        blocks=(*lines, *shown),
        role="wide",
    )


def _folded(blocks: tuple[Block, ...], summary: str) -> tuple[Fold, ...]:
    return (Fold(summary=summary, blocks=blocks, role="more"),) if blocks else ()


def _lines(part: PartDiff) -> Iterator[Block]:
    """The lines of a part as lists; two versions of a text stand below each other."""
    held: list[str] = []
    for told in edits_told(part):
        line = f"{SIGNS[told.way]} {told.text}"
        if told.before is None or told.after is None:
            held.append(line)
            continue
        if held:
            yield Items(entries=tuple(held), role="bare")
        was, now = (Para(_marked(words)) for words in (told.before, told.after))
        yield Para(line)
        yield Facts((("was", (was,)), ("now", (now,))))
        held = []
    if held:
        yield Items(entries=tuple(held), role="bare")


def _marked(words: Marked) -> str:
    return " ".join(f"[{text}]" if is_new else text for text, is_new in words)


def _rows(found: Diff) -> Section:
    return Section(anchor="changes-verdicts", title=ROWS, blocks=tuple(_row_cards(found)))


def _row_cards(found: Diff) -> Iterator[Card]:
    for row in found.rows:
        told = row_lines(row)
        yield Card(
            anchor=f"changes.{anchor(row.ref)}",
            title=f"{SIGNS[told.way]} {told.text}",
            blocks=(Items(entries=tuple(views(row))),),
            role="wide",
        )
