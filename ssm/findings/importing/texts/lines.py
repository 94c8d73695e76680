"""The lines of a text with their places, and what each begins with."""

import re

import attrs

__all__ = ["Line", "cue_times", "lines_of", "mark_of", "time_alone"]

_END = re.compile("\r\n|[\n\r\f\v\x85\u2028\u2029]")
_MARK = re.compile(
    r"[ \t]*(?:[-*+\u2022\u00b7\u2013\u2014\u25aa\u25e6\u2023\u25cb\u25cf\uf0b7]"
    r"|\(?[0-9]{1,3}[.)]|[a-zA-Z]\))[ \t]+(?=\S)"
)
_CUE = re.compile(
    r"[ \t]*((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})[ \t]+-->[ \t]+(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d"
)
_TIME = re.compile(r"\s*[\[(]?(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]?\s*")


@attrs.frozen
class Line:
    """A line of a text, without its end.

    Attributes:
        number: from 1.
        start: its first code point.
        end: the code point after its last.
        text: what it holds.
    """

    number: int
    start: int
    end: int
    text: str

    @property
    def is_blank(self) -> bool:
        """Whether it holds blanks at most."""
        return not self.text or self.text.isspace()

    @property
    def indent(self) -> int:
        """How far its words are set in; a tab counts four."""
        lead = self.text[: len(self.text) - len(self.text.lstrip(" \t"))]
        return len(lead.expandtabs(4))

    @property
    def first(self) -> int:
        """The place of its first sign that is no blank."""
        return self.start + len(self.text) - len(self.text.lstrip())

    @property
    def last(self) -> int:
        """The place after its last sign that is no blank."""
        return self.start + len(self.text.rstrip())


def lines_of(text: str) -> list[Line]:
    r"""The lines of a text, however they end; a page ends its line too.

    Example:
        >>> [(line.start, line.text) for line in lines_of("one\r\ntwo\fthree")]
        [(0, 'one'), (5, 'two'), (9, 'three')]
    """
    lines, at = [], 0
    for number, match in enumerate(_END.finditer(text), 1):
        lines.append(Line(number, at, match.start(), text[at : match.start()]))
        at = match.end()
    if at < len(text):
        lines.append(Line(len(lines) + 1, at, len(text), text[at:]))
    return lines


def mark_of(line: str) -> int:
    """How long the bullet or number is that a line begins with, blanks about it counted; or 0.

    Example:
        >>> mark_of("- Half of them"), mark_of("  12. Half of them"), mark_of("1.5 of them")
        (2, 6, 0)
    """
    match = _MARK.match(line)
    return match.end() if match else 0


def cue_times(line: str) -> str | None:
    """When the cue of a subtitle begins, if the line is the times of one.

    Example:
        >>> cue_times("00:22:53.120 --> 00:23:07.630")
        '00:22:53.120'
    """
    match = _CUE.match(line)
    return match[1] if match else None


def time_alone(line: str) -> str | None:
    """The time stamp that a line is, and nothing else.

    Example:
        >>> time_alone("[00:01:02]"), time_alone("at 10:30")
        ('00:01:02', None)
    """
    match = _TIME.fullmatch(line)
    return match[1] if match else None
