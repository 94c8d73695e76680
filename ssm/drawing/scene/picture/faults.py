"""What on a plan lies where it must not, and the last resort: words that step aside."""

from collections.abc import Container, Iterator, Mapping, Sequence

import attrs

from ssm.drawing.arrange.labels import Label
from ssm.drawing.arrange.routing import Routed
from ssm.drawing.arrange.touch import across, meet
from ssm.drawing.geometry import Box, box_of
from ssm.drawing.scene.picture.places import Plan, Tail
from ssm.drawing.scene.picture.puzzle import Cast

__all__ = ["faults", "heads_of", "mended", "pierced", "struck"]

_STEP, _FURTHEST = 12, 400
_HEAD = 11.0
_ROUND = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, -1), (1, -1), (-1, 1))


def faults(plan: Plan) -> list[str]:
    """The links and boundaries whose words lie on something, each once for every thing."""
    found: list[str] = []
    things = [*plan.boxes.values(), *heads_of(plan.ways)]
    for ref, label in _labels(plan).items():
        found += [ref] * _hits([label.box], things, plan.tails)
        things.append(label.box)
    for id, name in plan.names.items():
        found += [id] * _hits(name.boxes, things, plan.tails)
        things += name.boxes
    return found


def heads_of(ways: Mapping[str, Routed]) -> list[Box]:
    """Small boxes round the heads of all lines, which no words may cover."""
    ends = (way.points[-1] for way in ways.values())
    return [(x - _HEAD, y - _HEAD, x + _HEAD, y + _HEAD) for x, y in ends]


def _labels(plan: Plan) -> dict[str, Label]:
    return {ref: way.label for ref, way in plan.ways.items() if way.label}


def _hits(boxes: Sequence[Box], things: Sequence[Box], tails: Sequence[Tail]) -> int:
    """How many things and tails some boxes of one text lie on."""
    count = sum(any(meet(box, thing) for box in boxes) for thing in things)
    for tail in tails:
        around = box_of(tail)
        count += any(across(box, around, tail) for box in boxes)
    return count


def pierced(cast: Cast, plan: Plan, old: Container[str] = ()) -> int:
    """How many figures and bubbles a line of others runs through.

    Args:
        cast: who and what is on the picture.
        plan: where it is.
        old: ids that are not counted as long as all three are among them: the two ends of
            the line, and what it runs through.
    """
    count = 0
    for bond in cast.bonds:
        ends = (bond.link.tail, bond.link.head)
        way = plan.ways.get(bond.ref)
        for id, (x0, y0, x1, y1) in plan.boxes.items():
            if way and id not in ends and not all(one in old for one in (*ends, id)):
                count += any(x0 < x < x1 and y0 < y < y1 for x, y in way.points)
    return count


def struck(plan: Plan) -> int:
    """How many labels the line of another link runs through."""
    lines = [(ref, box_of(way.points), way.points) for ref, way in plan.ways.items()]
    return sum(
        across(label.box, around, points) > 0
        for ref, label in _labels(plan).items()
        for other, around, points in lines
        if other != ref
    )


def mended(plan: Plan) -> Plan:
    """A plan without faults: labels step aside to free places, names that cannot are left out."""
    wrong = dict.fromkeys(faults(plan))
    if not wrong:
        return plan
    names = {id: name for id, name in plan.names.items() if id not in wrong}
    taken = [*plan.boxes.values(), *heads_of(plan.ways)]
    taken += [box for name in names.values() for box in name.boxes]
    taken += [label.box for ref, label in _labels(plan).items() if ref not in wrong]
    ways = dict(plan.ways)
    for ref, label in _labels(plan).items():
        if ref in wrong:
            aside = _aside(label, taken, plan.tails)
            ways[ref] = attrs.evolve(plan.ways[ref], label=aside)
            taken.append(aside.box)
    return attrs.evolve(plan, names=names, ways=ways)


def _aside(label: Label, taken: Sequence[Box], tails: Sequence[Tail]) -> Label:
    """A label in the nearest place where it lies on nothing."""
    x0, y0, x1, y1 = label.box
    for dx, dy in _offsets():
        box = (x0 + dx, y0 + dy, x1 + dx, y1 + dy)
        if not _hits([box], taken, tails):
            return attrs.evolve(label, x=label.x + dx, y=label.y + dy, box=box, beside=True)
    return label


def _offsets() -> Iterator[tuple[int, int]]:
    """Steps away from a place, the small ones first."""
    yield 0, 0
    for far in range(1, _FURTHEST):
        for x, y in _ROUND:
            yield x * far * _STEP, y * far * _STEP
