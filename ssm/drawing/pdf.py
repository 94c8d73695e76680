"""Drawings as pages of a PDF, their text selectable, by the extra `pdf`."""

import functools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ssm.drawing.text.fonts import fonts
from ssm.errors import InvalidValueError, MissingExtraError

if TYPE_CHECKING:
    from ssm.drawing.drawing import Drawing

__all__ = ["PAPERS", "check_pdf", "pdf"]

PAPERS = {"a4": (297.0, 210.0), "a3": (420.0, 297.0)}
"""The sizes of paper by name: the long and the short side in millimetres."""

_MARGIN = 10.0
_HEAD = """\
#let inputs = sys.inputs
#set document(title: inputs.title, date: none)
#set text(lang: "en")
#let sheet(n, width, height, margin, paper) = page(
  width: width, height: height, margin: margin, fill: rgb(paper),
)[
  #place(hide(heading(outlined: false, bookmarked: true, inputs.at("title" + n))))
  #align(center + horizon, image(
    bytes(inputs.at("svg" + n)), format: "svg", width: 100%, height: 100%, fit: "contain",
    alt: inputs.at("alt" + n),
  ))
]
"""


def pdf(
    drawings: "Sequence[Drawing]",
    paper: str | None = None,
    *,
    title: str | None = None,
    lying: bool = False,
) -> bytes:
    """Drawings as a PDF, a page for each; the same bytes each time.

    Args:
        drawings: what `ssm.draw` gave.
        paper: `a4` or `a3`: each drawing as large as it fits; without, each page is as
            large as its drawing.
        title: the title of the document; that of the first drawing when left out.
        lying: every page is wider than high; else the paper is turned as its drawing is.

    Raises:
        InvalidValueError: there is no such paper, no drawing, or no page can be made of one.
        MissingExtraError: the extra `pdf` is not installed.
    """
    if paper is not None and paper not in PAPERS:
        msg = f"'paper' must be one of {', '.join(PAPERS)} (got {paper!r})"
        raise InvalidValueError(msg, paper)
    if not drawings:
        msg = "'drawings' must hold a drawing (got none)"
        raise InvalidValueError(msg)
    check_pdf()
    import typst

    source = _HEAD + "".join(_pages(drawings, paper, lying=lying))
    inputs = _inputs(drawings, title or drawings[0].title)
    try:
        return bytes(
            typst.compile(source.encode("utf-8"), font_paths=_fonts(drawings), sys_inputs=inputs)
        )
    except RuntimeError as error:
        msg = f"no PDF could be made of it: {error}"
        raise InvalidValueError(msg) from None


def check_pdf() -> None:
    """See that PDFs can be made.

    Raises:
        MissingExtraError: the extra `pdf` is not installed.
    """
    from importlib.util import find_spec

    if find_spec("typst") is None:
        msg = "a PDF needs the extra 'pdf': pip install 'ssm-workshop[pdf]'"
        raise MissingExtraError(msg, "pdf")


def _pages(drawings: "Sequence[Drawing]", paper: str | None, *, lying: bool) -> Iterator[str]:
    for n, drawing in enumerate(drawings):
        wide, high = drawing.scene.width, drawing.scene.height
        if paper is None:
            size = f"{wide * 0.75:.2f}pt, {high * 0.75:.2f}pt, 0pt"
        else:
            long, short = PAPERS[paper]
            lies = lying or wide >= high
            size = f"{long if lies else short}mm, {short if lies else long}mm, {_MARGIN}mm"
        ground = drawing.theme.colour("paper")
        yield f'#sheet("{n}", {size}, "{ground}")\n'


def _inputs(drawings: "Sequence[Drawing]", title: str) -> dict[str, str]:
    found = {"title": title}
    for n, drawing in enumerate(drawings):
        found[f"svg{n}"] = _svg(drawing)
        found[f"title{n}"] = drawing.title
        found[f"alt{n}"] = f"{drawing.title}. {drawing.scene.description}"
    return found


def _svg(drawing: "Drawing") -> str:
    """The drawing as Typst sets it right: it knows one width for a letter of several glyphs."""
    backups = fonts(drawing.look).roles["text"].backups
    if not any(font.family in drawing.svg for font in backups):
        return drawing.svg
    from ssm.drawing.svg.write import write_svg

    return write_svg(drawing.scene, drawing.look, drawing.theme, apart=True)


def _fonts(drawings: "Sequence[Drawing]") -> Any:
    """Our own font files; the system's only where a character is in none of them."""
    roles = [
        role for look in {d.look: None for d in drawings} for role in fonts(look).roles.values()
    ]
    backups = [font for role in roles for font in role.backups]
    svgs = [drawing.svg for drawing in drawings]
    folders = {role.face.ttf.parent for role in roles}
    folders |= {font.ttf.parent for font in backups if font.ttf is not None}
    named = {font.family for font in backups if font.ttf is None}
    return _found(
        tuple(sorted(map(str, folders))), any(family in svg for family in named for svg in svgs)
    )


@functools.cache
def _found(folders: tuple[str, ...], system: bool) -> Any:
    import typst

    return typst.Fonts(
        include_system_fonts=system, include_embedded_fonts=False, font_paths=list(folders)
    )
