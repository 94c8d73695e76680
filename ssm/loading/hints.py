"""Wishes about places that no drawing can honour: they contradict themselves or each other."""

from collections.abc import Iterator
from itertools import pairwise

import attrs

from ssm.files.codes import problem
from ssm.loading.shapes import all_inside
from ssm.model.picture import HINTS, Boundary, Element, Picture
from ssm.model.study import Study
from ssm.problems import Problem
from ssm.source import SourceMap

__all__ = ["hint_problems"]

_SIDES = {
    "left_of": ("left of", False),
    "right_of": ("left of", True),
    "above": ("above", False),
    "below": ("above", True),
}
"""What each wish says of two things, and whether it says it the other way round."""


@attrs.frozen(repr=False)
class _Wish:
    """One thing wished left of, or above, another; and where that is written."""

    one: str
    other: str
    owner: str
    path: tuple[str, int]


def hint_problems(study: Study, where: SourceMap) -> Iterator[Problem]:
    """What is wrong with the wishes about places on the pictures of a study.

    Args:
        study: all of it.
        where: spans for the messages.
    """
    for picture in study.pictures:
        yield from _of_themselves(picture, where)
        for side in ("left of", "above"):
            yield from _inside(picture, side, where)
            yield from _circles(picture, side, where)


def _pieces(picture: Picture) -> tuple[Element | Boundary, ...]:
    return (*picture.elements, *picture.boundaries)


def _of_themselves(picture: Picture, where: SourceMap) -> Iterator[Problem]:
    """Wishes to stand beside oneself."""
    for piece in _pieces(picture):
        ref = f"picture/{picture.id}/{piece.id}"
        for key in HINTS:
            for n, other in enumerate(getattr(piece, key)):
                if other == piece.id:
                    message = f"{piece.id!r} cannot stand {key.replace('_', ' ')} itself"
                    yield problem(message, "hint-to-itself", span=where.find(ref, key, n), ref=ref)


def _wishes(picture: Picture, side: str) -> Iterator[_Wish]:
    for piece in _pieces(picture):
        for key, (said, turned) in _SIDES.items():
            for n, other in enumerate(getattr(piece, key) if said == side else ()):
                if other != piece.id:
                    one, two = (other, piece.id) if turned else (piece.id, other)
                    yield _Wish(one, two, f"picture/{picture.id}/{piece.id}", (key, n))


def _inside(picture: Picture, side: str, where: SourceMap) -> Iterator[Problem]:
    """Wishes to stand on one side of what one lies in, or holds."""
    holds = {boundary.id: boundary.holds for boundary in picture.boundaries}
    inside = {id: all_inside(id, holds) for id in holds}
    for wish in _wishes(picture, side):
        for inner, outer in ((wish.one, wish.other), (wish.other, wish.one)):
            if inner in inside.get(outer, ()):
                key = wish.path[0].replace("_", " ")
                message = f"{inner!r} lies in {outer!r}: neither can stand {key} the other"
                span = where.find(wish.owner, *wish.path)
                yield problem(message, "hints-contradict", span=span, ref=wish.owner)


def _circles(picture: Picture, side: str, where: SourceMap) -> Iterator[Problem]:
    """Each wish that would close a circle with those written before it."""
    after: dict[str, list[str]] = {}
    for wish in _wishes(picture, side):
        way = _way(after, wish.other, wish.one)
        if way is None:
            after.setdefault(wish.one, []).append(wish.other)
            continue
        told = ", and ".join(f"{a!r} {side} {b!r}" for a, b in pairwise(way))
        message = f"{wish.one!r} cannot stand {side} {wish.other!r}: the study also says {told}"
        span = where.find(wish.owner, *wish.path)
        yield problem(message, "hints-contradict", span=span, ref=wish.owner)


def _way(after: dict[str, list[str]], start: str, end: str) -> list[str] | None:
    """A way from one thing to another along the wishes, or None; the first that is found."""
    seen = {start}
    ways = [[start]]
    for way in ways:
        if way[-1] == end:
            return way
        for step in after.get(way[-1], ()):
            if step not in seen:
                seen.add(step)
                ways.append([*way, step])
    return None
