"""On which line of a page something stands that is only known by its words.

Whoever reads fences does not say where they stand, so the page is read once more, by the
same rules: a fence in a fence is none, and one may stand in lists, notes and quotations.
"""

import re
from collections.abc import Iterator

import attrs

from ssm.ext.mkdocs.telling import tell

__all__ = ["Spot", "has_fences", "link_line", "spot_of"]

_OPENS = re.compile(
    r"""(?P<margin>[ \t>]*)(?P<fence>`{3,}|~{3,})
        (?:[ \t]*\.?(?P<name>[\w#.+-]+)(?=[ \t]|$))?
        (?:[ \t]*\{(?P<attributes>[^\n]*)\}
          |(?>[ \t]*[a-zA-Z]\w*(?:=(["']).*?\5)?(?=[ \t]|$))*)[ \t]*""",
    re.VERBOSE,
)
_TAB = 4
_MARGIN = " \t>"


@attrs.frozen(kw_only=True)
class Spot:
    """Where a fence stands.

    Attributes:
        page: how messages call the page.
        line: that of the backticks; 0 where it is not known, for the fence is not on the page.
        margin: so many characters stand before each of its lines.
    """

    page: str
    line: int = 0
    margin: int = 0

    @property
    def name(self) -> str:
        """What lines in messages are lines of."""
        return self.page if self.line else f"{self.page} (fence)"

    def tell(self, line: int, message: str) -> None:
        """Warns of something with its line on the page, or in the fence where that is all.

        Args:
            line: in the fence, counted from the line with the backticks, which is 0.
            message: what it is.
        """
        if line and not self.line:
            message = f"line {line} of a fence: {message}"
        tell(self.page, self.line and self.line + line, message)


@attrs.frozen
class _Fence:
    """A fence on a page: the line of its backticks, what stands before them, what between."""

    line: int
    margin: str
    end: str
    is_ours: bool
    body: list[str] = attrs.field(factory=list)

    @property
    def width(self) -> int:
        return len(self.margin.expandtabs(_TAB))

    def parted(self, line: str) -> tuple[str, str]:
        """A line without a margin as wide as that of the fence, and its own margin."""
        line = line.expandtabs(_TAB)
        inside = line[: self.width].lstrip(_MARGIN) + line[self.width :]
        return inside, line[: len(line) - len(inside)]

    def is_left(self, inside: str, margin: str) -> bool:
        """Whether a line is outside, so that the fence was none."""
        quotes = margin.count(">")
        if ">" in self.margin:
            is_short = bool(inside) and len(margin) < len(self.margin)
            return quotes > self.margin.count(">") or is_short
        return quotes > 0 or (bool(inside.strip()) and len(margin) != self.width)


def _fences(lines: list[str]) -> Iterator[_Fence]:
    """The fences of a page that have an end, in their order."""
    fence: _Fence | None = None
    for number, line in enumerate(lines, start=1):
        if fence is None:
            if found := _OPENS.fullmatch(line.rstrip("\r")):
                fence = _Fence(number, found["margin"], found["fence"], _is_ours(found))
            continue
        inside, margin = fence.parted(line)
        if fence.is_left(inside, margin):
            fence = None
        elif inside.rstrip() == fence.end:
            yield fence
            fence = None
        else:
            fence.body.append(inside)


def _is_ours(found: re.Match[str]) -> bool:
    name = found["name"]
    return name == "ssm" if name else ".ssm" in (found["attributes"] or "").split()


def has_fences(lines: list[str]) -> bool:
    """Whether a page shows something of a study.

    Args:
        lines: its lines.
    """
    return any(fence.is_ours for fence in _fences(lines))


def spot_of(page: str, lines: list[str], body: str, taken: set[int]) -> Spot:
    """Where a fence stands on a page.

    Args:
        page: how messages call the page.
        lines: its lines.
        body: what stands between the backticks, without its margin.
        taken: lines of fences that were found before; this one is added to them.

    Example:
        >>> tea = ["Tea", "  ```ssm", "  show: model/tea", "  ```"]
        >>> spot_of("tea.md", tea, "show: model/tea", set())
        Spot(page='tea.md', line=2, margin=2)
    """
    wanted = _words(body.split("\n"))
    for fence in _fences(lines):
        if fence.is_ours and fence.line not in taken and _words(fence.body) == wanted:
            taken.add(fence.line)
            return Spot(page=page, line=fence.line, margin=len(fence.margin))
    return Spot(page=page)


def _words(lines: list[str]) -> list[list[str]]:
    """Lines without what is lost on the way, such as tabs."""
    words = [line.split() for line in lines]
    while words and not words[-1]:
        words.pop()
    return words


def link_line(lines: list[str], name: str) -> int:
    """The number of the line with a link to a part; 0 when it is not there.

    Example:
        >>> link_line(["Tea", "See [step 1](ssm:tea/1)."], "tea/1")
        2
    """
    wanted = re.compile(rf"ssm:{re.escape(name)}(?![\w./>-])")
    return next((number for number, line in enumerate(lines, start=1) if wanted.search(line)), 0)
