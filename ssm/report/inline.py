"""Drawings as parts of a page: their fonts taken out, their size left to the page."""

import re
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from ssm.report.lean import Dress, lean

__all__ = ["Inlined", "faces_in", "inlined"]

_STYLE = re.compile(r"<style>(.*?)</style>\n?", re.DOTALL)
_FACE = re.compile(r"@font-face\{[^}]*\}")
_SIZE = re.compile(r'(<svg[^>]*?) width="([0-9.]+)" height="([0-9.]+)"')
_LINK = re.compile(r'<a href="([^"]*)">')
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]*\?>\s*")


@attrs.frozen(kw_only=True)
class Inlined:
    """A drawing for a page.

    Attributes:
        svg: the `svg` element, without fonts and without a fixed size.
        faces: the font rules it carried; a page needs each of them once.
        width: its width at zoom 1, in pixels.
    """

    svg: str
    faces: tuple[str, ...]
    width: float


def inlined(
    svg: str, links: Mapping[str, str] = MappingProxyType({}), dress: Dress | None = None
) -> Inlined:
    """An SVG document as a part of a page; its ids are unique among drawings already.

    Args:
        svg: a document as `ssm.drawing` writes it.
        links: for the files of other drawings, where those stand on the page.
        dress: the looks of the page, to write the drawing short.

    Example:
        >>> inlined('<svg id="a" width="20" height="10"><style>@font-face{x:y}</style></svg>')
        Inlined(svg='<svg id="a"></svg>', faces=('@font-face{x:y}',), width=20.0)
    """
    bare = _PROLOGUE.sub("", svg)
    style = _STYLE.search(bare)
    size = _SIZE.search(bare)
    bare = _LINK.sub(lambda a: a[0].replace(a[1], links.get(a[1], a[1])), bare)
    bare = _STYLE.sub("", bare, count=1)
    drawn = _SIZE.sub(r"\1", bare, count=1).strip()
    return Inlined(
        svg=drawn if dress is None else lean(drawn, dress),
        faces=faces_in(style[1]) if style else (),
        width=float(size[2]) if size else 0.0,
    )


def faces_in(style: str) -> tuple[str, ...]:
    """The font rules of a style sheet, one by one."""
    return tuple(_FACE.findall(style))
