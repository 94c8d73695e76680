"""Convex hulls on whole numbers, and how deep boxes lie in them."""

from collections.abc import Iterable
from math import isqrt

__all__ = ["Hull", "hull_round"]

Corner = tuple[int, int]


class Hull:
    """A convex outline: its corners, its sides, the box round it and its area."""

    __slots__ = ("area", "box", "corners", "sides")

    def __init__(self, corners: list[Corner]) -> None:
        self.corners = corners
        xs, ys = [c[0] for c in corners], [c[1] for c in corners]
        self.box = (min(xs), min(ys), max(xs), max(ys))
        twice = 0
        sides = []
        for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True):
            ux, uy = bx - ax, by - ay
            twice += ax * by - bx * ay
            sides.append((ax, ay, ux, uy, isqrt(ux * ux + uy * uy) or 1))
        self.area = twice // 2
        self.sides = sides

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


def hull_round(boxes: Iterable[tuple[int, int, int, int]], pad: int) -> Hull:
    """The hull of some boxes (x, y, half width, half height) that keeps `pad` away.

    Only upper left corners can lie on the way from the leftmost to the highest point,
    and so on round: four short walks instead of one over all corners.

    Example:
        >>> hull_round([(0, 0, 10, 5)], 5).corners
        [(-15, -10), (15, -10), (15, 10), (-15, 10)]
    """
    grown = [(x - w - pad, y - h - pad, x + w + pad, y + h + pad) for x, y, w, h in boxes]
    up_left = _stairs(sorted([(left, top) for left, top, _, _ in grown]))
    up_right = _stairs(sorted([(-right, top) for _, top, right, _ in grown]))
    low_right = _stairs(sorted([(-right, -low) for _, _, right, low in grown]))
    low_left = _stairs(sorted([(left, -low) for left, _, _, low in grown]))
    corners = up_left
    corners += [(-x, y) for x, y in reversed(up_right)]
    corners += [(-x, -y) for x, y in low_right]
    corners += [(x, -y) for x, y in reversed(low_left)]
    return Hull(corners)


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
