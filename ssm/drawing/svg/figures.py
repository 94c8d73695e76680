"""Figures, swords, eyes and bubbles taken apart into lines and shapes.

Every look strokes lines and shapes in its own hand; it needs to know nothing of people.
"""

import functools
from collections.abc import Iterable, Iterator

import attrs

from ssm.drawing.geometry import Point, box_of, distance
from ssm.drawing.icons.drawn import Drawn
from ssm.drawing.icons.icon import GRID as ICON_GRID
from ssm.drawing.icons.icon import icon_path
from ssm.drawing.icons.paths import Outline, outlines
from ssm.drawing.icons.people import GRID, HEAD, bust, front, head, persons
from ssm.drawing.icons.rounds import ROUND
from ssm.drawing.icons.signs import SIGN_GRID, blot, eye, sign, swords
from ssm.drawing.scene.marks import Bubble, Eye, Figure, Line, Shape, Swords
from ssm.drawing.svg.figures_bubble import bubble_marks
from ssm.model.kinds import kind_of

__all__ = ["marks_of"]

_ICON_SHARE = 0.78
_FILLED = 14.0
_DOT = 0.05


@functools.singledispatch
def marks_of(mark: object) -> tuple[Line | Shape, ...]:
    """The lines and shapes that a figure, swords, an eye or a bubble is made of.

    Args:
        mark: one of the marks that a look does not stroke itself.

    Raises:
        TypeError: such a thing cannot be taken apart.

    Example:
        >>> len(marks_of(Swords(x=0, y=0, size=44))) > 4
        True
    """
    msg = f"nothing is known about taking a {type(mark).__name__} apart"
    raise TypeError(msg)


@marks_of.register
def _(mark: Figure) -> tuple[Line | Shape, ...]:
    if mark.kind.startswith("badge-"):
        pieces, scale = sign(mark.kind.removeprefix("badge-")), mark.size / SIGN_GRID
        return tuple(_placed(pieces, mark.x, mark.y, scale, mark.tint))
    if mark.kind.startswith("mood-"):
        pieces, scale = head(mark.kind.removeprefix("mood-")), mark.size / HEAD[1]
        return tuple(_placed(pieces, mark.x, mark.y - HEAD[0] * scale, scale, mark.tint))
    kind = kind_of(mark.kind)
    if kind is not None and kind.form in ("person", "group"):
        return tuple(_people(kind.name, mark))
    name = mark.kind if kind is None else kind.name
    return tuple(_thing(name, mark))


@marks_of.register
def _(mark: Swords) -> tuple[Line | Shape, ...]:
    scale = mark.size / SIGN_GRID
    bold = [attrs.evolve(p, width=p.width * max(1.0, 0.4 + 0.6 * scale)) for p in swords()]
    return tuple(_placed(bold, mark.x, mark.y, scale, "bubble"))


@marks_of.register
def _(mark: Eye) -> tuple[Line | Shape, ...]:
    dx, dy = mark.at[0] - mark.x, mark.at[1] - mark.y
    pieces = eye(dx, dy)
    return tuple(_placed(pieces, mark.x, mark.y, mark.size / SIGN_GRID, "bubble"))


@marks_of.register
def _(mark: Bubble) -> tuple[Line | Shape, ...]:
    return bubble_marks(mark)


def _people(kind: str, mark: Figure) -> Iterator[Line | Shape]:
    unit = mark.size / GRID
    top = mark.y - mark.size / 2
    for role, x, y, scale in persons(kind):
        pieces = bust(role, mark.mood)
        yield from _placed(pieces, mark.x + x * unit, top + y * unit, unit * scale, mark.tint)
    yield from _placed(front(kind), mark.x, top, unit, mark.tint)


def _thing(name: str, mark: Figure) -> Iterator[Line | Shape]:
    """An icon on a pastel blot; the blot shifted a little, like a wash of colour."""
    yield from _placed((blot(),), mark.x, mark.y, mark.size / 100, mark.tint)
    unit = mark.size * _ICON_SHARE / ICON_GRID
    left, top = mark.x - unit * ICON_GRID / 2, mark.y - unit * ICON_GRID / 2
    for outline in sorted(outlines(icon_path(name)), key=_extent, reverse=True):
        points = tuple((left + x * unit, top + y * unit) for x, y in outline.points)
        if distance(outline.points[0], outline.points[-1]) < _DOT and len(points) == 2:
            yield _dot(points[0])
        elif outline.closed:
            fill = "bubble" if _extent(outline) > _FILLED else None
            yield Shape(points=points, fill=fill, smooth=False)
        else:
            yield Line(points=points, smooth=False)


def _dot(at: Point) -> Shape:
    """What icons write as a line of no length: an eye, a handle, the point of a mark."""
    points = tuple((at[0] + 1.7 * x, at[1] + 1.7 * y) for x, y in ROUND[::8])
    return Shape(points=points, fill="ink", ink=None)


def _extent(outline: Outline) -> float:
    """Width and height of a closed outline; 0 for an open line, which lies on top."""
    if not outline.closed:
        return 0.0
    x0, y0, x1, y1 = box_of(outline.points)
    return x1 - x0 + y1 - y0


def _placed(
    pieces: Iterable[Drawn], x: float, y: float, scale: float, tint: str
) -> Iterator[Line | Shape]:
    """Pieces of a figure moved, scaled and coloured; lines keep their widths."""
    for piece in pieces:
        fill = tint if piece.fill == "tint" else piece.fill
        for outline in outlines(piece.path):
            points = tuple((x + px * scale, y + py * scale) for px, py in outline.points)
            if outline.closed:
                yield Shape(
                    points=points, fill=fill, ink=piece.ink, width=piece.width, smooth=False
                )
            elif piece.ink is not None:
                yield Line(points=points, ink=piece.ink, width=piece.width, smooth=False)
