"""The drawing of customers as a scene: layers, arrows, worries, wants and what one asks."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ssm.drawing.arrange.knock import pieces
from ssm.drawing.geometry import Box, Point, distance
from ssm.drawing.scene.comparison.room import text_box
from ssm.drawing.scene.comparison.voices import chair
from ssm.drawing.scene.customers.beside import beside
from ssm.drawing.scene.customers.folk import Folk, folk_of
from ssm.drawing.scene.customers.legend import legend
from ssm.drawing.scene.customers.naming import NAME, Named, named_rings
from ssm.drawing.scene.customers.places import Places, places_of
from ssm.drawing.scene.customers.plan import Arrow, seats_of
from ssm.drawing.scene.customers.rings import Ring
from ssm.drawing.scene.customers.ways import ways_of
from ssm.drawing.scene.customers.words import in_words
from ssm.drawing.scene.marks import Line, Scene, Shape, Text, TextPath, Thing
from ssm.drawing.scene.page import MARGIN, head_of
from ssm.drawing.scene.picture.people import actor_things, bubble_things
from ssm.drawing.scene.picture.places import Plan
from ssm.drawing.steps import Steps
from ssm.model.study import Study

if TYPE_CHECKING:
    from ssm.comparison.serving import Customers

__all__ = ["REF", "customers_scene"]

REF = "customers"
"""The ref of the drawing of customers; there is one of each study."""

_GROUNDS = ("yellow", "blue", "green", "violet", "orange", "teal")
_LEAST = 620.0
_LABEL = 17.0
_STILL = 7.0
Ways = Sequence[tuple[Arrow, tuple[Point, ...]]]


def customers_scene(study: Study) -> Steps[Scene]:
    """The drawing of who serves whom: layers of customers, out to the end users.

    Everybody stands further in than all whom they serve; worries are thoughts, in another
    hand when they are assumed; whom nobody heard has an empty chair. Beside it stands what
    each wants from and for whom, and what one would ask next.

    Args:
        study: the study.
    """
    from ssm.comparison.serving import customers

    found = customers(study)
    folk = folk_of(study, found)
    seats = yield from seats_of(found, folk)
    head = head_of(REF, "Whose customer is whose", _subtitle(study), None, (900.0, 900.0))
    places = places_of(folk, seats, len(found.layers), (MARGIN, head.bottom))
    ways = tuple(ways_of(folk, seats, places))
    names = tuple(named_rings(places.rings, _names(found, places.rings), [w for _, w in ways]))
    drawn = (
        *_rings(places.rings, names),
        *_beside(places),
        *actor_things(REF, folk.cast, _plan(places)),
        *bubble_things(REF, folk.cast, _plan(places)),
        *_chairs(places),
    )
    flows = tuple(_flows(found, ways, (*_texts(drawn, folk, places), *_boxes(names))))
    plan = (*drawn[: len(places.rings)], *flows, *drawn[len(places.rings) :])
    right = max(places.box[2], MARGIN + _LEAST)
    key, end = legend(REF, found, folk, (MARGIN, places.box[3] + 44), right - MARGIN)
    column = beside(study, found, (MARGIN, head.crown[1], right, places.box[3]), end)
    return Scene(
        ref=REF,
        title="Whose customer is whose",
        description=in_words(found),
        width=round(max(column.right, right, head.right) + MARGIN),
        height=round(max(end, column.bottom) + MARGIN * 0.8),
        things=(*head.things, *plan, *key, *column.things),
    )


def _subtitle(study: Study) -> str:
    told = "Layer by layer, out to the end users"
    return f"{study.title} · {told[0].lower()}{told[1:]}" if study.title else told


def _plan(places: Places) -> Plan:
    return Plan(places=dict(places.spots), boxes={}, outlines={}, names={}, ways={}, tails=())


def _names(found: "Customers", rings: Sequence[Ring]) -> tuple[str, ...]:
    from ssm.comparison.serving.formats.words import layer_name

    return tuple(layer_name(found, found.layers[ring.layer], short=True) for ring in rings)


def _rings(rings: Sequence[Ring], names: Sequence[Named]) -> Iterator[Thing]:
    """Every layer: its ground, its outline, its name on the outline."""
    for n, (ring, name) in enumerate(zip(rings, names, strict=True)):
        around = ring.outline()
        texts = [box for each in names for box in each.boxes]
        ground = _GROUNDS[(len(rings) - 1 - n) % len(_GROUNDS)]
        lines = (
            Line(points=tuple(run), ink="soft", width=1.8)
            for run in pieces(around, texts, closed=True)
        )
        yield Thing(
            ref=f"{REF}/layer-{ring.layer}",
            role="boundary",
            title=name.text,
            marks=(
                Shape(points=around, fill=f"ground-{ground}", ink=None),
                *lines,
                TextPath(points=name.points, text=name.text, size=NAME, font="title", ink="soft"),
            ),
            layer=10 + n,
        )


def _beside(places: Places) -> Iterator[Thing]:
    if places.beside:
        x, y = places.beside
        text = Text(
            x=x,
            y=y,
            lines=("Beside all layers",),
            size=_LABEL,
            font="title",
            ink="soft",
            anchor="start",
        )
        yield Thing(ref=f"{REF}/beside", role="note", title="Beside all layers", marks=(text,))


def _chairs(places: Places) -> Iterator[Thing]:
    for id, (x, y) in places.chairs.items():
        title = "Nobody asked them yet"
        yield Thing(ref=f"{REF}/{id}/chair", role="chair", title=title, marks=chair(x, y, 20))


def _boxes(names: Sequence[Named]) -> list[Box]:
    return [box for name in names for box in name.boxes]


def _texts(drawn: Sequence[Thing], folk: Folk, places: Places) -> Iterator[Box]:
    """Where names and bubbles lie: no arrow is drawn through them."""
    for thing in drawn:
        yield from (text_box(mark) for mark in thing.marks if isinstance(mark, Text))
    for who in folk.figured.values():
        for bubble in who.bubbles:
            x, y = places.spots[bubble.id]
            w, h = bubble.w / 2, bubble.h / 2
            yield x - w, y - h, x + w, y + h


def _flows(found: "Customers", ways: Ways, texts: Sequence[Box]) -> Iterator[Thing]:
    circles = [frozenset(circle) for circle in found.circles]
    for arrow, points in ways:
        serving = arrow.serving
        round_ = any({serving.who, serving.whom} <= circle for circle in circles) and serving.now
        who, whom = found.names((serving.who, serving.whom))
        verb = "serves" if serving.now else "served before"
        yield Thing(
            ref=f"{REF}/{serving.who}..{serving.whom}",
            role="flow",
            title=f"{who} {verb} {whom}",
            marks=(
                *_line(points, texts, now=serving.now, round_=round_),
                *(_still(points, texts) if serving.now and serving.before else ()),
            ),
            layer=30,
        )


def _line(
    points: tuple[Point, ...], texts: Sequence[Box], *, now: bool, round_: bool
) -> Iterator[Line]:
    for run in pieces(points, texts):
        yield Line(
            points=tuple(run),
            ink="watch" if round_ else "flow" if now else "soft",
            width=2.1,
            dash="solid" if now else "dashed",
            head=distance(run[-1], points[-1]) < 3,
        )


def _still(points: tuple[Point, ...], texts: Sequence[Box]) -> Iterator[Line]:
    """A dashed line beside an arrow: they served them before, too."""
    for run in pieces(tuple(_shifted(points[1:-1])), texts):
        yield Line(points=tuple(run), ink="soft", width=1.7, dash="dashed")


def _shifted(points: Sequence[Point]) -> Iterator[Point]:
    """A line beside another, on its right as one goes along it."""
    for n, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(n - 1, 0)], points[min(n + 1, len(points) - 1)]
        long = distance((ax, ay), (bx, by)) or 1.0
        yield x - (by - ay) / long * _STILL, y + (bx - ax) / long * _STILL
