"""The plain look: clean even strokes, one function for each kind of mark."""

import functools

from ssm.drawing.scene.marks import (
    Bubble,
    Eye,
    Figure,
    Line,
    Mark,
    Shape,
    Swords,
    Text,
    TextPath,
)
from ssm.drawing.svg.escape import attribute, content, number
from ssm.drawing.svg.hatch import hatch_path
from ssm.drawing.svg.paths import closed_path, head_path, open_path, zigzag_points
from ssm.drawing.svg.pen import Pen

__all__ = ["stroke"]

_DASHES = {"solid": "", "dashed": ' stroke-dasharray="9 7"', "dotted": ' stroke-dasharray="0.1 7"'}


@functools.singledispatch
def stroke(mark: object, pen: Pen) -> str:
    """A mark as SVG elements, in the plain look.

    Args:
        mark: any mark of a scene.
        pen: colours, fonts, and the id of the thing that the mark belongs to.

    Raises:
        TypeError: nothing is known about drawing such a thing.
    """
    msg = f"nothing is known about drawing a {type(mark).__name__}"
    raise TypeError(msg)


@stroke.register
def _(mark: Line, pen: Pen) -> str:
    points = zigzag_points(mark.points) if mark.zigzag else mark.points
    path = open_path(points, smooth=mark.smooth and not mark.zigzag)
    ink = _ink(pen, mark.ink, mark.width)
    size = 6 + 3 * mark.width
    heads = (head_path(mark.points, size) if mark.head else "") + (
        head_path(mark.points[::-1], size) if mark.tail else ""
    )
    drawn = f'<path d="{path}" {ink}{_DASHES[mark.dash]}/>'
    return drawn + (f'<path d="{heads}" {ink}/>' if heads else "")


@stroke.register
def _(mark: Shape, pen: Pen) -> str:
    path = closed_path(mark.points, smooth=mark.smooth)
    fill = "none" if mark.fill is None else pen.theme.colour(mark.fill)
    if mark.hatch == "none":
        ink = "" if mark.ink is None else f" {_stroked(pen, mark.ink, mark.width)}"
        return f'<path d="{path}" fill="{fill}"{ink}{_DASHES[mark.dash] if ink else ""}/>'
    ink = _ink(pen, mark.ink or "soft", mark.width)
    lines = hatch_path(mark.points, cross=mark.hatch == "cross")
    ground = f'<path d="{path}" fill="{fill}"/>' if mark.fill else ""
    outline = f'<path d="{path}" {ink}{_DASHES[mark.dash]}/>' if mark.ink else ""
    return f'{ground}<path d="{lines}" {_ink(pen, mark.ink or "soft", 1.2)}/>{outline}'


@stroke.register
def _(mark: Text, pen: Pen) -> str:
    step = mark.size * mark.leading
    first = mark.y - (len(mark.lines) - 1) / 2 * step + mark.size * pen.fonts.middle
    start = (
        f'<text font-size="{number(mark.size)}"{_face(mark.font, pen)} '
        f'text-anchor="{mark.anchor}" fill="{pen.theme.colour(mark.ink)}"'
    )
    x = number(mark.x)
    if len(mark.lines) == 1:
        return f'{start} x="{x}" y="{number(first)}">{content(mark.lines[0])}</text>'
    spans = "".join(
        f'<tspan x="{x}" y="{number(first + n * step)}">{content(line)}</tspan>'
        for n, line in enumerate(mark.lines)
        if line
    )
    return f"{start}>{spans}</text>"


@stroke.register
def _(mark: TextPath, pen: Pen) -> str:
    key = attribute(f"{pen.key}:path")
    down = number(mark.size * pen.fonts.middle)
    return (
        f'<defs><path id="{key}" d="{open_path(mark.points)}"/></defs>'
        f'<text font-size="{number(mark.size)}"{_face(mark.font, pen)} text-anchor="middle" '
        f'fill="{pen.theme.colour(mark.ink)}"><textPath href="#{key}" xlink:href="#{key}" '
        f'startOffset="50%"><tspan dy="{down}">{content(mark.text)}</tspan></textPath></text>'
    )


@stroke.register(Figure)
@stroke.register(Swords)
@stroke.register(Eye)
@stroke.register(Bubble)
def _(mark: Mark, pen: Pen) -> str:
    from ssm.drawing.svg.figures import marks_of

    return "".join(stroke(part, pen) for part in marks_of(mark))


def _ink(pen: Pen, ink: str, width: float) -> str:
    return f'fill="none" {_stroked(pen, ink, width)}'


def _stroked(pen: Pen, ink: str, width: float) -> str:
    return f'stroke="{pen.theme.colour(ink)}" stroke-width="{number(width)}"'


def _face(font: str, pen: Pen) -> str:
    role = pen.fonts.roles[font]
    weight = "" if role.weight == 400 else f' font-weight="{role.weight}"'
    return weight + ("" if role.style == "normal" else f' font-style="{role.style}"')
