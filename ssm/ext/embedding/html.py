"""Things of a study as pieces of HTML, for pages that somebody else makes.

The blocks are written as the report writes them, by the same template; what is drawn
stands in them as images. Everything that a study says is escaped.
"""

import base64
import functools
import html
import re
from collections.abc import Callable
from typing import Any

import attrs
from markupsafe import Markup

from ssm.drawing.drawing import Drawing
from ssm.errors import InvalidValueError
from ssm.ext.embedding.embedded import Embedded
from ssm.ext.embedding.inwords import in_words
from ssm.ext.embedding.marks import with_marks
from ssm.ext.embedding.styling import stylesheet
from ssm.report.blocks import Block
from ssm.report.names import anchor
from ssm.report.page import environment
from ssm.report.tongues import Tongues

__all__ = ["Frame", "Page", "blocks_html", "data_url", "fragment", "notice"]

_WIDTH = re.compile(r"\d{1,5}(\.\d{1,3})?(px|%|em|rem|ch|vw|)")
_NAME = re.compile(r"[A-Za-z][\w.:-]*", re.ASCII)
_ID = re.compile(r' id="([^"]*)"')
_LINK = re.compile(r'<a href="#([^"]*)">(.*?)</a>', re.DOTALL)
_TABLE = re.compile(r"<table\b|</table>")
_BIG = 608
"""A drawing wider than this is not made narrower on a telephone, it is moved about."""


def data_url(drawing: Drawing) -> str:
    """A drawing as an address that holds all of it."""
    data = base64.b64encode(drawing.svg.encode("utf-8")).decode("ascii")
    return f"data:image/svg+xml;base64,{data}"


@attrs.frozen(kw_only=True)
class Frame:
    """What an author wants round a thing.

    Attributes:
        caption: the words under it.
        number: what stands before them, as `Figure 3`.
        width: how wide the drawing is to be shown: `60%`, `30em`, `400px` or `400`.
        name: the name by which links lead to it.

    Raises:
        InvalidValueError: the width or the name is none.

    Example:
        >>> Frame(width="wide")
        Traceback (most recent call last):
            ...
        ssm.errors.InvalidValueError: 'width' must be a number with px, %, em, rem, ch or vw, \
such as 60% (got 'wide')
    """

    caption: str = ""
    number: str = ""
    width: str = ""
    name: str = ""

    def __attrs_post_init__(self) -> None:
        if self.width and not _WIDTH.fullmatch(self.width):
            units = "px, %, em, rem, ch or vw"
            msg = f"'width' must be a number with {units}, such as 60% (got {self.width!r})"
            raise InvalidValueError(msg, self.width)
        if self.name and not _NAME.fullmatch(self.name):
            msg = f"'name' must be letters, digits and . - _ after a letter (got {self.name!r})"
            raise InvalidValueError(msg, self.name)


@attrs.frozen(kw_only=True)
class Page:
    """What a page does with a fragment.

    Attributes:
        image: gives the address of a drawing.
        linked: the image leads to that address, where it is seen in full size.
        lead: gives the address of what an anchor names, or None where it is not shown;
            without, links lead within the fragment.
        place: gives the id under which an anchor is to stand, or "" for none.
        styled: the style goes with the fragment.
        after: HTML that follows the drawing.
        searched: the words of the page are searched; what it says twice is found once.
    """

    image: Callable[[Drawing], str] = data_url
    linked: bool = False
    lead: Callable[[str], str | None] | None = None
    place: Callable[[str], str] = str
    styled: bool = True
    after: str = ""
    searched: bool = False


_FRAME, _PAGE = Frame(), Page()


def fragment(embedded: Embedded, frame: Frame = _FRAME, page: Page = _PAGE) -> str:
    """A thing of a study as one `div`, with its drawing, its words and its tables.

    Args:
        embedded: the thing.
        frame: what the author wants round it.
        page: what the page does with it.
    """
    place = frame.name or page.place(anchor(embedded.ref))
    told = _in_its_tongue(embedded, page.place)
    ids = {html.unescape(id) for id in _ID.findall(told)}
    lead = page.lead or (lambda name: f"#{name}" if name in ids else None)
    style = Markup("<style>{}</style>").format(Markup(stylesheet())) if page.styled else ""  # noqa: S704
    return str(
        Markup('<div class="ssm ssm-{}"{}>{}{}{}{}{}</div>').format(
            embedded.kind.name,
            Markup(' id="{}"').format(place) if place else "",
            style,
            _figure(embedded, frame, page),
            Markup(page.after),  # noqa: S704
            in_words(embedded.description, embedded.tongues, told if page.searched else None),
            Markup(_LINK.sub(functools.partial(_led, lead), told)),  # noqa: S704
        )
    )


