"""A paragraph of a note while its lines are gathered, and the block that it becomes."""

import re

import attrs

from ssm.findings.importing.texts.blocks import Block, Kind
from ssm.findings.importing.texts.labels import Label
from ssm.findings.importing.texts.lines import Line
from ssm.findings.importing.texts.markdown.signs import Item
from ssm.findings.importing.texts.markdown.tails import Tail, tail_of

__all__ = ["Paragraph", "where_of"]

_SAID_BY = re.compile(r"(?:\A|[\r\n])[ \t>]*(?:\u2014|\u2013|--)[ \t]*(\S[^\r\n]{0,60})\Z")
_TASKS = {None: (), True: ("a task, done",), False: ("a task, open",)}


def where_of(lines: list[Line]) -> str:
    """Where some lines stand, for people."""
    first, last = lines[0].number, lines[-1].number
    return f"line {first}" if first == last else f"lines {first} to {last}"


@attrs.define(kw_only=True)
class Paragraph:
    """A paragraph, with its sign and its label."""

    lines: list[Line]
    first: int
    level: int
    is_item: bool
    is_quote: bool
    item: Item | None = None
    label: Label | None = None

    def block(self, text: str) -> Block:
        """What it is, its words parted from what stands about them."""
        start, last = self.lines[0].first, max(self.lines[-1].last, self.first)
        tail = tail_of(text[self.first : last])
        words_end = self.first + tail.length
        speaker = self.label.name if self.label else None
        said_by = _SAID_BY.search(text[self.first : words_end]) if self.is_quote else None
        if said_by is not None and speaker is None:
            speaker = said_by[1].strip()
            words_end = self.first + len(text[self.first : self.first + said_by.start()].rstrip())
        notes = (
            *(("quoted",) if self.is_quote else ()),
            *_TASKS[self.item.task if self.item else None],
        )
        return Block(
            kind=_kind(tail, has_words=words_end > self.first),
            start=min(start, self.first),
            end=last,
            first=self.first if words_end > self.first else last,
            last=words_end if words_end > self.first else last,
            where=where_of(self.lines),
            level=self.level,
            is_item=self.is_item,
            is_quote=self.is_quote,
            speaker=speaker,
            time=self.label.time if self.label else None,
            codes=tail.codes,
            key=tail.key,
            notes=(*notes, *tail.notes),
        )


def _kind(tail: Tail, *, has_words: bool) -> Kind:
    if has_words:
        return Kind.STATEMENT
    if tail.codes:
        return Kind.TAGS
    return Kind.COMMENT if tail.notes else Kind.RULE
