"""A house style put on a report: its headings and its font."""

import re

import attrs

from ssm.report.blocks import Section
from ssm.report.styling.style import Style

__all__ = ["FONT", "font_rule", "retitled"]

FONT = re.compile(r"[A-Za-z0-9][A-Za-z0-9 -]{0,62}")
"""What the name of a font may look like."""


def retitled(sections: tuple[Section, ...], style: Style) -> tuple[Section, ...]:
    """Chapters under the headings that a house gives them.

    Args:
        sections: the chapters.
        style: the house style.
    """
    titles = {title.chapter: title.title for title in style.titles if title.title.strip()}
    return tuple(
        attrs.evolve(section, title=titles.get(section.anchor, section.title))
        for section in sections
    )


def font_rule(style: Style) -> str:
    """The style rule for the font of a house; none when it names none.

    Example:
        >>> font_rule(Style(font="Gill Sans"))
        "body,.tag{font-family:'Gill Sans',Inter,system-ui,sans-serif}"
        >>> font_rule(Style(font="x'}</style>"))
        ''
    """
    if style.font is None or not FONT.fullmatch(style.font):
        return ""
    return f"body,.tag{{font-family:'{style.font}',Inter,system-ui,sans-serif}}"
