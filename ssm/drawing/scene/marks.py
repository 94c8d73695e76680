"""The marks that a scene is made of; a look decides how each is stroked.

Lengths are pixels at zoom 1, x to the right, y down. Colours are roles (`ink`, `soft`,
`flow`, `conflict`, `watch`, `control`, `paper`, `bubble`, `think`, tints such as
`tint-yellow`, boundary fills such as `ground-blue`), which a theme turns into colours.
Fonts are roles too: `text`, `strong`, `title`, `quote`.
"""

from typing import Literal

import attrs

from ssm.drawing.geometry import Point
from ssm.source import FieldPath

__all__ = [
    "Bubble",
    "Eye",
    "Figure",
    "Line",
    "Mark",
    "Photo",
    "Placed",
    "Scene",
    "Shape",
    "Swords",
    "Text",
    "TextPath",
    "Thing",
    "Unmet",
]

Dash = Literal["solid", "dashed", "dotted"]
Font = Literal["text", "strong", "title", "quote"]


@attrs.frozen(kw_only=True)
class Line:
    """An open line through points; `smooth` rounds it, `zigzag` makes it jagged."""

    points: tuple[Point, ...]
    ink: str = "ink"
    width: float = 2.0
    dash: Dash = "solid"
    smooth: bool = True
    zigzag: bool = False
    head: bool = False
    tail: bool = False


@attrs.frozen(kw_only=True)
class Shape:
    """A closed outline; `hatch` fills it with parallel lines instead of a flat colour."""

    points: tuple[Point, ...]
    fill: str | None = None
    ink: str | None = "ink"
    width: float = 2.0
    dash: Dash = "solid"
    smooth: bool = True
    hatch: Literal["none", "lines", "cross"] = "none"


@attrs.frozen(kw_only=True)
class Text:
    """Lines of text, centred on `y` as a block, set from `x` by `anchor`."""

    x: float
    y: float
    lines: tuple[str, ...]
    size: float = 16.0
    font: Font = "text"
    ink: str = "ink"
    anchor: Literal["start", "middle", "end"] = "middle"
    leading: float = 1.25


@attrs.frozen(kw_only=True)
class TextPath:
    """One line of text that runs along points."""

    points: tuple[Point, ...]
    text: str
    size: float = 16.0
    font: Font = "title"
    ink: str = "soft"


@attrs.frozen(kw_only=True)
class Figure:
    """A person, a group or a thing, by the name of its kind; `x`, `y` is its centre."""

    kind: str
    x: float
    y: float
    size: float
    tint: str = "tint-grey"
    mood: str | None = None


@attrs.frozen(kw_only=True)
class Swords:
    """Two crossed swords: a conflict."""

    x: float
    y: float
    size: float


@attrs.frozen(kw_only=True)
class Eye:
    """An eye that looks at a point."""

    x: float
    y: float
    size: float
    at: Point


@attrs.frozen(kw_only=True)
class Bubble:
    """What somebody says or thinks: an outline whose tail reaches `tip`; centre `x`, `y`."""

    kind: Literal["speech", "thought"]
    x: float
    y: float
    w: float
    h: float
    tip: Point


@attrs.frozen(kw_only=True)
class Photo:
    """A photograph, the same in every look; `x`, `y` is its centre.

    Attributes:
        kind: `jpeg` or `png`.
        w, h: how big it stands on the page, upright.
        turn: how it is turned to stand upright: the orientation of EXIF, 1 to 8.
        data: the bytes of the file.
    """

    kind: Literal["jpeg", "png"]
    x: float
    y: float
    w: float
    h: float
    turn: int = 1
    data: bytes = attrs.field(repr=False)


Mark = Line | Shape | Text | TextPath | Figure | Swords | Eye | Bubble | Photo


@attrs.frozen
class Placed:
    """Where a thing of one scene stands on a larger one, and how much it is scaled."""

    x: float
    y: float
    scale: float


@attrs.frozen(kw_only=True)
class Thing:
    """All marks of one element of a picture: one group in the SVG.

    Attributes:
        ref: canonical ref; its SVG id is made from it.
        role: what it is, a CSS class: `actor`, `flow`, `activity`, `boundary` ...
        title: what a pointer or a screen reader is told.
        marks: from the back to the front.
        layer: things of a lower layer lie behind.
        href: where a click leads, or None.
        placed: where its marks stand, when they are drawn for a smaller scene.
        faint: it is drawn so that what lies under it shines through.
    """

    ref: str
    role: str
    title: str
    marks: tuple[Mark, ...]
    layer: int = 50
    href: str | None = None
    placed: Placed | None = None
    faint: bool = False


@attrs.frozen
class Unmet:
    """A wish of the author that the drawing does not honour.

    Attributes:
        ref: canonical ref of the part whose wish it is.
        path: the way from that part to the wish, in the words of the file.
        message: what is not as it should be.
        hint: what to try.
    """

    ref: str
    path: FieldPath
    message: str
    hint: str


@attrs.frozen(kw_only=True)
class Scene:
    """A whole drawing: what is where, for any look, theme and format.

    Attributes:
        ref: canonical ref of what is drawn; the file is named after it.
        title: the title, as an accessible name.
        description: the whole picture in sentences, for those who cannot see it.
        width, height: size in pixels at zoom 1.
        things: everything on it.
        places: where the elements of a picture were put, as (id, x, y) on the search's own
            grid, to be kept for the next drawing; empty for all other drawings.
        room: how many steps further than usual its outlines stand from their members.
        unmet: wishes about places that it does not honour.
    """

    ref: str
    title: str
    description: str
    width: float
    height: float
    things: tuple[Thing, ...]
    places: tuple[tuple[str, int, int], ...] = ()
    room: int = 0
    unmet: tuple[Unmet, ...] = ()
