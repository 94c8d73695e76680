"""Plain text cut into blocks: paragraphs, items of lists, turns of speakers, headings.

An empty line ends a paragraph; so does a line that begins with a bullet, a number or a
speaker label. Other lines are paragraphs of their own, unless the text was broken to fit
a width. A line in capitals, or underlined, is a heading of what follows.
"""

import re
from collections.abc import Iterator

import attrs

from ssm.findings.importing.texts.blocks import Block, Kind
from ssm.findings.importing.texts.labels import Label, label_of, speakers_of
from ssm.findings.importing.texts.lines import Line, cue_times, lines_of, mark_of, time_alone
from ssm.findings.importing.texts.wrapping import is_wrapped

__all__ = ["plain_blocks"]

_RULE = re.compile(r"\s*([-=_*~#])(?:\s*\1){2,}\s*")
_LONGEST_HEADING = 60
_ANSWERS = frozenset(["YES", "NO", "OK", "NONE", "N/A", "NA", "NEVER"])


def plain_blocks(text: str) -> list[Block]:
    r"""The blocks of a plain text, in their order.

    Example:
        >>> for block in plain_blocks("LETTERS\n- Half of them\n  arrive.\n\nSo I ring.\n"):
        ...     print(block.kind, block.first, block.last, block.where)
        heading 0 7 line 1
        statement 10 32 lines 2 to 3
        statement 34 44 line 5
    """
    return list(_Cutter(lines_of(text)).blocks())


@attrs.define
class _Begun:
    """A block while its lines are gathered."""

    lines: list[Line]
    start: int
    first: int
    label: Label | None = None
    time: str | None = None
    indent: int = 0
    is_item: bool = False

    def block(self, kind: Kind = Kind.STATEMENT) -> Block:
        """The block of these lines; one whose words are none is a rule, told by nobody."""
        last = max(self.lines[-1].last, self.start)
        empty = self.first >= last
        return Block(
            kind=Kind.RULE if empty else kind,
            start=self.start,
            end=last,
            first=last if empty else self.first,
            last=last,
            where=_where(self.lines),
            level=self.indent,
            is_item=self.is_item,
            speaker=self.label.name if self.label else None,
            time=self.time or (self.label.time if self.label else None),
        )


def _where(lines: list[Line]) -> str:
    first, last = lines[0].number, lines[-1].number
    return f"line {first}" if first == last else f"lines {first} to {last}"


class _Cutter:
    """One run over the lines of a text."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        labels = {line.number: label_of(line.text[mark_of(line.text) :]) for line in lines}
        accepted = speakers_of(labels.values())
        self._labels = {
            number: label
            for number, label in labels.items()
            if label is not None and label.name.casefold() in accepted
        }
        self._wraps = is_wrapped(self._runs())
        shouted = sum(_is_shouted(line.text) for line in lines)
        self._has_headings = 2 * shouted <= sum(not line.is_blank for line in lines) or shouted == 1
        self._begun: _Begun | None = None
        self._stamp: tuple[Line, str] | None = None

    def blocks(self) -> Iterator[Block]:
        """The blocks, in their order."""
        fresh = True
        skip = 0
        for n, line in enumerate(self._lines):
            if skip:
                skip -= 1
            elif line.is_blank:
                yield from self._ended()
                fresh = True
            elif (stamp := self._stamped(n)) is not None:
                yield from self._ended()
                yield from self._unstamped()
                self._stamp, skip = (line, stamp[0]), stamp[1]
                fresh = True
            elif fresh and self._is_heading(n):
                yield from self._ended()
                yield from self._unstamped()
                skip = self._is_underlined(n)
                end = self._lines[n + skip].last
                block = _Begun([line], line.first, line.first).block(Kind.HEADING)
                yield attrs.evolve(block, end=end)
            elif _RULE.fullmatch(line.text):
                yield from self._ended()
                yield from self._unstamped()
                yield attrs.evolve(_Begun([line], line.first, line.first).block(), kind=Kind.RULE)
            elif self._begun is not None and self._goes_on(self._begun, line):
                self._begun.lines.append(line)
            else:
                yield from self._ended()
                self._begin(line)
                fresh = False
        yield from self._ended()
        yield from self._unstamped()

    def _begin(self, line: Line) -> None:
        mark = mark_of(line.text)
        label = self._labels.get(line.number)
        words = line.start + mark + (label.length if label else 0)
        lead = len(line.text[words - line.start :]) - len(line.text[words - line.start :].lstrip())
        start, time = line.first, None
        if self._stamp is not None:
            start, time = self._stamp[0].first, self._stamp[1]
            self._stamp = None
        first = words + lead
        self._begun = _Begun([line], start, first, label, time, line.indent, mark > 0)

    def _ended(self) -> Iterator[Block]:
        if self._begun is not None:
            yield self._begun.block()
            self._begun = None

    def _unstamped(self) -> Iterator[Block]:
        """A time stamp that nothing follows."""
        if self._stamp is not None:
            line = self._stamp[0]
            yield attrs.evolve(_Begun([line], line.first, line.first).block(), kind=Kind.RULE)
            self._stamp = None

    def _goes_on(self, begun: _Begun, line: Line) -> bool:
        """Whether a line belongs to the paragraph before it."""
        if mark_of(line.text) or line.number in self._labels:
            return False
        if begun.label is not None and begun.first >= begun.lines[0].last:
            begun.first = line.first
            return True
        return self._wraps or (begun.is_item and line.indent > begun.indent)

    def _stamped(self, n: int) -> tuple[str, int] | None:
        """The time that a line gives to what follows it, and how many more lines that takes."""
        time = cue_times(self._lines[n].text)
        if time is not None:
            return time, 0
        alone = time_alone(self._lines[n].text)
        if alone is not None:
            return alone, 0
        if self._lines[n].text.strip().isdecimal() and n + 1 < len(self._lines):
            time = cue_times(self._lines[n + 1].text)
        return None if time is None else (time, 1)

    def _is_heading(self, n: int) -> bool:
        line = self._lines[n]
        if mark_of(line.text) or line.number in self._labels:
            return False
        return bool(self._is_underlined(n)) or (self._has_headings and _is_shouted(line.text))

    def _is_underlined(self, n: int) -> int:
        """1 when the next line is made of dashes or the like, about as long as this one."""
        if n + 1 >= len(self._lines) or len(self._lines[n].text) > _LONGEST_HEADING:
            return 0
        after = self._lines[n + 1].text
        return int(_RULE.fullmatch(after) is not None and after.strip()[0] in "=-~")

    def _runs(self) -> Iterator[list[str]]:
        """Lines that nothing parts, but for items of lists and turns, as far as they go."""
        run: list[str] = []
        for line in self._lines:
            if line.is_blank or mark_of(line.text) or _is_shouted(line.text):
                yield run
                run = []
            elif line.number in self._labels:
                yield run
                run = [line.text]
            else:
                run.append(line.text)
        yield run


def _is_shouted(line: str) -> bool:
    """Whether a line is in capitals, and short and bare enough for a heading."""
    words = line.strip()
    if len(words) > _LONGEST_HEADING or words in _ANSWERS or not words.isupper():
        return False
    return words[-1] not in ".!?,;" and sum(letter.isalpha() for letter in words) > 1
