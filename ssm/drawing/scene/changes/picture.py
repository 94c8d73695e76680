"""What changed in a rich picture, on the drawing of both versions joined."""

from collections.abc import Iterator, Sequence

import attrs

from ssm.diffing import Diff
from ssm.drawing.arrange.efforts import Quality
from ssm.drawing.arrange.kept import Kept
from ssm.drawing.geometry import Point, ellipse, rounded_box
from ssm.drawing.scene.changes.foot import foot
from ssm.drawing.scene.changes.joined_picture import JoinedPicture, joined_picture
from ssm.drawing.scene.changes.marking import gone, marker, stroke_under, tag
from ssm.drawing.scene.marks import Bubble, Figure, Mark, Scene, Thing
from ssm.drawing.scene.picture.cast import FIGURE
from ssm.drawing.scene.picture.picture import picture_scene

__all__ = ["changed_picture_scene"]

_TAGS = 80
_RING = (1.34, 1.02)


def changed_picture_scene(
    found: Diff,
    was: str,
    ref: str,
    names: tuple[str, str] | None,
    *,
    kept: tuple[Kept | None, Kept | None] = (None, None),
    quality: Quality = "normal",
    engine: str | None = None,
) -> Scene | None:
    """The drawing of what changed in a picture; None when nothing of it can be seen.

    Everybody stands where they stood: as the newer picture was kept, or else the older
    one, or else where the older one is drawn. So only what came in has to find a place.

    Args:
        found: what changed.
        was: canonical ref of the picture in the older study.
        ref: the same in the newer one.
        names: what the two versions are called.
        kept: positions that were kept of the older and of the newer picture.
        quality: how long to look for a good arrangement.
        engine: another layout engine.

    Raises:
        EngineError: the engine is not to be found, or refuses.
    """
    joined = joined_picture(found, was, ref)
    if not (joined.came or joined.gone or joined.was):
        return None
    places = kept[1] or _as_it_was(found, was, kept[0], joined, quality, engine)
    scene = picture_scene(joined.study, joined.picture, engine, quality=quality, kept=places)
    things = [each for thing in scene.things for each in _marked(thing, ref, joined)]
    page = attrs.evolve(scene, things=tuple(things), places=(), unmet=())
    return foot(page, names, list(_said(found, was)), sample=next(iter(joined.was.values()), None))


def _as_it_was(
    found: Diff,
    was: str,
    kept: Kept | None,
    joined: JoinedPicture,
    quality: Quality,
    engine: str | None,
) -> Kept:
    """Where the older picture has its elements and bubbles, called as in the joined one."""
    old = found.old.index.parts[was]
    if kept is None:
        scene = picture_scene(found.old, old, engine, quality=quality)
        kept = Kept(places={id: (x, y) for id, x, y in scene.places}, room=scene.room)
    places = {joined.names.get(id, id): place for id, place in kept.places.items()}
    return attrs.evolve(kept, places=places)


def _said(found: Diff, was: str) -> Iterator[str]:
    """What the drawing does not show: boundaries that are no more."""
    same = found.matched.same
    for boundary in found.old.index.parts[was].boundaries:
        if f"{was}/{boundary.id}" not in same:
            yield f"The boundary “{boundary.label or boundary.id}” went out"


def _marked(thing: Thing, ref: str, joined: JoinedPicture) -> Iterator[Thing]:
    name = thing.ref.removeprefix(f"{ref}/")
    if thing.ref in (ref, name):
        yield thing
    elif name in joined.gone:
        yield from gone(thing)
        yield from _tagged(thing, "gone", went=True)
    elif name in joined.came:
        yield from _came(thing)
    else:
        yield thing
        if name in joined.was:
            yield from _tagged(thing, joined.was[name], went=True)


def _came(thing: Thing) -> Iterator[Thing]:
    around = _around(thing.marks)
    if around is None:
        yield stroke_under(thing)
        yield thing
        return
    yield marker(thing, around)
    yield thing
    yield from _tagged(thing, "new")


def _around(marks: Sequence[Mark]) -> tuple[Point, ...] | None:
    """An outline round a figure or a bubble; None for a link and a boundary."""
    first = marks[0] if marks else None
    if isinstance(first, Bubble):
        w, h = first.w / 2 + 1, first.h / 2 + 1
        return rounded_box(first.x - w, first.y - h, first.x + w, first.y + h, 24)
    if isinstance(first, Figure):
        return ellipse(first.x, first.y - 2, FIGURE * _RING[0], FIGURE * _RING[1], 6)
    return None


def _tagged(thing: Thing, text: str, *, went: bool = False) -> Iterator[Thing]:
    """A tag under a figure, or on the upper edge of a bubble; none on a link."""
    first = thing.marks[0] if thing.marks else None
    if isinstance(first, Bubble):
        at = first.x - first.w * 0.26, first.y - first.h / 2 + 1
    elif isinstance(first, Figure):
        at = first.x, first.y + FIGURE / 2 - 4
    else:
        return
    marks = tag(text, at, went=went)
    yield Thing(ref=thing.ref, role="tag", title="", marks=marks, layer=_TAGS)
