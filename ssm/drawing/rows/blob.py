"""A blob: the round outline of one activity, as big as its words need."""

from math import sqrt

import attrs

from ssm.drawing.geometry import Box, Point, squircle
from ssm.drawing.text.fonts import width
from ssm.drawing.text.wrap import Wrapped, widest_word, wrap

__all__ = ["LEADING", "TEXT", "Blob", "blob_for"]

TEXT = 15.5
LEADING = 1.25
_LIMITS = (118, 140, 165, 195, 230)
_MIN_W, _MIN_H = 132.0, 78.0
_PAD_X, _PAD_Y = 22.0, 18.0
_SHAPE = 1.9
_WIDEST = 310.0
_FULL = 0.88
"""How near the corners of the words may come to the outline, which is round: 0.92 is on it."""


@attrs.frozen(kw_only=True, repr=False)
class Blob:
    """One activity: centre, size and words.

    Attributes:
        id: the id of the activity.
        lines: its words, broken into lines.
        text: width and height of the words.
        strip: width and height of the room kept free below it, for those who speak of it.
    """

    id: str
    lines: tuple[str, ...]
    text: tuple[float, float]
    w: float
    h: float
    strip: tuple[float, float] = (0.0, 0.0)
    x: float = 0.0
    y: float = 0.0

    def at(self, x: float, y: float) -> "Blob":
        """The same blob somewhere else."""
        return Blob(
            id=self.id,
            lines=self.lines,
            text=self.text,
            w=self.w,
            h=self.h,
            strip=self.strip,
            x=x,
            y=y,
        )

    def moved(self, dx: float, dy: float) -> "Blob":
        """The same blob a little further."""
        return self.at(self.x + dx, self.y + dy)

    def outline(self, pad: float = 0.0) -> tuple[Point, ...]:
        """Its outline, or one at a distance round it."""
        return squircle(self.x, self.y, self.w + 2 * pad, self.h + 2 * pad, 4)

    def box(self, pad: float = 0.0) -> Box:
        """The box round it: left, top, right, bottom."""
        a, b = self.w / 2 + pad, self.h / 2 + pad
        return self.x - a, self.y - b, self.x + a, self.y + b

    def room(self, pad: float = 0.0) -> Box:
        """The box round it and the room below it."""
        a, b = max(self.w, self.strip[0]) / 2 + pad, self.h / 2
        return self.x - a, self.y - b - pad, self.x + a, self.y + b + self.strip[1] + pad

    def blocks(self, point: Point, pad: float = 0.0) -> bool:
        """Whether a point lies in the blob or in the room below it, or too near."""
        if self.covers(point, pad):
            return True
        below = point[1] - self.y - self.h / 2
        return (
            0 < below < self.strip[1] + pad * 0.5
            and abs(point[0] - self.x) < self.strip[0] / 2 + pad * 0.5
        )

    def covers(self, point: Point, pad: float = 0.0) -> bool:
        """Whether a point lies in the blob, or nearer to it than `pad`."""
        u = abs(point[0] - self.x) / (self.w / 2 + pad)
        v = abs(point[1] - self.y) / (self.h / 2 + pad)
        return u < 1 and v < 1 and u * u * u + v * v * v < 1

    def edge(self, inner: Point, outer: Point, pad: float = 0.0) -> Point:
        """Where the way from a point inside to a point outside leaves the blob."""
        low, high = 0.0, 1.0
        for _ in range(8):
            t = (low + high) / 2
            point = (inner[0] + (outer[0] - inner[0]) * t, inner[1] + (outer[1] - inner[1]) * t)
            low, high = (t, high) if self.covers(point, pad) else (low, t)
        return (inner[0] + (outer[0] - inner[0]) * high, inner[1] + (outer[1] - inner[1]) * high)


def blob_for(id: str, text: str, strip: tuple[float, float] = (0.0, 0.0)) -> Blob:
    """A blob round a text, neither a pole nor a strip; long words and texts make it wider.

    Args:
        id: the id of the activity.
        text: its phrase.
        strip: width and height of the room to keep free below it.

    Example:
        >>> blob = blob_for("3", "Plan the day in one list")
        >>> blob.lines
        ('Plan the day', 'in one list')
    """
    longest = min(widest_word(text, TEXT) + 1, _WIDEST)
    of_shape = sqrt(width(text.replace("\n", " "), TEXT) * TEXT * LEADING * _SHAPE)
    sizes = []
    for limit in (*_LIMITS, longest, max(of_shape, _LIMITS[-1])):
        words = wrap(text, TEXT, limit)
        sizes.append((_cost(words), words))
        if len(words.lines) == 1:
            break
    words = min(sizes, key=lambda sized: sized[0])[1]
    w, h = _size(words)
    return Blob(
        id=id,
        lines=words.lines,
        text=(words.width, len(words.lines) * TEXT * LEADING),
        w=float(round(w / 2) * 2),
        h=float(round(h / 2) * 2),
        strip=strip,
    )


def _size(words: Wrapped) -> tuple[float, float]:
    wide, high = words.width, len(words.lines) * TEXT * LEADING
    w, h = max(_MIN_W, wide * 1.1 + 2 * _PAD_X), max(_MIN_H, high * 1.12 + 2 * _PAD_Y)
    while (wide / w) * (wide / w) * (wide / w) + (high / h) * (high / h) * (high / h) > _FULL:
        w, h = w + 2, h + 2
    return w, h


def _cost(words: Wrapped) -> float:
    """Small, of a good shape, and no word broken."""
    w, h = _size(words)
    broken = sum(line.endswith("-") for line in words.lines)
    return w * h / 12000 + max(w / h / _SHAPE, _SHAPE * h / w) + 0.6 * broken
