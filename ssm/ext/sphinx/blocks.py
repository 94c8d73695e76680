"""Blocks as docutils nodes: what a report says, in any document that Sphinx writes."""

import functools
from collections.abc import Iterable, Iterator

from docutils import nodes

from ssm.ext.sphinx.nodes import Fold as FoldNode
from ssm.ext.sphinx.nodes import Summary
from ssm.ext.sphinx.places import Places
from ssm.report.blocks import (
    Block,
    Card,
    Facts,
    Figure,
    Fold,
    Grid,
    Items,
    Link,
    Mark,
    Para,
    Quote,
    Sentence,
    Tagged,
    Words,
)

__all__ = ["TABLES", "written"]

ASSUMED = "assumed, nobody said so yet"
TABLES = frozenset({"catwoe"})
"""Roles of facts that are read best side by side."""


def written(blocks: Iterable[Block], places: Places) -> list[nodes.Element]:
    """Blocks as nodes.

    Args:
        blocks: what is told.
        places: where its links lead, and what keeps the places that are made.
    """
    return [node for block in blocks for node in _block(block, places)]


@functools.singledispatch
def _block(block: Block, places: Places) -> Iterator[nodes.Element]:
    """One block; what has no words of its own is passed over."""
    yield from ()


@_block.register
def _(block: Para, places: Places) -> Iterator[nodes.Element]:
    yield _paragraph(block.words, places, block.role)


@_block.register
def _(block: Mark, places: Places) -> Iterator[nodes.Element]:
    yield _paragraph(block.text, places, "mark")


@_block.register
def _(block: Sentence, places: Places) -> Iterator[nodes.Element]:
    yield nodes.paragraph("", "", *_tagged(block.pieces), classes=_classes(block.role, "marked"))


@_block.register
def _(block: Quote, places: Places) -> Iterator[nodes.Element]:
    said = nodes.paragraph("", block.text)
    quote = nodes.block_quote("", said, classes=_classes("assumed" if block.assumed else "said"))
    if block.assumed:
        said += [nodes.Text(" "), nodes.inline("", f"({ASSUMED})", classes=_classes("note"))]
    if block.cite:
        quote += nodes.attribution("", "", *_words(block.cite, places))
    yield quote


@_block.register
def _(block: Items, places: Places) -> Iterator[nodes.Element]:
    items = nodes.bullet_list(classes=_classes(block.role))
    for entry in block.entries:
        if isinstance(entry, (str, tuple)):
            items += nodes.list_item("", nodes.paragraph("", "", *_words(entry, places)))
        else:
            items += nodes.list_item("", *_block(entry, places))
    if len(items):
        yield items


@_block.register
def _(block: Facts, places: Places) -> Iterator[nodes.Element]:
    if block.role in TABLES:
        from ssm.ext.sphinx.tables import fact_table

        yield fact_table(block, functools.partial(written, places=places))
        return
    if not block.role and all(map(_is_short, block.rows)):
        yield from (_fact(term, told, places) for term, told in block.rows)
        return
    rows = nodes.definition_list(classes=_classes(block.role or "facts"))
    for term, told in block.rows:
        rows += nodes.definition_list_item(
            "", nodes.term("", term), nodes.definition("", *written(told, places))
        )
    if len(rows):
        yield rows


@_block.register
def _(block: Fold, places: Places) -> Iterator[nodes.Element]:
    summary = Summary("", "", *_words(block.summary, places))
    yield FoldNode(
        "", summary, *written(block.blocks, places), classes=_classes("fold", block.role)
    )


@_block.register
def _(block: Card, places: Places) -> Iterator[nodes.Element]:
    head = nodes.paragraph("", "", classes=_classes("name"))
    head += places.target(block.anchor)
    head += nodes.strong("", "", *_words(block.title, places))
    if block.note:
        head += nodes.inline("", f" ({block.note})", classes=_classes("note"))
    yield nodes.container("", head, *written(block.blocks, places), classes=_classes(block.role))


@_block.register
def _(block: Figure, places: Places) -> Iterator[nodes.Element]:
    yield from ()


@_block.register
def _(block: Grid, places: Places) -> Iterator[nodes.Element]:
    from ssm.ext.sphinx.tables import chart

    yield chart(block, functools.partial(written, places=places), places.target)


def _is_short(row: tuple[str, tuple[Block, ...]]) -> bool:
    return len(row[1]) == 1 and isinstance(row[1][0], Para)


def _fact(term: str, told: tuple[Block, ...], places: Places) -> nodes.paragraph:
    """A fact of a few words on one line."""
    line = nodes.paragraph("", "", nodes.strong("", f"{term[:1].upper()}{term[1:]}: "))
    for para in written(told, places):
        line += para.children
    return line


def _paragraph(words: Words, places: Places, role: str) -> nodes.paragraph:
    return nodes.paragraph("", "", *_words(words, places), classes=_classes(role))


def _classes(*roles: str) -> list[str]:
    """The roles of a block as classes that no theme has of its own."""
    return [f"ssm-{word}" for role in roles for word in role.split()]


def _words(words: Words, places: Places) -> Iterator[nodes.Node]:
    for piece in (words,) if isinstance(words, str) else words:
        yield places.link(piece) if isinstance(piece, Link) else nodes.Text(piece)


def _tagged(pieces: Iterable[str | Tagged]) -> Iterator[nodes.Node]:
    for piece in pieces:
        if isinstance(piece, str):
            yield nodes.Text(piece)
            continue
        tag = nodes.superscript("", piece.tag, classes=["ssm-tag"])
        yield nodes.inline("", "", tag, *_tagged(piece.pieces), classes=_classes(piece.role))
