"""Several drawings on one sheet: each whole, with its title, and as large as can be read."""

from collections.abc import Sequence

import attrs

from ssm.drawing.geometry import rounded_box
from ssm.drawing.scene.marks import Placed, Scene, Shape, Text, TextPath, Thing
from ssm.drawing.scene.page import paragraph
from ssm.drawing.scene.sheet.grid import Card, hung
from ssm.drawing.scene.words import in_sentences
from ssm.drawing.stem import linked_file

__all__ = ["GAP", "SHEET", "laid_out", "sheet_scene"]

SHEET = "sheet"
"""The ref of a sheet; no kind of part is called so."""

GAP = 36.0
"""The room between two drawings."""

_MARGIN = 48.0
_TITLE, _SUB = 46.0, 22.0
_SMALLEST = 9.0
_ROUND = 26.0
_NARROW = 900.0


def sheet_scene(title: str, subtitle: str, scenes: Sequence[Scene]) -> Scene:
    """A sheet with several drawings in rows, in their order.

    It grows until no text on it is smaller than can be read.

    Args:
        title: what stands on top.
        subtitle: what stands below it, smaller.
        scenes: the drawings.
    """
    cards, width, _ = hung(
        [(scene.width, scene.height) for scene in scenes],
        [_SMALLEST / _smallest(scene) for scene in scenes],
        gap=GAP,
        above=_TITLE * 2 + 2 * _MARGIN,
    )
    return laid_out(SHEET, (title, subtitle), scenes, cards, max(width, _NARROW))


def laid_out(
    ref: str,
    heading: tuple[str, str],
    scenes: Sequence[Scene],
    cards: Sequence[Card],
    width: float,
) -> Scene:
    """A sheet with drawings on cards.

    Args:
        ref: of the sheet.
        heading: its title and its subtitle.
        scenes: the drawings.
        cards: where each stands below the heading, and how large.
        width: of all drawings together.
    """
    title, subtitle = heading
    first, y = paragraph(title, _MARGIN, _MARGIN, width, size=_TITLE, font="title", leading=1.15)
    second, y = paragraph(subtitle, _MARGIN, y + 8, width, size=_SUB, ink="soft")
    things = [Thing(ref=ref, role="heading", title="", marks=(first, second))]
    top, bottom = y + GAP, y
    on = {linked_file(scene.ref): _anchor(ref, scene.ref) for scene in scenes}
    for scene, card in zip(scenes, cards, strict=True):
        x0, y0, x1, y1 = card.box
        box = (_MARGIN + x0, top + y0, _MARGIN + x1, top + y1)
        at = Placed(_MARGIN + card.at.x, top + card.at.y, card.at.scale)
        frame = Shape(points=rounded_box(*box, _ROUND, n=5), ink="faint", width=1.6)
        things.append(
            Thing(ref=scene.ref, role="drawing", title=scene.title, marks=(frame,), layer=0)
        )
        things += (_named(scene, thing, at, on) for thing in scene.things)
        bottom = max(bottom, box[3])
    return Scene(
        ref=ref,
        title=title,
        description=in_sentences(part for s in scenes for part in (s.title, s.description) if part),
        width=round(width + 2 * _MARGIN),
        height=round(bottom + _MARGIN),
        things=tuple(things),
    )


def _named(scene: Scene, thing: Thing, at: Placed, on: dict[str, str]) -> Thing:
    """A thing with a ref that no other drawing of the sheet has, and with links on the sheet."""
    own = thing.ref == scene.ref or thing.ref.startswith(f"{scene.ref}/")
    ref = thing.ref if own else f"{scene.ref}/{thing.ref}"
    if thing.ref == scene.ref:
        ref = f"{ref}/{thing.role}"
    href = on.get(thing.href, thing.href) if thing.href else None
    return attrs.evolve(thing, ref=ref, placed=at, href=href)


def _anchor(sheet: str, ref: str) -> str:
    return "#" + f"{sheet}/{ref}".replace("/", ":")


def _smallest(scene: Scene) -> float:
    """The size of the smallest text on a scene."""
    sizes = [
        mark.size
        for thing in scene.things
        for mark in thing.marks
        if isinstance(mark, Text | TextPath)
    ]
    return min(sizes, default=_SMALLEST)
