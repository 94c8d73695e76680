"""The wishes of a picture's author: from ids to groups, and back to what was not honoured."""

from collections.abc import Iterator, Mapping
from itertools import combinations

import attrs

from ssm.drawing.arrange.hints import CLOSE, Before, Group, Hints, Near, Region
from ssm.drawing.arrange.touch import meet
from ssm.drawing.geometry import Box, Point, box_of
from ssm.drawing.scene.marks import Unmet
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.words import Pin

__all__ = ["hints", "unmet"]

_SIDES = {
    "left_of": (True, False, "to the left of"),
    "right_of": (True, True, "to the right of"),
    "above": (False, False, "above"),
    "below": (False, True, "below"),
}
"""Whether a side lies across the page, whether the other comes first, and how it is said."""
_COLUMNS = {"left": 0, "right": 2}
_ROWS = {"top": 0, "bottom": 2}
_PULLED = "other wishes, links or boundaries pull it elsewhere: take one away, or try quality best"
_HELD = f"{_PULLED}; or delete its file in layout/, and it is arranged anew"
_HEAPED = "take one of the pins away, or move one of them in the file in layout/"
_NOT_KEPT = "draw the picture once with --keep"


@attrs.frozen(repr=False)
class _Wish:
    """One wish as it is written: whose it is, which field, which entry, beside whom."""

    piece: Element | Boundary
    key: str
    n: int
    other: str


def hints(picture: Picture, groups: Mapping[str, Group]) -> Hints:
    """The wishes of a picture that can be followed.

    Args:
        picture: with the wishes of its elements and boundaries.
        groups: what each id stands for in the puzzle.
    """
    before, near, regions = [], [], []
    here: frozenset[int] = frozenset()
    for wish in _wishes(picture):
        one, other = groups.get(wish.piece.id), groups.get(wish.other)
        if one is None or other is None or set(one.spots) & set(other.spots):
            continue
        if wish.key == "near":
            near.append(Near(one, other))
        else:
            across, turned, _ = _SIDES[wish.key]
            first, last = (other, one) if turned else (one, other)
            before.append(Before(first, last, across, turned))
    for piece in _pieces(picture):
        group = groups.get(piece.id)
        if group is None or piece.pin is None:
            continue
        if piece.pin is Pin.HERE:
            here |= frozenset(group.spots)
        else:
            regions.append(Region(group, *_thirds(piece.pin)))
    return Hints(before=tuple(before), near=tuple(near), regions=tuple(regions), here=here)


def _pieces(picture: Picture) -> tuple[Element | Boundary, ...]:
    return (*picture.elements, *picture.boundaries)


def _wishes(picture: Picture) -> Iterator[_Wish]:
    for piece in _pieces(picture):
        for key in ("near", *_SIDES):
            for n, other in enumerate(getattr(piece, key)):
                yield _Wish(piece, key, n, other)


def _thirds(pin: Pin) -> tuple[int | None, int | None]:
    """The column and the row that a pin names; None where it leaves that open.

    Example:
        >>> _thirds(Pin.TOP_LEFT), _thirds(Pin.RIGHT), _thirds(Pin.CENTRE)
        ((0, 0), (2, None), (1, 1))
    """
    if pin is Pin.CENTRE:
        return 1, 1
    words = pin.split("-")
    column = next((_COLUMNS[word] for word in words if word in _COLUMNS), None)
    row = next((_ROWS[word] for word in words if word in _ROWS), None)
    return column, row


def unmet(
    picture: Picture,
    boxes: Mapping[str, Box],
    outlines: Mapping[str, tuple[Point, ...]],
    page: Box,
    kept: frozenset[str],
) -> Iterator[Unmet]:
    """The wishes that the drawing does not honour.

    Args:
        picture: with the wishes.
        boxes: of figures, by id.
        outlines: of boundaries, by id.
        page: the box round everything.
        kept: ids of elements whose places were kept before.
    """
    there = {id: box_of(around) for id, around in outlines.items()} | dict(boxes)
    ref = f"picture/{picture.id}"
    for wish in _wishes(picture):
        one, other = there.get(wish.piece.id), there.get(wish.other)
        if one is None or other is None or _is_honoured(wish, one, other):
            continue
        side = "near" if wish.key == "near" else _SIDES[wish.key][2]
        told = f"{wish.piece.id!r} does not stand {side} {wish.other!r}, as it should"
        yield Unmet(f"{ref}/{wish.piece.id}", (wish.key, wish.n), told, _remedy(kept))
    for piece in _pieces(picture):
        if piece.id in there and piece.pin is not None:
            yield from _unpinned(f"{ref}/{piece.id}", piece, there[piece.id], page, kept)
    yield from _heaped(picture, boxes)


def _heaped(picture: Picture, boxes: Mapping[str, Box]) -> Iterator[Unmet]:
    """Elements that are pinned where others are pinned too."""
    pinned = [e.id for e in picture.elements if e.pin is Pin.HERE and e.id in boxes]
    for one, other in combinations(pinned, 2):
        if meet(boxes[one], boxes[other]):
            told = f"{other!r} is pinned here, and so is {one!r}, which lies in the same place"
            yield Unmet(f"picture/{picture.id}/{other}", ("pin",), told, _HEAPED)


def _remedy(kept: frozenset[str]) -> str:
    return _HELD if kept else _PULLED


def _is_honoured(wish: _Wish, one: Box, other: Box) -> bool:
    if wish.key == "near":
        wide = max(0.0, one[0] - other[2], other[0] - one[2])
        high = max(0.0, one[1] - other[3], other[1] - one[3])
        return wide * wide + high * high <= CLOSE * CLOSE
    across, turned, _ = _SIDES[wish.key]
    first, second = (other, one) if turned else (one, other)
    return first[2] <= second[0] if across else first[3] <= second[1]


def _unpinned(
    ref: str, piece: Element | Boundary, box: Box, page: Box, kept: frozenset[str]
) -> Iterator[Unmet]:
    if piece.pin is Pin.HERE:
        if piece.id not in kept:
            told = f"{piece.id!r} is pinned here, but where it stands was not kept before"
            yield Unmet(ref, ("pin",), told, _NOT_KEPT)
        return
    assert piece.pin is not None
    column, row = _thirds(piece.pin)
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    if not (_is_in(x, column, page[0], page[2]) and _is_in(y, row, page[1], page[3])):
        told = f"{piece.id!r} does not stand in the {piece.pin} of the page, as it should"
        yield Unmet(ref, ("pin",), told, _remedy(kept))


def _is_in(at: float, third: int | None, start: float, end: float) -> bool:
    wide = (end - start) / 3
    return third is None or start + third * wide <= at <= start + (third + 1) * wide
