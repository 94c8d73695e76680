"""Flows, conflicts, watching eyes and boundaries, interrupted where a text lies."""

from collections.abc import Iterator, Sequence

import attrs

from ssm.drawing.arrange.arcs import POINTS, Target, loop
from ssm.drawing.arrange.knock import pieces
from ssm.drawing.arrange.labels import Label
from ssm.drawing.geometry import Box, Point, distance, ellipse
from ssm.drawing.scene.marks import Dash, Eye, Line, Mark, Shape, Swords, Text, TextPath, Thing
from ssm.drawing.scene.picture.bonds import LABEL_SIZE, LABEL_STEP, RING_NAME_SIZE, Bond, Bound
from ssm.drawing.scene.picture.cast import FIGURE, NAME_SIZE, NAME_STEP
from ssm.drawing.scene.picture.places import Plan
from ssm.drawing.scene.picture.puzzle import LOOP, Cast
from ssm.drawing.scene.picture.words import about_bond, about_bound
from ssm.drawing.text.fonts import width
from ssm.model.words import Op

__all__ = ["ROLES", "bond_things", "bound_things", "ends_of", "stroke_of"]

_BOUNDS, _LINES = 10, 30
_KNOB = 6.0
_INKS = {Op.CONFLICT: "conflict", Op.WATCHES: "watch", Op.RELATION: "soft"}
ROLES = {
    Op.FLOW: "flow",
    Op.BOTH: "flow",
    Op.RELATION: "relation",
    Op.WEAK: "weak",
    Op.CONFLICT: "conflict",
    Op.WATCHES: "watches",
}
_DASHES: dict[Op, Dash] = {Op.WEAK: "dashed", Op.WATCHES: "dotted"}


def stroke_of(op: Op, weight: int = 1) -> Line:
    """How a link of a kind is stroked: each told from the others without colour."""
    return Line(
        points=(),
        ink=_INKS.get(op, "flow"),
        width=(1.7 if op is Op.RELATION else 2.0) + 0.7 * (weight - 1),
        dash=_DASHES.get(op, "solid"),
        zigzag=op is Op.CONFLICT,
        head=op in (Op.FLOW, Op.BOTH, Op.WEAK),
        tail=op is Op.BOTH,
    )


def ends_of(op: Op, points: Sequence[Point]) -> tuple[Shape, ...]:
    """The knobs at both ends of a relation, which tell it from the line of a boundary."""
    if op is not Op.RELATION:
        return ()
    knobs = (ellipse(x, y, _KNOB, _KNOB, 3) for x, y in (points[0], points[-1]))
    return tuple(Shape(points=around, fill=_INKS[op], ink=None) for around in knobs)


def bond_things(ref: str, cast: Cast, plan: Plan) -> Iterator[Thing]:
    """Every link of a picture: its line in pieces, its sign, its label."""
    names, texts = cast.names, _text_boxes(cast, plan)
    for bond in cast.bonds:
        points, label = _way(bond, cast, plan)
        if not points:
            continue
        look = points[-1] if bond.link.op is Op.WATCHES else (0.0, 0.0)
        yield Thing(
            ref=bond.ref,
            role=ROLES[bond.link.op],
            title=about_bond(bond, names),
            marks=(
                *_line_marks(bond, points, texts, label),
                *ends_of(bond.link.op, points),
                *_label_marks(bond, label, look),
            ),
            layer=_LINES,
        )


def _way(bond: Bond, cast: Cast, plan: Plan) -> tuple[tuple[Point, ...], Label | None]:
    way = plan.ways.get(bond.ref)
    if way is not None:
        return way.points, way.label
    if bond not in cast.loops:
        return (), None
    x0, y0, x1, y1 = plan.boxes[bond.link.tail]
    owner = Target((x0 + x1) / 2, (y0 + y1) / 2, x1 - x0, y1 - y0)
    at = plan.places[bond.ref]
    side = 1 if at[0] > owner.x else -1
    x, y = at[0] + side * LOOP / 2, float(at[1])
    box = (x - bond.w / 2, y - bond.h / 2, x + bond.w / 2, y + bond.h / 2)
    points = loop(owner, Target(x, y, bond.w, bond.h), 26.0)
    return points, Label(x, y, box, 0.0) if bond.h else None


