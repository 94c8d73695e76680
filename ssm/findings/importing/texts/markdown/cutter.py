"""A note in Markdown cut into blocks: paragraphs, items, quotes, headings, and the rest.

It goes by the lines, as people write notes, and never by the letter of a specification:
what is opened and never closed costs no words, a line set in by four blanks is no code,
and a remark right under a block quote is not part of it.

References:
    CommonMark Spec 0.31.2 (2024), for what a line begins with.
"""

from bisect import bisect_left
from collections.abc import Iterator

from ssm.findings.importing.texts.blocks import Block, Kind
from ssm.findings.importing.texts.labels import Label, label_of, speakers_of
from ssm.findings.importing.texts.lines import Line, lines_of
from ssm.findings.importing.texts.markdown import signs
from ssm.findings.importing.texts.markdown.paragraphs import Paragraph, where_of

__all__ = ["markdown_blocks"]

_LONGEST_HEADING = 60


def markdown_blocks(text: str, after: int = 0) -> list[Block]:
    r"""The blocks of a note, in their order.

    Args:
        text: the note.
        after: where its front matter ends.

    Example:
        >>> for block in markdown_blocks("# Day 2\n- Half of them\n  arrive. #letters\n> No.\n"):
        ...     print(block.kind, block.first, block.last, block.codes, block.is_quote)
        heading 2 7 () False
        statement 10 32 ('letters',) False
        statement 44 47 () True
    """
    return list(_Cutter(text, [line for line in lines_of(text) if line.start >= after]).blocks())


