"""Convex hulls on whole numbers, and how deep boxes lie in them."""

from collections.abc import Sequence
from math import isqrt

__all__ = ["Hull", "hull_of"]

Corner = tuple[int, int]
Side = tuple[int, int, int, int, int]


class Hull:
    """A convex outline: its corners, the box round it and its area."""

    __slots__ = ("_sides", "area", "box", "corners")

    def __init__(self, corners: list[Corner], box: tuple[int, int, int, int]) -> None:
        self.corners = corners
        self.box = box
        self._sides: list[Side] | None = None
        twice = 0
        ax, ay = corners[-1]
        for bx, by in corners:
            twice += ax * by - bx * ay
            ax, ay = bx, by
        self.area = twice // 2

    @property
    def sides(self) -> list[Side]:
        """Each side: where it begins, where it leads, how long it is."""
        if self._sides is None:
            corners = self.corners
            self._sides = [
                (ax, ay, bx - ax, by - ay, isqrt((bx - ax) ** 2 + (by - ay) ** 2) or 1)
                for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True)
            ]
        return self._sides

    def depth(self, x: int, y: int, w: int, h: int) -> int:
        """How deep a box with half sizes `w` and `h` lies in it; 0 when it is outside."""
        x0, y0, x1, y1 = self.box
        if x + w <= x0 or x - w >= x1 or y + h <= y0 or y - h >= y1:
            return 0
        least = min(x + w - x0, x1 - x + w, y + h - y0, y1 - y + h)
        for ax, ay, ux, uy, length in self.sides:
            reach = ux * (y - ay) - uy * (x - ax) + abs(uy) * w + abs(ux) * h
            if reach <= 0:
                return 0
            deep = reach // length
            least = min(least, deep)
        return max(least, 1)

    def overlap(self, other: "Hull", gap: int = 0) -> int:
        """How deep two outlines lie in each other, or fail to keep a gap; 0 for apart."""
        a, b = self.box, other.box
        if a[2] + gap <= b[0] or a[0] >= b[2] + gap or a[3] + gap <= b[1] or a[1] >= b[3] + gap:
            return 0
        return min(self.reach(other, gap), other.reach(self, gap))

    def reach(self, other: "Hull", gap: int) -> int:
        """How deep another outline reaches over the side it crosses least; 0 for apart."""
        least = 1 << 30
        for ax, ay, ux, uy, length in self.sides:
            inward = max([ux * (y - ay) - uy * (x - ax) for x, y in other.corners])
            deep = inward // length + gap
            if deep <= 0:
                return 0
            least = min(least, deep)
        return least


def hull_of(boxes: Sequence[tuple[int, int, int, int]], pad: int) -> Hull:
    """The hull of some boxes (left, top, right, bottom) that keeps `pad` away.

    Only upper left corners can lie on the way from the leftmost to the highest point,
    and so on round: four short walks instead of one over all corners.

    Example:
        >>> hull_of([(-10, -5, 10, 5)], 5).corners
        [(-15, -10), (15, -10), (15, 10), (-15, 10)]
    """
    up_left = _stairs(sorted([(left, top) for left, top, _, _ in boxes]))
    up_right = _stairs(sorted([(-right, top) for _, top, right, _ in boxes]))
    low_right = _stairs(sorted([(-right, -low) for _, _, right, low in boxes]))
    low_left = _stairs(sorted([(left, -low) for left, _, _, low in boxes]))
    corners = [(x - pad, y - pad) for x, y in up_left]
    corners += [(pad - x, y - pad) for x, y in reversed(up_right)]
    corners += [(pad - x, pad - y) for x, y in low_right]
    corners += [(x - pad, pad - y) for x, y in reversed(low_left)]
    x0, y0 = up_left[0][0] - pad, up_left[-1][1] - pad
    x1, y1 = pad - low_right[0][0], pad - low_right[-1][1]
    return Hull(corners, (x0, y0, x1, y1))


def _stairs(points: list[Corner]) -> list[Corner]:
    """The hull of points, sorted, from the leftmost to the highest."""
    chain: list[Corner] = []
    top = 1 << 30
    for x, y in points:
        if y >= top:
            continue
        top = y
        while len(chain) > 1:
            (ax, ay), (bx, by) = chain[-2], chain[-1]
            if (bx - ax) * (y - by) - (by - ay) * (x - bx) > 0:
                break
            chain.pop()
        chain.append((x, y))
    return chain
