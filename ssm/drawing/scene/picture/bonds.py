"""The links and boundaries of a rich picture, with sizes and members."""

from collections.abc import Mapping
from math import sqrt

import attrs

from ssm.drawing.scene.picture.cast import Actor, whole_words
from ssm.drawing.text.fonts import width
from ssm.model.links import Link
from ssm.model.picture import Boundary, Picture
from ssm.model.stakeholder import named
from ssm.model.walk import link_names
from ssm.model.words import Op

__all__ = [
    "LABEL_SIZE",
    "LABEL_STEP",
    "RING_NAME_SIZE",
    "Bond",
    "Bound",
    "bonds",
    "bounds",
    "sign_size",
]

LABEL_SIZE, LABEL_STEP, LABEL_LIMIT, LABEL_MOST = 13.5, 17, 132.0, 210.0
RING_NAME_SIZE = 15.0
_SWORDS = (42, 56, 68, 78, 86)
_PAD, _PAD_STEP = 28, 44
_LOOSE, _ENDS = 1.15, 8.0
_GROUNDS = ("blue", "yellow", "green", "violet", "orange", "teal")


@attrs.frozen(kw_only=True, repr=False)
class Bond:
    """One link: what it says, and the room that its sign and label need.

    Attributes:
        ref: canonical ref.
        link: as written.
        lines: its label, broken.
        sign: height of swords or eye above the label; 0 for none.
        w, h: of sign and label together; 0, 0 for nothing.
    """

    ref: str
    link: Link
    lines: tuple[str, ...]
    sign: int
    w: int
    h: int


@attrs.frozen(kw_only=True, repr=False)
class Bound:
    """One boundary: what is inside, how deep it is nested, how wide its name is.

    Attributes:
        ref: canonical ref.
        boundary: as written.
        name: what is written on the line.
        members: ids of all elements inside, those of inner boundaries too.
        height: how many boundaries lie in each other inside it.
        pad: how far the line keeps from its members.
        least: how far it keeps from all of them, so that its name has room.
        ground: a colour role.
        width: of the name.
    """

    ref: str
    boundary: Boundary
    name: str
    members: tuple[str, ...]
    height: int
    pad: int
    least: int
    ground: str
    width: int


def bonds(picture: Picture, known: frozenset[str]) -> tuple[Bond, ...]:
    """The links of a picture whose two ends are in it."""
    return tuple(
        _bond(f"picture/{picture.id}/{name}", link)
        for name, link in link_names(picture.links)
        if link.tail in known and link.head in known
    )


def sign_size(op: Op, weight: int = 1) -> int:
    """How high the sign on a link is: the heavier a conflict, the bigger its swords.

    Example:
        >>> [sign_size(Op.CONFLICT, weight) for weight in (1, 2, 3)], sign_size(Op.FLOW)
        ([42, 56, 68], 0)
    """
    return {Op.CONFLICT: _SWORDS[weight - 1], Op.WATCHES: 28}.get(op, 0)


def _bond(ref: str, link: Link) -> Bond:
    limits = (LABEL_LIMIT, LABEL_MOST)
    words = whole_words(link.label, LABEL_SIZE, limits, "text") if link.label else None
    lines = words.lines if words else ()
    sign = sign_size(link.op, link.weight)
    least = {Op.CONFLICT: sign + 4, Op.WATCHES: 42}.get(link.op, 0)
    high = sign + (2 if sign and lines else 0) + LABEL_STEP * len(lines)
    wide = max(least, int(words.width if words else 0) + 2)
    return Bond(ref=ref, link=link, lines=lines, sign=sign, w=wide if high else 0, h=high)


def bounds(picture: Picture, actors: tuple[Actor, ...]) -> tuple[Bound, ...]:
    """The boundaries of a picture, the outer ones first."""
    inside = {boundary.id: boundary for boundary in picture.boundaries}
    there = [actor.element.id for actor in actors]
    areas = {actor.element.id: actor.w * actor.h for actor in actors}
    least: dict[str, int] = {}
    found = []
    for n, boundary in enumerate(inside.values()):
        members = _members(boundary.id, inside, ())
        height = _height(boundary.id, inside, ())
        name = named(boundary.label, boundary.id)
        wide = int(width(name, RING_NAME_SIZE, "title")) + 2
        least[boundary.id] = _room_for(wide, sum(areas.get(id, 0) for id in members))
        found.append(
            Bound(
                ref=f"picture/{picture.id}/{boundary.id}",
                boundary=boundary,
                name=name,
                members=tuple(id for id in there if id in members),
                height=height,
                pad=_PAD,
                least=least[boundary.id],
                ground="ground-grey" if height % 2 else f"ground-{_GROUNDS[n % len(_GROUNDS)]}",
                width=wide,
            )
        )
    padded = [attrs.evolve(b, pad=_pad(b.boundary.id, inside, least, ())) for b in found]
    return tuple(sorted(padded, key=lambda bound: -bound.height))


def _room_for(wide: int, area: int) -> int:
    """How far a line round such an area keeps from it at least, for half of it to hold a name."""
    if not area:
        return 0
    short = wide * _LOOSE + _ENDS - sqrt(3.14 * area)
    return max(0, int(short / 12.56) + 1) * 4


def _pad(
    id: str, inside: dict[str, Boundary], least: Mapping[str, int], above: tuple[str, ...]
) -> int:
    """How far a line keeps from its members: a step more than those inside it."""
    if id not in inside or id in above:
        return _PAD - _PAD_STEP
    pads = (_pad(held, inside, least, (*above, id)) for held in inside[id].holds)
    return max(max(pads, default=_PAD - _PAD_STEP) + _PAD_STEP, least[id])


def _members(id: str, inside: dict[str, Boundary], above: tuple[str, ...]) -> frozenset[str]:
    """All elements in a boundary; one that holds itself holds nothing by that."""
    if id not in inside:
        return frozenset([id])
    if id in above:
        return frozenset()
    return frozenset[str]().union(
        *(_members(held, inside, (*above, id)) for held in inside[id].holds)
    )


def _height(id: str, inside: dict[str, Boundary], above: tuple[str, ...]) -> int:
    if id not in inside or id in above:
        return -1
    return 1 + max((_height(held, inside, (*above, id)) for held in inside[id].holds), default=-1)
