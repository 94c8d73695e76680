"""What a document is made of: sections of blocks, for writers of any format.

A section is data; it knows nothing of HTML, and a writer knows nothing of studies. All
texts are plain: a writer escapes them.
"""

from typing import ClassVar

import attrs

__all__ = [
    "Block",
    "Card",
    "Facts",
    "Figure",
    "Fold",
    "Grid",
    "GridCell",
    "GridRow",
    "Items",
    "Link",
    "Mark",
    "Para",
    "Quote",
    "Section",
    "Sentence",
    "Tagged",
    "Words",
]


@attrs.frozen
class Link:
    """A few words that lead to another place in the document."""

    text: str
    anchor: str


Words = str | tuple[str | Link, ...]
"""Plain text, or a row of texts and links."""


@attrs.frozen
class Para:
    """A paragraph.

    Attributes:
        words: what it says.
        role: what it is, for a writer's style: `lead`, `note`, `question` ...
    """

    kind: ClassVar[str] = "para"
    words: Words
    role: str = ""


@attrs.frozen(kw_only=True)
class Quote:
    """Somebody's exact words, with their source; or what is only assumed of them.

    Attributes:
        text: the words.
        cite: who said so, where and when.
        assumed: nobody said it: it is ascribed to them.
    """

    kind: ClassVar[str] = "quote"
    text: str
    cite: Words = ""
    assumed: bool = False


@attrs.frozen(kw_only=True)
class Items:
    """A list; each entry is words, or blocks of its own."""

    kind: ClassVar[str] = "items"
    entries: tuple["Words | Block", ...]
    role: str = ""


@attrs.frozen
class Facts:
    """Terms, each with what is known about it."""

    kind: ClassVar[str] = "facts"
    rows: tuple[tuple[str, tuple["Block", ...]], ...]
    role: str = ""


@attrs.frozen(kw_only=True)
class Figure:
    """A drawing, by its ref; its title stands on it, and is said where there is none."""

    kind: ClassVar[str] = "figure"
    ref: str
    title: str = ""


@attrs.frozen(kw_only=True)
class Fold:
    """Something to open: a line that is seen, and what lies behind it.

    Attributes:
        summary: the line.
        blocks: what lies behind it.
        mark: a small sign before the line.
        role: what it is, for a writer's style.
        paper: where to read on when it was closed while the document was printed.
    """

    kind: ClassVar[str] = "fold"
    summary: Words
    blocks: tuple["Block", ...]
    mark: str = ""
    role: str = ""
    paper: str = ""


@attrs.frozen(kw_only=True)
class Mark:
    """A small sign that stands for a few words; who cannot see it is told the words."""

    kind: ClassVar[str] = "mark"
    mark: str
    text: str


@attrs.frozen(kw_only=True)
class Card:
    """Something with a name of its own that others lead to."""

    kind: ClassVar[str] = "card"
    anchor: str
    title: Words
    blocks: tuple["Block", ...]
    note: str = ""
    role: str = ""


@attrs.frozen(kw_only=True)
class GridCell:
    """One cell of a table; `label` is its column, for where columns are not seen."""

    blocks: tuple["Block", ...] = ()
    label: str = ""
    role: str = ""


@attrs.frozen(kw_only=True)
class GridRow:
    """One row: what it is about, and its cells; `group` begins a new group of rows."""

    anchor: str
    head: tuple["Block", ...]
    cells: tuple[GridCell, ...]
    group: str = ""
    role: str = ""


@attrs.frozen(kw_only=True)
class Grid:
    """A table with heads of columns and rows."""

    kind: ClassVar[str] = "grid"
    caption: str
    heads: tuple[str, ...]
    rows: tuple[GridRow, ...]
    role: str = ""


@attrs.frozen(kw_only=True)
class Tagged:
    """Some words of a sentence with a tag; words inside may have tags of their own.

    Attributes:
        tag: a few letters that are seen.
        name: what they stand for, for who is read to.
        role: what it is, for a writer's style.
        pieces: the words.
    """

    tag: str
    name: str
    role: str
    pieces: tuple["str | Tagged", ...]


@attrs.frozen(kw_only=True)
class Sentence:
    """A sentence with tags on some of its words."""

    kind: ClassVar[str] = "sentence"
    pieces: tuple[str | Tagged, ...]
    role: str = ""


Block = Para | Sentence | Quote | Items | Facts | Figure | Fold | Mark | Card | Grid


@attrs.frozen(kw_only=True)
class Section:
    """One chapter of a document.

    Attributes:
        anchor: where links to it lead.
        title: its heading.
        blocks: what stands in it.
        lead: a sentence under the heading that says how to read it.
        is_appendix: it is there to look things up in.
    """

    anchor: str
    title: str
    blocks: tuple[Block, ...]
    lead: str = ""
    is_appendix: bool = False
