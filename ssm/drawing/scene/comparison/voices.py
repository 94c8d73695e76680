"""Faces that say yes, partly or no by their filling, and the chair of one not asked.

What is said is told by shape and fill, never by colour: a full face says that it happens,
a half one partly, an open one that it does not, a dotted one leaves it open. The mouth
tells how it is judged; a hat or hair tells the role, as on a rich picture.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from ssm.drawing.geometry import Point, ellipse, quadratic
from ssm.drawing.icons.drawn import Drawn
from ssm.drawing.icons.paths import outlines
from ssm.drawing.icons.roles import ROLES
from ssm.drawing.scene.marks import Line, Mark, Shape
from ssm.model.kinds import kind_of
from ssm.model.words import Judged, Verdict

__all__ = ["Said", "chair", "face", "said_by", "turned"]

Said = Literal["yes", "partly", "no", "both", "unclear"]

_SAID: Mapping[Verdict, Said] = {
    Verdict.PRESENT: "yes",
    Verdict.PARTIAL: "partly",
    Verdict.ABSENT: "no",
    Verdict.CONTESTED: "both",
    Verdict.UNKNOWN: "unclear",
}
_FULL = "flow"
_HEAD_Y, _HEAD_R, _NECK = 25.0, 15.0, 41.0


def said_by(verdict: Verdict) -> Said:
    """What a face shows for a verdict.

    Example:
        >>> said_by(Verdict.PARTIAL)
        'partly'
    """
    return _SAID[verdict]


def face(
    x: float,
    y: float,
    r: float,
    said: Said,
    *,
    judged: Sequence[Judged] = (),
    turn: int = 0,
    kind: str = "person",
) -> tuple[Mark, ...]:
    """A face.

    Args:
        x: its middle.
        y: its middle.
        r: half its height.
        said: what it says.
        judged: how it is judged; the mouth shows it.
        turn: -1 looks to the left, 1 to the right, 0 at us.
        kind: whose it is, such as `nurse`; what they wear on their head shows it.
    """
    if said == "both":
        return turned(x, y, r, judged, kind=kind)
    disc = ellipse(x, y, 2 * r, 2 * r, 5)
    full = said == "yes"
    marks: list[Mark] = [_nose(x, y, r, turn, full=full)] if turn else []
    dash: Literal["solid", "dotted"] = "dotted" if said == "unclear" else "solid"
    fill = _FULL if full else "bubble"
    marks.append(Shape(points=disc, fill=fill, ink=_FULL, width=1.8, dash=dash))
    if said == "partly":
        marks.append(Shape(points=(*disc[15:], *disc[:6]), fill=_FULL, ink=None, smooth=False))
    left, right = ("paper" if full or said == "partly" else _FULL), "paper" if full else _FULL
    dx = turn * r * 0.3
    for side, ink in ((-1, left), (1, right)):
        eye = ellipse(x + side * r * 0.36 + dx, y - r * 0.16, r * 0.26, r * 0.34, 2)
        marks.append(Shape(points=eye, fill=ink, ink=None))
    marks += _mouth(x + dx, y, r, judged, (left, right))
    return (*marks, *_worn(x, y, r, kind, full=full))


def _nose(x: float, y: float, r: float, turn: int, *, full: bool) -> Shape:
    points = (
        (x + turn * r * 0.86, y - r * 0.28),
        (x + turn * r * 1.34, y + r * 0.18),
        (x + turn * r * 0.9, y + r * 0.36),
    )
    fill = _FULL if full else "bubble"
    return Shape(points=points, fill=fill, ink=_FULL, width=1.8, smooth=False)


def _mouth(
    x: float, y: float, r: float, judged: Sequence[Judged], inks: tuple[str, str]
) -> Iterable[Line]:
    """Up for well, down for badly, a wave for both or mixed, short and level for neither."""
    low, half = y + r * 0.46, r * 0.42
    bends = _bends(judged)
    if not bends:
        half, bends = r * 0.22, (0.0, 0.0)
    for side, bend, ink in ((-1, bends[0], inks[0]), (1, bends[1], inks[1])):
        end: Point = (x + side * half, low - bend * r * 0.22)
        middle: Point = (x + side * half * 0.4, low + bend * r * 0.12)
        curve = quadratic(
            (x, low + (bend * r * 0.12 if bends[0] == bends[1] else 0)), middle, end, 3
        )
        yield Line(points=tuple(curve), ink=ink, width=max(1.2, r * 0.13))


def _bends(judged: Sequence[Judged]) -> tuple[float, float] | None:
    words = set(judged)
    if not words:
        return None
    if words == {Judged.WELL}:
        return 1.0, 1.0
    return (-1.0, -1.0) if words == {Judged.BADLY} else (1.0, -1.0)


def _worn(x: float, y: float, r: float, kind: str, *, full: bool) -> Iterator[Mark]:
    """Hat, hair or glasses of a role; on a full face glasses are as light as the eyes."""
    known = kind_of(kind)
    scale = r / _HEAD_R
    for piece in ROLES.get(known.name if known else kind, ()):
        for outline in outlines(piece.path):
            if any(py > _NECK for _, py in outline.points):
                continue
            points = tuple(
                (x + px * scale, y + (py - _HEAD_Y) * scale) for px, py in outline.points
            )
            ink = "paper" if full and _lies_on_the_face(outline.points) else piece.ink
            yield from _stroke(piece, points, closed=outline.closed, ink=ink)


def _stroke(
    piece: Drawn, points: tuple[Point, ...], *, closed: bool, ink: str | None
) -> Iterator[Mark]:
    width = min(piece.width, 1.6)
    if closed:
        yield Shape(points=points, fill=piece.fill, ink=ink, width=width, smooth=False)
    elif ink:
        yield Line(points=points, ink=ink, width=width, smooth=False)


def _lies_on_the_face(points: Sequence[Point]) -> bool:
    return all(abs(x) < 12 and 15 < y < 36 for x, y in points)


def turned(
    x: float, y: float, r: float, judged: Sequence[Judged] = (), *, kind: str = "person"
) -> tuple[Mark, ...]:
    """Two faces turned from each other: accounts differ."""
    return (
        *face(x + r * 0.8, y, r, "no", judged=judged, turn=1, kind=kind),
        *face(x - r * 0.8, y, r, "yes", judged=judged, turn=-1, kind=kind),
    )


def chair(x: float, y: float, r: float, ink: str = "soft") -> tuple[Mark, ...]:
    """An empty chair, seen from the side: somebody who was not asked."""
    k = r * 0.8
    pieces = (
        ((x - 0.62 * k, y - k), (x - 0.5 * k, y + 0.12 * k), (x - 0.58 * k, y + k)),
        ((x - 0.5 * k, y + 0.12 * k), (x + 0.58 * k, y + 0.12 * k), (x + 0.64 * k, y + k)),
    )
    return tuple(Line(points=piece, ink=ink, width=1.8, smooth=False) for piece in pieces)
