"""The text of an HTML document as a browser reads it, and the places where lines break.

Taguette counts positions in the text between the tags, with nothing where a paragraph
ends. People read a line break there, so words that only a tag keeps apart get one.
"""

import re
from bisect import bisect_left, bisect_right
from html.parser import HTMLParser
from itertools import pairwise

import attrs

__all__ = ["Page", "page"]

_FORMS = ("b", "big", "em", "font", "i", "mark", "s", "small", "span", "strike", "strong", "u")
_TERMS = (
    "abbr",
    "cite",
    "code",
    "del",
    "dfn",
    "ins",
    "kbd",
    "q",
    "samp",
    "sub",
    "sup",
    "tt",
    "var",
)
_WITHIN = frozenset((*_FORMS, *_TERMS, "a", "bdi", "bdo", "img", "tt", "wbr"))
_SWALLOWS = frozenset(("pre", "listing", "textarea"))
_UNSEEN = frozenset(("head", "script", "style", "template", "title"))
_LINE_ENDS = re.compile("\r\n?")


@attrs.frozen
class Page:
    """The text of a document.

    Attributes:
        bare: what stands between the tags, in which Taguette counts.
        text: the same with a line break wherever only a tag keeps two lines apart.
        breaks: where in `bare` these are.
    """

    bare: str
    text: str
    breaks: tuple[int, ...] = attrs.field(default=(), repr=False)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """A place of `bare` as a place of `text`.

        Example:
            >>> found = page("<p>Half of them arrive.</p><p>So I ring.</p>")
            >>> found.place(20, 30), found.text[21:31]
            ((21, 31), 'So I ring.')
        """
        return start + bisect_right(self.breaks, start), end + bisect_left(self.breaks, end)


def page(html: str) -> Page:
    r"""The text of an HTML document, or of a piece of one.

    Example:
        >>> page("<p>Tea &amp; <b>cake</b></p><p>Every<br>day</p>\n<p>at five</p>").text
        'Tea & cake\nEvery\nday\nat five'
    """
    reader = _Reader()
    reader.feed(_LINE_ENDS.sub("\n", html))
    reader.close()
    bare = "".join(reader.parts)
    if not reader.breaks:
        return Page(bare, bare)
    edges = [0, *reader.breaks, len(bare)]
    pieces = [bare[start:end] for start, end in pairwise(edges)]
    return Page(bare, "\n".join(pieces), tuple(reader.breaks))


class _Reader(HTMLParser):
    """Gathers the text between tags, and the places where only a tag breaks a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.breaks: list[int] = []
        self._length = 0
        self._broken = self._swallow = False
        self._unseen: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen is None and tag in _UNSEEN:
            self._unseen = tag
        self._broken |= tag not in _WITHIN
        self._swallow = tag in _SWALLOWS

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._unseen = None
        self._broken |= tag not in _WITHIN
        self._swallow = False

    def handle_data(self, data: str) -> None:
        if self._unseen is not None:
            return
        if self._swallow:
            self._swallow = False
            data = data.removeprefix("\n")
        if not data:
            return
        if self._broken and self._length and not (data[0].isspace() or self._ends_in_space()):
            self.breaks.append(self._length)
        self._broken = False
        self.parts.append(data)
        self._length += len(data)

    def _ends_in_space(self) -> bool:
        return self.parts[-1][-1].isspace()
