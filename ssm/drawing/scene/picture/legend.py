"""The legend of a rich picture: the signs that are on it, and no others."""

from collections.abc import Iterator, Sequence

import attrs

from ssm.drawing.geometry import Point, rounded_box
from ssm.drawing.scene.marks import Bubble, Eye, Figure, Mark, Shape, Swords, Text, Thing
from ssm.drawing.scene.move import moved
from ssm.drawing.scene.picture.lines import ends_of, stroke_of
from ssm.drawing.scene.picture.puzzle import Cast
from ssm.drawing.text.fonts import width
from ssm.model.words import Badge, Op

__all__ = ["ROW", "legend", "link_sign"]

ROW = 34.0
_SIZE = 12.5
_GAP, _NEXT = 9.0, 26.0
_STEP = 16.0
_OPS = {
    Op.FLOW: "flow",
    Op.BOTH: "both ways",
    Op.WEAK: "weak or failing",
    Op.RELATION: "related",
    Op.CONFLICT: "conflict",
    Op.WATCHES: "watches",
}
_BADGES = {Badge.CUT: "cut off", Badge.TRADEOFF: "trade-off", Badge.MONEY: "costs money"}


@attrs.frozen(repr=False)
class _Entry:
    """A sign at (0, 0), the half of its width, and the word for it."""

    marks: tuple[Mark, ...]
    half: float
    word: str


def legend(ref: str, cast: Cast, at: Point, limit: float) -> tuple[Thing | None, int]:
    """The legend from a left edge and a first row; and how many rows it takes.

    Args:
        ref: canonical ref of the picture.
        cast: what is on it.
        at: left end and middle of the first row.
        limit: the greatest width.
    """
    marks: list[Mark] = []
    entries = list(_entries(cast))
    if not entries:
        return None, 0
    rows = _even([_wide(entry) for entry in entries], limit)
    for entry, (row, left) in zip(entries, rows, strict=True):
        y, x = at[1] + ROW * row, at[0] + left
        marks += [moved(mark, x + entry.half, y) for mark in entry.marks]
        x += 2 * entry.half + _GAP
        marks.append(Text(x=x, y=y, lines=(entry.word,), size=_SIZE, ink="soft", anchor="start"))
    thing = Thing(ref=ref, role="legend", title="", marks=tuple(marks), layer=90)
    return thing, rows[-1][0] + 1


def _wide(entry: _Entry) -> float:
    return 2 * entry.half + _GAP + width(entry.word, _SIZE)


def _even(wides: Sequence[float], limit: float) -> list[tuple[int, float]]:
    """Row and left end of each entry: as few rows as fit, about equally long."""
    best = _rows(wides, limit)
    while limit > _STEP and (found := _rows(wides, limit - _STEP))[-1][0] == best[-1][0]:
        best, limit = found, limit - _STEP
    return best


def _rows(wides: Sequence[float], limit: float) -> list[tuple[int, float]]:
    """Row and left end of each entry, each row filled as far as it goes."""
    found = []
    row, left = 0, 0.0
    for wide in wides:
        if left and left + wide > limit:
            row, left = row + 1, 0.0
        found.append((row, left))
        left += wide + _NEXT
    return found


def _entries(cast: Cast) -> Iterator[_Entry]:
    used = {bond.link.op for bond in cast.bonds}
    for op, word in _OPS.items():
        if op in used:
            signs, half = link_sign(op)
            yield _Entry(signs, half, word)
    yield from _weights(cast)
    if any(said.kind == "speech" for said in cast.said):
        yield _Entry((_bubble("speech"),), 18, "what they say")
    if any(said.kind == "thought" for said in cast.said):
        yield _Entry((_bubble("thought"),), 19, "what they think")
    if any(said.source for said in cast.said):
        quote = Text(x=0, y=0, lines=("“Abc”",), size=_SIZE, font="quote")
        yield _Entry((quote,), 19, "heard, with who said it")
    if any(said.source is None for said in cast.said):
        yield _Entry((Text(x=0, y=0, lines=("Abc",), size=_SIZE),), 13, "assumed, not heard")
    if cast.bounds:
        yield _Entry(tuple(_boundary(cast)), 17, "boundary")
    if any(actor.kind is not None and actor.kind.name == "practitioner" for actor in cast.actors):
        yield _Entry((Figure(kind="practitioner", x=0, y=-1, size=30),), 13, "conducts the study")
    badges = {actor.element.badge for actor in cast.actors}
    for badge in Badge:
        if badge in badges:
            sign = Figure(kind=f"badge-{badge}", x=0, y=0, size=22)
            yield _Entry((sign,), 11, _BADGES.get(badge, str(badge)))


def _boundary(cast: Cast) -> Iterator[Shape]:
    """A boundary; one in another where they lie in layers."""
    layered = any(bound.height for bound in cast.bounds)
    sizes = ((17, 11, "grey"), (11, 6, "blue")) if layered else ((17, 10, "grey"),)
    for x, y, ground in sizes:
        box = rounded_box(-x, -y, x, y, y - 1)
        yield Shape(points=box, fill=f"ground-{ground}", ink="soft", width=1.7)


def _weights(cast: Cast) -> Iterator[_Entry]:
    """What weights do to swords and lines, where there are some."""
    heavy = {bond.link.op is Op.CONFLICT for bond in cast.bonds if bond.link.weight > 1}
    if True in heavy:
        pair = (Swords(x=-17, y=3, size=18), Swords(x=7, y=0, size=32))
        yield _Entry(pair, 25, "weighs more")
    elif False in heavy:
        lines = (
            attrs.evolve(stroke_of(Op.RELATION, weight), points=((-16.0, y), (16.0, y)))
            for weight, y in ((1, -6.0), (4, 4.0))
        )
        yield _Entry(tuple(lines), 16, "weighs more")


def link_sign(op: Op) -> tuple[tuple[Mark, ...], float]:
    """What stands for a kind of link where its line is not drawn; and the half of its width."""
    if op is Op.CONFLICT:
        return (Swords(x=0, y=0, size=26),), 13
    if op is Op.WATCHES:
        return (Eye(x=0, y=0, size=32, at=(9, 0)),), 15
    points = ((-20.0, 2.0), (0.0, -2.0), (20.0, 0.0))
    line = attrs.evolve(stroke_of(op), points=points, width=1.8)
    return (line, *ends_of(op, points)), 20


def _bubble(kind: str) -> Bubble:
    if kind == "thought":
        return Bubble(kind="thought", x=0, y=-3, w=38, h=24, tip=(-10, 15))
    return Bubble(kind="speech", x=0, y=-3, w=36, h=19, tip=(-8, 12))
