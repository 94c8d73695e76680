"""Sections as plain text of a given width."""

from collections.abc import Iterable, Iterator
from functools import singledispatch

from ssm.comparison.formats.measure import NARROWEST, headed, indented
from ssm.report.blocks import Block, Card, Facts, Fold, Items, Para, Quote, Section
from ssm.report.writing.plain import joined_words

__all__ = ["as_text"]


def as_text(title: str, sections: Iterable[Section], width: int = 80) -> str:
    """Sections as text: cards, paragraphs, quotes, lists and facts; figures are left out.

    Args:
        title: what stands on top.
        sections: the chapters.
        width: in columns of a terminal; 40 at the least.

    Example:
        >>> print(as_text("The fence", [
        ...     Section(anchor="a", title="To debate", blocks=(Para("Who paints?"),))]))
        The fence
        =========
        <BLANKLINE>
        To debate
        ---------
        <BLANKLINE>
        Who paints?
    """
    room = max(width, NARROWEST)
    lines = list(headed(title, room))
    for section in sections:
        lines += ["", *headed(section.title, room, "-")]
        if section.lead:
            lines += indented(section.lead, room)
        lines.append("")
        lines += _blocks(section.blocks, "", room)
    return "\n".join(_single(lines))


def _single(lines: Iterable[str]) -> Iterator[str]:
    """Never two empty lines in a row, and none at the end."""
    waiting = ""
    first = True
    for line in lines:
        if line:
            if waiting and not first:
                yield ""
            yield line
            waiting, first = "", False
        else:
            waiting = "empty"


def _blocks(blocks: Iterable[Block], indent: str, room: int) -> Iterator[str]:
    for block in blocks:
        yield from _lines(block, indent, room)


@singledispatch
def _lines(block: Block, indent: str, room: int) -> Iterator[str]:
    """The lines of one block; none for what only a page can show."""
    yield from ()


@_lines.register
def _(block: Para, indent: str, room: int) -> Iterator[str]:
    text = joined_words(block.words)
    if text:
        yield from indented(text, room, indent)


@_lines.register
def _(block: Quote, indent: str, room: int) -> Iterator[str]:
    cite = joined_words(block.cite)
    told = "assumed" if block.assumed else cite
    words = block.text if block.assumed else f"“{block.text}”"
    yield from indented(f"{words} ({told})" if told else words, room, indent, 2)


@_lines.register
def _(block: Items, indent: str, room: int) -> Iterator[str]:
    for entry in block.entries:
        if isinstance(entry, (str, tuple)):
            yield from indented(f"- {joined_words(entry)}", room, indent, 2)
        else:
            yield from _lines(entry, indent, room)


@_lines.register
def _(block: Facts, indent: str, room: int) -> Iterator[str]:
    for term, told in block.rows:
        if len(told) == 1 and isinstance(told[0], Para):
            text = f"{term}: {joined_words(told[0].words)}"
            yield from indented(text, room, indent, 2)
        else:
            yield from indented(f"{term}:", room, indent)
            yield from _blocks(told, f"{indent}  ", room)


@_lines.register
def _(block: Fold, indent: str, room: int) -> Iterator[str]:
    yield from indented(f"{joined_words(block.summary)}:", room, indent)
    yield from _blocks(block.blocks, f"{indent}  ", room)


@_lines.register
def _(block: Card, indent: str, room: int) -> Iterator[str]:
    title = joined_words(block.title)
    if title:
        yield ""
        yield from indented(f"{title} ({block.note})" if block.note else title, room, indent, 2)
    yield from _blocks(block.blocks, f"{indent}  " if title else indent, room)
    yield ""
