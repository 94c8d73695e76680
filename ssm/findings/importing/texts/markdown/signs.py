"""What a line of a note begins with, as Markdown has it."""

import re

import attrs

__all__ = [
    "COMMENT",
    "DELIMITERS",
    "FENCE",
    "LINK",
    "PICTURE",
    "RULE",
    "UNDERLINE",
    "Heading",
    "Item",
    "heading_of",
    "item_of",
    "quote_of",
]

FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})[^`]*")
COMMENT = re.compile(r"\s*<!--")
_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
UNDERLINE = re.compile(r" {0,3}(?:(?P<one>=+)|-{2,})[ \t]*")
RULE = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*")
DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
PICTURE = re.compile(r"\s*(?:!\[[^\]]*\]\([^)]*\)|!\[\[[^\]]*\]\])\s*")
LINK = re.compile(r" {0,3}\[[^\]^]+\]:[ \t]*\S+.*")
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_ITEM = re.compile(
    r"(?P<indent>[ \t]*)(?:[-*+\u2022]|[0-9]{1,3}[.)])(?:[ \t]+|$)"
    r"(?:\[(?P<task>[ xX])\][ \t]+)?"
)
_NOTE = re.compile(r" {0,3}\[\^[^\]]+\]:[ \t]*")


@attrs.frozen
class Item:
    """The sign of an item of a list.

    Attributes:
        length: how much of the line it takes.
        indent: how far it is set in.
        task: whether it is done, for a task; None for what is none.
    """

    length: int
    indent: int
    task: bool | None


@attrs.frozen
class Heading:
    """A heading, and where its words stand in its line; both places are one when it has none."""

    level: int
    first: int
    last: int


def heading_of(line: str) -> Heading | None:
    """The heading that a line is, or None.

    Example:
        >>> heading_of("## Letters ##"), heading_of("#letters")
        (Heading(level=2, first=3, last=10), None)
    """
    match = _ATX.match(line)
    if match is None:
        return None
    words = line[match.end() :].rstrip()
    bare = words.rstrip("#")
    if not bare or bare[-1] in " \t":
        words = bare.rstrip()
    return Heading(len(match[1]), match.end(), match.end() + len(words))


def item_of(line: str) -> Item | None:
    """The sign that a line begins with, a box or the number of a footnote counted, or None.

    Example:
        >>> item_of("  - [x] Ask the clerk")
        Item(length=8, indent=2, task=True)
    """
    match = _ITEM.match(line)
    if match is None:
        footnote = _NOTE.match(line)
        return Item(footnote.end(), 0, None) if footnote else None
    task = None if match["task"] is None else match["task"] in "xX"
    return Item(match.end(), len(match["indent"].expandtabs(4)), task)


def quote_of(line: str) -> int:
    """How much of a line the signs of a block quote take.

    Example:
        >>> quote_of("> > We never ring."), quote_of("5 > 3")
        (4, 0)
    """
    at = 0
    while (match := _QUOTE.match(line, at)) is not None:
        at = match.end()
    return at
