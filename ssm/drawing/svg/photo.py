"""A photograph in an SVG: embedded, so that the drawing needs no other file."""

import base64

from ssm.drawing.scene.marks import Photo
from ssm.drawing.svg.escape import number

__all__ = ["photo_element"]

_TURNS = {
    1: "1 0 0 1",
    2: "-1 0 0 1",
    3: "-1 0 0 -1",
    4: "1 0 0 -1",
    5: "0 1 1 0",
    6: "0 1 -1 0",
    7: "0 -1 -1 0",
    8: "0 -1 1 0",
}
"""How each orientation of EXIF is set upright: the first four numbers of a matrix."""


def photo_element(mark: Photo) -> str:
    """A photograph as an SVG element, upright.

    Example:
        >>> photo = Photo(kind="png", x=50, y=20, w=40, h=20, turn=6, data=b"PNG")
        >>> photo_element(photo)[:66]
        '<image x="-10" y="-20" width="20" height="40" preserveAspectRatio='
    """
    wide, high = (mark.h, mark.w) if mark.turn > 4 else (mark.w, mark.h)
    data = base64.b64encode(mark.data).decode("ascii")
    return (
        f'<image x="{number(-wide / 2)}" y="{number(-high / 2)}" '
        f'width="{number(wide)}" height="{number(high)}" preserveAspectRatio="none" '
        f'transform="matrix({_TURNS[mark.turn]} {number(mark.x)} {number(mark.y)})" '
        f'xlink:href="data:image/{mark.kind};base64,{data}"/>'
    )
