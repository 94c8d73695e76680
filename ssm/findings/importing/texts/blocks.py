"""Blocks: what a text falls into, each a stretch of it with its words somewhere inside."""

import attrs

from ssm.model.words import Word

__all__ = ["Block", "Kind"]


class Kind(Word):
    """What a block of a text is."""

    STATEMENT = "statement"
    HEADING = "heading"
    QUESTION = "question"
    TABLE = "table"
    CODE = "code block"
    COMMENT = "comment"
    PICTURE = "picture"
    TAGS = "tags"
    LINK = "link"
    CONTENTS = "table of contents"
    REST = "rest of a paragraph"
    RULE = "rule"


@attrs.frozen(kw_only=True)
class Block:
    """A stretch of a text, from its first sign to its last.

    Attributes:
        kind: what it is.
        start: its first code point, that of a sign, a label or a time when it has one.
        end: the code point after its last.
        first: where its words begin.
        last: the code point after its words.
        where: where it stands, for people.
        level: of a heading, from 1; of an item in a list, how deep it lies.
        is_item: whether it is an item of a list.
        is_quote: whether it stands as somebody's words, in a block quote.
        speaker: who speaks, as it says itself.
        time: its time stamp, as it stands.
        codes: the codes it was given.
        coders: who gave them.
        key: an id that it has of its own.
        notes: remarks on it.
    """

    kind: Kind
    start: int
    end: int
    first: int
    last: int
    where: str
    level: int = 0
    is_item: bool = False
    is_quote: bool = False
    speaker: str | None = None
    time: str | None = None
    codes: tuple[str, ...] = ()
    coders: tuple[str, ...] = ()
    key: str | None = None
    notes: tuple[str, ...] = ()
