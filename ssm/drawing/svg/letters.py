"""Texts as SVG elements, the same in every look but for their fonts."""

from ssm.drawing.scene.marks import Text, TextPath
from ssm.drawing.svg.escape import attribute, content, number
from ssm.drawing.svg.paths import open_path
from ssm.drawing.svg.pen import Pen
from ssm.drawing.text.fonts import FontRole

__all__ = ["text", "text_path"]


def text(mark: Text, pen: Pen) -> str:
    """Lines of text as one element."""
    role = pen.fonts.roles[mark.font]
    step = mark.size * mark.leading
    first = mark.y - (len(mark.lines) - 1) / 2 * step + mark.size * role.scale * role.middle
    start = (
        f'<text {_face(mark.size, role, pen)} text-anchor="{mark.anchor}" {pen.filled(mark.ink)}'
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


def text_path(mark: TextPath, pen: Pen) -> str:
    """Text along a line, which runs through the middle of its letters."""
    role = pen.fonts.roles[mark.font]
    key = attribute(f"{pen.key}:path")
    down = number(mark.size * role.scale * role.middle)
    return (
        f'<defs><path id="{key}" d="{open_path(mark.points)}"/></defs>'
        f'<text {_face(mark.size, role, pen)} text-anchor="middle" '
        f'{pen.filled(mark.ink)}><textPath href="#{key}" xlink:href="#{key}" '
        f'startOffset="50%"><tspan dy="{down}">{content(mark.text)}</tspan></textPath></text>'
    )


def _face(size: float, role: FontRole, pen: Pen) -> str:
    found = f'font-size="{number(size * role.scale)}"'
    if role.family != pen.fonts.roles["text"].family:
        found += f' font-family="{pen.fonts.families(role.family)}"'
    if role.weight != 400:
        found += f' font-weight="{role.weight}"'
    return found + ("" if role.style == "normal" else f' font-style="{role.style}"')