def _in_its_tongue(embedded: Embedded, place: Callable[[str], str]) -> str:
    """What is told, with its language: that of the page is not known here."""
    tongues = embedded.tongues
    told = blocks_html(embedded.blocks, place, tongues=tongues)
    return f"<div{tongues.theirs}>{told}</div>" if told else ""


def notice(*lines: str, styled: bool = False) -> str:
    """What stands where something could not be shown, and why.

    Args:
        lines: what is to be told, each a paragraph.
        styled: the style goes with it.

    Example:
        >>> notice("there is no model 'tea'")
        '<div class="ssm notice" role="note" lang="en"><p>there is no model &#39;tea&#39;</p></div>'
    """
    style = Markup("<style>{}</style>").format(Markup(stylesheet())) if styled else ""  # noqa: S704
    told = Markup("").join(Markup("<p>{}</p>").format(line) for line in lines)
    return str(
        Markup('<div class="ssm notice" role="note" lang="en">{}{}</div>').format(style, told)
    )


_SCROLL = '<div class="scroll" tabindex="0" role="group" aria-label="Table">'


def blocks_html(
    blocks: tuple[Block, ...],
    place: Callable[[str], str] = str,
    level: int = 3,
    tongues: Tongues | None = None,
) -> str:
    """Blocks as the report writes them, with marks that need nothing else of its page.

    Args:
        blocks: what to write.
        place: gives the id under which an anchor is to stand, or "" for none.
        level: the rank of headings.
        tongues: in which language each word is; without, all are in ours.

    Example:
        >>> from ssm.report.blocks import Para
        >>> blocks_html((Para("who < what"),))
        '<p>who &lt; what</p>'
    """
    said = {"tongues": tongues or Tongues()}
    module: Any = environment().get_template("blocks.html").make_module(said)
    written = str(module.blocks(blocks, {}, level))

    def placed(found: re.Match[str]) -> str:
        id = place(html.unescape(found[1])) if found[1] else ""
        return f' id="{html.escape(id)}"' if id else ""

    return _TABLE.sub(_scrolled, _ID.sub(placed, with_marks(written))).strip()


def _scrolled(found: re.Match[str]) -> str:
    """A table that is moved about where it finds no room, by keys too."""
    return f"{_SCROLL}{found[0]}" if found[0] == "<table" else f"{found[0]}</div>"


def _led(lead: Callable[[str], str | None], found: re.Match[str]) -> str:
    """A link to where something stands, or its words alone."""
    there = lead(html.unescape(found[1]))
    return f'<a href="{html.escape(there)}">{found[2]}</a>' if there else found[2]


def _figure(embedded: Embedded, frame: Frame, page: Page) -> str:
    words = Markup('<span class="number">{}</span> ').format(frame.number) if frame.number else ""
    caption = frame.caption or (embedded.title if frame.number else "")
    told = Markup("<figcaption>{}{}</figcaption>").format(words, caption) if caption else ""
    if embedded.light is None:
        return Markup("<figure>{}</figure>").format(told) if told else ""
    roles = ("only-light", "only-dark") if embedded.dark else ("any-light",)
    spoken = embedded.tongues.of(embedded.alt)
    named = Markup(' alt="{}"{}').format(embedded.alt, spoken)
    images = Markup("").join(
        _image(drawing, role, named, frame.width, page)
        for drawing, role in zip(embedded.drawings, roles, strict=True)
    )
    scrolled = Markup('<div class="scroll"{}>{}</div>').format(
        ""
        if page.linked
        else Markup(' tabindex="0" role="group" aria-label="{}"{}').format(embedded.alt, spoken),
        images,
    )
    return Markup("<figure>{}{}</figure>").format(scrolled, told)


def _image(drawing: Drawing, role: str, named: Markup, width: str, page: Page) -> str:
    scene, source = drawing.scene, page.image(drawing)
    classes = role if page.linked else _classes(role, scene.width)
    size = f"{width}px" if width.isdigit() else width
    zoom = int(width) / scene.width if width.isdigit() else 1
    image = Markup('<img{} src="{}"{} width="{}" height="{}" loading="lazy"{}>').format(
        Markup(' class="{}"').format(_classes("" if page.linked else role, scene.width)),
        source,
        named,
        round(zoom * scene.width),
        round(zoom * scene.height),
        Markup(' style="--width:{}"').format(size) if size else "",
    )
    if not page.linked:
        return image
    return Markup('<a class="open {}" href="{}">{}</a>').format(classes, source, image)


def _classes(role: str, width: float) -> str:
    return " ".join(name for name in (role, "wide" if width > _BIG else "") if name)
