"""Markdown and HTML of a whole document as a piece of a notebook."""

import re
from collections.abc import Iterator

__all__ = ["tamed", "unbroken"]

_FENCE = re.compile(r" *(`{3,}|~{3,})")
_HEAD = re.compile(r"^(#{1,4}) ")
_ITEM = re.compile(r"( *)- ")
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_DEEPEST = 3
_DOWN = "##"


def tamed(markdown: str) -> str:
    r"""A document whose headings stand below those of the notebook, and whose lists are shallow.

    A notebook's table of contents takes up the headings of what cells show; LaTeX, into
    which notebooks are turned for a PDF, has no lists below the fourth level: what is deeper
    stands there, with a sign for each level that it lost.

    Args:
        markdown: a document; what stands in blocks of code is left alone.

    Example:
        >>> print(tamed("# Title\n- a\n  - b\n    - c\n      - d\n        - e"))
        ### Title
        - a
          - b
            - c
              - d
              - · e
    """
    return "\n".join(_lines(markdown.split("\n")))


def _lines(lines: list[str]) -> Iterator[str]:
    fence = ""
    for line in lines:
        opened = _FENCE.match(line)
        if opened and not fence:
            fence = opened[1]
        elif opened and line.strip() == fence:
            fence = ""
        yield line if fence or opened else _shallow(_HEAD.sub(rf"{_DOWN}\1 ", line, count=1))


def _shallow(line: str) -> str:
    item = _ITEM.match(line)
    lost = len(item[1]) // 2 - _DEEPEST if item else 0
    if item is None or lost <= 0:
        return line
    return f"{'  ' * _DEEPEST}- {'· ' * lost}{line[item.end() :]}"


def unbroken(page: str) -> str:
    r"""A piece of HTML without blank lines, which would end it where it stands in Markdown.

    Args:
        page: the piece of HTML.

    Example:
        >>> unbroken("<div>\n\n <p>So.</p></div>")
        '<div>\n <p>So.</p></div>'
    """
    return _BLANK.sub("\n", page)
