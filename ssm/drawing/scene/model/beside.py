"""A few words beside an arrow, where nothing runs through them."""

from collections.abc import Iterator, Sequence

from ssm.drawing.geometry import Point, sampled
from ssm.drawing.scene.marks import Text
from ssm.drawing.text.fonts import width

__all__ = ["beside"]

_ASIDE, _HALF = 12.0, 11.0
_SHARES = (0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75)


def beside(
    way: Sequence[Point],
    words: str,
    full: Sequence[Point],
    *,
    size: float,
    ink: str,
    left: bool,
) -> Text:
    """A text beside an arrow, on the side that is wanted if there is room.

    Args:
        way: the arrow.
        words: a few words, on one line.
        full: points of other lines, close together.
        size: font size in pixels.
        ink: colour role.
        left: whether the left side is wanted.
    """
    wide = width(words, size)
    spots = list(_spots(way, left=left))
    for x, y, to_left in spots:
        x0, x1 = (x - wide, x) if to_left else (x, x + wide)
        if not any(x0 - 6 < u < x1 + 6 and y - _HALF < v < y + _HALF for u, v in full):
            return _text(words, (x, y), size, ink, to_left=to_left)
    x, y, to_left = spots[0]
    return _text(words, (x, y), size, ink, to_left=to_left)


def _spots(way: Sequence[Point], *, left: bool) -> Iterator[tuple[float, float, bool]]:
    """Places along an arrow, each with whether the text ends there."""
    run = sampled(way, 4)
    for to_left in (left, not left):
        for share in _SHARES:
            y = run[int((len(run) - 1) * share)][1]
            near = [x for x, v in run if abs(v - y) < _HALF]
            yield (min(near) - _ASIDE if to_left else max(near) + _ASIDE), y, to_left


def _text(words: str, at: Point, size: float, ink: str, *, to_left: bool) -> Text:
    return Text(
        x=at[0],
        y=at[1],
        lines=(words,),
        size=size,
        ink=ink,
        anchor="end" if to_left else "start",
    )
