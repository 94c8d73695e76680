"""Small faces that say yes, partly or no by their filling, and the chair of one not asked.

What is said is told by shape and fill, never by colour: a full face says that it happens,
a half one partly, an open one that it does not. The mouth tells how it is judged.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from ssm.drawing.geometry import Point, ellipse, quadratic
from ssm.drawing.scene.marks import Line, Mark, Shape
from ssm.model.words import Judged, Verdict

__all__ = ["Said", "chair", "codes", "face", "said_by", "turned"]

Said = Literal["yes", "partly", "no", "both", "unclear"]

_SAID: Mapping[Verdict, Said] = {
    Verdict.PRESENT: "yes",
    Verdict.PARTIAL: "partly",
    Verdict.ABSENT: "no",
    Verdict.CONTESTED: "both",
    Verdict.UNKNOWN: "unclear",
}


def said_by(verdict: Verdict) -> Said:
    """What a face shows for a verdict.

    Example:
        >>> said_by(Verdict.PARTIAL)
        'partly'
    """
    return _SAID[verdict]


def codes(names: Sequence[str]) -> tuple[str, ...]:
    """One or two letters for each name, no two alike.

    Example:
        >>> codes(["Nurses", "Patients", "Porters", "Study team"])
        ('N', 'Pa', 'Po', 'S')
        >>> codes(["Reception", "Referrers"])
        ('Rc', 'Rf')
    """
    bare = ["".join(char for char in name if char.isalnum()) or "?" for name in names]
    out: list[str] = []
    for n, name in enumerate(bare):
        first = name[0].upper()
        alike = [other for other in bare if other[0].upper() == first]
        code = first if len(alike) == 1 else first + _telling(name, alike)
        out.append(code if code not in out else f"{first}{n + 1}")
    return tuple(out)


def _telling(name: str, alike: Sequence[str]) -> str:
    """The first letter of a name, after its first, by which all that begin alike differ."""
    for at in range(1, len(name)):
        letters = [other[at : at + 1].lower() for other in alike]
        if len(set(letters)) == len(letters):
            return name[at].lower()
    return name[1:2].lower()


def face(
    x: float, y: float, r: float, said: Said, *, judged: Sequence[Judged] = (), turn: int = 0
) -> tuple[Mark, ...]:
    """A small face.

    Args:
        x: its middle.
        y: its middle.
        r: half its height.
        said: what it says.
        judged: how it is judged; the mouth shows it.
        turn: -1 looks to the left, 1 to the right, 0 at us.
    """
    if said == "both":
        return turned(x, y, r * 0.82, judged)
    disc = ellipse(x, y, 2 * r, 2 * r, 4)
    full = said == "yes"
    marks: list[Mark] = []
    if turn:
        marks.append(_nose(x, y, r, turn))
    marks.append(
        Shape(
            points=disc,
            fill="flow" if full else "bubble",
            ink="flow",
            width=1.5,
            dash="dotted" if said == "unclear" else "solid",
        )
    )
    if said == "partly":
        marks.append(Shape(points=(*disc[12:], *disc[:5]), fill="flow", ink=None, smooth=False))
    left, right = ("paper" if full or said == "partly" else "flow"), "paper" if full else "flow"
    dx = turn * r * 0.3
    for side, ink in ((-1, left), (1, right)):
        eye = ellipse(x + side * r * 0.36 + dx, y - r * 0.2, r * 0.26, r * 0.32, 2)
        marks.append(Shape(points=eye, fill=ink, ink=None))
    marks += _mouth(x + dx, y, r, judged, (left, right))
    return tuple(marks)


def _nose(x: float, y: float, r: float, turn: int) -> Shape:
    points = (
        (x + turn * r * 0.86, y - r * 0.32),
        (x + turn * r * 1.3, y + r * 0.16),
        (x + turn * r * 0.86, y + r * 0.34),
    )
    return Shape(points=points, fill="flow", ink="flow", width=1.2, smooth=False)


def _mouth(
    x: float, y: float, r: float, judged: Sequence[Judged], inks: tuple[str, str]
) -> Iterable[Line]:
    """Up for well, down for badly, a wave for both or mixed, short and level for neither."""
    low, half = y + r * 0.38, r * 0.4
    bends = _bends(judged)
    if not bends:
        half, bends = r * 0.22, (0.0, 0.0)
    for side, bend, ink in ((-1, bends[0], inks[0]), (1, bends[1], inks[1])):
        end: Point = (x + side * half, low - bend * r * 0.2)
        middle: Point = (x + side * half * 0.4, low + bend * r * 0.12)
        curve = quadratic(
            (x, low + (bend * r * 0.12 if bends[0] == bends[1] else 0)), middle, end, 3
        )
        yield Line(points=tuple(curve), ink=ink, width=max(1.1, r * 0.13))


def _bends(judged: Sequence[Judged]) -> tuple[float, float] | None:
    words = set(judged)
    if not words:
        return None
    if words == {Judged.WELL}:
        return 1.0, 1.0
    return (-1.0, -1.0) if words == {Judged.BADLY} else (1.0, -1.0)


def turned(x: float, y: float, r: float, judged: Sequence[Judged] = ()) -> tuple[Mark, ...]:
    """Two faces turned from each other: accounts differ."""
    return (
        *face(x - r * 0.95, y, r, "yes", judged=judged, turn=-1),
        *face(x + r * 0.95, y, r, "no", judged=judged, turn=1),
    )


def chair(x: float, y: float, r: float) -> tuple[Mark, ...]:
    """An empty chair: somebody who was not asked."""
    k = r * 0.8
    pieces = (
        ((x - 0.5 * k, y - k), (x - 0.5 * k, y + k)),
        ((x - 0.5 * k, y + 0.15 * k), (x + 0.6 * k, y + 0.15 * k)),
        ((x + 0.6 * k, y + 0.15 * k), (x + 0.6 * k, y + k)),
    )
    return tuple(Line(points=piece, ink="soft", width=1.3) for piece in pieces)
