"""Documents of parts, as text and as Markdown: tables and lists, each under its heading."""

from collections.abc import Iterable, Iterator

import attrs

from ssm.comparison.formats.markdown import escaped, table
from ssm.comparison.formats.measure import NARROWEST, columns, headed, indented, wide

__all__ = ["Entry", "Part", "parts_markdown", "parts_text"]

_LEAST, _MOST = 14, 60


@attrs.frozen
class Entry:
    """One entry of a list, and what stands under it."""

    text: str
    under: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Part:
    """A part of a document.

    Attributes:
        title: its heading.
        lead: a sentence or two that say how to read it.
        heads: the heads of the columns of its table; the first is over the heads of rows.
        rows: the rows of its table, each with as many cells.
        entries: a list, below the table.
    """

    title: str
    lead: str = ""
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    entries: tuple[Entry, ...] = ()


def parts_text(title: str, preface: str, parts: Iterable[Part], width: int = 80) -> str:
    """A document as plain text, no line of it wider than asked for.

    Args:
        title: what it is called.
        preface: what it is.
        parts: in their order.
        width: in columns of a terminal; 40 at the least.

    Example:
        >>> part = Part(title="To talk about", entries=(Entry("Why?", ("for whom",)),))
        >>> print(parts_text("Two models", "", [part]))
        Two models
        ==========
        <BLANKLINE>
        To talk about
        -------------
          Why?
            for whom
    """
    room = max(width, NARROWEST)
    told = [*headed(title, room)]
    if preface:
        told += indented(preface, room)
    for part in parts:
        told += ["", *headed(part.title, room, "-")]
        if part.lead:
            told += indented(part.lead, room)
        if part.rows:
            told += _table(part, room)
        for entry in part.entries:
            told += indented(entry.text, room, "  ", 2)
            for line in entry.under:
                told += indented(line, room, "    ", 2)
    return "\n".join(told)


def _table(part: Part, room: int) -> Iterator[str]:
    """A table where there is room for it; else each row as lines of its own."""
    sizes = _sizes(part, room)
    if sizes:
        yield ""
        yield from columns(part.heads, sizes)
        yield from columns(["-" * size for size in sizes], sizes)
        for row in part.rows:
            yield from columns(row, sizes)
        return
    for row in part.rows:
        yield ""
        yield from indented(row[0], room, "", 2)
        for head, cell in zip(part.heads[1:], row[1:], strict=True):
            if cell:
                yield from indented(f"{head}: {cell}", room, "  ", 2)


def _sizes(part: Part, room: int) -> list[int]:
    """How wide each column is; none where they do not stand beside each other."""
    wishes = [
        min(_MOST, max(wide(cell) for cell in column))
        for column in zip(part.heads, *part.rows, strict=True)
    ]
    left = room - 2 * (len(wishes) - 1)
    if sum(wishes) <= left:
        return wishes
    if sum(min(wish, _LEAST) for wish in wishes) > left:
        return []
    sizes = [min(wish, _LEAST) for wish in wishes]
    while sum(sizes) < left:
        most = max(range(len(sizes)), key=lambda n: (wishes[n] - sizes[n], -n))
        sizes[most] += 1
    return sizes


def parts_markdown(title: str, preface: str, parts: Iterable[Part]) -> str:
    r"""A document as Markdown, nothing in it taken for markup.

    Args:
        title: what it is called.
        preface: what it is.
        parts: in their order.

    Example:
        >>> print(parts_markdown("Two models", "", [Part(title="W", heads=("", "a"),
        ...                                              rows=(("W", "b | c"),))]))
        # Two models
        <BLANKLINE>
        ## W
        <BLANKLINE>
        |  | a |
        | --- | --- |
        | W | b \| c |
    """
    pieces = [f"# {escaped(title)}", escaped(preface)]
    for part in parts:
        pieces += [f"## {escaped(part.title)}", escaped(part.lead)]
        if part.rows:
            pieces.append(table(part.heads, part.rows))
        pieces.append("\n".join(line for entry in part.entries for line in _items(entry)))
    return "\n\n".join(piece for piece in pieces if piece)


def _items(entry: Entry) -> Iterator[str]:
    yield f"- {escaped(entry.text)}"
    for line in entry.under:
        yield f"  - {escaped(line)}"
