"""A page on paper: what stands at the foot of every sheet, and which chapters lie across."""

from collections.abc import Iterable, Iterator, Mapping

from ssm.report.blocks import Block, Card, Figure, Fold, Grid, Section
from ssm.report.inline import Inlined
from ssm.report.names import short

__all__ = ["broad", "foot"]

_WIDEST = 1500
"""A drawing of more pixels could not be read on an upright sheet."""
_HEADS = 5
"""A table with more columns lies across, too."""


def foot(title: str) -> str:
    r"""The style rule that prints a title and the number of the sheet at its foot.

    Args:
        title: the title; it is not printed on the first sheet, where it is the heading.

    Example:
        >>> foot('a "b"').startswith('@page{@bottom-left{content:"a \\22 b\\22 ";}')
        True
    """
    words = "".join(map(_escaped, short(title)))
    return (
        f'@page{{@bottom-left{{content:"{words}";}}'
        '@bottom-right{content:counter(page) " / " counter(pages);}}'
        "@page :first{@bottom-left{content:none}}"
    )


def _escaped(sign: str) -> str:
    """A sign as a string of a style sheet in a page may hold it; letters as they are."""
    return sign if sign == " " or sign.isalnum() else f"\\{ord(sign):x} "


def broad(sections: Iterable[Section], drawings: Mapping[str, Inlined]) -> frozenset[str]:
    """The anchors of the chapters that need the long side of a sheet.

    Args:
        sections: the chapters.
        drawings: what is drawn in them, by ref.
    """
    return frozenset(each.anchor for each in sections if _is_broad(each, drawings))


def _is_broad(section: Section, drawings: Mapping[str, Inlined]) -> bool:
    return any(
        (
            isinstance(block, Figure)
            and block.ref in drawings
            and drawings[block.ref].width > _WIDEST
        )
        or (isinstance(block, Grid) and len(block.heads) > _HEADS)
        for block in _in(section.blocks)
    )


def _in(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, (Card, Fold)):
            yield from _in(block.blocks)
