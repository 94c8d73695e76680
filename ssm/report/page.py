"""The HTML writer: sections and drawings as one file that needs no other.

The page carries its own style, fonts and drawings; it works from a folder, offline, on
paper, in the dark, by keyboard and read aloud.
"""

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ssm._version import __version__
from ssm.drawing.stem import linked_file
from ssm.drawing.svg.escape import svg_id
from ssm.drawing.themes.theme import Theme
from ssm.model.study import Study
from ssm.report.blocks import Section, Tagged, Words
from ssm.report.inline import Inlined, inlined
from ssm.report.lean import Dress
from ssm.report.names import day
from ssm.report.palette import colours_of, palette, scheme
from ssm.report.paper import broad, foot
from ssm.report.scripts import REPORT, digest, script
from ssm.report.styling.apply import font_rule, retitled
from ssm.report.styling.style import Style
from ssm.report.tongues import Tongues
from ssm.report.words import LEGEND

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["environment", "page", "page_faces"]


def page(
    study: Study,
    sections: tuple[Section, ...],
    drawings: Mapping[str, str],
    *,
    theme: str | Path | Theme = "light",
    style: Style | None = None,
    logo: str = "",
) -> str:
    """A report as one HTML file.

    Args:
        study: for its title, its language and its day.
        sections: the chapters.
        drawings: SVG documents by ref; a figure without one becomes a note.
        theme: the colours; `light` and `auto` turn dark where the reader's screen is.
        style: the house style: its lines, its font, its headings of chapters.
        logo: the style's logo, as an address that carries it.

    Raises:
        InvalidValueError: there is no such theme.
    """
    from markupsafe import Markup

    house = style or Style()
    run = script(*REPORT)
    lines = (house.kicker, house.footer, *(each.title for each in house.titles))
    tongues = Tongues(study, filter(None, lines))

    links = {linked_file(ref): f"#{svg_id(ref)}" for ref in drawings}
    dress = Dress(colours_of(theme))
    pictures = {ref: inlined(tongues.drawn(svg), links, dress) for ref, svg in drawings.items()}
    template = environment().get_template("page.html")
    return template.render(
        study=study,
        tongues=tongues,
        as_of=day(study.settings.as_of),
        sections=retitled(sections, house),
        style=house,
        logo=logo,
        drawings=pictures,
        fonts=Markup("".join(_faces(pictures))),  # noqa: S704
        palette=Markup(palette(theme) + dress.rules()),  # noqa: S704
        own=Markup(foot(study.title or "A study") + font_rule(house)),  # noqa: S704
        broad=broad(sections, pictures),
        script=Markup(run),  # noqa: S704
        digest=digest(run),
        scheme=scheme(theme),
        legend=LEGEND,
        version=__version__,
    )


def _faces(pictures: Mapping[str, Inlined]) -> tuple[str, ...]:
    """Each font once, however many drawings carry it; the page is set in them too."""
    faces = dict.fromkeys(page_faces())
    for picture in pictures.values():
        faces.update(dict.fromkeys(picture.faces))
    return tuple(faces)


@functools.cache
def page_faces() -> tuple[str, ...]:
    """The font rules that a page is set in, whatever is drawn on it."""
    from ssm.drawing.scene.marks import Font, Scene, Text, Thing
    from ssm.drawing.svg.embed import font_faces
    from ssm.drawing.text.fonts import fonts
    from ssm.report.inline import faces_in

    def faces(look: str, *roles: Font) -> tuple[str, ...]:
        marks = tuple(Text(x=0, y=0, lines=("a",), font=role) for role in roles)
        thing = Thing(ref="page", role="page", title="", marks=marks)
        scene = Scene(ref="page", title="", description="", width=1, height=1, things=(thing,))
        return faces_in(font_faces(scene, fonts(look)))

    return (*faces("plain", "text", "strong", "quote"), *faces("sketch", "text"))


def _pieces(words: Words) -> tuple[object, ...]:
    return (words,) if isinstance(words, str) else words


def _said(pieces: tuple[str | Tagged, ...]) -> str:
    """The words of a sentence without its tags."""
    return "".join(each if isinstance(each, str) else _said(each.pieces) for each in pieces)


@functools.cache
def environment() -> "Environment":
    """What turns our templates into pages; all that a study says is escaped in them."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("ssm.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["pieces"] = _pieces
    made.filters["said"] = _said
    made.globals["tongues"] = Tongues()
    return made