def _text_boxes(cast: Cast, plan: Plan) -> list[Box]:
    """Where labels, signs, names and bubbles lie: nothing may be drawn through them."""
    boxes = [box for name in plan.names.values() for box in name.boxes]
    for bond in cast.bonds:
        label = _way(bond, cast, plan)[1]
        if label:
            top = label.y - bond.h / 2
            half = bond.sign * (0.8 if bond.link.op is Op.WATCHES else 0.45)
            boxes.append((label.x - half, top, label.x + half, top + bond.sign))
            first = label.y + bond.h / 2 - LABEL_STEP * len(bond.lines)
            boxes += _lines_box(bond.lines, label.x, first, (LABEL_SIZE, LABEL_STEP), "text")
    for actor in cast.actors:
        x, y = plan.places[actor.element.id]
        first = y - actor.h / 2 + FIGURE + 6
        boxes += _lines_box(actor.lines, float(x), first, (NAME_SIZE, NAME_STEP), "strong")
    boxes += [plan.boxes[said.id] for said in cast.said]
    return boxes


def _lines_box(
    lines: tuple[str, ...], x: float, top: float, size: tuple[float, int], font: str
) -> Iterator[Box]:
    for n, line in enumerate(lines):
        half = width(line, size[0], font) / 2
        yield x - half, top + n * size[1], x + half, top + (n + 1) * size[1]


def _line_marks(
    bond: Bond, points: tuple[Point, ...], texts: list[Box], label: Label | None
) -> Iterator[Line]:
    """The line in pieces; none is left between its own sign and the words below that."""
    style = stroke_of(bond.link.op, bond.link.weight)
    margin = 8.0 if style.zigzag else 3.5
    for run in pieces(points, texts, margin=margin):
        if label and bond.sign and _holds(label.box, run):
            continue
        yield attrs.evolve(
            style,
            points=tuple(run),
            head=style.head and distance(run[-1], points[-1]) < 3,
            tail=style.tail and distance(run[0], points[0]) < 3,
        )


def _holds(box: Box, run: Sequence[Point]) -> bool:
    return all(box[0] <= x <= box[2] and box[1] <= y <= box[3] for x, y in run)


def _label_marks(bond: Bond, label: Label | None, look: Point) -> Iterator[Mark]:
    if label is None:
        return
    top = label.y - bond.h / 2
    if bond.link.op is Op.CONFLICT:
        yield Swords(x=label.x, y=top + bond.sign / 2, size=float(bond.sign))
    elif bond.link.op is Op.WATCHES:
        yield Eye(x=label.x, y=top + bond.sign / 2, size=44.0, at=look)
    if bond.lines:
        high = LABEL_STEP * len(bond.lines)
        yield Text(
            x=label.x,
            y=label.y + bond.h / 2 - high / 2,
            lines=bond.lines,
            size=LABEL_SIZE,
            ink=_INKS.get(bond.link.op, "flow"),
            leading=LABEL_STEP / LABEL_SIZE,
        )


def bound_things(ref: str, cast: Cast, plan: Plan) -> Iterator[Thing]:
    """Every boundary of a picture: its ground, its line, its name on the line."""
    names, texts = cast.names, _text_boxes(cast, plan)
    for n, bound in enumerate(cast.bounds):
        around = plan.outlines[bound.boundary.id]
        lines = (
            Line(points=tuple(run), ink="soft", width=1.9)
            for run in pieces(around, texts, closed=True)
        )
        ground = Shape(points=around[::3], fill=bound.ground, ink=None)
        yield Thing(
            ref=bound.ref,
            role="boundary",
            title=about_bound(bound, names),
            marks=(ground, *lines, *_name_marks(bound, plan)),
            layer=_BOUNDS + n,
        )


def _name_marks(bound: Bound, plan: Plan) -> Iterator[Mark]:
    name = plan.names.get(bound.boundary.id)
    if name is not None:
        run = name.points
        points = (*run[:-1:4], run[-1]) if len(run) > POINTS else run
        yield TextPath(
            points=points, text=bound.name, size=RING_NAME_SIZE, font="title", ink="soft"
        )
