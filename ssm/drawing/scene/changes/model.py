"""What changed in an activity model, on the drawing of both versions joined."""

from collections.abc import Iterator, Mapping

import attrs

from ssm.diffing import Diff
from ssm.drawing.geometry import Point, box_of, distance
from ssm.drawing.scene.changes.foot import foot
from ssm.drawing.scene.changes.joined_model import JoinedModel, joined_model
from ssm.drawing.scene.changes.marking import gone, marker, stroke_under, tag
from ssm.drawing.scene.marks import Line, Mark, Scene, Shape, Thing
from ssm.drawing.scene.model.model import model_scene
from ssm.drawing.steps import Steps

__all__ = ["changed_model_scene"]

_TAGS = 80
_PAD = 9.0
_SPOTS = ((0.0, 0.5), (0.3, 0.45), (-0.3, 0.45), (0.0, -0.5), (0.36, -0.42))


def changed_model_scene(
    found: Diff, was: str, ref: str, names: tuple[str, str] | None
) -> Steps[Scene | None]:
    """The drawing of what changed in a model; None when nothing of it can be seen.

    Args:
        found: what changed.
        was: canonical ref of the model in the older study.
        ref: the same in the newer one.
        names: what the two versions are called.
    """
    joined = joined_model(found, was, ref)
    if not (joined.came or joined.gone or joined.was):
        return None
    scene = yield from model_scene(joined.study, joined.model)
    ends = _ends(scene)
    things = [each for thing in scene.things for each in _marked(thing, ref, joined, ends)]
    page = attrs.evolve(scene, things=tuple(things))
    return foot(
        page,
        names,
        list(_said(joined)),
        sample=next((_was(name, joined.was) for name in joined.was), None),
    )


def _said(joined: JoinedModel) -> Iterator[str]:
    for id, before in joined.was.items():
        now = next(each for each in joined.model.activities if each.id == id)
        if before.do != now.do:
            yield f"{id} read before: “{before.do}”"


def _ends(scene: Scene) -> list[Point]:
    """Where arrows begin and end: no tag stands there."""
    lines = (m for thing in scene.things for m in thing.marks if isinstance(m, Line) and m.head)
    return [end for line in lines for end in (line.points[0], line.points[-1])]


def _marked(thing: Thing, ref: str, joined: JoinedModel, ends: list[Point]) -> Iterator[Thing]:
    name = thing.ref.removeprefix(f"{ref}/")
    if thing.role == "dependency":
        yield from _arrow(thing, name, joined)
    elif thing.role == "activity":
        yield from _activity(thing, name, joined, ends)
    else:
        yield thing


def _arrow(thing: Thing, name: str, joined: JoinedModel) -> Iterator[Thing]:
    if name in joined.gone:
        yield from gone(thing)
        return
    if name in joined.came:
        yield stroke_under(thing)
    yield thing


def _activity(thing: Thing, name: str, joined: JoinedModel, ends: list[Point]) -> Iterator[Thing]:
    blob = next(mark for mark in thing.marks if isinstance(mark, Shape))
    if name in joined.gone:
        yield from gone(thing)
        yield _tagged(thing, tag(f"{joined.gone[name]} went", _spot(blob, ends), went=True))
        return
    if name in joined.came:
        yield marker(thing, _around(blob))
        yield thing
        yield _tagged(thing, tag("new", _spot(blob, ends)))
        return
    yield thing
    if name in joined.was:
        yield _tagged(thing, tag(_was(name, joined.was), _spot(blob, ends), went=True))


def _was(name: str, was: Mapping[str, object]) -> str:
    before = was[name]
    id = getattr(before, "id", name)
    return "reworded" if id == name else f"was {id}"


def _tagged(thing: Thing, marks: tuple[Mark, ...]) -> Thing:
    return Thing(ref=thing.ref, role="tag", title="", marks=marks, layer=_TAGS)


def _around(blob: Shape) -> tuple[Point, ...]:
    """The outline of a blob, a little outside it."""
    x0, y0, x1, y1 = box_of(blob.points)
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    u, v = 1 + 2 * _PAD / (x1 - x0) / 2, 1 + 2 * _PAD / (y1 - y0) / 2
    return tuple((x + (px - x) * u, y + (py - y) * v) for px, py in blob.points)


def _spot(blob: Shape, ends: list[Point]) -> Point:
    """A place on the edge of a blob at which no arrow touches it."""
    x0, y0, x1, y1 = box_of(blob.points)
    spots = [((x0 + x1) / 2 + u * (x1 - x0), (y0 + y1) / 2 + v * (y1 - y0) + 2) for u, v in _SPOTS]
    return next((s for s in spots if all(distance(s, end) > 34 for end in ends)), spots[0])
