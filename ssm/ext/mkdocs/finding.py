"""On which line of a page something stands that is only known by its words."""

import re

__all__ = ["fence_line", "link_line"]

_OPENS = re.compile(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*\{?[ \t]*\.?ssm(?![\w-])")
_MARGIN = " \t>"


def fence_line(lines: list[str], body: str, taken: frozenset[int] | set[int] = frozenset()) -> int:
    """The number of the line that opens a fence; 0 when it is not there.

    Args:
        lines: the lines of the page.
        body: what stands between the backticks, without its margin.
        taken: lines of fences that were found before, and are alike.

    Example:
        >>> fence_line(["Tea", "```ssm", "show: model/tea", "```"], "show: model/tea")
        2
    """
    wanted = [line.strip() for line in body.split("\n")] if body else []
    for number, line in enumerate(lines, start=1):
        if number in taken or not _OPENS.match(line):
            continue
        inside = [each.strip(_MARGIN).strip() for each in lines[number : number + len(wanted)]]
        if inside == [each.strip(_MARGIN).strip() for each in wanted]:
            return number
    return 0


def link_line(lines: list[str], name: str) -> int:
    """The number of the line with a link to a part; 0 when it is not there.

    Example:
        >>> link_line(["Tea", "See [step 1](ssm:tea/1)."], "tea/1")
        2
    """
    wanted = re.compile(rf"ssm:{re.escape(name)}(?![\w./>-])")
    return next((number for number, line in enumerate(lines, start=1) if wanted.search(line)), 0)
