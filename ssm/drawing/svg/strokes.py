"""A mark as SVG elements in any look: a look strokes lines and shapes, the rest follows."""

import functools
from collections.abc import Callable

import attrs

from ssm.drawing.scene.marks import (
    Bubble,
    Eye,
    Figure,
    Line,
    Mark,
    Photo,
    Shape,
    Swords,
    Text,
    TextPath,
)
from ssm.drawing.svg import letters, plain, sketch
from ssm.drawing.svg.pen import Pen

__all__ = ["stroke"]


@attrs.frozen(repr=False)
class _Look:
    """How a look strokes."""

    line: Callable[[Line, Pen], str]
    shape: Callable[[Shape, Pen], str]


_LOOKS = {
    "plain": _Look(plain.line, plain.shape),
    "sketch": _Look(sketch.line, sketch.shape),
}


@functools.singledispatch
def stroke(mark: object, pen: Pen) -> str:
    """A mark as SVG elements, in the look of the pen's fonts.

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
    return _LOOKS[pen.fonts.look].line(mark, pen)


@stroke.register
def _(mark: Shape, pen: Pen) -> str:
    return _LOOKS[pen.fonts.look].shape(mark, pen)


@stroke.register
def _(mark: Text, pen: Pen) -> str:
    return pen.outlined(mark, pen) if pen.outlined else letters.text(mark, pen)


@stroke.register
def _(mark: TextPath, pen: Pen) -> str:
    return pen.outlined(mark, pen) if pen.outlined else letters.text_path(mark, pen)


@stroke.register
def _(mark: Photo, pen: Pen) -> str:
    from ssm.drawing.svg.photo import photo_element

    return photo_element(mark)


@stroke.register(Figure)
@stroke.register(Swords)
@stroke.register(Eye)
@stroke.register(Bubble)
def _(mark: Mark, pen: Pen) -> str:
    from ssm.drawing.svg.figures import marks_of

    parts = enumerate(marks_of(mark))
    return "".join(stroke(part, pen.sown(f"{pen.seed}.{n}")) for n, part in parts)
