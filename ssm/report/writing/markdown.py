"""Sections as a Markdown document."""

from collections.abc import Iterable, Iterator
from functools import singledispatch

from ssm.comparison.formats.markdown import escaped
from ssm.report.blocks import Block, Card, Facts, Fold, Items, Para, Quote, Section
from ssm.report.writing.plain import joined_words

__all__ = ["as_markdown"]

_DEEPEST = 6


def as_markdown(title: str, sections: Iterable[Section]) -> str:
    r"""Sections as Markdown: cards, paragraphs, quotes, lists and facts; figures are left out.

    Nothing that a study says is taken for markup.

    Args:
        title: what stands on top.
        sections: the chapters.

    Example:
        >>> print(as_markdown("The fence", [
        ...     Section(anchor="a", title="To debate", blocks=(Para("Who *paints*?"),))]))
        # The fence
        <BLANKLINE>
        ## To debate
        <BLANKLINE>
        Who \*paints\*?
    """
    pieces = [f"# {escaped(title)}"]
    for section in sections:
        pieces.append(f"## {escaped(section.title)}")
        pieces += [escaped(section.lead)] if section.lead else []
        pieces += _blocks(section.blocks, 3)
    return "\n\n".join(piece for piece in pieces if piece)


def _blocks(blocks: Iterable[Block], level: int) -> Iterator[str]:
    for block in blocks:
        yield from _pieces(block, level)


@singledispatch
def _pieces(block: Block, level: int) -> Iterator[str]:
    """The paragraphs of one block; none for what only a page can show."""
    yield from ()


@_pieces.register
def _(block: Para, level: int) -> Iterator[str]:
    text = escaped(joined_words(block.words))
    yield f"**{text}**" if text and block.role == "question" else text


@_pieces.register
def _(block: Quote, level: int) -> Iterator[str]:
    yield f"> {_quoted(block)}"


def _quoted(block: Quote) -> str:
    if block.assumed:
        return f"{escaped(block.text)} (assumed)"
    cite = escaped(joined_words(block.cite))
    return f"“{escaped(block.text)}”" + (f" ({cite})" if cite else "")


@_pieces.register
def _(block: Items, level: int) -> Iterator[str]:
    lines = [
        f"- {escaped(joined_words(entry))}" if isinstance(entry, (str, tuple)) else _item(entry)
        for entry in block.entries
    ]
    yield "\n".join(lines)


def _item(block: Block) -> str:
    return f"- {_quoted(block)}" if isinstance(block, Quote) else "\n".join(_pieces(block, 0))


@_pieces.register
def _(block: Facts, level: int) -> Iterator[str]:
    yield "\n".join(line for term, told in block.rows for line in _fact(term, told))


def _fact(term: str, told: tuple[Block, ...]) -> Iterator[str]:
    if len(told) == 1 and isinstance(told[0], Para):
        yield f"- {escaped(term)}: {escaped(joined_words(told[0].words))}"
        return
    yield f"- {escaped(term)}:"
    for block in told:
        text = _quoted(block) if isinstance(block, Quote) else " ".join(_pieces(block, 0))
        yield f"  - {text}"


@_pieces.register
def _(block: Fold, level: int) -> Iterator[str]:
    yield f"{escaped(joined_words(block.summary))}:"
    yield from _blocks(block.blocks, level)


@_pieces.register
def _(block: Card, level: int) -> Iterator[str]:
    title = escaped(joined_words(block.title))
    if title:
        note = f" ({escaped(block.note)})" if block.note else ""
        yield f"{'#' * min(level, _DEEPEST)} {title}{note}"
    yield from _blocks(block.blocks, level + 1)