class _Cutter:
    """One run over the lines of a note."""

    def __init__(self, text: str, lines: list[Line]) -> None:
        self._text = text
        self._lines = lines
        self._open: Paragraph | None = None
        self._indents: list[int] = []
        self._unclosed: dict[str, int] = {}
        self._closers = [n for n, line in enumerate(lines) if "-->" in line.text]
        found = {line.number: _label(line) for line in lines}
        accepted = speakers_of(found.values())
        self._labels = {
            number: label
            for number, label in found.items()
            if label is not None and label.name.casefold() in accepted
        }

    def blocks(self) -> Iterator[Block]:
        """The blocks, in their order."""
        n = 0
        while n < len(self._lines):
            line = self._lines[n]
            count = 1
            if self._is_blank(line):
                yield from self._ended()
            elif (underlined := self._underlined(line)) is not None:
                yield underlined
            elif (special := self._special(n)) is not None:
                yield from self._ended()
                yield special[0]
                count = special[1]
            elif self._goes_on(line):
                assert self._open is not None
                self._open.lines.append(line)
            else:
                yield from self._ended()
                self._begin(line)
            n += count
        yield from self._ended()

    def _is_blank(self, line: Line) -> bool:
        return line.is_blank or not line.text[signs.quote_of(line.text) :].strip()

    def _ended(self) -> Iterator[Block]:
        if self._open is not None:
            yield self._open.block(self._text)
            self._open = None

    def _begin(self, line: Line) -> None:
        quote = signs.quote_of(line.text)
        item = signs.item_of(line.text[quote:])
        level, is_item = self._level(line, item, quote)
        label = self._labels.get(line.number)
        at = quote + (item.length if item else 0) + (label.length if label else 0)
        words = line.text[at:]
        first = line.start + at + len(words) - len(words.lstrip())
        self._open = Paragraph(
            lines=[line],
            first=first,
            level=level,
            is_item=is_item,
            is_quote=quote > 0,
            item=item,
            label=label,
        )

    def _level(self, line: Line, item: signs.Item | None, quote: int) -> tuple[int, bool]:
        """How deep a paragraph lies in lists, and whether it is part of one."""
        if item is not None:
            while self._indents and self._indents[-1] >= item.indent:
                self._indents.pop()
            self._indents.append(item.indent)
            return len(self._indents) - 1, True
        if not quote and self._indents and line.indent > self._indents[-1]:
            return len(self._indents), True
        self._indents.clear()
        return 0, False

    def _goes_on(self, line: Line) -> bool:
        """Whether a line belongs to the paragraph before it."""
        if self._open is None or line.number in self._labels:
            return False
        quote = signs.quote_of(line.text)
        if (quote > 0) != self._open.is_quote:
            return False
        if signs.item_of(line.text[quote:]) is not None:
            return False
        if self._open.first >= self._open.lines[-1].last:
            self._open.first = line.first
        return True

    def _underlined(self, line: Line) -> Block | None:
        """The heading that the paragraph before a line is, when the line is under it."""
        match = signs.UNDERLINE.fullmatch(line.text)
        held = self._open
        if match is None or held is None or held.is_item or held.is_quote or len(held.lines) > 1:
            return None
        words = self._text[held.first : held.lines[0].last]
        if not match["one"] and (len(words) > _LONGEST_HEADING or words[-1:] in (".", "!", "?")):
            return None
        self._open = None
        return Block(
            kind=Kind.HEADING,
            start=held.lines[0].first,
            end=line.last,
            first=held.first,
            last=held.lines[0].last,
            where=where_of(held.lines),
            level=1 if match["one"] else 2,
        )

    def _special(self, n: int) -> tuple[Block, int] | None:
        """A block that is no paragraph, and how many lines it takes; None for any other."""
        line = self._lines[n]
        heading = signs.heading_of(line.text)
        if heading is not None and heading.first < heading.last:
            words = line.start + heading.first, line.start + heading.last
            return self._block(Kind.HEADING, n, 1, words, heading.level), 1
        if (fence := signs.FENCE.fullmatch(line.text)) is not None:
            return self._taken(Kind.CODE, n, self._fenced(n, fence["fence"]))
        if signs.COMMENT.match(line.text) and (count := self._commented(n)):
            return self._taken(Kind.COMMENT, n, count)
        if (count := self._tabled(n)) > 0:
            return self._taken(Kind.TABLE, n, count)
        if heading is not None or signs.RULE.fullmatch(line.text):
            return self._taken(Kind.RULE, n, 1)
        if signs.PICTURE.fullmatch(line.text):
            return self._taken(Kind.PICTURE, n, 1)
        if self._open is None and signs.LINK.fullmatch(line.text):
            return self._taken(Kind.LINK, n, 1)
        return None

    def _taken(self, kind: Kind, n: int, count: int) -> tuple[Block, int]:
        words = self._lines[n].first, self._lines[n + count - 1].last
        return self._block(kind, n, count, words), count

    def _block(
        self, kind: Kind, n: int, count: int, words: tuple[int, int], level: int = 0
    ) -> Block:
        lines = self._lines[n : n + count]
        return Block(
            kind=kind,
            start=lines[0].first,
            end=lines[-1].last,
            first=words[0],
            last=words[1],
            where=where_of(lines),
            level=level,
        )

    def _fenced(self, n: int, fence: str) -> int:
        """How many lines a fenced block has; one when it is never closed."""
        if len(fence) >= self._unclosed.get(fence[0], len(fence) + 1):
            return 1
        for count, line in enumerate(self._lines[n + 1 :], 2):
            words = line.text.strip()
            if len(words) >= len(fence) and not words.strip(fence[0]):
                return count
        self._unclosed[fence[0]] = len(fence)
        return 1

    def _commented(self, n: int) -> int:
        """How many lines a comment takes; none when words follow it, or nothing ends it."""
        at = bisect_left(self._closers, n)
        if at == len(self._closers):
            return 0
        last = self._closers[at]
        return last - n + 1 if self._lines[last].text.rstrip().endswith("-->") else 0

    def _tabled(self, n: int) -> int:
        """How many lines a table has that begins here."""
        under = self._lines[n + 1].text if n + 1 < len(self._lines) else ""
        if "|" not in self._lines[n].text or not signs.DELIMITERS.fullmatch(under):
            return 0
        if "|" not in under:
            return 0
        count = 2
        while n + count < len(self._lines) and "|" in self._lines[n + count].text:
            count += 1
        return count


def _label(line: Line) -> Label | None:
    """What may be a speaker label at the head of a line, behind its other signs."""
    at = signs.quote_of(line.text)
    item = signs.item_of(line.text[at:])
    return label_of(line.text[at + (item.length if item else 0) :])
