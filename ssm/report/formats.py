"""The formats in which drawings are written: the ends of their files and what makes each."""

from collections.abc import Callable, Iterable, Sequence

import attrs

from ssm.drawing.drawing import Drawing
from ssm.problems import Problem, Severity

__all__ = [
    "FORMATS",
    "WALL",
    "Asked",
    "Format",
    "check_formats",
    "format_of_file",
    "is_sheet",
    "wall",
]

WALL = "wall"
"""The format that is one file for all drawings: a PDF to be printed large."""

_WALL_FILE = "wall.pdf"


@attrs.frozen(kw_only=True)
class Asked:
    """What was asked of the files.

    Attributes:
        zoom: pixels of a PNG for each pixel of a drawing.
        paper: the paper of PDFs, `a4` or `a3`; None for pages as large as the drawings,
            and for a wall pack on A3.
    """

    zoom: float = 2.0
    paper: str | None = None


@attrs.frozen(repr=False)
class Format:
    """A format of drawings: its name, the end of its files, and what makes one.

    `told` gives what a person should know about a file.
    """

    name: str
    end: str
    content: Callable[[Drawing, Asked], bytes]
    told: Callable[[Drawing], tuple[Problem, ...]] = lambda _: ()


def _letters_left(drawing: Drawing) -> tuple[Problem, ...]:
    if "<text " not in drawing.outline:
        return ()
    return (
        Problem(
            code="DR13",
            name="letters-left",
            severity=Severity.ADVICE,
            ref=drawing.ref,
            message="some texts stay text in the outline: their letters join, or only the "
            "system has a font for them",
            hint="see whether the program that you put it into shows them, or take a PNG",
        ),
    )


FORMATS = (
    Format("svg", ".svg", lambda drawing, _: drawing.svg.encode("utf-8")),
    Format("png", ".png", lambda drawing, asked: drawing.png(asked.zoom)),
    Format("pdf", ".pdf", lambda drawing, asked: drawing.pdf(asked.paper)),
    Format(
        "outline",
        ".outline.svg",
        lambda drawing, _: drawing.outline.encode("utf-8"),
        told=_letters_left,
    ),
    Format("dot", ".dot", lambda drawing, _: drawing.dot.encode("utf-8")),
)
"""All formats that are a file for each drawing."""


def check_formats(names: Iterable[str]) -> None:
    """See that files of some formats can be made, before anything is drawn.

    Args:
        names: formats, by name.

    Raises:
        MissingExtraError: an extra that one of them needs is not installed.
    """
    if {"pdf", WALL}.intersection(names):
        from ssm.drawing.pdf import check_pdf

        check_pdf()


def wall(drawings: Sequence[Drawing], asked: Asked) -> dict[str, bytes]:
    """The wall pack: all drawings in one PDF, by the name of its file.

    Args:
        drawings: those that could be drawn; none give no file.
        asked: which paper; A3 when it does not say.

    Raises:
        MissingExtraError: the extra `pdf` is not installed.
    """
    if not drawings:
        return {}
    from ssm.drawing.pdf import pdf

    title = drawings[0].study.title or drawings[0].title
    return {_WALL_FILE: pdf(drawings, asked.paper or "a3", title=title, lying=True)}


def format_of_file(name: str) -> str | None:
    """The format of a file that ssm wrote, by its name.

    Example:
        >>> format_of_file("model-x.outline.svg"), format_of_file("wall.pdf")
        ('outline', 'wall')
    """
    if name == _WALL_FILE:
        return WALL
    ends = [kind for kind in FORMATS if name.endswith(kind.end)]
    return max(ends, key=lambda kind: len(kind.end)).name if ends else None


def is_sheet(name: str) -> bool:
    """Whether a file that ssm wrote is a sheet, by its name.

    Example:
        >>> is_sheet("sheet-debate.svg"), is_sheet("model-sheet.svg")
        (True, False)
    """
    return name.startswith(("sheet.", "sheet-"))
