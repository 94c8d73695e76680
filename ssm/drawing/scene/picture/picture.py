"""A rich picture as a scene: somebody's view of a situation, at a date."""

import functools

import attrs

from ssm.drawing.arrange.efforts import Quality
from ssm.drawing.arrange.kept import Kept
from ssm.drawing.cache.store import Cache
from ssm.drawing.cache.versions import file_stamp
from ssm.drawing.geometry import Box
from ssm.drawing.layout import find_engine
from ssm.drawing.scene.marks import Scene, Text, Thing
from ssm.drawing.scene.move import moved
from ssm.drawing.scene.page import MARGIN, head_of
from ssm.drawing.scene.picture.hints import unmet
from ssm.drawing.scene.picture.legend import ROW, legend
from ssm.drawing.scene.picture.lines import bond_things, bound_things
from ssm.drawing.scene.picture.people import actor_things, bubble_things
from ssm.drawing.scene.picture.places import PLAN_CLASSES, Plan, extent
from ssm.drawing.scene.picture.plan import planned
from ssm.drawing.scene.picture.puzzle import Cast, cast
from ssm.drawing.scene.picture.words import description, subtitle
from ssm.drawing.text.fonts import role_of
from ssm.model.picture import Picture
from ssm.model.study import Study

__all__ = ["picture_scene"]

_LEAST = 520.0


def picture_scene(
    study: Study,
    picture: Picture,
    engine: str | None = None,
    *,
    quality: Quality = "normal",
    kept: Kept | None = None,
    cache: Cache | None = None,
) -> Scene:
    """The drawing of a rich picture.

    Args:
        study: the study that the picture belongs to.
        picture: the picture.
        engine: another layout engine.
        quality: how long to look for a good arrangement: `draft`, `normal`, `best`.
        kept: where elements and bubbles stood in an earlier drawing; taken as it is when
            all still fits, and else changed little.
        cache: where plans that were found before are kept.

    Raises:
        EngineError: the engine is not to be found, or refuses.

    References:
        Checkland, P. (1981). Systems Thinking, Systems Practice, ch. 6.
    """
    ref = f"picture/{picture.id}"
    who = cast(study, picture)
    if not who.actors and not who.bounds:
        return _page(study, picture, who, (_empty(ref),), (0.0, 0.0, 360.0, 40.0))
    find = functools.partial(planned, who, seed=ref, quality=quality, engine=engine, kept=kept)
    plan = find() if cache is None else _recalled(cache, find)
    box = extent(plan)
    missed = unmet(picture, plan.boxes, plan.outlines, box, _known(who, kept))
    return attrs.evolve(
        _page(study, picture, who, _drawn(ref, who, plan), box),
        places=tuple((id, x, y) for id, (x, y) in plan.places.items()),
        room=plan.room,
        unmet=tuple(missed),
    )


def _page(study: Study, picture: Picture, who: Cast, drawn: tuple[Thing, ...], box: Box) -> Scene:
    """What is drawn in the middle of its page, below the head and above the legend."""
    ref, wide = f"picture/{picture.id}", max(_LEAST, box[2] - box[0])
    head = head_of(ref, picture.name, subtitle(study, picture), None, (wide, wide))
    left = MARGIN + (wide - box[2] + box[0]) / 2
    low = head.bottom + box[3] - box[1] + 30
    key, rows = legend(ref, who, (MARGIN, low + ROW / 2), wide)
    placed = (_shifted(thing, left - box[0], head.bottom - box[1]) for thing in drawn)
    return Scene(
        ref=ref,
        title=picture.name,
        description=description(who),
        width=round(wide + 2 * MARGIN),
        height=round(low + ROW * rows + MARGIN * 0.6),
        things=(*head.things, *placed, *((key,) if key else ())),
    )


def _known(who: Cast, kept: Kept | None) -> frozenset[str]:
    """The elements that stood somewhere before, and the boundaries that held some of them."""
    places = kept.places if kept else {}
    rings = (bound for bound in who.bounds if any(id in places for id in bound.members))
    return frozenset(places).union(bound.boundary.id for bound in rings)


def _recalled(cache: Cache, find: "functools.partial[Plan]") -> Plan:
    """The plan as it was found before, or else as it is found now."""
    engine = file_stamp(find_engine(find.keywords["engine"]))
    about = ("plan", engine, role_of("text").family, find.args, find.keywords)
    return cache.value_of(about, PLAN_CLASSES, find)


def _drawn(ref: str, who: Cast, plan: Plan) -> tuple[Thing, ...]:
    return (
        *bound_things(ref, who, plan),
        *bond_things(ref, who, plan),
        *actor_things(ref, who, plan),
        *bubble_things(ref, who, plan),
    )


def _empty(ref: str) -> Thing:
    text = Text(
        x=0, y=16, lines=("Nobody and nothing is here yet.",), size=15, ink="soft", anchor="start"
    )
    return Thing(ref=f"{ref}/", role="note", title="", marks=(text,))


def _shifted(thing: Thing, dx: float, dy: float) -> Thing:
    """A thing with all its marks moved on to the page."""
    return attrs.evolve(thing, marks=tuple(moved(mark, dx, dy) for mark in thing.marks))
