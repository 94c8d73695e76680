"""A rich picture as a puzzle: boxes, ties and rings for the arrangement."""

import attrs

from ssm.drawing.arrange.hints import Group
from ssm.drawing.arrange.puzzle import Puzzle, Ring, Spot, Tie
from ssm.drawing.scene.picture.bonds import Bond, Bound, bonds, bounds
from ssm.drawing.scene.picture.cast import Actor, Said, actors, said
from ssm.drawing.scene.picture.hints import hints
from ssm.model.picture import Picture
from ssm.model.study import Study
from ssm.model.words import Op

__all__ = ["LOOP", "Cast", "cast", "puzzle"]

LOOP = 64
"""How far a link from somebody to themselves reaches out."""
_WEIGHTS = {Op.CONFLICT: 130, Op.WATCHES: 60, Op.RELATION: 90, Op.WEAK: 80}
_LINKED = 60
_CROSSED, _FOUGHT = 350, 900
_PARTED = 26
_ROOM = {Op.CONFLICT: (112, 96), Op.WATCHES: (66, 58), Op.WEAK: (86, 66), Op.BOTH: (76, 62)}


@attrs.frozen(kw_only=True, repr=False)
class Cast:
    """All that is on a picture, with sizes and without places."""

    picture: Picture
    actors: tuple[Actor, ...]
    said: tuple[Said, ...]
    bonds: tuple[Bond, ...]
    bounds: tuple[Bound, ...]

    @property
    def names(self) -> dict[str, str]:
        """What elements and boundaries are called, by id."""
        names = {actor.element.id: actor.name for actor in self.actors}
        return names | {bound.boundary.id: bound.name for bound in self.bounds}

    @property
    def loops(self) -> tuple[Bond, ...]:
        """Links from somebody to themselves."""
        return tuple(b for b in self.bonds if b.link.tail == b.link.head and self.has(b.link.tail))

    @property
    def voids(self) -> tuple[Bound, ...]:
        """Boundaries with nobody inside."""
        return tuple(bound for bound in self.bounds if not bound.members)

    def has(self, id: str) -> bool:
        """Whether an id is an element of the picture."""
        return any(actor.element.id == id for actor in self.actors)


def cast(study: Study, picture: Picture) -> Cast:
    """Who and what is on a picture."""
    people, words = actors(study, picture), said(study, picture)
    rings = bounds(picture, people)
    known = {actor.element.id for actor in people} | {bound.boundary.id for bound in rings}
    lines = bonds(picture, frozenset(known))
    return Cast(picture=picture, actors=people, said=words, bonds=lines, bounds=rings)


def puzzle(cast: Cast, aspect: int = 170) -> Puzzle:
    """The puzzle: actors first, then empty boundaries, bubbles and loops."""
    index = {actor.element.id: n for n, actor in enumerate(cast.actors)}
    spots = [Spot(id=a.element.id, w=a.w, h=a.h, head=a.head) for a in cast.actors]
    for bound in cast.voids:
        index[f"{bound.boundary.id}/"] = len(spots)
        spots.append(Spot(id=f"{bound.boundary.id}/", w=max(80, bound.width), h=60))
    spots += [Spot(id=b.id, w=b.w, h=b.h, owner=index[b.owner]) for b in cast.said]
    for bond in cast.loops:
        size = {"w": LOOP + bond.w + 8, "h": max(58, bond.h + 8)}
        spots.append(Spot(id=bond.ref, owner=index[bond.link.tail], beside=True, **size))
    apart = _apart(cast, index)
    rings = tuple(
        attrs.evolve(_ring(bound, spots, index), apart=apart.get(bound.boundary.id, {}))
        for bound in cast.bounds
    )
    groups = {ring.id: Group(ring.members, g) for g, ring in enumerate(rings)}
    groups |= {actor.element.id: Group((n,)) for n, actor in enumerate(cast.actors)}
    return Puzzle(
        spots=tuple(spots),
        ties=_ties(cast, index),
        rings=rings,
        aspect=aspect,
        hints=hints(cast.picture, groups),
    )


def _ring(bound: Bound, spots: list[Spot], index: dict[str, int]) -> Ring:
    owners = {index[id] for id in bound.members or (f"{bound.boundary.id}/",)}
    members = [
        n for n, spot in enumerate(spots) if (n if spot.owner is None else spot.owner) in owners
    ]
    return Ring(
        id=bound.boundary.id,
        members=tuple(members),
        pad=bound.pad,
        name=bound.width,
        least=bound.least,
    )


def _apart(cast: Cast, index: dict[str, int]) -> dict[str, dict[int, int]]:
    """How far those who are linked with a boundary keep from it, or from what it lies in."""
    inside = {bound.boundary.id: frozenset(bound.members) for bound in cast.bounds}
    found: dict[str, dict[int, int]] = {}
    for bond in cast.bonds:
        for ring, other in ((bond.link.tail, bond.link.head), (bond.link.head, bond.link.tail)):
            if ring not in inside or other in inside or other in inside[ring]:
                continue
            outer = next(
                id
                for id, held in inside.items()
                if id == ring or (inside[ring] and held >= inside[ring] and other not in held)
            )
            found.setdefault(outer, {})[index[other]] = bond.w + _LINKED
    return found


def _ties(cast: Cast, index: dict[str, int]) -> tuple[Tie, ...]:
    """One tie for all links between the same two; a weak one where a boundary is meant."""
    inside = {b.boundary.id: b.members or (f"{b.boundary.id}/",) for b in cast.bounds}
    merged: dict[tuple[int, int], Tie] = {}
    for bond in cast.bonds:
        tail, head = bond.link.tail, bond.link.head
        loose = tail in inside or head in inside
        a, b = (index[inside[end][0] if end in inside else end] for end in (tail, head))
        if a == b:
            continue
        parted = sum((tail in members) != (head in members) for members in inside.values())
        tie = _tie(bond, min(a, b), max(a, b), None if loose else parted)
        merged[tie.a, tie.b] = _joined(merged.get((tie.a, tie.b)), tie)
    return tuple(merged.values())


def _tie(bond: Bond, a: int, b: int, parted: int | None) -> Tie:
    """A tie for a link that so many boundaries part; None for one to a whole boundary."""
    if parted is None:
        return Tie(a=a, b=b, weight=20, loose=True)
    extra = _ROOM.get(bond.link.op, (60, 50))
    more = _PARTED * parted if bond.h else 0
    return Tie(
        a=a,
        b=b,
        weight=_WEIGHTS.get(bond.link.op, 100),
        room=(bond.w + extra[0] + more, bond.h + extra[1] + more),
        blocks=((bond.w, bond.h),) if bond.h else (),
        crossing=_FOUGHT if bond.link.op is Op.CONFLICT else _CROSSED,
    )


def _joined(one: Tie | None, two: Tie) -> Tie:
    if one is None:
        return two
    return Tie(
        a=one.a,
        b=one.b,
        weight=one.weight + two.weight,
        loose=one.loose and two.loose,
        crossing=max(one.crossing, two.crossing),
        room=(max(one.room[0], two.room[0]) + 6, max(one.room[1], two.room[1])),
        blocks=one.blocks + two.blocks,
    )
