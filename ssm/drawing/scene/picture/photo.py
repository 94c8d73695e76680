"""A rich picture on paper as a scene: its photograph, and what is on it, to be traced."""

from collections.abc import Sequence

from ssm.drawing.geometry import rounded_box
from ssm.drawing.scene.marks import Mark, Photo, Scene, Shape, Text, Thing
from ssm.drawing.scene.move import moved
from ssm.drawing.scene.page import MARGIN, head_of
from ssm.drawing.scene.picture.photo_rows import COLUMN, PhotoRow, element_rows, link_rows
from ssm.drawing.scene.picture.puzzle import cast
from ssm.drawing.scene.picture.words import description, subtitle
from ssm.drawing.text.wrap import wrap
from ssm.files.image import Image
from ssm.model.picture import Picture
from ssm.model.study import Study

__all__ = ["photo_scene"]

_WIDE, _HIGH, _MOST = 860.0, 620.0, 2.0
_ABSENT = (560.0, 320.0)
_GAP = 36.0


def photo_scene(study: Study, picture: Picture, image: Image | None) -> Scene:
    """The drawing of a picture that was drawn on paper.

    Args:
        study: the study that the picture belongs to.
        picture: the picture.
        image: its photograph, or None where it is not at hand.
    """
    ref = f"picture/{picture.id}"
    who = cast(study, picture)
    wide, high = _size(image)
    beside, columns, low = _columns(list(element_rows(ref, who)), high)
    full = wide + columns * (COLUMN + _GAP)
    head = head_of(ref, picture.name, subtitle(study, picture), None, (full, full))
    top = head.bottom
    below, depth = _spread(list(link_rows(ref, who)), full)
    under = top + max(high, low) + 26
    shown = _shown(ref, picture, image, (MARGIN, top, wide, high))
    listed = (
        *(_placed(row, MARGIN + wide + _GAP + x, top + y) for row, x, y in beside),
        *(_placed(row, MARGIN + x, under + y) for row, x, y in below),
    )
    return Scene(
        ref=ref,
        title=picture.name,
        description=f"A photograph of a picture on paper. {description(who)}",
        width=round(full + 2 * MARGIN),
        height=round(under + depth + MARGIN * 0.5),
        things=(*head.things, shown, *listed),
    )


def _size(image: Image | None) -> tuple[float, float]:
    """How big the photograph stands on the page; whole pixels."""
    if image is None:
        return _ABSENT
    wide, high = image.upright
    scale = min(_WIDE / wide, _HIGH / high, _MOST)
    return float(max(1, round(wide * scale))), float(max(1, round(high * scale)))


def _shown(
    ref: str, picture: Picture, image: Image | None, at: tuple[float, float, float, float]
) -> Thing:
    x, y, wide, high = at
    frame = rounded_box(x - 3, y - 3, x + wide + 3, y + high + 3, 4)
    inside: Mark
    if image is None:
        lines = wrap(f"The photograph {picture.image} is not at hand.", 15, wide - 80).lines
        inside = Text(x=x + wide / 2, y=y + high / 2, lines=lines, size=15, ink="soft")
    else:
        inside = Photo(
            kind=image.kind,
            x=x + wide / 2,
            y=y + high / 2,
            w=wide,
            h=high,
            turn=image.turn,
            data=image.data,
        )
    outline = Shape(
        points=frame,
        ink="soft",
        fill=None,
        width=1.6,
        smooth=False,
        dash="solid" if image else "dashed",
    )
    title = f"Photograph of {picture.name}"
    return Thing(ref=ref, role="photograph", title=title, marks=(inside, outline), layer=20)


def _placed(row: PhotoRow, x: float, y: float) -> Thing:
    marks = tuple(moved(mark, x, y) for mark in row.marks)
    return Thing(ref=row.ref, role=row.role, title=row.title, marks=marks)


Block = Sequence[PhotoRow]
Placed = tuple[PhotoRow, float, float]


def _columns(blocks: Sequence[Block], high: float) -> tuple[list[Placed], int, float]:
    """Rows in columns as high as the photograph; how many; and how deep they reach."""
    placed: list[Placed] = []
    x = y = low = 0.0
    count = 0
    for block in blocks:
        if y and y + sum(row.height for row in block) > high:
            x, y = x + COLUMN + _GAP, 0.0
        count += not y
        for row in block:
            placed.append((row, x, y))
            y += row.height
        low = max(low, y)
    return placed, count, low


def _spread(blocks: Sequence[Block], wide: float) -> tuple[list[Placed], float]:
    """Rows in as many columns as the page has room for, each about as deep."""
    room = max(1, int((wide + _GAP) // (COLUMN + _GAP)))
    heights = [sum(row.height for row in block) for block in blocks]
    high = sum(heights) / room
    while True:
        placed, count, low = _columns(blocks, high)
        if count <= room:
            return placed, low
        high += min(heights)
