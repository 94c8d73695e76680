"""The plain look: clean even strokes."""

from ssm.drawing.scene.marks import Line, Shape
from ssm.drawing.svg.hatch import hatch_path
from ssm.drawing.svg.paths import closed_path, head_path, open_path, zigzag_points
from ssm.drawing.svg.pen import DASHES, Pen

__all__ = ["line", "shape"]


def line(mark: Line, pen: Pen) -> str:
    """An open line with its arrow heads."""
    points = zigzag_points(mark.points) if mark.zigzag else mark.points
    path = open_path(points, smooth=mark.smooth and not mark.zigzag)
    ink = f"{pen.filled(None)} {pen.stroked(mark.ink, mark.width)}"
    size = 6 + 3 * mark.width
    heads = (head_path(mark.points, size) if mark.head else "") + (
        head_path(mark.points[::-1], size) if mark.tail else ""
    )
    drawn = f'<path d="{path}" {ink}{DASHES[mark.dash]}/>'
    return drawn + (f'<path d="{heads}" {ink}/>' if heads else "")


def shape(mark: Shape, pen: Pen) -> str:
    """A closed outline with its filling."""
    path = closed_path(mark.points, smooth=mark.smooth)
    if mark.hatch == "none":
        ink = "" if mark.ink is None else f" {pen.stroked(mark.ink, mark.width)}"
        return f'<path d="{path}" {pen.filled(mark.fill)}{ink}{DASHES[mark.dash] if ink else ""}/>'
    colour = mark.ink or "soft"
    lines = hatch_path(mark.points, cross=mark.hatch == "cross")
    ground = f'<path d="{path}" {pen.filled(mark.fill)}/>' if mark.fill else ""
    hatching = f'<path d="{lines}" {pen.filled(None)} {pen.stroked(colour, 1.2)}/>'
    if mark.ink is None:
        return ground + hatching
    ink = f"{pen.filled(None)} {pen.stroked(mark.ink, mark.width)}{DASHES[mark.dash]}"
    return f'{ground}{hatching}<path d="{path}" {ink}/>'
