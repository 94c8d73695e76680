"""The lines of a house style: which are too long for a page, and what is left of them."""

from collections.abc import Iterator

import attrs

from ssm.report.styling.style import Style

__all__ = ["MOST_LETTERS", "cut", "long_lines"]

MOST_LETTERS = 300
"""A longer line is cut."""


def long_lines(style: Style) -> Iterator[tuple[tuple[str, ...], str]]:
    """The lines that are too long, each with its path in the file.

    Args:
        style: the house style.

    Example:
        >>> [path for path, line in long_lines(Style(kicker="so " * 200, footer="In confidence"))]
        [('kicker',)]
    """
    lines: list[tuple[tuple[str, ...], str | None]] = [
        (("kicker",), style.kicker),
        (("footer",), style.footer),
    ]
    lines += [(("logo",), style.logo.says)] if style.logo else []
    lines += [(("titles", each.chapter), each.title) for each in style.titles]
    return ((path, line) for path, line in lines if line and len(line) > MOST_LETTERS)


def cut(style: Style) -> Style:
    """The style with lines that a page has room for.

    Args:
        style: the house style.
    """
    logo = style.logo and attrs.evolve(style.logo, says=_short(style.logo.says))
    titles = [attrs.evolve(each, title=_short(each.title)) for each in style.titles]
    kicker = style.kicker and _short(style.kicker)
    footer = style.footer and _short(style.footer)
    return attrs.evolve(style, kicker=kicker, footer=footer, logo=logo, titles=titles)


def _short(line: str) -> str:
    return line if len(line) <= MOST_LETTERS else f"{line[:MOST_LETTERS].rstrip()} …"
