"""Activities with slips pinned to them, and slips that lie alone, as blobs for the router."""

from collections.abc import Mapping, Sequence

import attrs

from ssm.drawing.geometry import Box, Point
from ssm.drawing.rows.blob import Blob
from ssm.drawing.scene.as_is.slips import Slip

__all__ = ["Card", "alone", "pinned", "strip_of", "words_at"]

_OVER, _BETWEEN, _BELOW, _MANY = 9.0, 5.0, 8.0, 2


@attrs.frozen(kw_only=True, repr=False)
class Card(Blob):
    """An activity and the slips below it; arrows end at whichever they meet first."""

    slips: tuple[Slip, ...] = ()

    def covers(self, point: Point, pad: float = 0.0) -> bool:
        """Whether a point lies in the activity or on a slip, or nearer than `pad`."""
        return Blob.covers(self, point, pad) or any(
            x0 < point[0] < x1 and y0 < point[1] < y1
            for x0, y0, x1, y1 in (slip.box(pad) for slip in self.slips)
        )

    def room(self, pad: float = 0.0) -> Box:
        """The box round all of it."""
        boxes = [Blob.box(self, pad), *(slip.box(pad) for slip in self.slips)]
        lefts, tops, rights, lows = zip(*boxes, strict=True)
        return min(lefts), min(tops), max(rights), max(lows)

    def blocks(self, point: Point, pad: float = 0.0) -> bool:
        """Whether a point lies in it, or too near."""
        return self.covers(point, pad)


@attrs.frozen(kw_only=True, repr=False)
class _Alone(Blob):
    """A slip that is no activity."""

    def covers(self, point: Point, pad: float = 0.0) -> bool:
        """Whether a point lies on it, or nearer than `pad`."""
        return (
            abs(point[0] - self.x) < self.w / 2 + pad and abs(point[1] - self.y) < self.h / 2 + pad
        )


def strip_of(slips: Sequence[Slip]) -> tuple[float, float]:
    """Width and height of the room that some slips take below an activity."""
    rows = _rows(slips)
    if not rows:
        return 0.0, 0.0
    wide = max(sum(slip.w for slip in row) + _BETWEEN * (len(row) - 1) for row in rows)
    high = sum(max(slip.h for slip in row) + _BETWEEN for row in rows)
    return wide, high - _BETWEEN - _OVER + _BELOW


def _rows(slips: Sequence[Slip]) -> list[Sequence[Slip]]:
    """One below the other as long as they are few, then side by side."""
    each = 1 if len(slips) <= _MANY else 2
    return [slips[n : n + each] for n in range(0, len(slips), each)]


def pinned(blob: Blob, slips: Sequence[Slip]) -> Card:
    """An activity with its slips, the first row over its lower rim."""
    placed: list[Slip] = []
    y = blob.y + blob.h / 2 - _OVER
    for row in _rows(slips):
        x = blob.x - (sum(slip.w for slip in row) + _BETWEEN * (len(row) - 1)) / 2
        high = max(slip.h for slip in row)
        for slip in row:
            placed.append(slip.at(x + slip.w / 2, y + slip.h / 2))
            x += slip.w + _BETWEEN
        y += high + _BETWEEN
    fields = {field.name: getattr(blob, field.name) for field in attrs.fields(Blob)}
    return Card(**fields, slips=tuple(placed))


def alone(slips: Mapping[str, Slip]) -> dict[str, Blob]:
    """Slips that lie alone, as blobs by the names that arrows have for them."""
    return {
        name: _Alone(
            id=name, lines=slip.lines, text=(slip.w, slip.h), w=slip.w, h=slip.h, x=slip.x, y=slip.y
        )
        for name, slip in slips.items()
    }


def words_at(boxes: Sequence[Box]) -> dict[str, Blob]:
    """Words that no line may run through, as blobs."""
    return {
        f"words/{n}": _Alone(
            id=f"words/{n}",
            lines=(),
            text=(x1 - x0, y1 - y0),
            w=x1 - x0,
            h=y1 - y0,
            x=(x0 + x1) / 2,
            y=(y0 + y1) / 2,
        )
        for n, (x0, y0, x1, y1) in enumerate(boxes)
    }
